import type { Span } from '../../domain/span.ts'
import type { PageBlock } from './main-content.ts'
import { isLong } from './main-content.ts'

/** A block of which the other reader keeps less is not the article to it. */
const LEAST_SHARE = 0.5
/** An article this much shorter than ours, or shorter than this many characters, is a page misread. */
const LEAST_OF_OURS = 0.3
const LEAST_CHARACTERS = 200

/**
 * Which blocks are the article when another reader is heard beside {@link findArticle}: those both keep; of those on
 * which they differ, running text, for it costs more to lose than to read; list items, the page's title and
 * meta, and headings right above what both keep, where ours keeps them. Ours alone, when the other has kept next to nothing.
 *
 * @param shares how much of each block the other reader keeps, 0 to 1
 */
export function hearSecond(
  blocks: readonly PageBlock[],
  ours: readonly boolean[],
  shares: readonly number[],
): readonly boolean[] {
  const lengthOf = (isKept: (index: number) => boolean) =>
    blocks.reduce((sum, { text }, index) => sum + (isKept(index) ? text.length : 0), 0)
  const ofOurs = lengthOf((index) => ours[index]!)
  const ofTheirs = lengthOf((index) => shares[index]! >= LEAST_SHARE)
  if (ofTheirs < LEAST_OF_OURS * ofOurs || ofTheirs < Math.min(LEAST_CHARACTERS, ofOurs)) return ours
  const bothKeep = (index: number) =>
    index < blocks.length && ours[index]! && shares[index]! >= LEAST_SHARE && blocks[index]!.kind !== 'heading'
  return blocks.map((block, index) => {
    const theirs = shares[index]! >= LEAST_SHARE
    if (theirs === ours[index]) return theirs
    if (block.pressed) return false
    if (isLong(block)) return true
    return !theirs && (KEPT_BY_OURS.has(block.kind) || (block.kind === 'heading' && bothKeep(index + 1)))
  })
}

const KEPT_BY_OURS = new Set(['title', 'meta', 'list-item'])

/** How much of a block's spans lies in the spans kept, 0 to 1; both are in order. */
export function shareKept(spans: readonly Span[], kept: readonly Span[]): number {
  let all = 0
  let shared = 0
  for (const [start, end] of spans) {
    all += end - start
    for (let index = firstEndingAfter(kept, start); index < kept.length && kept[index]![0] < end; index++)
      shared += Math.min(end, kept[index]![1]) - Math.max(start, kept[index]![0])
  }
  return all === 0 ? 0 : shared / all
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]![1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
