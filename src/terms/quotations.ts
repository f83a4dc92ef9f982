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

/** How deep in quotation marks the text is behind each mark, in order. A mark that is never closed holds what follows it. */
function* depths(text: string): Generator<{ readonly depth: number; readonly start: number; readonly end: number }> {
  const open: string[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const closers = open.at(-1)
    if (closers?.includes(mark) && !isApostrophe(text, index)) open.pop()
    else if (mark === "'" ? /\p{L}/u.test(text[index + 1] ?? '') : mark !== '’') {
      const expected = CLOSERS.get(mark) ?? ALIKE.get(mark) ?? (mark === "'" ? "'" : undefined)
      if (expected !== undefined) open.push(expected)
    }
    yield { depth: open.length, start: index, end: index + mark.length }
  }
}

/**
 * Whether a span stands in quotation marks, wholly or in part: what is doubtful is quoted. An apostrophe within or after
 * a word is none, unless a single mark is open.
 */
export function isQuoted(text: string, [start, end]: Span): boolean {
  let quoted = false
  for (const mark of depths(text)) {
    if (mark.start >= end) break
    if (mark.start >= start) return true
    quoted = mark.depth > 0
  }
  return quoted
}

/** The quotations of a text, each with its marks and what is quoted within it, in order. */
export function quotations(text: string): readonly string[] {
  const found: string[] = []
  let from: number | undefined
  for (const { depth, start, end } of depths(text)) {
    if (depth > 0) from ??= start
    else if (from !== undefined) {
      found.push(text.slice(from, end))
      from = undefined
    }
  }
  return from === undefined ? found : [...found, text.slice(from)]
}

const isApostrophe = (text: string, at: number): boolean =>
  /['’]/.test(text[at]!) && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '')
