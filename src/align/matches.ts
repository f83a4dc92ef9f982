import type { Band } from './band.ts'
import type { Evidence } from './evidence.ts'
import type { IndexedText } from './indexed-text.ts'

/**
 * What one source sentence shares with the target sentences of its band, column by column: the places of target units
 * and Σ p(target unit | its units), then the places of its own units and p(own unit | a target unit).
 * Column `j` has the entries `starts[j - first]` to before `starts[j - first + 1]`.
 */
export interface RowMatches {
  readonly first: number
  readonly starts: Int32Array
  readonly targetPlaces: readonly number[]
  readonly targetSums: readonly number[]
  readonly backwardStarts: Int32Array
  readonly sourcePlaces: readonly number[]
  readonly sourceShares: readonly number[]
}

/** A finder of matches that keeps its scratch memory between sentences; time grows with the units looked at. */
export function matchFinder(source: IndexedText, target: IndexedText, { lexicon, ...worth }: Evidence, band: Band) {
  const vocabulary = lexicon.starts.length - 1
  const head = new Int32Array(vocabulary)
  const stamp = new Int32Array(vocabulary).fill(-1)
  return (i: number): RowMatches => {
    // a linked list for each target unit: the places of source units that it may translate
    const next: number[] = []
    const place: number[] = []
    const entry: number[] = []
    for (let u = source.starts[i]!; u < source.starts[i + 1]!; u++) {
      const a = source.units[u]!
      for (let k = lexicon.starts[a]!; k < lexicon.starts[a + 1]!; k++) {
        const b = lexicon.partners[k]!
        next.push(stamp[b] === i ? head[b]! : -1)
        place.push(u)
        entry.push(k)
        head[b] = next.length - 1
        stamp[b] = i
      }
    }
    const first = band.low[i]!
    const end = Math.min(target.count, band.high[i + 1]!)
    const starts = new Int32Array(Math.max(0, end - first) + 1)
    const backwardStarts = new Int32Array(starts.length)
    const targetPlaces: number[] = []
    const targetSums: number[] = []
    const sourcePlaces: number[] = []
    const sourceShares: number[] = []
    for (let j = first; j < end; j++) {
      for (let u = target.starts[j]!; u < target.starts[j + 1]!; u++) {
        const b = target.units[u]!
        if (stamp[b] !== i) continue
        let sum = 0
        for (let at = head[b]!; at >= 0; at = next[at]!) {
          const k = entry[at]!
          sum += lexicon.forward[k]!
          if (lexicon.backward[k]! > 0 && worth.source.gain[source.units[place[at]!]!]! > 0) {
            sourcePlaces.push(place[at]!)
            sourceShares.push(lexicon.backward[k]!)
          }
        }
        if (sum > 0 && worth.target.gain[b]! > 0) {
          targetPlaces.push(u)
          targetSums.push(sum)
        }
      }
      starts[j - first + 1] = targetPlaces.length
      backwardStarts[j - first + 1] = sourcePlaces.length
    }
    return { first, starts, targetPlaces, targetSums, backwardStarts, sourcePlaces, sourceShares }
  }
}
