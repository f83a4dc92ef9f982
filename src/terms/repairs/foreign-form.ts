import { baseLanguage } from '../../domain/tag.ts'
import { isAcronym } from '../keys.ts'
import type { Proposer } from './repair.ts'

/**
 * The target language's acronym for one that was carried over from the source: `KCNA` in Chinese is 朝中社, `IAEO` in
 * English IAEA. Only where it stands in the target as it does in the source, and once.
 */
export const translateAcronym: Proposer = ({ use, source, target, termbase }) => {
  if (use.status !== 'missing' || baseLanguage(source.language) === baseLanguage(target.language)) return null
  const { preferred, admitted } = termbase.terms(use.concept, target.language)
  const written = source.text.slice(...use.source)
  if (preferred === null || !isAcronym(written)) return null
  const places = [
    ...target.text.matchAll(
      new RegExp(`(?<![\\p{Script=Latin}\\p{N}-])${written}(?![\\p{Script=Latin}\\p{N}-])`, 'gu'),
    ),
  ]
  if (places.length !== 1) return null
  const [{ index: at }] = places as [RegExpExecArray]
  const short = [preferred, ...admitted].find(isAcronym)
  const text = short ?? (UNINFLECTED.has(baseLanguage(target.language)) ? preferred : null)
  return text === null ? null : { span: [at, at + written.length], text }
}

/** Languages in which a full name can stand wherever an acronym stood. */
const UNINFLECTED = new Set(['zh', 'ja'])
