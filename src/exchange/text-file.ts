import { type Line, linesOf, utf8Text } from './file-lines.ts'
import { splicedFile } from './spliced-file.ts'
import type { FileCode, FileText, TranslatableFile } from './translatable-file.ts'

interface PlainText extends FileText {
  readonly at: number
  readonly end: number
  /** Characters of a line, where the paragraph was cut into lines of about one length. */
  readonly width: number | null
}

/** Lines of a paragraph that are cut where they were full: so long at least, and none much shorter than the longest. */
const [LEAST, MOST, SHARE] = [40, 120, 0.6]

/**
 * A plain text: each line is a paragraph, but lines that were only cut where they were full are one together, and its
 * translation is cut as they were; a word that was cut is whole. White space between and before them stays.
 */
export function readTextFile(bytes: Uint8Array): TranslatableFile {
  const content = utf8Text(bytes)
  const texts = paragraphsOf(content).flatMap((lines) => {
    const width = wrappedWidth(lines)
    return width === null ? lines.map((line) => textOf(content, [line], null)) : [textOf(content, lines, width)]
  })
  const lineBreak = /\r\n|\r|\n/.exec(content)?.[0] ?? '\n'
  return splicedFile(
    content,
    texts.filter(({ text }) => /\p{L}/u.test(text)),
    ({ at, end, width }, parts) => {
      const text = oneLine(parts.filter((part) => typeof part === 'string').join(''))
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
  if (lines.length < 2 || lines.some(({ text }) => /^\s/.test(text))) return null
  let shortest = Number.POSITIVE_INFINITY
  let width = lines.at(-1)!.text.length
  for (const { text } of lines.slice(0, -1)) {
    const { length } = text.trimEnd()
    shortest = Math.min(shortest, length)
    width = Math.max(width, length)
  }
  return width <= MOST && shortest >= Math.max(LEAST, width * SHARE) ? width : null
}

function textOf(content: string, lines: readonly Line[], width: number | null): PlainText {
  const first = lines[0]!
  const last = lines.at(-1)!
  const at = first.at + first.text.length - first.text.replace(/^[\ufeff\s]+/, '').length
  const end = last.at + last.text.trimEnd().length
  const written = content.slice(at, Math.max(at, end))
  const whole = width === null ? { text: written, codes: [] } : withWholeWords(written, content)
  return { ...whole, at, end: Math.max(at, end), width }
}

/** A word that goes on in the next line; the second half of `Vor- und Nachteile` is no part of one. */
const CUT =
  /(\p{L}+)-[ \t]*(?:\r\n|\r|\n)[ \t]*(?!(?:und|oder|bzw|sowie|bis|and|or|to|et|ou|y|o|e|of|en|och|eller|og|i|oraz|lub|или|и)\b)(\p{L}+)/gu

/**
 * The text with words whole that were cut at the end of a line; where one was is a code. The hyphen stays before a capital,
 * and where the file has the word with it elsewhere.
 */
function withWholeWords(written: string, content: string): Pick<FileText, 'text' | 'codes'> {
  const codes: FileCode[] = []
  let text = ''
  let from = 0
  for (const { 0: found, 1: first, 2: second, index } of written.matchAll(CUT)) {
    const hyphen = /^\p{Lu}/u.test(second!) || content.includes(`${first}-${second}`) ? '-' : ''
    text += written.slice(from, index + first!.length) + hyphen
    codes.push({ at: text.length, kind: 'alone' })
    from = index + found.length - second!.length
  }
  return { text: text + written.slice(from), codes }
}

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
