import type { Limits } from './contract.ts'

/** A part of a text, and the blanks between it and the next: all parts and gaps joined are the text. */
export interface TextPart {
  readonly text: string
  readonly gap: string
}

/** Where a text may be cut, the best first: after a sentence or clause, after a part of one, at a blank. */
const MARKS = [
  /[.!?…;:؛؟]["'”’»)\]]*(\s+)|[。！？；：]["'”’»」』）]*(\s*)/gu,
  /[,،)\]”»](\s+)|\s[–—-](\s+)|[，、](\s*)/gu,
  /(\s+)/gu,
]

/** UTF-16 code units looked back for the beginning of a character as people see it. */
const NEAR = 64

/** A limit under which nothing can be cut: a character outside the BMP takes so many units. */
const LEAST = 2

/** Most UTF-16 code units of a part: each takes at most three bytes of UTF-8. */
export const mostUnits = ({ characters = Infinity, bytes = Infinity }: Limits): number =>
  Math.min(characters, Math.floor(bytes / 3))

/**
 * The text in parts that are each within the limits, all of about one length: cut after a clause, else at a blank, else
 * between two characters, never inside one as people see it, nor inside a Latin word where there is another place.
 */
export function cutToLimits(text: string, limits: Limits): readonly TextPart[] {
  const most = mostUnits(limits)
  if (most < LEAST) return [{ text, gap: '' }]
  const parts: TextPart[] = []
  let start = 0
  while (text.length - start > most) {
    const rest = text.length - start
    const [end, next] = bestCut(text.slice(start, start + most + NEAR), Math.ceil(rest / Math.ceil(rest / most)), most)
    parts.push({ text: text.slice(start, start + end), gap: text.slice(start + end, start + next) })
    start += next
  }
  if (start < text.length || parts.length === 0) parts.push({ text: text.slice(start), gap: '' })
  return parts
}

/** Where the first part of the text ends and the next begins: near what is aimed at, of `most` units at most. */
function bestCut(text: string, aim: number, most: number): readonly [end: number, next: number] {
  const least = Math.ceil(aim / 2)
  for (const mark of MARKS) {
    let best: readonly [number, number] | undefined
    for (const match of text.matchAll(mark)) {
      const next = match.index + match[0].length
      const end = next - (match.slice(1).find((blank) => blank !== undefined) ?? '').length
      if (end < least || end > most) continue
      if (!best || Math.abs(end - aim) < Math.abs(best[0] - aim)) best = [end, next]
    }
    if (best) return best
  }
  const place = betweenCharacters(text, aim, least)
  return [place, place]
}

const INSIDE_WORD = /^[\p{Script=Latin}\p{N}]{2}$/u

/** The last place between two characters up to `aim`; inside a Latin word only where no other is near. */
function betweenCharacters(text: string, aim: number, least: number): number {
  let first: number | undefined
  for (let place = aim; place > Math.max(least, aim - NEAR); place--) {
    if (!isBoundary(text, place)) continue
    if (!INSIDE_WORD.test(text.slice(place - 1, place + 1))) return place
    first ??= place
  }
  return first ?? (/^[\uDC00-\uDFFF]/.test(text.slice(aim)) ? aim - 1 : aim)
}

let characters: Intl.Segmenter | undefined

/** Whether a character as people see it begins at the place. */
function isBoundary(text: string, place: number): boolean {
  characters ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  const from = Math.max(0, place - NEAR)
  return characters.segment(text.slice(from, place + NEAR)).containing(place - from)?.index === place - from
}
