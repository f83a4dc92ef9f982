import { chanceOf, type EmbeddedSide, type EmbeddedSides, joinEmbedded } from './embedding-sides.ts'
import { trustOf } from './embedding-trust.ts'
import { type SentenceVectors, sliceVectors } from './embedding-vectors.ts'
import type { Window } from './locked.ts'

/** What sentence embeddings say about which sentences belong together. */
export interface EmbeddingEvidence extends EmbeddedSides {
  /** How close translations are here: 0 as chance has it, 1 the same vector. */
  readonly level: number
  /** How far the vectors may be believed, 0 to 1. */
  readonly trust: number
}

/** A translation says much of what vectors say, and what is said twice must not count twice. */
const BESIDE_PIVOT = 0.5

/** The evidence of two texts' vectors, with a pivot at hand or without; `undefined` where they tell nothing. */
export function gatherEmbeddings(
  { source, target }: { readonly source: SentenceVectors; readonly target: SentenceVectors },
  pivot: boolean,
): EmbeddingEvidence | undefined {
  if (Math.min(source.dimensions, target.dimensions) === 0) return undefined
  if (source.dimensions !== target.dimensions) throw new RangeError('vectors of both sides have unlike dimensions')
  if (Math.min(source.count, target.count) < 2) return undefined
  const sides = {
    source: { vectors: source, chance: chanceOf(source, target) },
    target: { vectors: target, chance: chanceOf(target, source) },
  }
  const { level, trust } = trustOf(sides)
  return trust > 0 ? { ...sides, level, trust: pivot ? BESIDE_PIVOT * trust : trust } : undefined
}

/** What is known of the sentences in a window. */
export function sliceEmbeddings(evidence: EmbeddingEvidence, window: Window): EmbeddingEvidence {
  const slice = ({ vectors, chance }: EmbeddedSide, [start, end]: readonly [number, number]) => ({
    vectors: sliceVectors(vectors, start, end),
    chance: chance.subarray(start, end),
  })
  return { ...evidence, source: slice(evidence.source, window.source), target: slice(evidence.target, window.target) }
}

/** The same of both texts with each two sentences joined. */
export const joinEmbeddings = (evidence: EmbeddingEvidence): EmbeddingEvidence => ({
  ...evidence,
  ...joinEmbedded(evidence),
})
