import type { Tag } from '../domain/tag.ts'

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
export async function align(input: AlignmentInput): Promise<readonly AlignedBead[]> {
  const shared = Math.min(input.source.length, input.target.length)
  const beads: AlignedBead[] = []
  for (let id = 0; id < shared; id++) beads.push({ source: [id], target: [id], score: 0 })
  for (let id = shared; id < input.source.length; id++) beads.push({ source: [id], target: [], score: 0 })
  for (let id = shared; id < input.target.length; id++) beads.push({ source: [], target: [id], score: 0 })
  return beads
}
