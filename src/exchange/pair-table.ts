import type { Tag } from '../domain/tag.ts'
import { PAIR_TABLE_HEAD } from './alignment-formats.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { unguardCell } from './csv-cells.ts'
import { FormatError } from './format-error.ts'
import { type PairColumn, pairColumns, tagIn } from './pair-columns.ts'
import { type FilePair, type PairFile, type PairLanguages, pairFacts } from './pair-file.ts'
import { inLanguage, mostFrequent } from './pair-languages.ts'

/** Rows by which it is found out what divides the cells. */
const LOOKED_AT = 20
const MOST_COLUMNS = 200
const DELIMITERS = ['\t', ';', ',', '|'] as const

/**
 * The pairs of a table, divided by tabs, semicolons, commas or bars, with a header that names the columns (ours, those
 * of other programs, language tags and names) or without one: then the first two columns are source and target, which is
 * remarked where there are more, and refused where one of them is no text. An apostrophe that keeps a spreadsheet from
 * computing a cell is taken off. Throws a `FormatError` with the line.
 */
export function readPairTable(text: string, wanted: PairLanguages): PairFile {
  const { delimiter, from, quotes } = dialectOf(text)
  const rows = readCsv(text, { delimiter, quotes, keep: MOST_COLUMNS })
  let columns: Columns | undefined
  let unnamed: CsvRecord | undefined
  let overlong = 0
  const read: ReadRow[] = []
  for (const record of rows) {
    if (record.line < from || record.cells.every((cell) => cell.trim() === '')) continue
    if (record.fault) throw new FormatError(FAULTS[record.fault.kind], record.fault.line)
    if (columns === undefined) {
      const header = headerOf(record, wanted)
      columns = header ?? firstTwo(record)
      if (header) continue
      if (record.width > 2) unnamed = record
    }
    if (record.width > columns.width) overlong += 1
    read.push(readRow(record, columns))
  }
  if (columns === undefined || read.length === 0) throw new FormatError('the table holds no row of two texts', 1)
  if (unnamed) requireTexts(read, unnamed)
  const source = wanted.source ?? mostFrequent(read.flatMap((row) => row.from ?? []))
  const target = wanted.target ?? mostFrequent(read.flatMap((row) => row.to ?? []))
  return {
    source,
    target,
    pairs: read.map(({ pair, from: own }) => (own === null || own === source ? pair : { ...pair, language: own })),
    remarks: [
      ...(unnamed
        ? [`The first row names no two columns that are known: the first two of ${unnamed.width} were read. ${NAMING}`]
        : []),
      ...(overlong > 0
        ? [
            `${overlong} ${overlong === 1 ? 'row has' : 'rows have'} more cells than the first one; those were passed over.`,
          ]
        : []),
    ],
  }
}

const NAMING = 'Name the columns source and target in a first row, or by two languages such as de and en.'

/** Throws a `FormatError` where most cells of a column that nobody named hold no letter: numbers are no texts. */
function requireTexts(read: readonly ReadRow[], { line, width }: CsvRecord): void {
  // the first row may be a header that is not understood
  const rows = read.slice(read.length > 1 ? 1 : 0, LOOKED_AT)
  for (const side of ['source', 'target'] as const) {
    const filled = rows.flatMap(({ pair }) => pair[side] || [])
    if (filled.filter((cell) => /\p{L}/u.test(cell)).length * 2 < filled.length)
      throw new FormatError(
        `the first two of ${width} columns are not two texts, and the first row does not say which are. ${NAMING.slice(0, -1)}`,
        line,
      )
  }
}

const FAULTS = {
  unclosed: 'the quotation mark that opens here is never closed',
  'behind-quote': 'text stands behind a closing quotation mark; write "" for one inside of a cell',
} as const

interface Columns {
  readonly width: number
  readonly source: number
  readonly target: number
  readonly from: Tag | null
  readonly to: Tag | null
  /** Where our own facts stand, by their name. */
  readonly facts: ReadonlyMap<string, number>
}

interface ReadRow {
  readonly pair: FilePair
  readonly from: Tag | null
  readonly to: Tag | null
}

