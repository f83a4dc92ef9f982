import type { Band } from './band.ts'
import type { BeadScores } from './bead-scores.ts'
import type { Move } from './moves.ts'

/** A bead as steps: it ends at (i, j) and joins `source` and `target` sentences before. */
export interface Step extends Move {
  readonly i: number
  readonly j: number
}

/** Log probability of the first sentence left out and of each that follows it (Gotoh 1982: affine gaps). */
export interface Gaps {
  readonly gapOpen: number
  readonly gapExtend: number
}

const SOURCE_GAP = 14
const TARGET_GAP = 15
const MOVE = 15
const SOURCE_EXTENDS = 16
const TARGET_EXTENDS = 32

/** The most likely beads from (0, 0) to the end, in order (Viterbi). */
export function bestPath(
  band: Band,
  scores: BeadScores,
  moves: readonly Move[],
  logPriors: readonly number[],
  { gapOpen, gapExtend }: Gaps,
): readonly Step[] {
  const n = band.low.length - 1
  const { low, high, offset } = band
  const cells = offset[n + 1]!
  const best = new Float64Array(cells).fill(-Infinity)
  const back = new Uint8Array(cells)
  const sourceGap = new Float64Array(cells).fill(-Infinity)
  const targetGap = new Float64Array(cells).fill(-Infinity)
  best[0] = 0
  for (let i = 0; i <= n; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      if (i === 0 && j === 0) continue
      const cell = offset[i]! + j - low[i]!
      let value = -Infinity
      let from = 0
      for (let k = 0; k < moves.length; k++) {
        const score = scores[cell * moves.length + k]!
        if (score === -Infinity) continue
        const fromI = i - moves[k]!.source
        const candidate = best[offset[fromI]! + j - moves[k]!.target - low[fromI]!]! + score + logPriors[k]!
        if (candidate > value) {
          value = candidate
          from = k
        }
      }
      if (i > 0 && j <= high[i - 1]! && j >= low[i - 1]!) {
        const above = offset[i - 1]! + j - low[i - 1]!
        const extended = sourceGap[above]! + gapExtend
        const opened = best[above]! + gapOpen
        sourceGap[cell] = Math.max(extended, opened)
        if (extended > opened) from |= SOURCE_EXTENDS
        if (sourceGap[cell]! > value) {
          value = sourceGap[cell]!
          from = (from & ~MOVE) | SOURCE_GAP
        }
      }
      if (j > low[i]!) {
        const extended = targetGap[cell - 1]! + gapExtend
        const opened = best[cell - 1]! + gapOpen
        targetGap[cell] = Math.max(extended, opened)
        if (extended > opened) from |= TARGET_EXTENDS
        if (targetGap[cell]! > value) {
          value = targetGap[cell]!
          from = (from & ~MOVE) | TARGET_GAP
        }
      }
      best[cell] = value
      back[cell] = from
    }
  }
  return trace(band, back, moves)
}

function trace({ low, high, offset }: Band, back: Uint8Array, moves: readonly Move[]): readonly Step[] {
  const steps: Step[] = []
  let i = low.length - 1
  let j = high[i]!
  let inGap = 0
  while (i > 0 || j > 0) {
    const from = back[offset[i]! + j - low[i]!]!
    const kind = inGap || from & MOVE
    if (kind === SOURCE_GAP) {
      steps.push({ i, j, source: 1, target: 0 })
      inGap = from & SOURCE_EXTENDS ? SOURCE_GAP : 0
      i--
    } else if (kind === TARGET_GAP) {
      steps.push({ i, j, source: 0, target: 1 })
      inGap = from & TARGET_EXTENDS ? TARGET_GAP : 0
      j--
    } else {
      const { source, target } = moves[kind]!
      steps.push({ i, j, source, target })
      i -= source
      j -= target
    }
  }
  return steps.reverse()
}
