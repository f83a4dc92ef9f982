import type { Flag } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import type { Check } from './pair.ts'

/**
 * Terms that are missing or rendered with a form not to be used: an error where the concept is always required and the
 * translation does not name it at all, else a warning. A second mention may be a pronoun.
 */
export const checkTerms: Check = ({ source, target, terms }) => {
  const named = new Set(
    terms.flatMap(({ concept, status }) => (status === 'applied' || status === 'repaired' ? [concept] : [])),
  )
  return terms.flatMap((use): Flag[] => {
    const severity = use.enforce === 'always' && !named.has(use.concept) ? 'error' : 'warning'
    const expected = use.preferred === null ? '' : ` Expected: ${use.preferred}.`
    const written = cut(source.text, use.source)
    if (use.status === 'missing') {
      const detail = `“${written}” has no counterpart from the termbase.${expected}`
      return [{ code: 'glossary-missing', severity, source: use.source, target: null, detail }]
    }
    if (use.status === 'forbidden' && use.target) {
      const detail = `“${cut(target.text, use.target)}” is not to be used for “${written}”.${expected}`
      return [{ code: 'glossary-forbidden', severity, source: use.source, target: use.target, detail }]
    }
    return []
  })
}
