import type { Document, Pair } from '../../domain/document.ts'
import { languageName, type Tag } from '../../domain/tag.ts'
import { missingWords, type PairedBlock, pairedBlocks } from '../document-facts.ts'
import { languageProperties } from './language-properties.ts'
import { type Note, notesByPair } from './notes.ts'
import { annotatedRuns, paragraph, run } from './runs.ts'

/** Twentieths of a point: two columns of an A4 page with its margins. */
const COLUMN = 4_819

/** What a block's two sides look like; only the target's headings are in the outline, or each would be there twice. */
const STYLES = new Map<PairedBlock['kind'], readonly [source: string, target: string]>([
  ['title', ['SourceTitle', 'Heading1']],
  ['heading', ['SourceHeading', 'Heading2']],
  ['list-item', ['ListBullet', 'ListBullet']],
  ['meta', ['Meta', 'Meta']],
  ['suspect', ['Meta', 'Meta']],
])

/** Stands first in each row: a sentence is read whole, on one page. */
const WHOLE = '<w:cantSplit/>'

/** The pairs as a table of two columns, a row each, in parts; a line stands above every block. Its head is on each page. */
export function* pairTableParts(document: Document, notes: readonly Note[]): Generator<string> {
  const { source, target } = document
  const own = notesByPair(notes)
  const bothRightToLeft = [source, target].every(({ language }) => languageProperties(language).rightToLeft)
  const head = [source, target].map(({ language }) =>
    cell(paragraph(run(languageName(language) ?? language, 'en', 'Strong'), 'en'), true),
  )
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="Pairs"/>${bothRightToLeft ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${2 * COLUMN}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${COLUMN}"/>`.repeat(2)}</w:tblGrid><w:tr><w:trPr>${WHOLE}<w:tblHeader/></w:trPr>${head.join('')}</w:tr>`
  for (const { kind, pairs } of pairedBlocks(document))
    for (const [index, pair] of pairs.entries())
      yield pairRow(pair, { kind, first: index === 0, document, notes: own.get(pair.id) ?? [] })
  yield '</w:tbl>'
}

interface Row {
  readonly kind: PairedBlock['kind']
  readonly first: boolean
  readonly document: Document
  readonly notes: readonly Note[]
}

function pairRow(pair: Pair, { kind, first, document, notes }: Row): string {
  const [sourceStyle, targetStyle] = STYLES.get(kind) ?? ['', '']
  const of = (side: Note['side']) => notes.filter((note) => note.side === side)
  const language: Tag = pair.source.language ?? document.source.language
  const source = paragraph(annotatedRuns(pair.source.text, language, of('source')), language, sourceStyle)
  const target = pair.target
    ? paragraph(
        annotatedRuns(pair.target.text, document.target.language, of('target')),
        document.target.language,
        targetStyle,
      )
    : paragraph(run(`[${missingWords(pair)}]`, 'en', 'Missing'), 'en')
  return `<w:tr><w:trPr>${WHOLE}</w:trPr>${cell(source, first)}${cell(target, first)}</w:tr>`
}

const LINE = '<w:tcBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/></w:tcBorders>'

const cell = (content: string, line: boolean): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${COLUMN}" w:type="dxa"/>${line ? LINE : ''}</w:tcPr>${content}</w:tc>`

/** A table of facts, a row each: a name and what it is. */
export function factTable(rows: readonly (readonly [name: string, content: string])[]): string {
  const [left, right] = [2_600, 2 * COLUMN - 2_600]
  const fact = (width: number, content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${LINE}</w:tcPr>${content}</w:tc>`
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Pairs"/><w:tblW w:w="${left + right}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid><w:gridCol w:w="${left}"/><w:gridCol w:w="${right}"/></w:tblGrid>${rows
    .map(
      ([name, content]) =>
        `<w:tr><w:trPr>${WHOLE}</w:trPr>${fact(left, paragraph(run(name, 'en', 'Strong'), 'en'))}${fact(right, content)}</w:tr>`,
    )
    .join('')}</w:tbl>`
}
