import type { Flag } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { expectedLength } from './expected-length.ts'
import { findNegations } from './negation-cues.ts'
import type { Check } from './pair.ts'

/** A sentence so short has no room to say a negation another way. In UTF-16 code units, as long as it would be in English. */
const SHORT = 90
/** Languages whose signs for "not" are parts of many other words. */
const PARTS: ReadonlySet<string> = new Set(['zh', 'ja', 'ko'])

/**
 * A negation that only one side has: a warning in short sentences, in longer ones information, since what is not the case
 * can be said in many ways ("failed to", "without").
 */
export const checkNegation: Check = ({ source, target }) => {
  const [from, to] = [findNegations(source), findNegations(target)]
  if (!from || !to || from.length > 0 === to.length > 0) return []
  const [one] = from.length > 0 ? from : to
  const side = from.length > 0 ? source : target
  const short = side.text.trim().length * expectedLength(side.language, 'en') <= SHORT
  const sure = short && !PARTS.has(baseLanguage(side.language))
  const detail =
    from.length > 0 ? 'The source negates, the translation does not.' : 'The translation negates, the source does not.'
  return [flag(sure ? 'warning' : 'info', detail, from.length > 0, one!)]
}

const flag = (severity: Flag['severity'], detail: string, inSource: boolean, span: Span): Flag => ({
  code: 'negation',
  severity,
  source: inSource ? span : null,
  target: inSource ? null : span,
  detail,
})
