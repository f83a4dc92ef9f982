import type { Tag } from '../domain/tag.ts'
import { adaptPriors } from './adapt.ts'
import { findBeads } from './coarse-path.ts'
import { gatherEvidence } from './evidence.ts'
import { indexText, Vocabulary } from './indexed-text.ts'
import { posteriors } from './posterior.ts'
import { type Parameters, parametersFor } from './preset.ts'
import { unitReader } from './units.ts'

/** Two texts cut into sentences, and all that is known about how they belong together. */
export interface AlignmentInput {
  /** Sentences in order. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly sourceLanguage: Tag
  readonly targetLanguage: Tag
  /** A translation of each source sentence into the target language, '' where there is none. */
  readonly pivot?: readonly string[]
  /** Paragraph or block number of each sentence, where known: soft anchors, never trusted blindly. */
  readonly sourceBlocks?: readonly number[]
  readonly targetBlocks?: readonly number[]
  /** Beads that stand as they are; only what lies between them is aligned. */
  readonly locked?: readonly (readonly [source: readonly number[], target: readonly number[]])[]
  /** `human` (default) for a text and its translation by people, `provider` for a paragraph and what an engine made of it. */
  readonly preset?: 'human' | 'provider'
  /** Learn a lexicon from the text itself when it is long. */
  readonly corpus?: boolean
  /** Concept ids found in each sentence (the termbase's evidence), where known. */
  readonly sourceConcepts?: readonly (readonly string[])[]
  readonly targetConcepts?: readonly (readonly string[])[]
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** Source and target ids that stand for one another; one side is empty where a sentence has no counterpart. */
export interface AlignedBead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** How likely the bead is exactly right: a calibrated posterior, 0 to 1. */
  readonly score: number
}

/** Beads that cover every sentence once, in order; a deletion is one sentence. Asynchronous only to let other work run. */
export async function align(
  input: AlignmentInput,
  parameters: Parameters = parametersFor(input.preset ?? 'human', input.pivot !== undefined),
): Promise<readonly AlignedBead[]> {
  const read = unitReader(parameters.stem)
  const vocabulary = new Vocabulary()
  const lengths = (sentences: readonly string[]) => sentences.map((sentence) => [...sentence].length + 1)
  const source = indexText(
    input.source.map((sentence, k) => read(input.pivot?.[k] || sentence)),
    lengths(input.source),
    vocabulary,
  )
  const target = indexText(input.target.map(read), lengths(input.target), vocabulary)
  const evidence = gatherEvidence(source, target, vocabulary.names, parameters)
  const ratio = target.lengthUpTo[target.count]! / source.lengthUpTo[source.count]! || 1
  const first = await findBeads({ source, target, evidence, ratio }, parameters, () => undefined)
  const adapted = adaptPriors(first, parameters)
  const { band, scores, moves, steps } = adapted.found
  const sure = posteriors(steps, band, scores, moves, adapted.parameters.logPriors, adapted.parameters)
  const range = (end: number, count: number) => Array.from({ length: count }, (_, k) => end - count + k)
  return steps.map((step, k) => ({
    source: range(step.i, step.source),
    target: range(step.j, step.target),
    score: sure[k]!,
  }))
}
