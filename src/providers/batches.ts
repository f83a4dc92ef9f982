import type { Limits } from './contract.ts'

/** A text with its place in the job it came from. */
export interface Item {
  readonly index: number
  readonly text: string
}

const encoder = new TextEncoder()

/** Bytes of a text in UTF-8. */
export const utf8Length = (text: string): number => encoder.encode(text).length

/** What of the limits a text alone goes beyond, in words for people; `undefined` when it fits. */
export function excess(text: string, { characters, bytes }: Limits): string | undefined {
  if (characters !== undefined && text.length > characters) return `${text.length} characters of at most ${characters}`
  if (bytes === undefined || text.length * 3 <= bytes) return undefined
  const length = utf8Length(text)
  return length > bytes ? `${length} bytes of at most ${bytes}` : undefined
}

/**
 * Items as batches within the limits, in order; the first one holds at most `first` items so that its answer comes early.
 * Those that must be `alone` come last, each in a batch of its own. Every item is in exactly one batch. An item that
 * alone is too large makes a batch of its own: see {@link excess}.
 */
export function batches(
  items: readonly Item[],
  limits: Limits,
  first: number,
  alone: (text: string) => boolean = () => false,
): (readonly Item[])[] {
  const apart = new Set(items.filter(({ text }) => alone(text)))
  const together = items.filter((item) => !apart.has(item))
  return [...packed(together, limits, first), ...Array.from(apart, (item) => [item])]
}

function packed(items: readonly Item[], limits: Limits, first: number): (readonly Item[])[] {
  const { texts = Infinity, characters = Infinity, bytes = Infinity } = limits
  const all: Item[][] = []
  let batch: Item[] = []
  let [charactersLeft, bytesLeft] = [characters, bytes]
  for (const item of items) {
    const size = bytes === Infinity ? 0 : utf8Length(item.text)
    const full = batch.length >= (all.length === 0 ? Math.min(first, texts) : texts)
    if (batch.length > 0 && (full || item.text.length > charactersLeft || size > bytesLeft)) {
      all.push(batch)
      batch = []
      charactersLeft = characters
      bytesLeft = bytes
    }
    batch.push(item)
    charactersLeft -= item.text.length
    bytesLeft -= size
  }
  if (batch.length > 0) all.push(batch)
  return all
}
