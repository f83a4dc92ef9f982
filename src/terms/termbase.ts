import type { ConceptEntry } from '../domain/concept.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import type { LocatedTerm, Termbase, TermMatch, Terms } from '../domain/termbase.ts'
import { readCompact } from './compact.ts'
import { findForms, type Hit } from './find.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import { remembering } from './remembering.ts'

/** What a termbase is made of. `concepts` may be a function: it is called when the termbase is first asked. */
export interface TermbaseData {
  readonly id: string
  readonly version: string
  readonly concepts: readonly ConceptEntry[] | (() => readonly ConceptEntry[])
}

/** The domain of words that hold a term and mean something else: they hide it and are not found themselves. */
const EVERYDAY = 'everyday-words'

const NO_TERMS: Terms = { preferred: null, admitted: [], deprecated: [] }

/** The termbase that comes with the service, out of its file: a line with id and version, then its concepts in compact text. */
export function loadTermbase(file: string): Termbase & { concepts(): readonly ConceptEntry[] } {
  const end = file.indexOf('\n')
  const [id = '', version = ''] = file.slice(0, end).split('\t')
  const concepts = lazy(() => readCompact(file.slice(end + 1)))
  return Object.assign(createTermbase({ id, version, concepts }), { concepts })
}

/**
 * A termbase over concepts. Nothing is done until it is asked; each language is compiled once, when first met.
 * A tag with a region or script finds the terms of its language (`de-AT` those of `de`) unless it has its own.
 * Of concepts that share an id the first counts.
 */
export function createTermbase({ id, version, concepts: given }: TermbaseData): Termbase {
  const concepts = lazy(() => {
    const byId = new Map<string, ConceptEntry>()
    for (const concept of typeof given === 'function' ? given() : given)
      if (!byId.has(concept.id)) byId.set(concept.id, concept)
    return byId
  })
  const languages = lazy(() => [...new Set([...concepts().values()].flatMap(({ terms }) => [...terms.keys()]))].sort())
  const lexicons = new Map<Tag, Lexicon>()
  const known = remembering((tag: Tag): Tag => (knows(concepts().values(), tag) ? tag : baseLanguage(tag)))
  const lexicon = (tag: Tag): Lexicon => {
    const language = known(tag)
    const compiled = lexicons.get(language) ?? compileLexicon(concepts().values(), language)
    lexicons.set(language, compiled)
    return compiled
  }

  return {
    id,
    version,
    get languages() {
      return languages()
    },
    match(text, language): readonly TermMatch[] {
      const hits = findForms(lexicon(language), text).filter(({ form }) => !form.weak)
      return disjoint(uncontained(hits), ({ form }) => form.concept).flatMap(({ form, span }) => {
        const { id: concept, domain, enforce } = concepts().get(form.concept)!
        return domain === EVERYDAY ? [] : [{ concept, span, enforce }]
      })
    },
    terms(concept, language) {
      const cell = concepts().get(concept)?.terms.get(known(language))
      return cell ? { preferred: cell.preferred, admitted: cell.admitted, deprecated: cell.deprecated } : NO_TERMS
    },
    locate(text, language, wanted): readonly LocatedTerm[] {
      const rendered = new Map<string, string[]>()
      for (const id of wanted)
        for (const by of [id, ...(concepts().get(id)?.renderedBy ?? [])])
          rendered.set(by, [...(rendered.get(by) ?? []), id])
      const hits = findForms(lexicon(language), text, { expected: true })
      const found = hits.flatMap(({ form, span }) =>
        (rendered.get(form.concept) ?? []).map((concept): LocatedTerm => {
          const own = concept === form.concept
          return { concept, span, standing: own || form.standing === 'deprecated' ? form.standing : 'admitted' }
        }),
      )
      return disjoint(found, ({ concept }) => concept)
    },
    dictionary(source, target) {
      const entries = new Map<string, string>()
      for (const { enforce, terms } of concepts().values()) {
        const preferred = terms.get(known(target))?.preferred
        const cell = terms.get(known(source))
        if (enforce === 'suggest' || !preferred || !cell) continue
        for (const term of [cell.preferred ?? '', ...cell.admitted, ...cell.deprecated])
          if (term !== '' && !entries.has(term)) entries.set(term, preferred)
      }
      return [...entries].map(([term, rendition]) => ({ source: term, target: rendition }))
    },
    describe(concept) {
      const entry = concepts().get(concept)
      return (
        entry && {
          id: entry.id,
          kind: entry.kind,
          domain: entry.domain,
          definition: entry.definition,
          note: entry.note,
          enforce: entry.enforce,
        }
      )
    },
  }
}

function knows(concepts: Iterable<ConceptEntry>, tag: Tag): boolean {
  for (const { terms } of concepts) if (terms.has(tag)) return true
  return false
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Hits that do not lie within a longer one. They come in order of start, the longer first. */
function uncontained(hits: readonly Hit[]): readonly Hit[] {
  let reach: readonly [number, number] = [-1, -1]
  return hits.filter(({ span }) => {
    const kept = span[1] > reach[1] || (span[0] === reach[0] && span[1] === reach[1])
    if (span[1] > reach[1]) reach = span
    return kept
  })
}

/** No two spans of one concept overlap: the longer keeps its place, then the earlier. */
function disjoint<Found extends { readonly span: Span }>(
  found: readonly Found[],
  conceptOf: (one: Found) => string,
): readonly Found[] {
  const taken = new Map<string, number>()
  return found.filter((one) => {
    const concept = conceptOf(one)
    const free = one.span[0] >= (taken.get(concept) ?? 0)
    if (free) taken.set(concept, one.span[1])
    return free
  })
}
