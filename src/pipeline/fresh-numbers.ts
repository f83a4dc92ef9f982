import type { Pair } from '../domain/document.ts'

/** Numbers nobody has, higher with each call. */
export function freshNumbers(pairs: readonly Pair[]): { source(): number; target(): number; pair(): number } {
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

/** A number for the target segment of a pair that had none: that of its source where nobody has it. */
export function freeTarget(pairs: readonly Pair[], { source }: Pair): number {
  const taken = new Set(pairs.flatMap(({ target }) => target?.segments ?? []))
  const [own] = source.segments
  return own !== undefined && !taken.has(own) ? own : highest(taken) + 1
}

const highest = (numbers: Iterable<number>): number => {
  let most = -1
  for (const number of numbers) most = Math.max(most, number)
  return most
}
