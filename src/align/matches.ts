import type { Band } from './band.ts'
import type { Evidence } from './evidence.ts'
import type { IndexedText } from './indexed-text.ts'

/**
 * What one source sentence shares with the target sentences of its band, column by column: places of a source and of a
 * target unit that may translate each other, what the target unit gains by it and what the source unit gains, and how
 * much their places tell. Column `j` has the entries `starts[j - first]` to before `starts[j - first + 1]`.
 */
export interface RowMatches {
  readonly first: number
  readonly starts: Int32Array
  readonly sourcePlaces: readonly number[]
  readonly targetPlaces: readonly number[]
  readonly targetGains: readonly number[]
  readonly sourceGains: readonly number[]
  readonly placed: readonly number[]
}

/** A finder of matches that keeps its scratch memory between sentences; time grows with the units looked at. */
export function matchFinder(source: IndexedText, target: IndexedText, evidence: Evidence, band: Band) {
  const { lexicon } = evidence
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
    const sourcePlaces: number[] = []
    const targetPlaces: number[] = []
    const targetGains: number[] = []
    const sourceGains: number[] = []
    const placed: number[] = []
    for (let j = first; j < end; j++) {
      for (let u = target.starts[j]!; u < target.starts[j + 1]!; u++) {
        const b = target.units[u]!
        if (stamp[b] !== i) continue
        for (let at = head[b]!; at >= 0; at = next[at]!) {
          const k = entry[at]!
          const a = source.units[place[at]!]!
          const targetGain = evidence.target.gain[b]! * lexicon.forward[k]!
          const sourceGain = evidence.source.gain[a]! * lexicon.backward[k]!
          if (targetGain === 0 && sourceGain === 0) continue
          sourcePlaces.push(place[at]!)
          targetPlaces.push(u)
          targetGains.push(targetGain)
          sourceGains.push(sourceGain)
          placed.push(Math.min(evidence.placed[a]!, evidence.placed[b]!))
        }
      }
      starts[j - first + 1] = targetPlaces.length
    }
    return { first, starts, sourcePlaces, targetPlaces, targetGains, sourceGains, placed }
  }
}
