import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import { DEFAULT_ENFORCE, defaultKind } from './glossary-draft.ts'

/** A termbase in JSON for people and programs: what is not said or goes without saying is left out. */
export const writeGlossaryJson = (concepts: readonly ConceptEntry[], id: string): string =>
  `${JSON.stringify({ id, concepts: concepts.map(concise) }, null, 2)}\n`

function concise(concept: ConceptEntry) {
  const { domain, kind, partOfSpeech, enforce, definition, note, ambiguousWith, renderedBy, terms } = concept
  return {
    id: concept.id,
    ...(domain !== '' && { domain }),
    ...(kind !== defaultKind(terms) && { kind }),
    ...(partOfSpeech !== null && { partOfSpeech }),
    ...(enforce !== DEFAULT_ENFORCE && { enforce }),
    ...(definition !== null && { definition }),
    ...(note !== null && { note }),
    ...(ambiguousWith.length > 0 && { ambiguousWith }),
    ...(renderedBy.length > 0 && { renderedBy }),
    terms: Object.fromEntries([...terms].map(([language, cell]) => [language, conciseCell(cell)])),
  }
}

function conciseCell({ preferred, admitted, deprecated, forms }: TermCell) {
  if (preferred !== null && admitted.length + deprecated.length + forms.length === 0) return preferred
  return {
    ...(preferred !== null && { preferred }),
    ...(admitted.length > 0 && { admitted }),
    ...(deprecated.length > 0 && { deprecated }),
    ...(forms.length > 0 && { forms }),
  }
}
