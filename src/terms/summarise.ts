import type { ConceptUse, Summary, TermMiss, TermUse } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import { keyMaker } from './keys.ts'
import { tokenise } from './tokens.ts'

/** A translated pair as the summary reads it. */
export interface ReportedPair {
  readonly id: number
  readonly source: { readonly text: string }
  readonly target: { readonly text: string } | null
  readonly terms: readonly TermUse[]
}

/**
 * How well a document keeps the termbase. Required are uses that are applied, repaired, missing or forbidden; each that
 * is not kept is listed. Consistency is the share of concepts rendered twice or more whose renditions agree but for
 * inflection.
 */
export function summariseTerms(pairs: readonly ReportedPair[], language: Tag): Summary['terms'] {
  const counts = { applied: 0, repaired: 0, missing: 0, forbidden: 0, suggested: 0 }
  for (const { terms } of pairs) for (const { status } of terms) counts[status] += 1
  const applied = counts.applied + counts.repaired
  const required = applied + counts.missing + counts.forbidden
  const concepts = repeatedConcepts(pairs, language)
  const alike = concepts.filter(({ renditions }) => renditions.length === 1).length
  return {
    required,
    applied,
    adherence: required === 0 ? 1 : applied / required,
    consistency: concepts.length === 0 ? 1 : alike / concepts.length,
    repaired: counts.repaired,
    misses: pairs.flatMap(missesOf),
    concepts,
  }
}

const missesOf = ({ id, source, terms }: ReportedPair): readonly TermMiss[] =>
  terms.flatMap(({ concept, source: span, preferred, status, enforce }) =>
    status === 'missing' || status === 'forbidden'
      ? [{ pair: id, concept, source: cut(source.text, span), expected: preferred, status, enforce }]
      : [],
  )

function repeatedConcepts(pairs: readonly ReportedPair[], language: Tag): readonly ConceptUse[] {
  const found = new Map<string, Map<string, { text: string; count: number }>>()
  const keys = new Map<string, string>()
  const keyOf = (text: string): string => {
    const known = keys.get(text) ?? withoutInflection(text, language)
    keys.set(text, known)
    return known
  }
  for (const { terms, target } of pairs)
    for (const { concept, target: span, status } of terms) {
      if (!target || !span || status === 'suggested') continue
      const text = target.text.slice(...span)
      const renditions = found.get(concept) ?? new Map<string, { text: string; count: number }>()
      found.set(concept, renditions)
      const key = keyOf(text)
      const known = renditions.get(key)
      renditions.set(key, { text: known?.text ?? text, count: (known?.count ?? 0) + 1 })
    }
  return [...found].flatMap(([concept, byKey]) => {
    const renditions = [...byKey.values()].sort((one, other) => other.count - one.count)
    const occurrences = renditions.reduce((sum, { count }) => sum + count, 0)
    return occurrences > 1
      ? [{ concept, occurrences, renditions, consistency: renditions[0]!.count / occurrences }]
      : []
  })
}

/** A rendition by the keys of its words: its inflections come out alike. */
function withoutInflection(text: string, language: Tag): string {
  const base = baseLanguage(language)
  const keys = keyMaker(base)
  const words = tokenise(text, base)
  return words.length > 0 ? words.map(({ raw }) => keys.term(raw)[0]).join(' ') : text
}
