import type { Document } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import { type FoundConcept, type FoundTerm, foundConcepts } from './found-terms.ts'
import { isXmlId, TBX_NAMES, type TbxVersion, tbxElement, tbxFrame } from './tbx-frame.ts'
import { readMark, writeMark } from './tbx-marks.ts'
import { escapeXml } from './xml.ts'

/**
 * A TBX file of the concepts that occur in a document, in parts of a concept: their terms in both languages as they are
 * written, with their standing, how often they occur and the first sentences they stand in; definitions where the
 * termbase has them. Read as a glossary it is one of these very terms.
 */
export const foundTermParts = (
  document: Pick<Document, 'glossary' | 'pairs' | 'source' | 'target'>,
  termbase: Termbase | null,
  version: TbxVersion,
): Generator<string, void> => {
  const { glossary, source, target } = document
  const from = glossary ? ` (${glossary.id} ${glossary.version})` : ''
  const concepts = foundConcepts(document, termbase).filter((concept) => concept.source.length > 0)
  return tbxFrame(
    version,
    `Terms found, ${source.language} to ${target.language}${from}`,
    concepts.map((concept) => entryOf(concept, source.language, target.language, version)),
  )
}

function entryOf(concept: FoundConcept, source: Tag, target: Tag, version: TbxVersion): string {
  const { id, domain, definition, note, occurrences, missing } = concept
  const { entry } = TBX_NAMES[version]
  const named = isXmlId(id)
  const counts = `Found ${occurrences}×${missing > 0 ? `, ${missing}× not rendered as the termbase asks` : ''}.`
  // both sides may be one language
  const languages: readonly (readonly [Tag, readonly FoundTerm[]])[] =
    source === target
      ? [[source, [...concept.source, ...concept.target]]]
      : [
          [source, concept.source],
          [target, concept.target],
        ]
  const lines = [
    ...(domain === '' ? [] : [tbxElement('descrip', domain, 'subjectField')]),
    ...(definition === null ? [] : [tbxElement('descrip', definition, 'definition')]),
    ...(note === null ? [] : [tbxElement('note', readMark(note) ? writeMark('note', note) : note)]),
    tbxElement('note', counts),
    ...(named ? [] : [tbxElement('note', writeMark('id', id))]),
    ...languages.flatMap(([language, terms]) => (terms.length > 0 ? [languageOf(language, terms, version)] : [])),
  ]
  return `    <${entry}${named ? ` id="${id}"` : ''}>\n${lines.map((line) => `      ${line}\n`).join('')}    </${entry}>\n`
}

function languageOf(language: Tag, terms: readonly FoundTerm[], version: TbxVersion): string {
  const { language: name } = TBX_NAMES[version]
  const written = terms.map((term) => `        ${termOf(term, version)}\n`).join('')
  return `<${name} xml:lang="${escapeXml(language)}">\n${written}      </${name}>`
}

function termOf({ text, standing, count, contexts }: FoundTerm, version: TbxVersion): string {
  const { term: name } = TBX_NAMES[version]
  const parts = [
    tbxElement('term', text),
    ...(standing === 'form' ? [tbxElement('termNote', 'variant', 'termType')] : []),
    tbxElement('termNote', `${standing === 'form' ? 'admitted' : standing}Term-admn-sts`, 'administrativeStatus'),
    ...contexts.map((context) => tbxElement('descrip', context, 'context')),
    tbxElement('note', `Written ${count}×.`),
    ...(standing === 'form' ? [tbxElement('note', writeMark('status', 'form'))] : []),
  ]
  return `<${name}>${parts.join('')}</${name}>`
}
