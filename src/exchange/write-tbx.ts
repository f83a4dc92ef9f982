import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import type { Tag } from '../domain/tag.ts'
import { DEFAULT_ENFORCE, defaultKind } from './glossary-draft.ts'
import { isXmlId, TBX_NAMES, type TbxVersion, tbxElement, tbxFrame } from './tbx-frame.ts'
import { readMark, type TermStatus, writeMark } from './tbx-marks.ts'
import { escapeXml } from './xml.ts'

/**
 * A TBX file of version 3 (ISO 30042:2019, TBX-Basic, style DCA) or 2 (`martif`), which {@link readTbx} reads back as it
 * is. What TBX-Basic has no place for stands in notes that begin with `dragoman.`; they are written only where something
 * is said that does not go without saying. Every concept must have terms.
 */
export const writeTbx = (concepts: readonly ConceptEntry[], title: string, version: TbxVersion = 3): string =>
  [
    ...tbxFrame(
      version,
      title,
      concepts.map((concept) => writeEntry(concept, version)),
    ),
  ].join('')

function writeEntry(concept: ConceptEntry, version: TbxVersion): string {
  const { id, domain, kind, enforce, definition, note, terms } = concept
  const { entry } = TBX_NAMES[version]
  const languages = [...terms].filter(([, cell]) => termsOf(cell).length > 0)
  const named = isXmlId(id)
  const lines = [
    ...(domain === '' ? [] : [tbxElement('descrip', domain, 'subjectField')]),
    ...(definition === null ? [] : [tbxElement('descrip', definition, 'definition')]),
    ...(note === null ? [] : [tbxElement('note', readMark(note) ? writeMark('note', note) : note)]),
    ...(named ? [] : [mark('id', id)]),
    ...(kind === defaultKind(terms) ? [] : [mark('kind', kind)]),
    ...(enforce === DEFAULT_ENFORCE ? [] : [mark('enforce', enforce)]),
    ...concept.ambiguousWith.map((item) => mark('ambiguousWith', item)),
    ...concept.renderedBy.map((item) => mark('renderedBy', item)),
    ...languages.map(([language, cell]) => writeLanguage(language, cell, concept, version)),
  ]
  return `    <${entry}${named ? ` id="${id}"` : ''}>\n${lines.map((line) => `      ${line}\n`).join('')}    </${entry}>\n`
}

const writeLanguage = (language: Tag, cell: TermCell, concept: ConceptEntry, version: TbxVersion): string => {
  const { language: name } = TBX_NAMES[version]
  const sections = termsOf(cell).map(([term, status]) => `        ${writeTerm(term, status, concept, version)}\n`)
  return `<${name} xml:lang="${escapeXml(language)}">\n${sections.join('')}      </${name}>`
}

function writeTerm(
  term: string,
  status: TermStatus,
  { kind, partOfSpeech }: ConceptEntry,
  version: TbxVersion,
): string {
  const { term: name } = TBX_NAMES[version]
  const type = status === 'form' ? 'variant' : kind === 'acronym' && status === 'preferred' ? 'acronym' : null
  const parts = [
    tbxElement('term', term),
    ...(partOfSpeech === null ? [] : [tbxElement('termNote', partOfSpeech, 'partOfSpeech')]),
    ...(type === null ? [] : [tbxElement('termNote', type, 'termType')]),
    tbxElement('termNote', `${status === 'form' ? 'admitted' : status}Term-admn-sts`, 'administrativeStatus'),
    ...(status === 'form' ? [mark('status', 'form')] : []),
  ]
  return `<${name}>${parts.join('')}</${name}>`
}

/** The terms of a language with their standing, in order. */
const termsOf = ({ preferred, admitted, deprecated, forms }: TermCell): readonly (readonly [string, TermStatus])[] => [
  ...(preferred === null ? [] : [[preferred, 'preferred'] as const]),
  ...admitted.map((term) => [term, 'admitted'] as const),
  ...forms.map((term) => [term, 'form'] as const),
  ...deprecated.map((term) => [term, 'deprecated'] as const),
]

const mark = (name: Parameters<typeof writeMark>[0], value: string): string =>
  tbxElement('note', writeMark(name, value))
