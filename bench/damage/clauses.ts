import type { Span } from '../../src/domain/span.ts'

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}'’-]+/gu

/** Words of a text; in Chinese and Japanese, its characters. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

/** Whether a text has so many words; twice as many characters where there are no spaces between words. */
export const hasWords = (text: string, least: number): boolean =>
  wordsOf(text).length >= (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 2 * least : least)

/** What stands between commas, semicolons and dashes, without them. */
export function clausesOf(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { 0: sign, index } of text.matchAll(/[,;，；、،]\s?(?!\d)|\s[–—]\s|[.!?。！？…]["”»“]?$/gu)) {
    if (index > start) spans.push([start, index])
    start = index + sign.length
  }
  if (start < text.length) spans.push([start, text.length])
  return spans
}
