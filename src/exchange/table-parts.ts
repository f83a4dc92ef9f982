import type { Tag } from '../domain/tag.ts'
import { readCsv } from './csv.ts'
import { unguardCell } from './csv-cells.ts'
import { FormatError } from './format-error.ts'
import { pairColumns } from './pair-columns.ts'
import type { TmxUnit } from './tmx.ts'

/** Characters of a row at most. */
const LONGEST = 4_000_000

/**
 * The units of a table that comes in parts: a first row that names the columns, by language tags, by names or as `source` and
 * `target`, then a unit a row. Tabs divide cells where the first row has one, else semicolons, else commas. A cell that is
 * empty is no text. Throws a `FormatError` with the line.
 */
export async function* readTableParts(
  parts: AsyncIterable<string>,
  wanted: { readonly source?: Tag | undefined; readonly target?: Tag | undefined },
): AsyncGenerator<readonly TmxUnit[], void> {
  let columns: readonly (Tag | null)[] | undefined
  let dialect: { delimiter: string; quotes: boolean } | undefined
  let rest = ''
  let lines = 0
  const read = (text: string): readonly TmxUnit[] => {
    const units: TmxUnit[] = []
    for (const { cells, fault, line } of readCsv(text, dialect!)) {
      if (fault) throw new FormatError('a quotation mark has no end, or text stands behind it', lines + fault.line)
      if (!columns) {
        columns = columnsOf(cells, wanted, lines + line)
        continue
      }
      const texts = columns.flatMap((language, place) => {
        const text = unguardCell(cells[place] ?? '')
        return language === null || text.trim() === '' ? [] : [{ language, text }]
      })
      units.push({ id: null, source: columns.find((language) => language !== null) ?? null, texts })
    }
    lines += text.match(/\r\n|\r|\n/g)?.length ?? 0
    return units
  }
  for await (const part of parts) {
    rest += part
    if (rest.length > LONGEST + part.length)
      throw new FormatError(`a row has more than ${LONGEST} characters`, lines + 1)
    dialect ??= /[\r\n]/.test(rest) ? dialectOf(rest) : undefined
    const end = dialect ? wholeRows(rest, dialect) : 0
    if (end === 0) continue
    yield read(rest.slice(0, end))
    rest = rest.slice(end)
  }
  dialect ??= dialectOf(rest)
  if (rest !== '') yield read(rest)
  if (!columns) throw new FormatError('the table is empty', 1)
}

function dialectOf(text: string): { readonly delimiter: string; readonly quotes: boolean } {
  const first = text.split(/[\r\n]/, 1)[0]!
  const delimiter = ['\t', ';'].find((sign) => first.includes(sign)) ?? ','
  return { delimiter, quotes: delimiter !== '\t' }
}

/** Where the last row begins, which may go on in the next part: what stands before is whole. */
function wholeRows(text: string, dialect: { readonly delimiter: string; readonly quotes: boolean }): number {
  let last = 1
  if (dialect.quotes) for (const { line } of readCsv(text, { ...dialect, keep: 0 })) last = line
  const breaks = [...text.matchAll(/\r\n|\r(?!$)|\n/g)]
  const place = dialect.quotes ? last - 2 : breaks.length - 1
  const found = breaks[place]
  return found ? found.index + found[0].length : 0
}

/** The language of each column; `null` for one that holds something else. */
function columnsOf(
  cells: readonly string[],
  { source, target }: { readonly source?: Tag | undefined; readonly target?: Tag | undefined },
  line: number,
): readonly (Tag | null)[] {
  const columns = pairColumns(cells).map((column) => {
    if (column === undefined) return null
    if ('language' in column) return column.language
    return (column.field === 'source' ? source : column.field === 'target' ? target : undefined) ?? null
  })
  if (columns.filter((column) => column !== null).length >= 2) return columns
  throw new FormatError(
    'the first row must name two languages, such as de,en or German,English, or be source,target with the languages named beside the file',
    line,
  )
}
