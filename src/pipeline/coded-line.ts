import type { FileText } from '../exchange/translatable-file.ts'
import { lineBreaks } from './line-breaks.ts'

/** A text on one line, or several that are no one sentence, with signs where a code stands for a word; no other code is in it. */
export interface CodedLine {
  readonly line: string
  /** The offset in the text for one in the line; inside of a sign, where its code stands. */
  textOffset(at: number): number
  /** The codes that are signs, by the number in them. */
  readonly signs: ReadonlyMap<number, number>
}

const WORD = /[\p{L}\p{M}\p{N}]/u

/** Signs from which on a text is no text but a table of variables, and gets none. */
const MOST_SIGNS = 200

/**
 * The line of a text: as long as the text but for its signs and what stands for codes that break it, see
 * {@link lineBreaks}; line breaks are blanks. `ZQ1X` is a sign, for engines carry it over; a text that has such letters
 * itself gets none.
 */
export function codedLine(given: FileText): CodedLine {
  const { text, codes } = given
  const breaks = lineBreaks(given)
  const isWord = (at: number, edge: number): boolean => !breaks.has(edge) && WORD.test(text[at] ?? '')
  const standing = /ZQ\s?\d+\s?X/i.test(text)
    ? []
    : codes.flatMap(({ at, word }, index) => (word && !isWord(at - 1, at) && !isWord(at, at) ? [index] : []))
  const signed = new Set(standing.length > MOST_SIGNS ? [] : standing)
  const signs = new Map<number, number>()
  const inserted: { readonly at: number; readonly start: number; readonly end: number }[] = []
  const parts: string[] = []
  let [length, from] = [0, 0]
  const put = (part: string): void => {
    if (part !== '') parts.push(part)
    length += part.length
  }
  const insert = (at: number, what: string): void => {
    inserted.push({ at, start: length, end: length + what.length })
    put(what)
  }
  for (const [index, { at, breaks: kind }] of codes.entries()) {
    const own = kind === undefined ? undefined : breaks.get(at)
    if (own === undefined && !signed.has(index)) continue
    put(text.slice(from, at).replace(LINE_BREAKS, ' '))
    from = at
    const last = inserted.at(-1)
    const here = last?.end === length && last.at === at ? parts.at(-1)! : ''
    if (own !== undefined) {
      const apart = /\s$/.test(parts.at(-1) ?? ' ') || /\s/.test(text[at] ?? '')
      if (here !== own && !(own === ' ' && apart)) insert(at, own)
      continue
    }
    // two in one place stay two words
    if (here !== '' && !/\s$/.test(here)) put(' ')
    const sign = `ZQ${signs.size + 1}X`
    signs.set(signs.size + 1, index)
    insert(at, sign)
  }
  put(text.slice(from).replace(LINE_BREAKS, ' '))
  return {
    line: parts.join(''),
    signs,
    textOffset(offset) {
      let [low, high] = [0, inserted.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (inserted[middle]!.start <= offset) low = middle + 1
        else high = middle
      }
      const last = inserted[low - 1]
      return last ? Math.min(text.length, last.at + Math.max(0, offset - last.end)) : Math.min(text.length, offset)
    },
  }
}

const LINE_BREAKS = /[\n\r\v\f\u0085\u2028\u2029\t]/g

/** A translation without signs. */
interface Cleared {
  readonly text: string
  /** Where those of its sentence stood, by their codes. */
  readonly signs: ReadonlyMap<number, number>
  /** Whether each of them came back once, and nothing else that might be one. */
  readonly whole: boolean
  /** An offset in the text for one in the translation with signs. */
  offset(at: number): number
}

const SIGN = /ZQ\s?(\d+)\s?X/gi
/** What is left of a sign that was made another word. */
const DEBRIS = /Z\W?Q/i

/** The codes whose signs stand in a sentence of a line. */
export const signedCodes = (sentence: string, { signs }: Pick<CodedLine, 'signs'>): ReadonlySet<number> =>
  new Set(signs.size === 0 ? [] : [...sentence.matchAll(SIGN)].flatMap(([, number]) => signs.get(Number(number)) ?? []))

/** The translation of a sentence in which the signs of these codes stood, without them. */
export function withoutSigns(target: string, own: ReadonlySet<number>, { signs }: Pick<CodedLine, 'signs'>): Cleared {
  const places = new Map<number, number>()
  const cuts: (readonly [start: number, end: number])[] = []
  let text = ''
  let from = 0
  let whole = true
  for (const found of own.size === 0 ? [] : target.matchAll(SIGN)) {
    const index = signs.get(Number(found[1]))
    text += target.slice(from, found.index)
    from = found.index + found[0].length
    const joined = /[a-z\d]$/i.test(target.slice(0, found.index)) || /^[a-z\d]/i.test(target.slice(from, from + 1))
    if (index === undefined || !own.has(index) || places.has(index) || joined) whole = false
    else places.set(index, text.length)
    cuts.push([found.index, from])
  }
  text += target.slice(from)
  return {
    text,
    signs: places,
    whole: whole && places.size === own.size && (own.size === 0 || !DEBRIS.test(text)),
    offset: (at) =>
      Math.min(
        text.length,
        cuts.reduce((rest, [start, end]) => rest - Math.max(0, Math.min(at, end) - start), at),
      ),
  }
}
