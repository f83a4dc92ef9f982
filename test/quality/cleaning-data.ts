import type { CleanLevel } from '../../src/domain/document.ts'
import { clean } from '../../src/text/clean.ts'
import { ARTICLES } from '../fixtures/cleaning/articles.ts'
import { readMarked } from '../fixtures/cleaning/marked.ts'
import { loadSamples } from './detection-data.ts'

export interface Tally {
  readonly language: string
  readonly level: CleanLevel
  /** Lines of debris, and how many of them were removed or folded away. */
  readonly debris: number
  readonly removed: number
  readonly suspect: number
  /** Lines of the article, and how many of them are still there to read. */
  readonly body: number
  readonly kept: number
}

/** What becomes of the lines of our marked articles at a level. */
export const tally = (level: CleanLevel): readonly Tally[] =>
  ARTICLES.map((article) => {
    const { text, lines } = readMarked(article)
    const { blocks, removed } = clean(text, level)
    const isRemoved = (line: { start: number; end: number }) =>
      removed.some(({ start, end }) => start <= line.start && end >= line.end)
    const isSuspect = (line: { start: number; end: number }) =>
      blocks.some(({ kind, start, end }) => kind === 'suspect' && start <= line.start && end >= line.end)
    const debris = lines.filter(({ mark }) => mark === 'D')
    const body = lines.filter(({ mark }) => mark !== 'D' && mark !== '?')
    return {
      language: article.language,
      level,
      debris: debris.length,
      removed: debris.filter(isRemoved).length,
      suspect: debris.filter(isSuspect).length,
      body: body.length,
      kept: body.filter((line) => !isRemoved(line) && !isSuspect(line)).length,
    }
  })

const share = (tallies: readonly Tally[], part: 'removed' | 'kept', whole: 'debris' | 'body'): number =>
  (100 * tallies.reduce((sum, one) => sum + one[part], 0)) / tallies.reduce((sum, one) => sum + one[whole], 0)

/** Percentages over all marked articles. */
export function figuresOf(): Record<string, number> {
  const safe = tally('safe')
  const strict = tally('strict')
  return {
    'safe: debris removed': share(safe, 'removed', 'debris'),
    'safe: article kept': share(safe, 'kept', 'body'),
    'strict: debris removed': share(strict, 'removed', 'debris'),
    'strict: article kept': share(strict, 'kept', 'body'),
  }
}

/** Texts without any debris: ten sentences each, one a line, in 59 languages. */
export const loadBodies = (): readonly string[] =>
  loadSamples()
    .filter(({ kind }) => kind === 'article')
    .map(({ text }) => text)
