import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import type { Tag } from '../domain/tag.ts'

/** A concept as it is kept: what most concepts do not say is left out, for a termbase of size is mostly that. */
type KeptConcept = Partial<Omit<ConceptEntry, 'id' | 'terms'>> & {
  readonly id: string
  readonly terms: readonly (readonly [Tag, string | Partial<TermCell>])[]
}

const NOTHING: Omit<ConceptEntry, 'id' | 'terms'> = {
  domain: '',
  kind: 'term',
  partOfSpeech: null,
  enforce: 'always',
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
}
const NO_TERMS: TermCell = { preferred: null, admitted: [], deprecated: [], forms: [] }

/** Concepts as compact JSON, which {@link parseConcepts} gives back as they were. The same concepts give the same text. */
export const writeConcepts = (concepts: readonly ConceptEntry[]): string => JSON.stringify(concepts.map(compact))

/** Concepts out of what {@link writeConcepts} gave. */
export const parseConcepts = (content: string): readonly ConceptEntry[] =>
  (JSON.parse(content) as readonly KeptConcept[]).map((kept) => ({
    ...NOTHING,
    ...kept,
    terms: new Map(
      kept.terms.map(([language, cell]) => [
        language,
        typeof cell === 'string' ? { ...NO_TERMS, preferred: cell } : { ...NO_TERMS, ...cell },
      ]),
    ),
  }))

function compact({ id, terms, ...said }: ConceptEntry): KeptConcept {
  const { domain, kind, partOfSpeech, enforce, definition, note, ambiguousWith, renderedBy } = said
  return {
    id,
    ...(domain !== NOTHING.domain && { domain }),
    ...(kind !== NOTHING.kind && { kind }),
    ...(partOfSpeech !== null && { partOfSpeech }),
    ...(enforce !== NOTHING.enforce && { enforce }),
    ...(definition !== null && { definition }),
    ...(note !== null && { note }),
    ...(ambiguousWith.length > 0 && { ambiguousWith }),
    ...(renderedBy.length > 0 && { renderedBy }),
    terms: [...terms].map(([language, cell]) => [language, compactCell(cell)]),
  }
}

function compactCell({ preferred, admitted, deprecated, forms }: TermCell): string | Partial<TermCell> {
  if (preferred !== null && admitted.length + deprecated.length + forms.length === 0) return preferred
  return {
    ...(preferred !== null && { preferred }),
    ...(admitted.length > 0 && { admitted }),
    ...(deprecated.length > 0 && { deprecated }),
    ...(forms.length > 0 && { forms }),
  }
}
