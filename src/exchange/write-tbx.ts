import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import type { Tag } from '../domain/tag.ts'
import { DEFAULT_ENFORCE, defaultKind } from './glossary-draft.ts'
import { readMark, type TermStatus, writeMark } from './tbx-marks.ts'
import { escapeXml } from './xml.ts'

/** Names that may stand as an id in XML (`xs:ID`), the rare ones beyond ASCII left aside. */
const XML_ID = /^[A-Za-z_][\w.-]*$/

/**
 * A TBX file of version 3 (ISO 30042:2019, TBX-Basic, style DCA), which {@link readTbx} reads back as it is. What
 * TBX-Basic has no place for stands in notes that begin with `dragoman.`; they are written only where something is said
 * that does not go without saying. Every concept must have terms.
 */
export function writeTbx(concepts: readonly ConceptEntry[], title: string): string {
  const entries = concepts.map(writeEntry)
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><titleStmt><title>${escapeXml(title)}</title></titleStmt><sourceDesc><p>Dragoman</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
${entries.join('')}  </body></text>
</tbx>
`
}

function writeEntry(concept: ConceptEntry): string {
  const { id, domain, kind, enforce, definition, note, terms } = concept
  const languages = [...terms].filter(([, cell]) => termsOf(cell).length > 0)
  const isXmlId = XML_ID.test(id)
  const lines = [
    ...(domain === '' ? [] : [element('descrip', domain, 'subjectField')]),
    ...(definition === null ? [] : [element('descrip', definition, 'definition')]),
    ...(note === null ? [] : [element('note', readMark(note) ? writeMark('note', note) : note)]),
    ...(isXmlId ? [] : [mark('id', id)]),
    ...(kind === defaultKind(terms) ? [] : [mark('kind', kind)]),
    ...(enforce === DEFAULT_ENFORCE ? [] : [mark('enforce', enforce)]),
    ...concept.ambiguousWith.map((item) => mark('ambiguousWith', item)),
    ...concept.renderedBy.map((item) => mark('renderedBy', item)),
    ...languages.map(([language, cell]) => writeLanguage(language, cell, concept)),
  ]
  return `    <conceptEntry${isXmlId ? ` id="${id}"` : ''}>\n${lines.map((line) => `      ${line}\n`).join('')}    </conceptEntry>\n`
}

const writeLanguage = (language: Tag, cell: TermCell, concept: ConceptEntry): string => {
  const sections = termsOf(cell).map(([term, status]) => `        ${writeTerm(term, status, concept)}\n`)
  return `<langSec xml:lang="${escapeXml(language)}">\n${sections.join('')}      </langSec>`
}

function writeTerm(term: string, status: TermStatus, { kind, partOfSpeech }: ConceptEntry): string {
  const type = status === 'form' ? 'variant' : kind === 'acronym' && status === 'preferred' ? 'acronym' : null
  const parts = [
    element('term', term),
    ...(partOfSpeech === null ? [] : [element('termNote', partOfSpeech, 'partOfSpeech')]),
    ...(type === null ? [] : [element('termNote', type, 'termType')]),
    element('termNote', `${status === 'form' ? 'admitted' : status}Term-admn-sts`, 'administrativeStatus'),
    ...(status === 'form' ? [mark('status', 'form')] : []),
  ]
  return `<termSec>${parts.join('')}</termSec>`
}

/** The terms of a language with their standing, in order. */
const termsOf = ({ preferred, admitted, deprecated, forms }: TermCell): readonly (readonly [string, TermStatus])[] => [
  ...(preferred === null ? [] : [[preferred, 'preferred'] as const]),
  ...admitted.map((term) => [term, 'admitted'] as const),
  ...forms.map((term) => [term, 'form'] as const),
  ...deprecated.map((term) => [term, 'deprecated'] as const),
]

const element = (name: string, text: string, type?: string): string =>
  `<${name}${type === undefined ? '' : ` type="${type}"`}>${escapeXml(text)}</${name}>`

const mark = (name: Parameters<typeof writeMark>[0], value: string): string => element('note', writeMark(name, value))
