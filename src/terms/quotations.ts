import type { Span } from '../domain/span.ts'

const OPENERS = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
])

/** Whether a span begins inside quotation marks. Straight ones count by parity. */
export function isQuoted(text: string, [start]: Span): boolean {
  const before = text.slice(0, start)
  if (((before.match(/"/g) ?? []).length & 1) === 1) return true
  return [...OPENERS].some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close))
}
