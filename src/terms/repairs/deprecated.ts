import { baseLanguage } from '../../domain/tag.ts'
import { isAcronym } from '../keys.ts'
import type { Proposer } from './repair.ts'

/**
 * The preferred term for a deprecated one that stands in the target, where nothing else would have to be inflected: the
 * target is English or both are acronyms, and it stands there as the termbase lists it or with a plural s. A possessive
 * stays. An acronym is no stand-in for a name in words: the one may want an article and the other none. A common noun
 * with a capital inside a sentence is part of somebody's name (the Treaty of Rome).
 */
export const replaceDeprecated: Proposer = ({ use, target, termbase }) => {
  if (use.status !== 'forbidden' || !use.target) return null
  const { preferred, deprecated } = termbase.terms(use.concept, target.language)
  const found = target.text.slice(...use.target)
  if (preferred === null) return null
  const listed = (form: string): string | undefined =>
    deprecated.find((term) => term.toLowerCase() === form.toLowerCase())
  const singular = listed(found) ?? (found.endsWith('s') ? listed(found.slice(0, -1)) : undefined)
  if (singular === undefined || isAcronym(singular) !== isAcronym(preferred)) return null
  if (baseLanguage(target.language) !== 'en' && !isAcronym(singular)) return null
  const before = target.text.slice(0, use.target[0])
  const common = /^\p{Ll}/u.test(preferred)
  if (common && ((/^\p{Lu}\p{Ll}/u.test(found) && !beginsSentence(before)) || /[\p{L}\p{N}]-$/u.test(before)))
    return null
  const plural = listed(found) === undefined && !preferred.endsWith('s')
  return { span: use.target, text: writtenLike(found, singular, preferred) + (plural ? 's' : '') }
}

const beginsSentence = (before: string): boolean => before.trim() === '' || /[.!?…:]["'“”’»)]*\s+$/u.test(before)

/** The preferred term with the capitals of what it replaces: at the start of a sentence, or all through. */
function writtenLike(found: string, singular: string, preferred: string): string {
  if (found === found.toUpperCase() && singular !== singular.toUpperCase()) return preferred.toUpperCase()
  return /^\p{Lu}\p{Ll}/u.test(found) && /^\p{Ll}/u.test(preferred)
    ? preferred[0]!.toUpperCase() + preferred.slice(1)
    : preferred
}
