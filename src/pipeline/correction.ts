import type { Pair } from '../domain/document.ts'
import { checkedAgain } from './checked-again.ts'
import { freeTarget } from './fresh-numbers.ts'
import { type Change, type Correcting, merged, moved, split } from './pair-boundaries.ts'
import { refusal } from './pair-halves.ts'

/** What a person may do to a pair. Offsets are UTF-16 code units into the pair's own texts. */
export type Correction =
  /** Another target; the pair is checked again. */
  | { readonly target: string; readonly reviewed?: boolean | undefined }
  /** Whether somebody looked at it and says it is right. */
  | { readonly reviewed: boolean }
  /** One pair out of it and the next. */
  | { readonly mergeWith: 'next' }
  /** Two pairs out of it: both sides are cut. */
  | { readonly split: { readonly source: number; readonly target: number } }
  /** What stands behind the offset goes to the next pair, or what stands before it to the previous one. */
  | {
      readonly move: { readonly side: 'source' | 'target'; readonly offset: number; readonly to: 'next' | 'previous' }
    }

/**
 * What a correction makes of the pair at a place; `null` when it changes nothing. Every segment stays in exactly one
 * pair, in order, and spans still cut the posted text. What is cut or joined is no longer reviewed, loses the versions it
 * was compared with, and is sure to belong together: a person said so. Throws `invalid-request`.
 */
export function correctPair(
  pairs: readonly Pair[],
  place: number,
  correction: Correction,
  correcting: Correcting,
): Change | null {
  const pair = pairs[place]!
  if ('mergeWith' in correction) return merged(pairs, place, correcting)
  if ('split' in correction) return split(pairs, pair, correction.split, correcting)
  if ('move' in correction) return moved(pairs, place, correction.move, correcting)
  const edited = 'target' in correction ? withTarget(pairs, pair, correction.target, correcting) : pair
  const reviewed = correction.reviewed ?? (edited === pair && pair.reviewed === true)
  if (edited === pair && reviewed === (pair.reviewed === true)) return null
  const { reviewed: _, ...rest } = edited
  return { before: [pair], after: [reviewed ? { ...rest, reviewed } : rest] }
}

/** Characters a person may write in place of one target. */
const LONGEST_TARGET = 100_000

function withTarget(pairs: readonly Pair[], pair: Pair, given: string, correcting: Correcting): Pair {
  const text = given.trim()
  if (text === '') throw refusal('target', 'must not be empty')
  if (text.length > LONGEST_TARGET) throw refusal('target', `may have ${LONGEST_TARGET} characters at most`)
  if (text === pair.target?.text) return pair
  const segments = pair.target?.segments ?? [freeTarget(pairs, pair)]
  return checkedAgain(
    { ...pair, target: { text, segments }, status: 'translated', origin: 'edited', flags: [] },
    correcting,
  )
}
