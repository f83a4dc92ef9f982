import type { BlockEnds } from './blocks.ts'
import { type EmbeddingEvidence, sliceEmbeddings } from './embedding-evidence.ts'
import type { Evidence } from './evidence.ts'
import { type IndexedText, sliceText } from './indexed-text.ts'
import type { Window } from './locked.ts'

/** Two texts, or parts of them, and what is known about which sentences belong together. */
export interface Sides {
  readonly source: IndexedText
  readonly target: IndexedText
  readonly evidence: Evidence
  /** Target characters for one of the source. */
  readonly ratio: number
  readonly blocks?: BlockEnds
  readonly embeddings?: EmbeddingEvidence | undefined
  /** How many of the first `k` sentences are known to have no counterpart. */
  readonly alone?: { readonly source: Int32Array; readonly target: Int32Array }
}

/** What lies in a window; ids are counted from its start, what is known stays that of the whole. */
export function sliceSides(sides: Sides, window: Window): Sides {
  const { source, target } = window
  const upTo = (sums: { readonly source: Int32Array; readonly target: Int32Array }) => ({
    source: sums.source.subarray(source[0], source[1] + 1),
    target: sums.target.subarray(target[0], target[1] + 1),
  })
  return {
    ...sides,
    source: sliceText(sides.source, ...source),
    target: sliceText(sides.target, ...target),
    ...(sides.blocks && { blocks: { ...sides.blocks, ...upTo(sides.blocks) } }),
    embeddings: sides.embeddings && sliceEmbeddings(sides.embeddings, window),
    ...(sides.alone && { alone: upTo(sides.alone) }),
  }
}
