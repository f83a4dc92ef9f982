import type { Document } from '../../domain/document.ts'
import { documentFacts, nameNotes, titleWording } from '../document-facts.ts'
import { escapeXml } from '../xml.ts'
import { type ZipEntry, zipParts } from '../zip.ts'
import { type Note, notesOf } from './notes.ts'
import { factTable, pairTableParts } from './pair-table.ts'
import { paragraph, run } from './runs.ts'
import { styles } from './styles.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The parts of `word/` beside the document: what each holds, and its media type. */
const PARTS = ['styles', 'settings', 'numbering', 'comments', 'footer'] as const

/**
 * The document for Word (ECMA-376, transitional): a table of two columns, a row a pair, with terms, flags and names in
 * other letters as remarks at their words; at the end the names, and how it was made. The same document gives the same
 * bytes, in parts that may be empty. The words of the frame are English.
 */
export function* docxParts(document: Document): Generator<Uint8Array<ArrayBuffer>, void> {
  const notes = notesOf(document)
  yield new Uint8Array()
  const parts: { readonly [name in (typeof PARTS)[number]]: Iterable<string> } = {
    styles: wrap('styles', [styles()]),
    settings: wrap('settings', [SETTINGS]),
    numbering: wrap('numbering', [NUMBERING]),
    comments: wrap('comments', mapped(notes, comment)),
    footer: wrap('ftr', [
      paragraph('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>', 'en', 'Footer'),
    ]),
  }
  const file = (name: string, text: Iterable<string>): ZipEntry => ({ name, text: withHead(text), packed: true })
  yield* zipParts([
    file('[Content_Types].xml', [CONTENT_TYPES]),
    file('_rels/.rels', [PACKAGE_RELATIONS]),
    file('docProps/core.xml', [coreProperties(document)]),
    file('word/document.xml', wrap('document', body(document, notes))),
    file('word/_rels/document.xml.rels', [PART_RELATIONS]),
    ...PARTS.map((name) => file(`word/${name}.xml`, parts[name])),
  ])
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function* withHead(text: Iterable<string>): Generator<string> {
  yield HEAD
  yield* text
}

function* wrap(name: string, content: Iterable<string>): Generator<string> {
  yield `<w:${name} ${W} xmlns:r="${R}">`
  yield* content
  yield `</w:${name}>`
}

function* mapped<Item>(items: readonly Item[], write: (item: Item) => string): Generator<string> {
  for (const item of items) yield write(item)
}

function* body(document: Document, notes: readonly Note[]): Generator<string> {
  const english = (text: string, style = '') => paragraph(run(text, 'en'), 'en', style)
  const names = nameNotes(document)
  const nameRows = names.map(
    ({ name, words }) =>
      [
        name.target[0]?.text ?? '–',
        paragraph(run(words, name.original === words ? document.source.language : 'und'), 'und'),
      ] as const,
  )
  const facts = documentFacts(document).map(([name, value]) => [name, english(value)] as const)
  yield '<w:body>'
  yield* pairTableParts(document, notes)
  yield* [
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
    ...(nameRows.length > 0 ? [english('Names', 'Heading2'), factTable(nameRows)] : []),
    english('How this was made', 'Heading2'),
    factTable(facts),
    ...document.warnings.map((warning) => english(warning)),
    // a table is never the last of a body
    '<w:p/>',
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
    '</w:body>',
  ]
}

const comment = ({ id, author, words }: Note): string =>
  `<w:comment w:id="${id}" w:author="Dragoman: ${author}" w:initials="D">${paragraph(
    `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>${run(words, 'und')}`,
    'und',
    'CommentText',
  )}</w:comment>`

/** No compatibility mode: what Word 2013 and later lay out by themselves. */
const SETTINGS =
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${PARTS.map(
  (name) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${name}+xml"/>`,
).join(
  '',
)}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

const PACKAGE_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="document" Type="${R}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

const PART_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships">${PARTS.map(
  (name) => `<Relationship Id="${name}" Type="${R}/${name}" Target="${name}.xml"/>`,
).join('')}</Relationships>`

function coreProperties(document: Document): string {
  const { target, kept } = document
  const facts = documentFacts(document)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ')
  const times = kept
    ? ([
        ['created', kept.createdAt],
        ['modified', kept.updatedAt],
      ] as const)
    : []
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(titleWording(document)?.text ?? '')}</dc:title><dc:creator>Dragoman</dc:creator><dc:description>${escapeXml(facts)}</dc:description><dc:language>${escapeXml(target.language)}</dc:language><dc:identifier>${escapeXml(document.id)}</dc:identifier>${times
    .map(([name, time]) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`)
    .join('')}</cp:coreProperties>`
}
