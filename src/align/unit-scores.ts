import type { Band } from './band.ts'
import type { Evidence } from './evidence.ts'
import type { IndexedText } from './indexed-text.ts'
import { matchFinder, type RowMatches } from './matches.ts'
import type { Parameters } from './preset.ts'
import { orderWeights, PLACES } from './word-order.ts'

/** What the units of a bead say, in nats: the log likelihood ratio against chance in both directions. */
export interface UnitScores {
  /** Makes sentence `row` known; rows come in order, and the last {@link longest} are remembered. */
  readonly addRow: (row: number) => void
  /** Of source sentences `fromI` to before `i` and target sentences `fromJ` to before `j`, inside the band of each row. */
  readonly score: (fromI: number, i: number, fromJ: number, j: number) => number
}

/** Scores by which units are found on both sides, and by how far they stand in the same order. */
export function unitScores(
  source: IndexedText,
  target: IndexedText,
  evidence: Evidence,
  band: Band,
  longest: number,
  { orderDecay, orderShare }: Parameters,
): UnitScores {
  const sourceLoss = lossUpTo(source, evidence.source.loss)
  const targetLoss = lossUpTo(target, evidence.target.loss)
  const findMatches = matchFinder(source, target, evidence, band)
  const weights = orderWeights(orderDecay, orderShare)
  const sourceTally = tally(source.units.length)
  const targetTally = tally(target.units.length)
  /** The last `longest` rows, each in the place of the one that is so many before it. */
  const rows: RowMatches[] = []
  return {
    addRow(row) {
      rows[row % longest] = findMatches(row)
    },
    score(fromI, i, fromJ, j) {
      const sourceStart = source.starts[fromI]!
      const targetStart = target.starts[fromJ]!
      const sourceSize = source.starts[i]! - sourceStart
      const targetSize = target.starts[j]! - targetStart
      for (let row = fromI; row < i; row++) {
        const matches = rows[row % longest]!
        const end = matches.starts[j - matches.first]!
        for (let k = matches.starts[fromJ - matches.first]!; k < end; k++) {
          const s = matches.sourcePlaces[k]!
          const t = matches.targetPlaces[k]!
          const placed = matches.placed[k]!
          const x = Math.floor(((s - sourceStart + 0.5) * PLACES) / sourceSize)
          const y = Math.floor(((t - targetStart + 0.5) * PLACES) / targetSize)
          targetTally.add(t, matches.targetGains[k]! * (1 + placed * (weights[y * PLACES + x]! - 1)))
          sourceTally.add(s, matches.sourceGains[k]! * (1 + placed * (weights[x * PLACES + y]! - 1)))
        }
      }
      const loss = sourceLoss[i]! - sourceLoss[fromI]! + targetLoss[j]! - targetLoss[fromJ]!
      // IBM model 1 reckons with one unit more, the empty one
      return loss + targetTally.take(sourceSize + 1) + sourceTally.take(targetSize + 1)
    },
  }
}

/** Adds up how well units of one side are accounted for, place by place, and says what that is worth. */
function tally(size: number) {
  const found = new Float64Array(size)
  const touched = new Int32Array(size)
  let count = 0
  return {
    add(place: number, gain: number): void {
      if (gain === 0) return
      if (found[place] === 0) touched[count++] = place
      found[place]! += gain
    },
    /** The worth of what was added, and forgets it; `others` is the number of units that share in it. */
    take(others: number): number {
      let sum = 0
      let product = 1
      for (let k = 0; k < count; k++) {
        const place = touched[k]!
        product *= 1 + found[place]! / others
        found[place] = 0
        if (product > 1e200) {
          sum += Math.log(product)
          product = 1
        }
      }
      count = 0
      return product === 1 ? sum : sum + Math.log(product)
    },
  }
}

/** Log probability of the units of the first `k` sentences when no counterpart of any is found. */
function lossUpTo(text: IndexedText, loss: Float64Array): Float64Array {
  const sums = new Float64Array(text.count + 1)
  for (let k = 0; k < text.count; k++) {
    let sum = 0
    for (let u = text.starts[k]!; u < text.starts[k + 1]!; u++) sum += loss[text.units[u]!]!
    sums[k + 1] = sums[k]! + sum
  }
  return sums
}
