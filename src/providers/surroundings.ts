import { type Item, utf8Length } from './batches.ts'

/** Texts before and after a request that are given as its context. */
const NEIGHBOURS = 2
/** Most bytes of UTF-8 of that context; more says little. */
export const MOST_CONTEXT = 1_000

/**
 * The texts that stand beside those of a request, as its context; empty when there are none. Texts that must be alone
 * are left out: they may speak to the engine.
 */
export function surroundings(
  texts: readonly string[],
  batch: readonly Item[],
  alone: (text: string) => boolean = () => false,
): string {
  const places = batch.map(({ index }) => index)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const inside = new Set(places)
  const beside = texts
    .slice(Math.max(0, first - NEIGHBOURS), last + 1 + NEIGHBOURS)
    .filter((text, offset) => !inside.has(Math.max(0, first - NEIGHBOURS) + offset) && !alone(text))
  return within(beside.join(' '), MOST_CONTEXT)
}

/** The beginning of a text that has no more than so many bytes of UTF-8. */
export function within(text: string, bytes: number): string {
  let part = text.slice(0, bytes)
  while (utf8Length(part) > bytes) part = part.slice(0, Math.floor((part.length * bytes) / utf8Length(part)))
  return part.replace(/[\ud800-\udbff]$/, '')
}
