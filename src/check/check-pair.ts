import type { Flag } from '../domain/document.ts'
import { checkAcronyms } from './acronyms.ts'
import { checkActs } from './acts.ts'
import { checkAdded } from './added.ts'
import { checkCitations, inSameCitations } from './citations.ts'
import { checkDates } from './dates.ts'
import { checkEmpty } from './empty.ts'
import { checkExchangedDigits } from './exchanged-digits.ts'
import { checkIdentifiers, inKeptIdentifiers } from './identifiers.ts'
import { checkLength } from './length.ts'
import { checkNegation } from './lost-negation.ts'
import { checkMeasures } from './measures.ts'
import { checkMissingText } from './missing-text.ts'
import { checkNames } from './names.ts'
import { checkNumbers } from './numbers.ts'
import { oneEachPlace } from './one-each-place.ts'
import type { CheckedPair } from './pair.ts'
import { type PairNumbers, pairNumbers } from './pair-numbers.ts'
import { checkPercentagePoints } from './percentage-points.ts'
import { checkQuotationMarks } from './quotation-marks.ts'
import { checkRepetition } from './repetition.ts'
import { checkSourceWordsLeft } from './source-words-left.ts'
import { checkTerms } from './terms.ts'
import { checkTurnedRanges } from './turned-ranges.ts'
import { checkUntranslated } from './untranslated.ts'
import { checkWeekdays } from './weekdays.ts'

const CHECKS: readonly ((pair: CheckedPair, numbers: PairNumbers) => readonly Flag[])[] = [
  checkWords,
  checkFigures,
  checkMeasures,
  checkPercentagePoints,
  checkTurnedRanges,
  checkWeekdays,
  checkTerms,
  checkSize,
  checkRepetition,
  checkAdded,
  checkQuotationMarks,
  checkNegation,
  checkNames,
  checkAcronyms,
]

/** A target that is no translation as a whole needs no word on its parts. */
function checkWords(pair: CheckedPair): readonly Flag[] {
  const whole = checkUntranslated(pair)
  return whole.length > 0 ? whole : checkSourceWordsLeft(pair)
}

/** What is cited or kept to the letter is told as that, not as the numbers in it. */
function checkFigures(pair: CheckedPair, numbers: PairNumbers): readonly Flag[] {
  const whole = [checkIdentifiers, checkActs, checkCitations].map((check) => check(pair, numbers))
  const values = checkValues(pair, numbers)
  const settled = values.length > 0 ? [inKeptIdentifiers(pair), inSameCitations(pair)] : []
  return oneEachPlace([...whole, values.filter((flag) => !settled.some((isWithin) => isWithin(flag)))])
}

/** What is found by value or by the calendar needs no count. */
function checkValues(pair: CheckedPair, numbers: PairNumbers): readonly Flag[] {
  const flags = [...checkNumbers(pair, numbers), ...checkDates(pair)]
  return flags.length > 0 ? flags : checkExchangedDigits(pair, numbers)
}

/** One word on its length is enough. */
function checkSize(pair: CheckedPair): readonly Flag[] {
  const extreme = checkLength(pair)
  return extreme.length > 0 ? extreme : checkMissingText(pair)
}

/** Of a target in another language no name need be compared. */
const WHOLE: ReadonlySet<Flag['code']> = new Set(['untranslated', 'wrong-language'])

/** Every doubt about a pair, the gravest first. An empty target is one doubt, not seven. `numbers` where they are read already. */
export function checkPair(pair: CheckedPair, numbers?: PairNumbers): readonly Flag[] {
  const empty = checkEmpty(pair)
  if (empty.length > 0) return empty
  const read = numbers ?? pairNumbers(pair)
  const gravity = { error: 0, warning: 1, info: 2 }
  const flags = CHECKS.flatMap((check) => check(pair, read))
  const told = flags.some(({ code, severity }) => severity === 'error' && WHOLE.has(code))
  return flags
    .filter(({ code }) => !told || code !== 'name')
    .sort((one, other) => gravity[one.severity] - gravity[other.severity])
}
