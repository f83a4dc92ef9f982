import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import { writeCsv } from './csv.ts'
import { guardCell, joinItems } from './csv-cells.ts'
import { CSV_FIELDS, csvColumnName } from './csv-header.ts'

type Column = { readonly name: string; readonly cell: (concept: ConceptEntry) => string }

/**
 * A table of the concepts, RFC 4180, divided by commas or tabs: a row for each concept, a column for each field that is
 * used and for the terms of each language. Cells a spreadsheet would compute stand behind an apostrophe, which reading
 * takes off. Every concept must have terms.
 */
export function writeGlossaryCsv(concepts: readonly ConceptEntry[], format: 'csv' | 'tsv'): string {
  const columns = [...fieldColumns(concepts), ...languageColumns(concepts)]
  const rows = concepts.map((concept) => columns.map(({ cell }) => guardCell(cell(concept))))
  const style = format === 'csv' ? { delimiter: ',', lineBreak: '\r\n' } : { delimiter: '\t', lineBreak: '\n' }
  return writeCsv([columns.map(({ name }) => name), ...rows], style)
}

/** `id`, `kind` and `enforce` always, so that a person sees what there is to set. */
function fieldColumns(concepts: readonly ConceptEntry[]): readonly Column[] {
  const always: ReadonlySet<string> = new Set(['id', 'kind', 'enforce'])
  return CSV_FIELDS.flatMap((name): readonly Column[] => {
    const cell = (concept: ConceptEntry) => {
      const value = concept[name]
      return typeof value === 'string' ? value : joinItems(value ?? [])
    }
    return always.has(name) || concepts.some((concept) => cell(concept) !== '') ? [{ name, cell }] : []
  })
}

/** Of each language what we write and what is right as well in one column, the rest in columns of their own. */
function languageColumns(concepts: readonly ConceptEntry[]): readonly Column[] {
  const languages = [...new Set(concepts.flatMap(({ terms }) => [...terms.keys()]))].sort()
  return languages.flatMap((language) => {
    const column = (
      part: Parameters<typeof csvColumnName>[1],
      items: (cell: TermCell) => readonly string[],
    ): Column => ({
      name: csvColumnName(language, part),
      cell: ({ terms }) => {
        const cell = terms.get(language)
        return cell ? joinItems(items(cell)) : ''
      },
    })
    const rest = [
      column('admitted', ({ preferred, admitted }) => (preferred === null ? admitted : [])),
      column('forms', ({ forms }) => forms),
      column('deprecated', ({ deprecated }) => deprecated),
    ]
    return [
      column('preferred', ({ preferred, admitted }) => (preferred === null ? [] : [preferred, ...admitted])),
      ...rest.filter(({ cell }) => concepts.some((concept) => cell(concept) !== '')),
    ]
  })
}