function readRow({ cells }: CsvRecord, { source, target, facts, from, to }: Columns): ReadRow {
  const cell = (place: number | undefined): string =>
    unguardCell((place === undefined ? undefined : cells[place]) ?? '')
  const fact = (name: string): string | undefined => cell(facts.get(name)) || undefined
  const translation = cell(target)
  return {
    pair: {
      source: cell(source),
      target: translation === '' && fact('status') !== 'translated' ? null : translation,
      ...pairFacts(fact),
    },
    from: tagIn(fact('source-language')) ?? from,
    to: tagIn(fact('target-language')) ?? to,
  }
}

/** The columns a first row names; `undefined` where it is a pair itself. */
function headerOf({ cells, width }: CsvRecord, wanted: PairLanguages): Columns | undefined {
  const columns = pairColumns(cells)
  const facts = new Map<string, number>()
  for (const [place, column] of columns.entries())
    if (column && 'field' in column && !facts.has(column.field)) facts.set(column.field, place)
  const [source, target] = [facts.get('source'), facts.get('target')]
  if (source !== undefined && target !== undefined) return { width, source, target, from: null, to: null, facts }
  const texts = columns.flatMap((column, place) => textColumn(column, place, cells[place]!))
  if (texts.length < 2) return undefined
  const first = wanted.source ? inLanguage(texts, wanted.source) : texts[0]
  // two names of one language are a pair of a word list
  if (texts.every(({ language, tagged }) => !tagged && language === texts[0]!.language)) return undefined
  const others = texts.filter((text) => text !== first)
  const second = wanted.target ? inLanguage(others, wanted.target) : others[0]
  if (!first || !second) return undefined
  return { width, source: first.place, target: second.place, from: first.language, to: second.language, facts }
}

const textColumn = (column: PairColumn | undefined, place: number, cell: string) =>
  column && 'language' in column ? [{ language: column.language, place, tagged: tagIn(cell) !== null }] : []

function firstTwo({ width, line }: CsvRecord): Columns {
  if (width < 2)
    throw new FormatError('the row has one cell; a pair has two, divided by a tab, semicolon or comma', line)
  return { width, source: 0, target: 1, from: null, to: null, facts: new Map() }
}

/** What divides the cells, whether they may stand in quotation marks, and the line the table begins in. */
function dialectOf(text: string): { readonly delimiter: string; readonly quotes: boolean; readonly from: number } {
  if (text.replace(/^\ufeff/, '').startsWith(PAIR_TABLE_HEAD)) return { delimiter: '\t', quotes: false, from: 1 }
  const named = /^\ufeff?sep=([\t;,|])(?:\r|\n|$)/.exec(text)?.[1]
  if (named !== undefined) return { delimiter: named, quotes: true, from: 2 }
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: regularity(text, delimiter) }))
  const { delimiter } = scored.reduce((best, one) => (one.score > best.score ? one : best))
  return { delimiter, quotes: delimiter !== '\t' || !hasFault(text), from: 1 }
}

/** How well a delimiter fits: a row that names columns counts most, then rows as wide as the first. */
function regularity(text: string, delimiter: string): number {
  let first: CsvRecord | undefined
  let alike = 0
  for (const record of firstRows(text, delimiter)) {
    first ??= record
    if (record.width === first.width && record.width > 1 && !record.fault) alike += 1
  }
  return alike + (first && headerOf(first, {}) ? LOOKED_AT : 0)
}

/** Text divided by tabs has no quotation marks (IANA), but spreadsheets set them: where they do not fit they are letters. */
function hasFault(text: string): boolean {
  for (const { fault } of readCsv(text, { delimiter: '\t' })) if (fault) return true
  return false
}

function* firstRows(text: string, delimiter: string): Generator<CsvRecord> {
  let count = 0
  for (const record of readCsv(text, { delimiter, keep: MOST_COLUMNS })) {
    if (record.cells.every((cell) => cell.trim() === '')) continue
    yield record
    count += 1
    if (count === LOOKED_AT) return
  }
}
