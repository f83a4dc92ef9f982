import type { Span } from '../../domain/span.ts'

/** A word of a name in the source, and whether it has a counterpart of its own. */
export interface WidenedWord {
  readonly text: string
  readonly matched: boolean
}

/**
 * The place of a name in the translation with the words before and after it that are in the source as well, the last in
 * any inflection: too short to be matched alone, or another word in that language's cases. El Greco, Hong Kongin.
 */
export function widen(text: string, [start, end]: Span, words: readonly WidenedWord[]): Span {
  const first = words.findIndex(({ matched }) => matched)
  const last = words.findLastIndex(({ matched }) => matched)
  let from = start
  for (const { text: word } of words.slice(0, Math.max(0, first)).reverse()) {
    if (!` ${text.slice(0, from)}`.endsWith(` ${word} `)) break
    from -= word.length + 1
  }
  let to = end
  for (const { text: word } of words.slice(last + 1)) {
    const next = /^ [\p{L}\p{M}]+/u.exec(text.slice(to, to + 40))?.[0]
    if (!next?.startsWith(` ${word}`)) break
    to += next.length
  }
  return [from, to]
}
