import type { Block, Document, Pair } from '../domain/document.ts'

/** The blocks, each with the ids of its pairs in order, in time linear in both. */
export function blocksWithPairs(
  blocks: readonly Block[],
  pairs: readonly Pick<Pair, 'id' | 'block'>[],
): Document['blocks'] {
  const found = new Map<number, number[]>()
  for (const { id, block } of pairs) {
    const ids = found.get(block)
    if (ids) ids.push(id)
    else found.set(block, [id])
  }
  return blocks.map((block) => ({ ...block, pairs: found.get(block.id) ?? [] }))
}
