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
/** What a quotation begins with that is a note or a warning. */
const ALERT = /^\[![a-z]+\][+-]?(?:[ \t]+|$)/i
/** Quotations and lists that begin in one line: more than people write, so that none is looked for long. */
const DEEPEST = 50
/** What a line of a quotation, a list or a footnote begins with. */
const PREFIX = /(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?)|\[\^[^\]\s]+\]:[ \t]+)/y

/**
 * The texts of a file of Markdown (CommonMark 0.31 with tables, notes and lists of tasks) in order. Matter before it, code,
 * formulas, HTML, lines and definitions of links are none of them. A line that continues a paragraph belongs to it, however it is
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
  let columns: readonly number[] = []
  let depth = 0
  let noFormula = 0
  while (index < lines.length) {
    const line = lines[index]!
    const { start, marked, quotations, items } = prefixOf(line, paragraph.length > 0 && !inList)
    const text = line.text.slice(start)
    const indent = indentOf(line.text)
    if (text.trim() === '') {
      endParagraph()
      index += 1
      continue
    }
    if (marked || quotations > depth) endParagraph()
    if (marked) inList = true
    else if (indent === 0 && paragraph.length === 0) inList = false
    if (marked || paragraph.length === 0) {
      columns = inList ? [...columns.filter((column) => column <= indent), ...items] : []
      depth = quotations
    }
    const codeFrom = inList ? (columns.at(-1) ?? Number.POSITIVE_INFINITY) + 4 : 4
    const fence = FENCE.exec(text)
    if (fence) {
      endParagraph()
      index = behindFence(lines, index, fence[1]!)
    } else if (paragraph.length === 0 && !marked && indent >= codeFrom) index = behindCode(lines, index, codeFrom)
    else if (text.startsWith('$$') && index >= noFormula) {
      const { end, closed } = behindFormula(lines, index)
      if (closed) endParagraph()
      if (closed) index = end
      else noFormula = end
    } else if (BREAK.test(text)) {
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
      const alert = depth > 0 && paragraph.length === 0 ? (ALERT.exec(text)?.[0].length ?? 0) : 0
      const at = line.at + start + alert
      if (alert < text.length) paragraph.push([at, line.at + line.text.trimEnd().length])
      index += 1
    }
  }
  endParagraph()
  return blocks
}

const indentOf = (text: string): number => columnAfter(0, /^[ \t]*/.exec(text)![0])

/** The column behind a text that begins at one. */
const columnAfter = (from: number, text: string): number => {
  let column = from
  for (const letter of text) column += letter === '\t' ? 4 - (column % 4) : 1
  return column
}

interface Prefix {
  /** Where the text begins. */
  readonly start: number
  /** Whether an item or a note begins there. */
  readonly marked: boolean
  /** The quotations it is in. */
  readonly quotations: number
  /** The columns of the texts of items that begin there, outside of quotations. */
  readonly items: readonly number[]
}

/** What stands before the text of a line. `inside` a paragraph a year and a dot are no item. */
function prefixOf({ text }: Line, inside: boolean): Prefix {
  let start = 0
  let column = 0
  let marked = false
  let quotations = 0
  const items: number[] = []
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const blanks = /^[\ufeff \t]*/.exec(text.slice(start))![0]
    start += blanks.length
    column = columnAfter(column, blanks.replace('\ufeff', ''))
    PREFIX.lastIndex = start
    const prefix = BREAK.test(text.slice(start)) ? null : PREFIX.exec(text)
    if (!prefix || (inside && /^\d/.test(prefix[0]) && !/^1[.)]/.test(prefix[0])))
      return { start, marked, quotations, items }
    // a quotation goes on from line to line, an item begins
    const isQuotation = prefix[0].startsWith('>')
    marked ||= !isQuotation
    if (isQuotation) quotations += 1
    else if (quotations === 0) items.push(contentColumn(column, prefix[0]))
    start += prefix[0].length
    column = columnAfter(column, prefix[0])
  }
  return { start, marked, quotations, items }
}

/** The column of what belongs to an item or a note whose mark begins at one. */
function contentColumn(column: number, prefix: string): number {
  if (prefix.startsWith('[')) return column + 4
  const mark = /^\S+/.exec(prefix)![0].length
  const content = columnAfter(column, /^\S+[ \t]*/.exec(prefix)![0])
  return content - column - mark > 4 ? column + mark + 1 : content
}

/** The line behind code that is indented so far. */
function behindCode(lines: readonly Line[], from: number, column: number): number {
  let end = from + 1
  for (let index = end; index < lines.length; index += 1) {
    const { text } = lines[index]!
    if (text.trim() === '') continue
    if (indentOf(text) < column) break
    end = index + 1
  }
  return end
}

/** The line behind a formula in lines of its own; where it has no end, the line before which none has one. */
function behindFormula(lines: readonly Line[], from: number): { readonly end: number; readonly closed: boolean } {
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]!.text.replace(/^[ \t>]*/, '').trimEnd()
    if (text === '') return { end: index, closed: false }
    const own = index === from ? text.slice(text.indexOf('$$') + 2) : text
    // one that ends within its line has words behind it
    if (/\$\$[.,;]?$/.test(own)) return { end: index + 1, closed: true }
    if (index === from && own.includes('$$')) return { end: index + 1, closed: false }
  }
  return { end: lines.length, closed: false }
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
