import type { FileText } from '../exchange/translatable-file.ts'

/** A text on one line, with signs where a code stands for a word; no other code is in it. */
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
 * The line of a text: as long as the text but for its signs, line breaks as blanks. `ZQ1X` is a sign, for engines carry it
 * over; a text that has such letters itself gets none.
 */
export function codedLine({ text, codes }: FileText): CodedLine {
  const standing = /ZQ\s?\d+\s?X/i.test(text)
    ? []
    : codes.flatMap(({ at, word }, index) =>
        word && !WORD.test(text[at - 1] ?? '') && !WORD.test(text[at] ?? '') ? [{ at, index }] : [],
      )
  const signed = standing.length > MOST_SIGNS ? [] : standing
  const signs = new Map<number, number>()
  const inserted: { readonly at: number; readonly start: number; readonly length: number }[] = []
  let line = ''
  let from = 0
  for (const { at, index } of signed) {
    line += text.slice(from, at)
    // two in one place stay two words
    if (from === at && inserted.length > 0) line += ' '
    const sign = `ZQ${signs.size + 1}X`
    signs.set(signs.size + 1, index)
    inserted.push({ at, start: line.length, length: sign.length })
    line += sign
    from = at
  }
  line = (line + text.slice(from)).replace(/[\n\r\v\f\u0085\u2028\u2029\t]/g, ' ')
  return {
    line,
    signs,
    textOffset(offset) {
      let less = 0
      for (const { at, start, length } of inserted) {
        if (offset < start) break
        if (offset < start + length) return at
        less = start + length - at
      }
      return Math.min(text.length, offset - less)
    },
  }
}

/** A translation without its signs, where those stood, and an offset in it for one in the translation with them. */
export function withoutSigns(
  target: string,
  { signs }: Pick<CodedLine, 'signs'>,
): { readonly text: string; readonly signs: ReadonlyMap<number, number>; offset(at: number): number } {
  const places = new Map<number, number>()
  const cuts: (readonly [start: number, end: number])[] = []
  let text = ''
  let from = 0
  for (const found of signs.size === 0 ? [] : target.matchAll(/ZQ\s?(\d+)\s?X/gi)) {
    const index = signs.get(Number(found[1]))
    text += target.slice(from, found.index)
    from = found.index + found[0].length
    const again = index === undefined || places.has(index)
    // of one that stands there twice nothing is left, not even a second blank
    if (again && /\s$/.test(text) && /^\s|^$/.test(target.slice(from, from + 1))) text = text.slice(0, -1)
    if (!again) places.set(index, text.length)
    cuts.push([found.index, from])
  }
  text += target.slice(from)
  return {
    text,
    signs: places,
    offset: (at) =>
      Math.min(
        text.length,
        cuts.reduce((rest, [start, end]) => rest - Math.max(0, Math.min(at, end) - start), at),
      ),
  }
}
