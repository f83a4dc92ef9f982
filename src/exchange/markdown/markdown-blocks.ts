import { type Line, linesOf } from '../file-lines.ts'

/** A stretch of Markdown that is one text: a heading, a paragraph, a cell. */
export interface MarkdownBlock {
  readonly at: number
  readonly end: number
  /** The pieces of it that are text, a piece a line: what stands before a line in a quotation or list is not. */
  readonly lines: readonly (readonly [start: number, end: number])[]
  readonly cell: boolean
}

const FENCE = /^(`{3,}(?!.*`)|~{3,})/
const BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*|-+[ \t]*)$/
const HEADING = /^#{1,6}(?:[ \t]+|$)/
/** HTML that is a block: an element that is one, a tag alone in its line, a comment. */
const HTML =
  /^<(?:\/?(?:address|article|aside|blockquote|body|center|details|dialog|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|nav|ol|option|p|pre|script|search|section|source|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$)|[^<>]*>[ \t]*$|!--|\?|![A-Z])/i
const DEFINITION = /^\[(?!\^)[^\]]+\]:/
const TABLE = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/
/** Quotations and lists that begin in one line: more than people write, so that none is looked for long. */
const DEEPEST = 50
/** What a line of a quotation, a list or a footnote begins with. */
const PREFIX = /(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?)|\[\^[^\]\s]+\]:[ \t]+)/y

/**
 * The texts of a file of Markdown (CommonMark 0.31 with tables, notes and lists of tasks) in order. Matter before it, code,
 * HTML, lines and definitions of links are none of them. A line that continues a paragraph belongs to it, however it is
 * indented.
 */
export function markdownBlocks(content: string): readonly MarkdownBlock[] {
  const lines = linesOf(content)
  const blocks: MarkdownBlock[] = []
  let paragraph: (readonly [start: number, end: number])[] = []
  const endParagraph = (): void => {
    const [first, last] = [paragraph[0], paragraph.at(-1)]
    if (first && last) blocks.push({ at: first[0], end: last[1], lines: paragraph, cell: false })
    paragraph = []
  }
  let index = frontMatter(lines)
  let inList = false
  while (index < lines.length) {
    const line = lines[index]!
    const { start, marked } = prefixOf(line, paragraph.length > 0 && !inList)
    const text = line.text.slice(start)
    const indent = indentOf(line.text)
    if (text.trim() === '') {
      endParagraph()
      index += 1
      continue
    }
    if (marked) endParagraph()
    else if (indent === 0 && paragraph.length === 0) inList = false
    if (marked) inList = true
    const fence = FENCE.exec(text)
    if (fence) {
      endParagraph()
      index = behindFence(lines, index, fence[1]!)
    } else if (paragraph.length === 0 && indent >= 4 && !inList) index += 1
    else if (BREAK.test(text)) {
      endParagraph()
      index += 1
    } else if (HTML.test(text) && paragraph.length === 0) index = behindHtml(lines, index, text)
    else if (DEFINITION.test(text) && paragraph.length === 0) index += 1
    else if (HEADING.test(text)) {
      endParagraph()
      const mark = HEADING.exec(text)![0].length
      const own = text.slice(mark).replace(/(?:^|(?<![ \t])[ \t]+)#+[ \t]*$/, '')
      const at = line.at + start + mark
      if (own.trim() !== '')
        blocks.push({ at, end: at + own.trimEnd().length, lines: [[at, at + own.trimEnd().length]], cell: false })
      index += 1
    } else if (paragraph.length === 0 && isTable(lines, index, text)) {
      const rows = tableRows(lines, index)
      for (const [place, row] of rows.entries()) if (place !== 1) for (const cell of cellsOf(row)) blocks.push(cell)
      index += rows.length
    } else {
      const at = line.at + start
      paragraph.push([at, line.at + line.text.trimEnd().length])
      index += 1
    }
  }
  endParagraph()
  return blocks
}

const indentOf = (text: string): number => /^[ \t]*/.exec(text)![0].replaceAll('\t', '    ').length

/**
 * Where the text of a line begins, and whether an item or a note begins there. `inside` a paragraph a year and a dot are
 * no item.
 */
function prefixOf({ text }: Line, inside: boolean): { readonly start: number; readonly marked: boolean } {
  let start = 0
  let marked = false
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    start += /^[\ufeff \t]*/.exec(text.slice(start))![0].length
    PREFIX.lastIndex = start
    const prefix = BREAK.test(text.slice(start)) ? null : PREFIX.exec(text)
    if (!prefix || (inside && /^\d/.test(prefix[0]) && !/^1[.)]/.test(prefix[0]))) return { start, marked }
    // a quotation goes on from line to line, an item begins
    marked ||= !prefix[0].startsWith('>')
    start += prefix[0].length
  }
  return { start, marked }
}

/** The line behind the matter before the text, in YAML or TOML. */
function frontMatter(lines: readonly Line[]): number {
  const fence = lines[0]?.text.replace(/^\ufeff/, '').trimEnd()
  if (fence !== '---' && fence !== '+++') return 0
  const end = lines.findIndex(
    ({ text }, index) => index > 0 && (text.trimEnd() === fence || (fence === '---' && text.trimEnd() === '...')),
  )
  return end < 0 ? 0 : end + 1
}

function behindFence(lines: readonly Line[], from: number, fence: string): number {
  const mark = fence[0]!
  for (let index = from + 1; index < lines.length; index += 1) {
    const text = lines[index]!.text.replace(/^[\s>]*/, '').trimEnd()
    if (text.length >= fence.length && [...text].every((letter) => letter === mark)) return index + 1
  }
  return lines.length
}

/** HTML goes on up to an empty line; a comment up to its end. */
function behindHtml(lines: readonly Line[], from: number, text: string): number {
  const end = text.startsWith('<!--') ? '-->' : /^<(?:pre|script|style|textarea)\b/i.test(text) ? '</' : null
  for (let index = from; index < lines.length; index += 1)
    if (end === null ? lines[index]!.text.trim() === '' : lines[index]!.text.includes(end)) return index + 1
  return lines.length
}

const isTable = (lines: readonly Line[], index: number, text: string): boolean => {
  const below = lines[index + 1]?.text.trim().replace(/^>[ \t]?/, '')
  return text.includes('|') && below?.includes('-') === true && TABLE.test(below)
}

function tableRows(lines: readonly Line[], from: number): readonly Line[] {
  let end = from
  while (end < lines.length && (end < from + 2 || (lines[end]!.text.trim() !== '' && lines[end]!.text.includes('|'))))
    end += 1
  return lines.slice(from, end)
}

/** The cells of a row. A bar behind a backslash, or in code, is none between cells. */
function cellsOf({ text, at }: Line): readonly MarkdownBlock[] {
  const cells: MarkdownBlock[] = []
  let start = 0
  const push = (end: number): void => {
    const own = text.slice(start, end)
    const from = at + start + own.length - own.trimStart().length
    const to = at + start + own.trimEnd().length
    if (from < to) cells.push({ at: from, end: to, lines: [[from, to]], cell: true })
    start = end + 1
  }
  for (let place = 0; place < text.length; place += 1) {
    if (text[place] === '\\') place += 1
    else if (text[place] === '|') push(place)
  }
  push(text.length)
  return cells
}
