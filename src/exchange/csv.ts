/** A row of a table. `line` is where it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number
  /** Its cells, as many as were asked for at most. */
  readonly cells: readonly string[]
  /** How many cells there are. */
  readonly width: number
  /** Whether a cell beyond those kept holds anything. */
  readonly overflow: boolean
  /** A quotation mark that is never closed, or text behind a closing one; `line` is where that is. */
  readonly fault: { readonly kind: 'unclosed' | 'behind-quote'; readonly line: number } | null
}

export interface CsvOptions {
  readonly delimiter: string
  /** Whether a cell may stand in double quotes. */
  readonly quotes?: boolean
  /** How many cells of a row are kept. */
  readonly keep?: number
}

/**
 * The rows of a table, RFC 4180, with any delimiter of one character and any line break. A byte order mark and
 * empty lines are passed over. A quotation mark inside of a cell that does not begin with one is a character like others. Linear.
 */
export function* readCsv(
  text: string,
  { delimiter, quotes = true, keep = 1000 }: CsvOptions,
): Generator<CsvRecord, void, void> {
  const ends = new RegExp(`[${delimiter}\\r\\n]`, 'g')
  const endOfCell = (from: number) => {
    ends.lastIndex = from
    return ends.exec(text)?.index ?? text.length
  }
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  while (at < text.length) {
    if (text[at] === '\n' || text[at] === '\r') {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line += 1
      continue
    }
    const begun = line
    const cells: string[] = []
    let width = 0
    let overflow = false
    let fault: CsvRecord['fault'] = null
    for (;;) {
      let cell = ''
      if (quotes && text[at] === '"') {
        const quoted = readQuoted(text, at + 1)
        if (!quoted.closed) fault = { kind: 'unclosed', line }
        cell = quoted.cell
        line += quoted.breaks
        at = quoted.end
        const end = endOfCell(at)
        if (text.slice(at, end).trim() !== '') fault ??= { kind: 'behind-quote', line }
        at = end
      } else {
        const end = endOfCell(at)
        cell = text.slice(at, end)
        at = end
      }
      width += 1
      if (width <= keep) cells.push(cell)
      else overflow ||= cell.trim() !== ''
      if (text[at] !== delimiter) break
      at += 1
    }
    yield { line: begun, cells, width, overflow, fault }
    if (at < text.length) line += 1
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
}

/** The cell whose opening quotation mark stands before `from`; `end` is behind the closing one. */
function readQuoted(text: string, from: number) {
  const parts: string[] = []
  let at = from
  for (;;) {
    const next = text.indexOf('"', at)
    const closed = next >= 0
    parts.push(text.slice(at, closed ? next : text.length))
    if (closed && text[next + 1] === '"') {
      at = next + 2
      continue
    }
    const cell = parts.join('"')
    return { cell, closed, end: closed ? next + 1 : text.length, breaks: cell.match(/\r\n|\r|\n/g)?.length ?? 0 }
  }
}

/** A row of a table: cells that hold what could end them stand in double quotes. */
export const csvRow = (
  row: readonly string[],
  { delimiter, lineBreak }: { readonly delimiter: string; readonly lineBreak: string },
): string =>
  `${row.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}${lineBreak}`

/** A table of the rows. */
export function writeCsv(rows: Iterable<readonly string[]>, dialect: Parameters<typeof csvRow>[1]): string {
  const written: string[] = []
  for (const row of rows) written.push(csvRow(row, dialect))
  return written.join('')
}
