import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import { baseLanguage, parseTag, type Tag } from '../domain/tag.ts'
import type { DeeplDirection } from './deepl-tsv.ts'
import { quote, type RemarkCollector } from './glossary-remarks.ts'

/** The most a phrase may hold, in bytes of UTF-8. */
const MOST_BYTES = 1024
/** What DeepL refuses in a phrase, as it would end a cell, a row or nothing at all. */
const REFUSED = /[\p{Cc}\u2028\u2029]|\p{Surrogate}/u

/**
 * A glossary for DeepL, one direction: every source term that is right (preferred, admitted, forms) beside the preferred
 * target term, a tab between. Concepts that are only suggested are left out, and so, with a warning, is a source term
 * that has another target already and what DeepL would refuse. Nothing guards against spreadsheets: DeepL would take it
 * for a part of the term. https://developers.deepl.com/docs/api-reference/glossaries
 */
export function writeDeeplGlossary(
  concepts: readonly ConceptEntry[],
  direction: DeeplDirection,
  { error, warning }: RemarkCollector,
): string {
  const source = parseTag(direction.source ?? '')
  const target = parseTag(direction.target ?? '')
  if (source === undefined || target === undefined || source === target) {
    error(null, 'a glossary for DeepL has one direction; give two languages, source and target')
    return ''
  }
  const targets = new Map<string, string>()
  for (const { id, enforce, terms } of concepts) {
    const from = cellOf(terms, source)
    const to = cellOf(terms, target)?.preferred ?? null
    if (enforce === 'suggest' || from === undefined || to === null) continue
    for (const term of [...(from.preferred === null ? [] : [from.preferred]), ...from.admitted, ...from.forms]) {
      const unfit = [term, to].find((phrase) => !fits(phrase))
      const taken = targets.get(term)
      if (unfit !== undefined)
        warning(null, `${quote(unfit)} has more than 1,024 bytes, is empty or holds control characters; it is left out`)
      else if (taken === undefined) targets.set(term, to)
      else if (taken !== to)
        warning(null, `a source term of the concept ${quote(id)} has a target already; it is left out`)
    }
  }
  return [...targets].map(([term, to]) => `${term}\t${to}\n`).join('')
}

/** The terms of a language; those of `de` for `de-AT` when it has none of its own. */
const cellOf = (terms: ReadonlyMap<Tag, TermCell>, language: Tag): TermCell | undefined =>
  terms.get(language) ?? terms.get(baseLanguage(language))

/** A phrase of 342 UTF-16 code units or less has no more than 1,024 bytes. */
const fits = (phrase: string): boolean =>
  phrase.trim() !== '' &&
  !REFUSED.test(phrase) &&
  (phrase.length * 3 <= MOST_BYTES || new TextEncoder().encode(phrase).length <= MOST_BYTES)
