import type { Tag } from '../../domain/tag.ts'

/** UTF-16 code units that are looked at together. */
const WINDOW = 4_096

const segmenters = new Map<Tag, Intl.Segmenter>()

/**
 * Where a sentence begins by UAX #29, for languages without a table; 0 is the first. V8 copies what is looked at for
 * every sentence in it, so a long block is looked at through windows: each begins at a boundary and gives its boundaries
 * but the last, which may hang on what stands behind the window. Those before it cannot: no rule of UAX #29 §5 looks
 * beyond the end of a sentence. A window that gives none becomes twice as long.
 */
export function defaultBoundaries(block: string, language: Tag, window = WINDOW): readonly number[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  const boundaries: number[] = []
  let [start, length] = [0, window]
  while (start < block.length) {
    const end = Math.min(start + length, block.length)
    const found = Array.from(segmenter.segment(block.slice(start, end)), ({ index }) => start + index)
    if (end === block.length) return boundaries.concat(found)
    const next = found.at(-2)!
    if (found.length > 2) {
      boundaries.push(...found.slice(0, -2))
      start = next
      length = window
    } else length *= 2
  }
  return boundaries
}
