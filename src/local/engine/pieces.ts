/** A part of a text, and the blanks between it and the next: all parts and gaps joined are the text. */
export interface Piece {
  readonly text: string
  readonly gap: string
}

/** Tokens up to which an engine reads a text in one go, with room for what the estimate misses: it takes 128. */
export const MOST_TOKENS = 110

/** So many characters are one token as a rule: a short word or part of a long one, a digit, another sign. */
const TOKEN =
  /[\p{Script=Latin}\p{M}]{1,6}|[\p{Script=Cyrillic}\p{M}]{1,5}|\p{Script=Hangul}{1,2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}]{1,4}|\S/gu

/**
 * About how many tokens an engine makes of a text, rather too many than too few: the true number is known only to the
 * vocabulary of its model.
 */
export const estimateTokens = (text: string): number => text.match(TOKEN)?.length ?? 0

/** Where a text may be cut, the best first: after a clause, after a part of one, at a blank. */
const MARKS = [
  /[.!?…;:؛؟]["'”’»)\]]*(\s+)|[。！？；：]["'”’»」』）]*(\s*)/gu,
  /[,،)\]”»](\s+)|\s[–—-](\s+)|[，、](\s*)/gu,
  /(\s+)/gu,
]

/** A cut leaves at least this part of the text on either side, so that no piece is a scrap. */
const MARGIN = 0.2

/**
 * The text in parts of at most so many tokens, halved at the clause mark nearest its middle until they fit. What has no
 * mark is cut at a blank, what has no blank between two characters.
 */
export function cutToPieces(text: string, most = MOST_TOKENS): readonly Piece[] {
  if (estimateTokens(text) <= most) return [{ text, gap: '' }]
  const [end, next] = bestCut(text)
  if (end <= 0 || next >= text.length) return [{ text, gap: '' }]
  const left = cutToPieces(text.slice(0, end), most)
  const gap = text.slice(end, next)
  return [...left.slice(0, -1), { text: left.at(-1)!.text, gap }, ...cutToPieces(text.slice(next), most)]
}

/** The best place to cut: where the left part ends and the right one begins. */
function bestCut(text: string): readonly [end: number, next: number] {
  const middle = text.length / 2
  for (const mark of MARKS) {
    let best: readonly [number, number] | undefined
    for (const match of text.matchAll(mark)) {
      const next = match.index + match[0].length
      const end = next - (match.slice(1).find((blank) => blank !== undefined) ?? '').length
      if (end < text.length * MARGIN || next > text.length * (1 - MARGIN)) continue
      if (!best || Math.abs(end - middle) < Math.abs(best[0] - middle)) best = [end, next]
    }
    if (best) return best
  }
  let place = Math.floor(middle)
  while (place < text.length && /^[\p{M}\p{Cf}\uDC00-\uDFFF]/u.test(text.slice(place))) place++
  return [place, place]
}
