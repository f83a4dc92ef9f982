import type { Link } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import type { Numbers, PairNumbers } from './pair-numbers.ts'

/** Two places, one in each text, that have the same value. */
type LinkedNumbers = Pick<Link, 'source' | 'target'>

/** A number with its place and what it may mean. */
interface PlacedNumber {
  readonly span: Span
  readonly values: readonly number[]
}

/**
 * Numbers of the source with the one number of the target that has their value, in order of the source. A value that
 * stands more than once on either side is left out: nothing tells which belongs to which.
 */
export function numberLinks({ source, target }: PairNumbers): readonly LinkedNumbers[] {
  const [here, there] = [placed(source), placed(target)]
  if (here.length === 0 || there.length === 0) return []
  const counterparts = byValue(there)
  const origins = byValue(here)
  return here.flatMap((number): readonly LinkedNumbers[] => {
    const twin = onlyOne(number, counterparts)
    return twin && onlyOne(twin, origins) === number ? [{ source: number.span, target: twin.span }] : []
  })
}

/** Those in digits and those in words that have a place of their own: two million. */
const placed = ({ mentions, words }: Numbers): readonly PlacedNumber[] =>
  [...mentions, ...words.scaled.map(({ span, value }) => ({ span, values: [value] }))].sort(
    (one, other) => one.span[0] - other.span[0],
  )

function byValue(numbers: readonly PlacedNumber[]): ReadonlyMap<number, readonly PlacedNumber[]> {
  const found = new Map<number, PlacedNumber[]>()
  for (const number of numbers)
    for (const value of new Set(number.values)) {
      const same = found.get(value)
      if (same) same.push(number)
      else found.set(value, [number])
    }
  return found
}

/** The one number that may mean what this one may mean; `undefined` when there is none or another. */
function onlyOne(
  { values }: PlacedNumber,
  others: ReadonlyMap<number, readonly PlacedNumber[]>,
): PlacedNumber | undefined {
  const [one, ...more] = new Set(values.flatMap((value) => others.get(value) ?? []))
  return more.length === 0 ? one : undefined
}
