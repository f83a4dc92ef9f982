import { FormatError } from './format-error.ts'
import { readTmx, type TmxUnit } from './tmx.ts'

/** Characters of one unit at most, and of what stands before the first. */
const LONGEST = 4_000_000
const TAIL = '</body></tmx>'

/**
 * The units of a TMX file that comes in parts, as many at a time as a part ends; no more than a part and a unit is held.
 * It is read as {@link readTmx} reads a whole one: cut behind units only, where neither a comment nor a CDATA section goes
 * on, each piece with the file's own head. Throws a `FormatError` with the line.
 */
export async function* readTmxParts(parts: AsyncIterable<string>): AsyncGenerator<readonly TmxUnit[], void> {
  let head: string | undefined
  let rest = ''
  /** Where in the rest looking goes on, and where the last whole unit ends. */
  let [at, end] = [0, 0]
  let lines = 0
  const read = (piece: string, tail: string): readonly TmxUnit[] => {
    const headLines = linesIn(head ?? '')
    try {
      return readTmx(`${head ?? ''}${piece}${tail}`)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      const detail = error.message.replace(/^line \d+: /, '')
      throw new FormatError(detail, Math.max(1, error.line + (head === undefined ? 0 : lines - headLines)))
    } finally {
      lines += linesIn(piece)
    }
  }
  for await (const part of parts) {
    rest += part
    for (let mark = nextMark(rest, at); mark; mark = nextMark(rest, at)) {
      at = mark.end
      if (head === undefined && mark.name === 'body') {
        head = rest.slice(0, at)
        lines = linesIn(head)
        rest = rest.slice(at)
        at = 0
      } else if (mark.name === '/tu') end = at
    }
    if (end > 0) {
      const units = read(rest.slice(0, end), TAIL)
      rest = rest.slice(end)
      at -= end
      end = 0
      yield units
    }
    if (rest.length > LONGEST) throw new FormatError(`a unit has more than ${LONGEST} characters`, lines + 1)
  }
  // what is left is the end of the file, or says what is wrong with it
  const units = read(rest, '')
  if (units.length > 0) yield units
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** The next tag from a place on, and where it ends; `undefined` where it is not whole yet. What is passed over has no name. */
function nextMark(text: string, from: number): { readonly name: string; readonly end: number } | undefined {
  const start = text.indexOf('<', from)
  // what begins with an exclamation mark is told apart by nine characters
  if (start < 0 || (text.length < start + 9 && (text[start + 1] ?? '!') === '!')) return undefined
  const passed = PASSED.find(([opening]) => text.startsWith(opening, start))
  if (passed) {
    const end = text.indexOf(passed[1], start + passed[0].length)
    return end < 0 ? undefined : { name: '', end: end + passed[1].length }
  }
  const end = endOfTag(text, start)
  NAME.lastIndex = start + 1
  return end === undefined ? undefined : { name: NAME.exec(text)![0], end }
}

/** The place behind the sign that ends a tag; in quotation marks it is a sign like others. */
function endOfTag(text: string, start: number): number | undefined {
  for (let at = start; ; ) {
    SIGN.lastIndex = at
    const sign = SIGN.exec(text)
    if (!sign) return undefined
    if (sign[0] === '>') return sign.index + 1
    const close = text.indexOf(sign[0], sign.index + 1)
    if (close < 0) return undefined
    at = close + 1
  }
}

const PASSED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const
const NAME = /\/?[^\s<>"'/]*/y
const SIGN = /["'>]/g
