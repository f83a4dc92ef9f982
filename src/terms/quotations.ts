import type { Span } from '../domain/span.ts'

/** Marks that may open, by what closes them. */
const CLOSERS = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['‚', '‘’'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
])
/** Marks that open and close alike, or either way round: »…« and «…». */
const ALIKE = new Map([
  ['"', '"'],
  ['«', '«»'],
  ['»', '«»'],
  ['‹', '‹›'],
  ['›', '‹›'],
  ['”', '”'],
])
const MARK =
  /["“”„‚‘’«»‹›「」『』《》〈〉]|(?<![\p{L}\p{M}\p{N}])'(?=\p{L})|(?<=[\p{L}\p{M}\p{N}\p{P}])'(?![\p{L}\p{M}\p{N}])/gu

/**
 * Whether a span stands in quotation marks, wholly or in part. A mark that is never closed holds what follows it: what is
 * doubtful is quoted. An apostrophe within or after a word is none, unless a single mark is open.
 */
export function isQuoted(text: string, [start, end]: Span): boolean {
  const open: string[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index >= end) break
    if (index >= start) return true
    const closers = open.at(-1)
    if (closers?.includes(mark) && !isApostrophe(text, index)) open.pop()
    else if (mark === "'" ? /\p{L}/u.test(text[index + 1] ?? '') : mark !== '’') {
      const expected = CLOSERS.get(mark) ?? ALIKE.get(mark) ?? (mark === "'" ? "'" : undefined)
      if (expected !== undefined) open.push(expected)
    }
  }
  return open.length > 0
}

const isApostrophe = (text: string, at: number): boolean =>
  /['’]/.test(text[at]!) && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '')
