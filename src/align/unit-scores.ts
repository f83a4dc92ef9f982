import type { Band } from './band.ts'
import type { Evidence } from './evidence.ts'
import type { IndexedText } from './indexed-text.ts'
import { matchFinder, type RowMatches } from './matches.ts'

/** What the units of a bead say, in nats: the log likelihood ratio against chance in both directions. */
export interface UnitScores {
  /** Makes sentence `row` known; rows come in order, and the last {@link longest} are remembered. */
  readonly addRow: (row: number) => void
  /** Of source sentences `fromI` to before `i` and target sentences `fromJ` to before `j`, inside the band of each row. */
  readonly score: (fromI: number, i: number, fromJ: number, j: number) => number
}

/**
 * Sums that beads share. Found target units depend on the column alone once the rows are known, so they are computed
 * once for each number of rows and added up over the columns of a bead; the other direction likewise.
 */
interface Row extends RowMatches {
  /** For `x` rows up to this one and one column: `targets[(x - 1) * width + column]`. */
  readonly targets: Float64Array
  /** For this row and `y` columns up to one: `sources[(y - 1) * width + column]`. */
  readonly sources: Float64Array
  readonly width: number
}

export function unitScores(
  source: IndexedText,
  target: IndexedText,
  evidence: Evidence,
  band: Band,
  longest: number,
): UnitScores {
  const sourceLoss = lossUpTo(source, evidence.source.loss)
  const targetLoss = lossUpTo(target, evidence.target.loss)
  const findMatches = matchFinder(source, target, evidence, band)
  const sourceTally = tally(source.units, evidence.source.gain)
  const targetTally = tally(target.units, evidence.target.gain)
  /** The last `longest` rows, each in the place of the one that is so many before it. */
  const rows: Row[] = []

  function fillTargets(row: number, column: number): void {
    const { targets, first, width } = rows[row % longest]!
    let size = 1
    for (let x = 1; x <= longest && row - x + 1 >= 0; x++) {
      const above = rows[(row - x + 1) % longest]!
      const at = column - above.first
      if (at >= above.width) break
      size += source.starts[row - x + 2]! - source.starts[row - x + 1]!
      for (let k = above.starts[at]!, end = above.starts[at + 1]!; k < end; k++)
        targetTally.add(above.targetPlaces[k]!, above.targetSums[k]!)
      targets[(x - 1) * width + column - first] = targetTally.score(size)
    }
    targetTally.clear()
  }

  function fillSources(row: number, column: number): void {
    const { sources, first, width, backwardStarts, sourcePlaces, sourceShares } = rows[row % longest]!
    let size = 1
    for (let y = 1; y <= longest && column - y + 1 >= first; y++) {
      const at = column - y + 1 - first
      size += target.starts[column - y + 2]! - target.starts[column - y + 1]!
      for (let k = backwardStarts[at]!, end = backwardStarts[at + 1]!; k < end; k++)
        sourceTally.add(sourcePlaces[k]!, sourceShares[k]!)
      sources[(y - 1) * width + column - first] = sourceTally.score(size)
    }
    sourceTally.clear()
  }

  return {
    addRow(row) {
      const matches = findMatches(row)
      const width = matches.starts.length - 1
      const sums = () => new Float64Array(width * longest)
      rows[row % longest] = { ...matches, width, targets: sums(), sources: sums() }
      for (let column = matches.first; column < matches.first + width; column++) {
        fillTargets(row, column)
        fillSources(row, column)
      }
    },
    score(fromI, i, fromJ, j) {
      let score = sourceLoss[i]! - sourceLoss[fromI]! + targetLoss[j]! - targetLoss[fromJ]!
      const last = rows[(i - 1) % longest]!
      const targetsAt = (i - fromI - 1) * last.width - last.first
      for (let column = fromJ; column < j; column++) score += last.targets[targetsAt + column]!
      for (let row = fromI; row < i; row++) {
        const { sources, width, first } = rows[row % longest]!
        score += sources[(j - fromJ - 1) * width + j - 1 - first]!
      }
      return score
    },
  }
}

/** Adds up how well units of one side are accounted for, place by place, and says what that is worth. */
function tally(units: Int32Array, gain: Float64Array) {
  const found = new Float64Array(units.length)
  const touched = new Int32Array(units.length)
  let count = 0
  return {
    add(place: number, share: number): void {
      if (found[place] === 0) touched[count++] = place
      found[place]! += share
    },
    /** `size` is the number of units on the other side and one: IBM model 1 spreads its alignments evenly. */
    score(size: number): number {
      let sum = 0
      let product = 1
      for (let k = 0; k < count; k++) {
        const place = touched[k]!
        product *= 1 + (gain[units[place]!]! * found[place]!) / size
        if (product > 1e200) {
          sum += Math.log(product)
          product = 1
        }
      }
      return count === 0 ? 0 : sum + Math.log(product)
    },
    clear(): void {
      for (let k = 0; k < count; k++) found[touched[k]!] = 0
      count = 0
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
