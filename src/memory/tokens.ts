import type { Span } from '../domain/span.ts'

/** A word, a number, or a character of a script without blanks between words; `key` is what is compared. */
export interface Token {
  readonly span: Span
  readonly key: string
}

/** Words of the longest text that is compared with others: a unit is a sentence, or a paragraph at most. */
export const MOST_TOKENS = 1_000

/** Scripts that put no blanks between words, of which each character counts by itself; then words and numbers. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+(?:[.,’'](?=\p{N})\p{N}+)*/gu

/** What a text is compared by: its words, in order, without case and punctuation. Spans are UTF-16 code units into it. */
export const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({
    span: [index, index + word.length] as const,
    key: word.normalize('NFC').toLowerCase(),
  }))
