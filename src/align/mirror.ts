import type { AlignmentInput } from './align.ts'
import type { Bead } from './by-segment.ts'

/**
 * Whether the sides are better swapped before they are aligned. Texts without a pivot are always aligned the same way
 * round, so that equally good paths are chosen between alike whichever side is called the source.
 */
export function isMirrored({ source, target, pivot }: AlignmentInput): boolean {
  if (pivot) return false
  if (source.length !== target.length) return source.length > target.length
  const different = source.findIndex((sentence, k) => sentence !== target[k])
  return different >= 0 && source[different]! > target[different]!
}

/** The same task with its sides swapped. */
export function mirror(input: AlignmentInput): AlignmentInput {
  const { sourceBlocks, targetBlocks, sourceConcepts, targetConcepts, locked, embeddings, ...rest } = input
  return {
    ...rest,
    source: input.target,
    target: input.source,
    sourceLanguage: input.targetLanguage,
    targetLanguage: input.sourceLanguage,
    ...(targetBlocks && { sourceBlocks: targetBlocks }),
    ...(sourceBlocks && { targetBlocks: sourceBlocks }),
    ...(targetConcepts && { sourceConcepts: targetConcepts }),
    ...(sourceConcepts && { targetConcepts: sourceConcepts }),
    ...(embeddings && { embeddings: { source: embeddings.target, target: embeddings.source } }),
    ...(locked && { locked: locked.map(([source, target]) => [target, source] as const) }),
  }
}

/** The beads with their sides swapped back. */
export const mirrorBeads = (beads: readonly Bead[]): readonly Bead[] =>
  beads.map(({ source, target, score }) => ({ source: target, target: source, score }))
