import type { Flag } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { checkDates } from './dates.ts'
import { capitalsAreNames, exchangedNames, type NameMention } from './disagreement-names.ts'
import { exchangedNumbers } from './disagreement-numbers.ts'
import { isWordedAlike } from './disagreement-wording.ts'
import { findNegations } from './negation-cues.ts'
import type { Side } from './pair.ts'

/** A source, the translation that is shown, and what another provider made of the same source. */
export interface Compared {
  readonly source: Side
  readonly target: Side
  readonly other: Side
  /** Who wrote `other`, as people are told. */
  readonly provider: string
}

/**
 * On what two translations of one source disagree, in words: numbers by value, dates, negations, names; and when on none
 * of these, whether the wording differs so much that one of them may be of something else. Target spans are into the
 * translation that is shown. Nothing for translations that are the same.
 */
export function checkDisagreement(compared: Compared): readonly Flag[] {
  if (compared.target.text === compared.other.text) return []
  const dates = datesDiffer(compared)
  const flags = [
    ...dates,
    ...numbersDiffer(compared).filter(({ target }) => !dates.some((date) => overlap(date.target, target))),
    ...negationsDiffer(compared),
    ...(isSentence(compared) ? namesDiffer(compared) : []),
  ]
  return flags.length > 0 || !isSentence(compared) ? flags : wordingDiffers(compared)
}

/** Texts that are longer are no sentences: their names and wording would take too long to compare. In UTF-16 code units. */
const MOST_LENGTH = 5_000

const isSentence = ({ target, other }: Compared): boolean =>
  Math.max(target.text.length, other.text.length) <= MOST_LENGTH

const numbersDiffer = (compared: Compared): readonly Flag[] =>
  exchangedNumbers(compared.target, compared.other).map(({ one, other }) =>
    flag(instead('number', other, one, compared), one),
  )

const datesDiffer = (compared: Compared): readonly Flag[] =>
  // the other translation in the place of a source: what the check of a pair finds is what the two disagree on
  checkDates({ source: compared.other, target: compared.target, terms: [] }).map(({ source, target }) =>
    flag(instead('date', source, target, compared), target),
  )

/** What the other has (`theirs`, a span into it) in place of what is shown (`ours`). */
function instead(what: string, theirs: Span | null, ours: Span | null, { other, target, provider }: Compared): string {
  if (theirs && ours) return `The ${what} “${cut(target.text, ours)}” is “${cut(other.text, theirs)}” by ${provider}.`
  if (theirs) return `${provider} has the ${what} “${cut(other.text, theirs)}”, which is not in this translation.`
  if (ours) return `The ${what} “${cut(target.text, ours)}” is not in the translation by ${provider}.`
  return `The translation by ${provider} has another ${what}.`
}

/** Languages that say a negation with one word: elsewhere one negation may have two (ne … pas, никто не). */
const ONE_CUE = new Set(['en', 'de', 'nl'])

function negationsDiffer({ target, other, provider }: Compared): readonly Flag[] {
  const [ours, theirs] = [findNegations(target), findNegations(other)]
  if (!ours || !theirs || ours.length === theirs.length) return []
  if (theirs.length === 0) return [flag(`This translation negates, that by ${provider} does not.`, ours[0]!)]
  if (ours.length === 0) return [flag(`The translation by ${provider} negates, this one does not.`, null)]
  if (!ONE_CUE.has(baseLanguage(target.language))) return []
  return [
    flag(`This translation negates ${times(ours.length)}, that by ${provider} ${times(theirs.length)}.`, ours[0]!),
  ]
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** Names at most that one remark lists. */
const MOST_NAMES = 4

function namesDiffer({ source, target, other, provider }: Compared): readonly Flag[] {
  const { one, other: theirs } = exchangedNames(source, target, other)
  if (one.length === 0 && theirs.length === 0) return []
  // where every noun has a capital, a word of the source may as well be one that only one of them translated
  const severity = capitalsAreNames(target.language) ? 'warning' : 'info'
  const detail =
    one.length > 0 && theirs.length > 0
      ? `Where this translation has ${quoted(one)}, that by ${provider} has ${quoted(theirs)}.`
      : one.length > 0
        ? `This translation has ${quoted(one)}, that by ${provider} does not.`
        : `The translation by ${provider} has ${quoted(theirs)}, this one does not.`
  return [flag(detail, one[0]?.span ?? null, severity)]
}

const quoted = (names: readonly NameMention[]): string => {
  const shown = [...new Set(names.map(({ text }) => `“${text}”`))]
  return shown.length > MOST_NAMES ? `${shown.slice(0, MOST_NAMES).join(', ')} …` : shown.join(', ')
}

const wordingDiffers = ({ target, other, provider }: Compared): readonly Flag[] =>
  isWordedAlike(target, other) ? [] : [flag(`The wording by ${provider} is very different: read both.`, null, 'info')]

const overlap = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && one[0] < other[1] && other[0] < one[1]

const flag = (detail: string, target: Span | null, severity: Flag['severity'] = 'warning'): Flag => ({
  code: 'disagreement',
  severity,
  source: null,
  target,
  detail,
})
