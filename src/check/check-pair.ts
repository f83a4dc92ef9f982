import type { Flag } from '../domain/document.ts'
import { checkAdded } from './added.ts'
import { checkDates } from './dates.ts'
import { checkEmpty } from './empty.ts'
import { checkLength } from './length.ts'
import { checkNumbers } from './numbers.ts'
import type { Check, CheckedPair } from './pair.ts'
import { checkRepetition } from './repetition.ts'
import { checkTerms } from './terms.ts'
import { checkUntranslated } from './untranslated.ts'

const CHECKS: readonly Check[] = [
  checkUntranslated,
  checkNumbers,
  checkDates,
  checkTerms,
  checkLength,
  checkRepetition,
  checkAdded,
]

/** Every doubt about a pair, the gravest first. An empty target is one doubt, not seven. */
export function checkPair(pair: CheckedPair): readonly Flag[] {
  const empty = checkEmpty(pair)
  if (empty.length > 0) return empty
  const gravity = { error: 0, warning: 1, info: 2 }
  return CHECKS.flatMap((check) => check(pair)).sort((one, other) => gravity[one.severity] - gravity[other.severity])
}
