import { parseTag, type Tag } from '../domain/tag.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { createTagReader, NOTHING_SAID } from './glossary-draft.ts'
import { quote, type RemarkCollector } from './glossary-remarks.ts'

/** What a column of a termbase holds. */
export type CsvColumn =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'terms'; readonly language: Tag; readonly part: CsvPart }
  | { readonly kind: 'other' }

/** The terms of a language a column holds. `preferred` goes without saying, and further terms in it are admitted. */
export type CsvPart = 'preferred' | 'admitted' | 'deprecated' | 'forms'

/** The fields of a concept that have a column, in the order they are written in. */
export const CSV_FIELDS = Object.keys(NOTHING_SAID) as readonly (keyof typeof NOTHING_SAID)[]

const FIELDS = new Map(CSV_FIELDS.map((field) => [field.toLowerCase(), field]))
const DELIMITERS = ['\t', ';', ',']
const MOST_COLUMNS = 1000

/** The name of the column for terms of a language: `de`, `de.forms`. `id` is taken, so Indonesian is `id.preferred`. */
export const csvColumnName = (language: Tag, part: CsvPart): string =>
  part === 'preferred' && !FIELDS.has(language) ? language : `${language}.${part}`

/**
 * What divides the cells of a table, and the line its header may stand in first: the delimiter by which most names of
 * the header are known, or the one a first line `sep=;` (Excel) names.
 */
export function findDelimiter(text: string): { readonly delimiter: string; readonly line: number } {
  const named = /^\ufeff?sep=([\t;,])(?:\r|\n|$)/.exec(text)?.[1]
  if (named !== undefined) return { delimiter: named, line: 2 }
  const known = DELIMITERS.map((delimiter) => {
    const [header] = filled(readCsv(text, { delimiter, keep: MOST_COLUMNS }))
    return (header?.cells ?? []).filter((cell) => parseColumn(cell) !== undefined).length
  })
  const best = known.indexOf(Math.max(...known))
  return { delimiter: DELIMITERS[best]!, line: 1 }
}

/** The first row that holds anything. */
function* filled(records: Iterable<CsvRecord>): Generator<CsvRecord> {
  for (const record of records)
    if (record.cells.some((cell) => cell.trim() !== '')) {
      yield record
      return
    }
}

/** The columns a header names, as many as it has cells; none and an error when it is no header of a termbase. */
export function readHeader({ line, cells, width }: CsvRecord, remarks: RemarkCollector): readonly CsvColumn[] {
  const { error, warning } = remarks
  const parsed = cells.map((cell) => parseColumn(cell))
  if (width > MOST_COLUMNS || parsed.every((column) => column === undefined)) {
    error(
      line,
      'this is no table of terms; its first row names the columns: id, note and language tags such as de or en',
    )
    return []
  }
  const readTag = createTagReader(remarks)
  const seen = new Set<string>()
  return parsed.map((column, index): CsvColumn => {
    const name = quote(cells[index]!.trim())
    if (column === undefined) {
      if (cells[index]!.trim() !== '')
        warning(line, `column ${name} is neither a field nor a language tag such as de or zh-Hant; it is passed over`)
      return { kind: 'other' }
    }
    const key =
      column.kind === 'field' ? column.field : column.kind === 'terms' ? `${column.language}.${column.part}` : ''
    if (seen.has(key)) {
      error(line, `column ${name} stands twice; only the first is read, divide several terms in a cell by |`)
      return { kind: 'other' }
    }
    seen.add(key)
    // Warns of a tag that denotes no language.
    if (column.kind === 'terms') readTag(column.language, line)
    return column
  })
}

/** What the name of a column says it holds, in any case; `undefined` when it says nothing we know. */
function parseColumn(name: string): CsvColumn | undefined {
  const given = name.trim()
  const field = FIELDS.get(given.toLowerCase().replace(/[ _]/g, ''))
  if (field !== undefined) return { kind: 'field', field }
  const [, tag = given, part = 'preferred'] = /^(.{1,100})\.(preferred|admitted|deprecated|forms)$/i.exec(given) ?? []
  const language = parseTag(tag)
  return language === undefined ? undefined : { kind: 'terms', language, part: part.toLowerCase() as CsvPart }
}
