import type { TermCell } from '../domain/concept.ts'
import type { Tag } from '../domain/tag.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { splitItems, unguardCell } from './csv-cells.ts'
import { type CsvColumn, findDelimiter, readHeader } from './csv-header.ts'
import { type ConceptDraft, readEnforce, readKind, readPartOfSpeech } from './glossary-draft.ts'
import type { RemarkCollector } from './glossary-remarks.ts'
import { tidyCell, tidyId, tidyLine, tidyText } from './glossary-term.ts'

/**
 * The concepts of a table with a column for each language, divided by commas, semicolons or tabs, whichever fits its
 * header. The header names languages (`de`, `de.admitted`, `de.forms`, `de.deprecated`) and fields of a concept; what
 * it names otherwise is passed over with a warning. A row with more cells than the header is left out. Linear.
 */
export function* readGlossaryCsv(text: string, remarks: RemarkCollector): Generator<ConceptDraft, void> {
  const table = findDelimiter(text)
  let columns: readonly CsvColumn[] | undefined
  for (const record of readCsv(text, table)) {
    if (record.line < table.line) continue
    if (record.fault) {
      const { kind, line } = record.fault
      if (kind === 'unclosed') remarks.ending(line, FAULTS[kind])
      else remarks.error(line, FAULTS[kind])
      continue
    }
    if (record.width === record.cells.length && record.cells.every((cell) => cell.trim() === '')) continue
    if (columns === undefined) {
      columns = readHeader(record, remarks)
      if (columns.length === 0) return
      continue
    }
    if (columns.every(({ kind }) => kind !== 'terms')) {
      remarks.error(record.line, 'the header names no language; name the columns by tags such as de, en, zh-Hant')
      return
    }
    if (fits(record, columns.length, remarks)) yield readRow(record, columns, remarks)
  }
}

const FAULTS = {
  unclosed: 'the quotation mark that opens here is never closed; nothing behind it is read',
  'behind-quote': 'text stands behind a closing quotation mark; write "" for one inside of a cell; the row is left out',
} as const

/** Whether a row has no more cells than the header; fewer are read as empty ones, with a warning. */
function fits(
  { line, cells, width, overflow }: CsvRecord,
  columns: number,
  { error, warning }: RemarkCollector,
): boolean {
  if (overflow || cells.slice(columns).some((cell) => cell.trim() !== '')) {
    error(
      line,
      `the row has ${width} cells, the header ${columns}; put a cell that holds a delimiter in "quotes"; the row is left out`,
    )
    return false
  }
  if (width < columns) warning(line, `the row has ${width} cells, the header ${columns}; the others are read as empty`)
  return true
}

const emptyCell = () => ({
  preferred: null as string | null,
  admitted: [] as string[],
  deprecated: [] as string[],
  forms: [] as string[],
})

function readRow({ line, cells }: CsvRecord, columns: readonly CsvColumn[], remarks: RemarkCollector): ConceptDraft {
  const fields = new Map<string, string>()
  const languages = new Map<Tag, ReturnType<typeof emptyCell>>()
  // by cells, not by columns: short rows under a wide header would take the square of the file's length
  for (const [index, given] of cells.entries()) {
    const column = columns[index]
    if (column === undefined) break
    const cell = unguardCell(given)
    if (column.kind === 'field') fields.set(column.field, cell)
    if (column.kind !== 'terms' || cell.trim() === '') continue
    const raw = languages.get(column.language) ?? emptyCell()
    languages.set(column.language, raw)
    const items = splitItems(cell)
    if (column.part === 'preferred') {
      const [first = null, ...others] = items.filter((item) => item.trim() !== '')
      raw.preferred = first
      raw.admitted = [...others, ...raw.admitted]
    } else if (column.part === 'admitted') raw.admitted = [...raw.admitted, ...items]
    else raw[column.part] = [...items]
  }
  const terms = new Map<Tag, TermCell>()
  for (const [language, raw] of languages) {
    const cell = tidyCell(raw, line, remarks)
    if (cell !== null) terms.set(language, cell)
  }
  const field = (name: string) => fields.get(name) ?? ''
  const list = (name: string) => splitItems(field(name)).flatMap((item) => tidyLine(item) || [])
  return {
    line,
    id: tidyId(field('id'), line, remarks),
    domain: tidyLine(field('domain')),
    kind: readKind(field('kind'), line, remarks),
    partOfSpeech: readPartOfSpeech(field('partOfSpeech'), line, remarks),
    enforce: readEnforce(field('enforce'), line, remarks),
    definition: tidyText(field('definition')),
    note: tidyText(field('note')),
    ambiguousWith: list('ambiguousWith'),
    renderedBy: list('renderedBy'),
    terms,
  }
}
