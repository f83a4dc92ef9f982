import type { Document, Pair } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { Change } from './pair-boundaries.ts'

/** The pairs of a document that are to be asked for; without ids every one that has no target. Throws `invalid-request` for one that is not there, or has a target. */
export function askedFor(document: Document, ids: readonly number[] | undefined): readonly Pair[] {
  const open = document.pairs.filter(({ target, source }) => target === null && source.text !== '')
  const wrong = (ids ?? []).filter((id) => !open.some((pair) => pair.id === id))
  if (wrong.length > 0) {
    const message = `names pairs that are not there or have a target: ${wrong.slice(0, 20).join(', ')}`
    throw new Problem('invalid-request', `pairs ${message}.`, { errors: [{ field: 'pairs', message }] })
  }
  return ids ? open.filter(({ id }) => ids.includes(id)) : open
}

/**
 * The changes of pairs that are still as they were when they were asked for; what a person wrote meanwhile stays. A target
 * segment whose number somebody took meanwhile has another.
 */
export function retriedPairs(
  pairs: readonly Pair[],
  asked: readonly Pair[],
  fresh: ReadonlyMap<number, Pair>,
): readonly Change[] {
  const taken = new Set(pairs.flatMap(({ target }) => target?.segments ?? []))
  const seat = (segment: number): number => {
    const free = taken.has(segment) ? [...taken].reduce((most, one) => Math.max(most, one)) + 1 : segment
    taken.add(free)
    return free
  }
  return pairs
    .filter((pair) => isUnchanged(pair, asked))
    .map((pair): Change => {
      const found = fresh.get(pair.id)!
      const target = found.target && { ...found.target, segments: found.target.segments.map(seat) }
      return { before: [pair], after: [{ ...found, target }] }
    })
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
}

/** Whether a pair is still as it was when it was asked for. */
const isUnchanged = (pair: Pair, asked: readonly Pair[]): boolean =>
  pair.target === null && asked.some(({ id, source }) => id === pair.id && source.text === pair.source.text)
