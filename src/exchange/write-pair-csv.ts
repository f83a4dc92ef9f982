import type { Document, Pair } from '../domain/document.ts'
import { csvRow } from './csv.ts'
import { guardCell } from './csv-cells.ts'
import { flagRemark, termRemark } from './pair-remarks.ts'

/** What is written of a document as a table. */
export type TabledDocument = Pick<Document, 'blocks' | 'pairs' | 'source' | 'target'>

type Column = readonly [name: string, cell: (pair: Pair, document: TabledDocument) => string]

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => String(id)],
  ['block', ({ block }) => String(block)],
  ['source', ({ source }) => source.text],
  ['target', ({ target }) => target?.text ?? ''],
  ['source-language', ({ source }, document) => source.language ?? document.source.language],
  ['target-language', (_, { target }) => target.language],
  ['status', ({ status }) => status],
  ['origin', ({ origin }) => origin ?? ''],
  ['provider', ({ provider }) => provider ?? ''],
  ['reviewed', ({ reviewed }) => (reviewed ? 'yes' : '')],
  ['bead', ({ bead }) => bead],
  ['score', ({ score }) => score.toFixed(3)],
  ['terms', (pair) => pair.terms.map((term) => termRemark(pair, term)).join('; ')],
  ['flags', ({ flags }) => flags.map(flagRemark).join('; ')],
]

const DIALECT = { delimiter: ',', lineBreak: '\r\n' }

/**
 * A table of the pairs for spreadsheets, in parts of a row: RFC 4180, a row a pair, a head row first, a byte order mark
 * before all, since Excel takes a file without one for its old encoding. Cells a spreadsheet would compute stand behind
 * an apostrophe.
 */
export function* pairCsvParts(document: TabledDocument): Generator<string, void> {
  yield `\ufeff${csvRow(
    COLUMNS.map(([name]) => name),
    DIALECT,
  )}`
  for (const pair of document.pairs)
    yield csvRow(
      COLUMNS.map(([, cell]) => guardCell(cell(pair, document))),
      DIALECT,
    )
}

/** The same in one. */
export const writePairCsv = (document: TabledDocument): string => [...pairCsvParts(document)].join('')
