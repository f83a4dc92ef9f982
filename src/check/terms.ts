import type { Flag } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import type { Check } from './pair.ts'

/** Terms that are missing (an error where always required, else a warning) or rendered with a form not to be used. */
export const checkTerms: Check = ({ source, target, terms }) =>
  terms.flatMap((use): Flag[] => {
    const severity = use.enforce === 'always' ? 'error' : 'warning'
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
