import type { Flag } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { expectedLength } from './expected-length.ts'
import { findNegations, saysNoSoftly } from './negation-cues.ts'
import type { Check, Side } from './pair.ts'

/** A sentence so short has no room to say a negation another way. In UTF-16 code units, as long as it would be in English. */
const SHORT = 90
/** Cues so near to each other are one negation: ne … pas, никто не, no … nada. In UTF-16 code units. */
const NEAR = 30
/** Languages whose signs for "not" are parts of many other words. */
const PARTS: ReadonlySet<string> = new Set(['zh', 'ja', 'ko'])

/**
 * A negation that only one side has: a warning in short sentences whose other side says no in no other way ("fails to",
 * "unclear"), else information. One that a side has more often than the other is information too.
 */
export const checkNegation: Check = ({ source, target }) => {
  const [from, to] = [findNegations(source), findNegations(target)]
  if (!from || !to) return []
  const counted = !isPart(source) && !isPart(target)
  const [here, there] = counted ? [negations(from), negations(to)] : [Math.min(from.length, 1), Math.min(to.length, 1)]
  if (here === there) return []
  const inSource = here > there
  const span = (inSource ? from : to)[0]!
  if (here > 0 && there > 0)
    return [flag('info', `The source negates ${times(here)}, the translation ${times(there)}.`, inSource, span)]
  const [side, other] = inSource ? [source, target] : [target, source]
  const short = side.text.trim().length * expectedLength(side.language, 'en') <= SHORT
  const sure = short && !isPart(side) && !saysNoSoftly(other)
  const detail = inSource
    ? 'The source negates, the translation does not.'
    : 'The translation negates, the source does not.'
  return [flag(sure ? 'warning' : 'info', detail, inSource, span)]
}

const isPart = ({ language }: Side): boolean => PARTS.has(baseLanguage(language))

/** How many negations cues are, of which several may be one. */
const negations = (cues: readonly Span[]): number =>
  cues.filter(([start], place) => place === 0 || start - cues[place - 1]![1] > NEAR).length

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

const flag = (severity: Flag['severity'], detail: string, inSource: boolean, span: Span): Flag => ({
  code: 'negation',
  severity,
  source: inSource ? span : null,
  target: inSource ? null : span,
  detail,
})
