import type { Flag } from '../domain/document.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'

/** Languages that put no space between sentences. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja'])

/** Sentences as one text, with what stands between sentences in their language. */
export const joinSentences = (sentences: readonly string[], language: Tag): string =>
  sentences.map((sentence) => sentence.trim()).join(UNSPACED.has(baseLanguage(language)) ? '' : ' ')

/** Below this it is said that two sides may not belong together. */
const DOUBTFUL = 0.5

/** The flag of a bead that is not sure; none for one that is. `score` is 0 to 1. */
export const alignmentDoubt = (score: number): readonly Flag[] =>
  score >= DOUBTFUL
    ? []
    : [
        {
          code: 'alignment',
          severity: 'warning',
          source: null,
          target: null,
          detail: `It is not sure that these sentences belong together (${Math.round(score * 100)} %).`,
        },
      ]
