import { escapeXml } from './xml.ts'

/** 3: ISO 30042:2019, TBX-Basic, style DCA. 2: ISO 30042:2008 (`martif`), which most older programs read. */
export type TbxVersion = 2 | 3

/** What the elements are called that hold a concept, a language and a term. */
export const TBX_NAMES = {
  2: { entry: 'termEntry', language: 'langSet', term: 'tig' },
  3: { entry: 'conceptEntry', language: 'langSec', term: 'termSec' },
} as const

/** A TBX file of entries, in parts of an entry. */
export function* tbxFrame(version: TbxVersion, title: string, entries: Iterable<string>): Generator<string, void> {
  const { root, header } = FRAMES[version]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<${root}>
  <${header}><fileDesc><titleStmt><title>${escapeXml(title)}</title></titleStmt><sourceDesc><p>Dragoman</p></sourceDesc></fileDesc></${header}>
  <text><body>
`
  yield* entries
  yield `  </body></text>
</${root.slice(0, root.indexOf(' '))}>
`
}

const FRAMES = {
  2: { root: 'martif type="TBX" xml:lang="en"', header: 'martifHeader' },
  3: { root: 'tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"', header: 'tbxHeader' },
} as const

/** Names that may stand as an id in XML (`xs:ID`), the rare ones beyond ASCII left aside. */
const XML_ID = /^[A-Za-z_][\w.-]*$/

/** Whether a text may stand as an id. */
export const isXmlId = (id: string): boolean => XML_ID.test(id)

/** An element with its text, and the category where it has one. */
export const tbxElement = (name: string, text: string, type?: string): string =>
  `<${name}${type === undefined ? '' : ` type="${type}"`}>${escapeXml(text)}</${name}>`
