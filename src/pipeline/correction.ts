import type { Pair } from '../domain/document.ts'
import { type Checking, checkedAgain } from './checked-again.ts'
import { cutSide, EMPTY_SIDE, joinSides, type PairSide, refusal } from './pair-halves.ts'
import type { LettersIn } from './posted-text.ts'

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

/** Pairs that stand next to each other, and what takes their place. */
export interface Change {
  readonly before: readonly Pair[]
  readonly after: readonly Pair[]
}

/** What a correction is made with. */
export interface Correcting extends Checking {
  readonly letters: LettersIn
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

/** A number for the target segment of a pair that had none: that of its source where nobody has it. */
export function freeTarget(pairs: readonly Pair[], { source }: Pair): number {
  const taken = new Set(pairs.flatMap(({ target }) => target?.segments ?? []))
  const [own] = source.segments
  return own !== undefined && !taken.has(own) ? own : highest(taken) + 1
}

function merged(pairs: readonly Pair[], place: number, correcting: Correcting): Change {
  const [one, other] = [pairs[place]!, pairs[place + 1]]
  if (!other) throw refusal('mergeWith', 'has no next pair')
  if (one.source.text !== '' && other.source.text !== '') keepBlocks(one, other, 'mergeWith')
  const joined = joinSides(sourceSide(one), sourceSide(other), correcting.source)
  const target = joinSides(targetSide(one), targetSide(other), correcting.target)
  const block = one.source.text === '' ? other.block : one.block
  return { before: [one, other], after: [rebuilt(one, [one, other], joined, target, correcting, { block })] }
}

function split(
  pairs: readonly Pair[],
  pair: Pair,
  at: { readonly source: number; readonly target: number },
  correcting: Correcting,
): Change {
  const numbers = freshNumbers(pairs)
  const [sourceBefore, sourceAfter] = cutSide(sourceSide(pair), at.source, 'split.source', {
    ...correcting,
    language: correcting.source,
    freshSegment: numbers.source,
  })
  const [targetBefore, targetAfter] = cutSide(targetSide(pair), at.target, 'split.target', {
    ...correcting,
    language: correcting.target,
    freshSegment: numbers.target,
  })
  if (isNothing(sourceBefore, targetBefore) || isNothing(sourceAfter, targetAfter))
    throw refusal('split', 'must leave text on both sides of the cut')
  const [first] = sourceAfter.segments
  const id = first !== undefined && pairs.every((other) => other.id !== first) ? first : numbers.pair()
  return {
    before: [pair],
    after: [
      rebuilt(pair, [pair], sourceBefore, targetBefore, correcting),
      rebuilt(pair, [pair], sourceAfter, targetAfter, correcting, { id }),
    ],
  }
}

function moved(
  pairs: readonly Pair[],
  place: number,
  { side, offset, to }: Extract<Correction, { move: unknown }>['move'],
  correcting: Correcting,
): Change {
  const pair = pairs[place]!
  const neighbour = pairs[to === 'next' ? place + 1 : place - 1]
  if (!neighbour) throw refusal('move.to', `has no ${to} pair`)
  const language = correcting[side]
  const [own, theirs] =
    side === 'source' ? [sourceSide(pair), sourceSide(neighbour)] : [targetSide(pair), targetSide(neighbour)]
  const numbers = freshNumbers(pairs)
  const halves = cutSide(own, offset, 'move.offset', { ...correcting, language, freshSegment: numbers[side] })
  const [stays, goes] = to === 'next' ? halves : [halves[1], halves[0]]
  if (goes.text === '') throw refusal('move.offset', 'leaves nothing to be moved')
  if (side === 'source' && theirs.text !== '') keepBlocks(pair, neighbour, 'move.to')
  const joined = to === 'next' ? joinSides(goes, theirs, language) : joinSides(theirs, goes, language)
  const isSource = side === 'source'
  if (isNothing(isSource ? stays : sourceSide(pair), isSource ? targetSide(pair) : stays))
    throw refusal('move.offset', 'leaves nothing behind: merge the two instead')
  const left = rebuilt(
    pair,
    [pair],
    isSource ? stays : sourceSide(pair),
    isSource ? targetSide(pair) : stays,
    correcting,
  )
  const block = isSource && theirs.text === '' ? pair.block : neighbour.block
  const gained = rebuilt(
    neighbour,
    isSource ? [neighbour] : [neighbour, pair],
    isSource ? joined : sourceSide(neighbour),
    isSource ? targetSide(neighbour) : joined,
    correcting,
    { block },
  )
  return to === 'next'
    ? { before: [pair, neighbour], after: [left, gained] }
    : { before: [neighbour, pair], after: [gained, left] }
}

/** The pair with other sides. `writers`: those whose targets are in it. */
function rebuilt(
  pair: Pair,
  writers: readonly Pair[],
  source: PairSide,
  target: PairSide,
  correcting: Correcting,
  over: Partial<Pick<Pair, 'id' | 'block'>> = {},
): Pair {
  const { versions: _, reviewed: __, ...rest } = pair
  const wrote = writers.filter((writer) => writer.target)
  const failed = writers.find(({ status }) => status === 'failed')
  const { language } = pair.source
  const common = {
    ...rest,
    ...over,
    source: { ...source, ...(language !== undefined && { language }) },
    score: 1,
    flags: failed?.flags ?? [],
  }
  if (target.text === '')
    return checkedAgain(
      { ...common, target: null, status: failed ? 'failed' : 'untranslated', origin: null, provider: null },
      correcting,
    )
  return checkedAgain(
    {
      ...common,
      target: { text: target.text, segments: target.segments },
      status: 'translated',
      origin: same(wrote.map(({ origin }) => origin)) ?? 'edited',
      provider: same(wrote.map(({ provider }) => provider)) ?? null,
    },
    correcting,
  )
}

const same = <Value>([first, ...others]: readonly Value[]): Value | undefined =>
  others.every((other) => other === first) ? first : undefined

const sourceSide = ({ source }: Pair): PairSide => ({
  text: source.text,
  segments: source.segments,
  spans: source.spans,
})
const targetSide = ({ target }: Pair): PairSide => (target ? { ...target, spans: [] } : EMPTY_SIDE)

const isNothing = (source: PairSide, target: PairSide): boolean => source.text === '' && target.text === ''

/** A sentence of a heading stays one of the heading. */
function keepBlocks(one: Pair, other: Pair, field: string): void {
  if (one.block !== other.block) throw refusal(field, 'would take source text out of its paragraph')
}

/** Numbers nobody has, higher with each call. */
function freshNumbers(pairs: readonly Pair[]): { source(): number; target(): number; pair(): number } {
  const counter = (taken: Iterable<number>): (() => number) => {
    let last = highest(taken)
    return () => {
      last += 1
      return last
    }
  }
  return {
    source: counter(pairs.flatMap(({ source }) => source.segments)),
    target: counter(pairs.flatMap(({ target }) => target?.segments ?? [])),
    // a segment's number may become its pair's some day
    pair: counter(pairs.flatMap(({ id, source }) => [id, ...source.segments])),
  }
}

const highest = (numbers: Iterable<number>): number => {
  let most = -1
  for (const number of numbers) most = Math.max(most, number)
  return most
}
