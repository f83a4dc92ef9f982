// @ts-check

/** @import { Document, Kept, Pair, Summary } from '../../../../domain/document.ts' */

/**
 * What is another in a document than before: ids of pairs that are gone or different now, and the pairs there are in
 * their place, in order.
 *
 * @typedef {{ readonly replaced: readonly number[], readonly pairs: readonly Pair[] }} Difference
 *
 * What the service answers to a change.
 * @typedef {Difference & { readonly summary: Summary, readonly warnings: readonly string[], readonly kept: Kept }} Changed
 */

/**
 * The document after a change. A pair with a new id stands behind the changed pair it came out of.
 *
 * @param {Document} document
 * @param {Changed} changed
 * @returns {Document}
 */
export function withChange(document, { replaced, pairs, ...whole }) {
  const known = new Set(document.pairs.map(({ id }) => id))
  /** @type {Map<number, Pair[]>} pairs by the id of the pair whose place they take */
  const places = new Map()
  let place = replaced[0] ?? -1
  for (const pair of pairs) {
    if (known.has(pair.id)) place = pair.id
    const there = places.get(place)
    if (there) there.push(pair)
    else places.set(place, [pair])
  }
  const gone = new Set(replaced)
  const after = document.pairs.flatMap((pair) => places.get(pair.id) ?? (gone.has(pair.id) ? [] : [pair]))
  return { ...document, ...whole, pairs: after, blocks: blocksWith(document.blocks, after) }
}

/**
 * The blocks, each with the ids of its pairs in order.
 *
 * @param {Document['blocks']} blocks
 * @param {readonly Pair[]} pairs
 * @returns {Document['blocks']}
 */
function blocksWith(blocks, pairs) {
  /** @type {Map<number, number[]>} */
  const found = new Map(blocks.map(({ id }) => [id, []]))
  for (const { id, block } of pairs) found.get(block)?.push(id)
  return blocks.map((block) => ({ ...block, pairs: found.get(block.id) ?? [] }))
}

/**
 * @param {Document} before
 * @param {Document} after
 * @returns {Difference}
 */
export function difference(before, after) {
  const old = new Map(before.pairs.map((pair) => [pair.id, JSON.stringify(pair)]))
  const fresh = new Map(after.pairs.map((pair) => [pair.id, JSON.stringify(pair)]))
  return {
    replaced: before.pairs.map(({ id }) => id).filter((id) => old.get(id) !== fresh.get(id)),
    pairs: after.pairs.filter(({ id }) => old.get(id) !== fresh.get(id)),
  }
}
