import type { Pair } from '../domain/document.ts'
import { type Checking, checkedAgain } from './checked-again.ts'
import type { Correction } from './correction.ts'
import { freshNumbers } from './fresh-numbers.ts'
import { cutSide, EMPTY_SIDE, joinSides, type PairSide, refusal } from './pair-halves.ts'
import type { LettersIn } from './posted-text.ts'

/** Pairs that stand next to each other, and what takes their place. */
export interface Change {
  readonly before: readonly Pair[]
  readonly after: readonly Pair[]
}

/** What a correction is made with. */
export interface Correcting extends Checking {
  readonly letters: LettersIn
}

/** One pair out of the pair at a place and the next. */
export function merged(pairs: readonly Pair[], place: number, correcting: Correcting): Change {
  const [one, other] = [pairs[place]!, pairs[place + 1]]
  if (!other) throw refusal('mergeWith', 'has no next pair')
  if (one.source.text !== '' && other.source.text !== '') keepBlocks(one, other, 'mergeWith')
  const joined = joinSides(sourceSide(one), sourceSide(other), correcting.source)
  const target = joinSides(targetSide(one), targetSide(other), correcting.target)
  const block = one.source.text === '' ? other.block : one.block
  return { before: [one, other], after: [rebuilt(one, [one, other], joined, target, correcting, { block })] }
}

/** Two pairs out of one, cut at an offset into each side. */
export function split(
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

/** The pair at a place and a neighbour, to which text of one side has gone. */
export function moved(
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
  const { versions: _, matches: __, reviewed: ___, ...rest } = pair
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
