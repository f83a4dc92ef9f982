import { baseLanguage } from '../../domain/tag.ts'
import { isAcronym } from '../keys.ts'
import type { Proposer } from './repair.ts'

/**
 * The preferred term for a deprecated one that stands in the target, where nothing else would have to be inflected: the
 * target is English or the term an acronym, and it stands there as the termbase lists it or with a plural s. English
 * articles before it must not change; a possessive stays.
 */
export const replaceDeprecated: Proposer = ({ use, target, termbase }) => {
  if (use.status !== 'forbidden' || !use.target) return null
  const { preferred, deprecated } = termbase.terms(use.concept, target.language)
  const found = target.text.slice(...use.target)
  if (preferred === null) return null
  if (baseLanguage(target.language) !== 'en' && !isAcronym(found)) return null
  const listed = (form: string): boolean => deprecated.some((term) => term.toLowerCase() === form.toLowerCase())
  const plural = !listed(found) && found.endsWith('s') && listed(found.slice(0, -1))
  if (!listed(found) && !plural) return null
  const text = capitalisedLike(found, preferred) + (plural && !preferred.endsWith('s') ? 's' : '')
  return articleWouldChange(target.text.slice(0, use.target[0]), found, text) ? null : { span: use.target, text }
}

const capitalisedLike = (found: string, preferred: string): string =>
  /^\p{Lu}\p{Ll}/u.test(found) && /^\p{Ll}/u.test(preferred)
    ? preferred[0]!.toUpperCase() + preferred.slice(1)
    : preferred

const articleWouldChange = (before: string, found: string, replacement: string): boolean =>
  /\ban?\s+$/i.test(before) && /^[aeiou]/i.test(found) !== /^[aeiou]/i.test(replacement)
