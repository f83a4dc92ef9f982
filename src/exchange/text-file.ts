import { type Line, linesOf, utf8Text } from './file-lines.ts'
import { splicedFile } from './spliced-file.ts'
import type { FileCode, FileText, TranslatableFile } from './translatable-file.ts'

/** A tab with the blanks around it; where a word was cut, nothing. */
interface PlainCode extends FileCode {
  readonly written: string
}

interface PlainText extends FileText {
  readonly codes: readonly PlainCode[]
  readonly at: number
  readonly end: number
  /** Characters of a line, where the paragraph was cut into lines of about one length. */
  readonly width: number | null
}

/** Lines of a paragraph that are cut where they were full: so long at least, and none much shorter than the longest. */
const [LEAST, MOST, SHARE] = [40, 120, 0.6]

/**
 * A plain text: each line is a paragraph, but lines that were only cut where they were full are one together, and its
 * translation is cut as they were; a word that was cut is whole. White space between and before them stays,
 * and so do tabs, on either side of which texts stand apart.
 */
export function readTextFile(bytes: Uint8Array): TranslatableFile {
  const content = utf8Text(bytes)
  const hyphenated = hyphenatedIn(content)
  const texts = paragraphsOf(content).flatMap((lines) => {
    const width = wrappedWidth(lines)
    return width === null
      ? lines.map((line) => textOf(content, [line], null, hyphenated))
      : [textOf(content, lines, width, hyphenated)]
  })
  const lineBreak = /\r\n|\r|\n/.exec(content)?.[0] ?? '\n'
  return splicedFile(
    content,
    texts.filter(({ text }) => /\p{L}/u.test(text)),
    ({ at, end, width, codes }, parts) => {
      const text = parts.map((part) => (typeof part === 'string' ? oneLine(part) : codes[part]!.written)).join('')
      return [{ from: at, to: end, text: width === null ? text : wrapped(text, width).join(lineBreak) }]
    },
  )
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ')

/** Lines with no empty one between them. */
function paragraphsOf(content: string): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [[]]
  for (const line of linesOf(content)) {
    if (line.text.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)!.push(line)
  }
  return paragraphs.filter((lines) => lines.length > 0)
}

function wrappedWidth(lines: readonly Line[]): number | null {
  // lines with tabs in them are rows
  if (lines.length < 2 || lines.some(({ text }, index) => (index > 0 ? /^\s|\t *\S/ : /^\s/).test(text))) return null
  let shortest = Number.POSITIVE_INFINITY
  let width = lines.at(-1)!.text.length
  for (const { text } of lines.slice(0, -1)) {
    const { length } = text.trimEnd()
    shortest = Math.min(shortest, length)
    width = Math.max(width, length)
  }
  return width <= MOST && shortest >= Math.max(LEAST, width * SHARE) ? width : null
}

function textOf(
  content: string,
  lines: readonly Line[],
  width: number | null,
  hyphenated: ReadonlySet<string>,
): PlainText {
  const first = lines[0]!
  const last = lines.at(-1)!
  const at = first.at + first.text.length - first.text.replace(/^[\ufeff\s]+/, '').length
  const end = last.at + last.text.trimEnd().length
  const written = content.slice(at, Math.max(at, end))
  return { ...withCodes(written, width === null ? null : hyphenated), at, end: Math.max(at, end), width }
}

/** A word that goes on in the next line; the second half of `Vor- und Nachteile` is no part of one. */
const CUT =
  /(\p{L}+)-[ \t]*(?:\r\n|\r|\n)[ \t]*(?!(?:und|oder|bzw|sowie|bis|and|or|to|et|ou|y|o|e|of|en|och|eller|og|i|oraz|lub|или|и)\b)(\p{L}+)/gu
/** Blanks, at the ends of lines with those. */
const BLANKS = /[ \t\r\n]+/g

/** Two parts of a word with the hyphen between them, each such two of a text. */
function hyphenatedIn(content: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [word] of content.matchAll(/\p{L}+(?:-\p{L}+)+/gu)) {
    const parts = word.split('-')
    for (let k = 1; k < parts.length; k++) found.add(`${parts[k - 1]}-${parts[k]}`)
  }
  return found
}

interface Place extends Pick<PlainCode, 'breaks' | 'written'> {
  readonly start: number
  readonly end: number
  readonly hyphen: string
}

/**
 * The text with its tabs as codes, and with words whole that were cut at the end of a line; where one was is a code. The
 * hyphen stays before a capital, and where the file has the word with it elsewhere. `hyphenated`: such words, where lines are cut.
 */
function withCodes(written: string, hyphenated: ReadonlySet<string> | null): Pick<PlainText, 'text' | 'codes'> {
  const places = [...tabsIn(written), ...(hyphenated === null ? [] : cutsIn(written, hyphenated))]
  const codes: PlainCode[] = []
  let text = ''
  let from = 0
  for (const { start, end, hyphen, ...code } of places.sort((one, other) => one.start - other.start)) {
    text += written.slice(from, start) + hyphen
    codes.push({ at: text.length, kind: 'alone', ...code })
    from = end
  }
  return { text: text + written.slice(from), codes }
}

const tabsIn = (written: string): readonly Place[] =>
  [...written.matchAll(BLANKS)].flatMap(({ 0: blanks, index }) =>
    blanks.includes('\t') && !/[\r\n]/.test(blanks)
      ? [{ start: index, end: index + blanks.length, hyphen: '', breaks: 'column' as const, written: blanks }]
      : [],
  )

const cutsIn = (written: string, hyphenated: ReadonlySet<string>): readonly Place[] =>
  [...written.matchAll(CUT)].map(({ 0: found, 1: first, 2: second, index }) => ({
    start: index + first!.length,
    end: index + found.length - second!.length,
    hyphen: /^\p{Lu}/u.test(second!) || hyphenated.has(`${first}-${second}`) ? '-' : '',
    written: '',
  }))

/** The text in lines of at most so many characters; a longer word has one of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
