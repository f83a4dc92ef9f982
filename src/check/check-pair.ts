import type { Flag } from '../domain/document.ts'
import { checkAdded } from './added.ts'
import { checkDates } from './dates.ts'
import { checkEmpty } from './empty.ts'
import { checkLength } from './length.ts'
import { checkNumbers } from './numbers.ts'
import type { CheckedPair } from './pair.ts'
import { type PairNumbers, pairNumbers } from './pair-numbers.ts'
import { checkRepetition } from './repetition.ts'
import { checkTerms } from './terms.ts'
import { checkUntranslated } from './untranslated.ts'

const CHECKS: readonly ((pair: CheckedPair, numbers: PairNumbers) => readonly Flag[])[] = [
  checkUntranslated,
  checkNumbers,
  checkDates,
  checkTerms,
  checkLength,
  checkRepetition,
  checkAdded,
]

/** Every doubt about a pair, the gravest first. An empty target is one doubt, not seven. `numbers` where they are read already. */
export function checkPair(pair: CheckedPair, numbers?: PairNumbers): readonly Flag[] {
  const empty = checkEmpty(pair)
  if (empty.length > 0) return empty
  const read = numbers ?? pairNumbers(pair)
  const gravity = { error: 0, warning: 1, info: 2 }
  return CHECKS.flatMap((check) => check(pair, read)).sort(
    (one, other) => gravity[one.severity] - gravity[other.severity],
  )
}
