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

/** A number as it is written: `10 000 000`, `1，000`, `12：30`, `5 – 7`. */
const NUMBER = /\p{Nd}+(?:(?:[.,:'’·/٫٬，：．]|\s?[-–—]\s?|\s)\p{Nd}+)*/gu

/** UTF-16 code units looked back for the beginning of a character as people see it. */
const NEAR = 64

/** A limit under which nothing can be cut: a character outside the BMP takes so many units. */
const LEAST = 2

/** Most UTF-16 code units of a part: each takes at most three bytes of UTF-8. */
export const mostUnits = ({ characters = Infinity, bytes = Infinity }: Limits): number =>
  Math.min(characters, Math.floor(bytes / 3))

/**
 * The text in parts that are each within the limits, all of about one length: cut after a clause, else at a blank, else
 * between two characters, never inside one as people see it, nor inside a number or a Latin word where there is another
 * place.
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
  const inside = insideNumbers(text)
  const none: ReadonlySet<number> = new Set()
  for (const mark of MARKS) {
    const best = bestMark(text, mark, [least, aim, most], inside)
    if (best) return best
  }
  const place = betweenCharacters(text, aim, least, inside)
  if (place !== undefined) return [place, place]
  const blank = bestMark(text, MARKS.at(-1)!, [least, aim, most], none)
  if (blank) return blank
  const any = anyPlace(text, aim, least)
  return [any, any]
}

/** The places inside the numbers of a text. */
function insideNumbers(text: string): ReadonlySet<number> {
  const places = new Set<number>()
  for (const { 0: number, index } of text.matchAll(NUMBER))
    for (let place = index + 1; place < index + number.length; place++) places.add(place)
  return places
}

/** The mark nearest to what is aimed at, and not inside of what is kept whole. */
function bestMark(
  text: string,
  mark: RegExp,
  [least, aim, most]: readonly [number, number, number],
  inside: ReadonlySet<number>,
): readonly [end: number, next: number] | undefined {
  let best: readonly [number, number] | undefined
  for (const match of text.matchAll(mark)) {
    const next = match.index + match[0].length
    const end = next - (match.slice(1).find((blank) => blank !== undefined) ?? '').length
    if (end < least || end > most || inside.has(end)) continue
    if (!best || Math.abs(end - aim) < Math.abs(best[0] - aim)) best = [end, next]
  }
  return best
}

const INSIDE_WORD = /^[\p{Script=Latin}\p{N}]{2}$/u

/** The last place between two characters up to `aim`, where one is near that is inside no Latin word and no number. */
function betweenCharacters(text: string, aim: number, least: number, inside: ReadonlySet<number>): number | undefined {
  for (let place = aim; place > Math.max(least, aim - NEAR); place--)
    if (!inside.has(place) && isBoundary(text, place) && !INSIDE_WORD.test(text.slice(place - 1, place + 1)))
      return place
  return undefined
}

/** The last place between two characters up to `aim`, wherever it is. */
function anyPlace(text: string, aim: number, least: number): number {
  for (let place = aim; place > Math.max(least, aim - NEAR); place--) if (isBoundary(text, place)) return place
  return /^[\uDC00-\uDFFF]/.test(text.slice(aim)) ? aim - 1 : aim
}

let characters: Intl.Segmenter | undefined

/** Whether a character as people see it begins at the place. */
function isBoundary(text: string, place: number): boolean {
  characters ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  const from = Math.max(0, place - NEAR)
  return characters.segment(text.slice(from, place + NEAR)).containing(place - from)?.index === place - from
}
