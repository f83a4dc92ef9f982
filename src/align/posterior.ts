import type { Band } from './band.ts'
import type { BeadScores } from './bead-scores.ts'
import type { Gaps, Step } from './best-path.ts'
import type { Pause } from './coarse-path.ts'
import type { Move } from './moves.ts'

/**
 * How likely each step is among all paths of the band: posteriors of the forward–backward algorithm, 0 to 1. That of a
 * deletion is the probability that its sentence is left out, wherever on the other side.
 */
export async function posteriors(
  steps: readonly Step[],
  band: Band,
  scores: BeadScores,
  moves: readonly Move[],
  logPriors: readonly number[],
  gaps: Gaps,
  pause: Pause,
): Promise<Float64Array> {
  const forward = await forwardSums(band, scores, moves, logPriors, gaps, pause)
  const backward = await backwardSums(band, scores, moves, logPriors, gaps, pause)
  const { low, high, offset } = band
  const n = low.length - 1
  const m = high[n]!
  const all = backward.any[0]!
  const sourceLeft = new Float64Array(n + 1)
  const targetLeft = new Float64Array(m + 1)
  for (let i = 0; i <= n; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offset[i]! + j - low[i]!
      sourceLeft[i]! += Math.exp(forward.sourceGap[cell]! + backward.sourceGap[cell]! - all)
      targetLeft[j]! += Math.exp(forward.targetGap[cell]! + backward.targetGap[cell]! - all)
    }
    if (i % ROWS === 0) await pause(ROWS)
  }
  return Float64Array.from(steps, ({ i, j, source, target }) => {
    if (target === 0) return Math.min(1, sourceLeft[i]!)
    if (source === 0) return Math.min(1, targetLeft[j]!)
    const k = moves.findIndex((move) => move.source === source && move.target === target)
    const cell = offset[i]! + j - low[i]!
    const before = offset[i - source]! + j - target - low[i - source]!
    const score = scores[cell * moves.length + k]! + logPriors[k]!
    return Math.min(1, Math.exp(forward.any[before]! + score + backward.any[cell]! - all))
  })
}

/** Rows between two calls of `pause`. */
const ROWS = 32

/** Log sums over all paths to (or from) each cell: by any step, and by (or after) a step of a gap. */
interface Sums {
  readonly any: Float64Array
  readonly sourceGap: Float64Array
  readonly targetGap: Float64Array
}

const sums = (cells: number): Sums => ({
  any: new Float64Array(cells).fill(-Infinity),
  sourceGap: new Float64Array(cells).fill(-Infinity),
  targetGap: new Float64Array(cells).fill(-Infinity),
})

/** log(eᵃ + eᵇ) without overflow. */
function logAdd(a: number, b: number): number {
  if (a < b) return logAdd(b, a)
  const difference = b - a
  return difference > -36 ? a + Math.log1p(Math.exp(difference)) : a
}

async function forwardSums(
  { low, high, offset }: Band,
  scores: BeadScores,
  moves: readonly Move[],
  logPriors: readonly number[],
  { gapOpen, gapExtend }: Gaps,
  pause: Pause,
): Promise<Sums> {
  const n = low.length - 1
  const to = sums(offset[n + 1]!)
  to.any[0] = 0
  for (let i = 0; i <= n; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      if (i === 0 && j === 0) continue
      const cell = offset[i]! + j - low[i]!
      let sum = -Infinity
      for (let k = 0; k < moves.length; k++) {
        const score = scores[cell * moves.length + k]!
        if (score === -Infinity) continue
        const fromI = i - moves[k]!.source
        sum = logAdd(sum, to.any[offset[fromI]! + j - moves[k]!.target - low[fromI]!]! + score + logPriors[k]!)
      }
      if (i > 0 && j <= high[i - 1]! && j >= low[i - 1]!) {
        const above = offset[i - 1]! + j - low[i - 1]!
        to.sourceGap[cell] = logAdd(to.any[above]! + gapOpen, to.sourceGap[above]! + gapExtend)
        sum = logAdd(sum, to.sourceGap[cell]!)
      }
      if (j > low[i]!) {
        to.targetGap[cell] = logAdd(to.any[cell - 1]! + gapOpen, to.targetGap[cell - 1]! + gapExtend)
        sum = logAdd(sum, to.targetGap[cell]!)
      }
      to.any[cell] = sum
    }
    if (i % ROWS === 0) await pause(ROWS)
  }
  return to
}

async function backwardSums(
  { low, high, offset }: Band,
  scores: BeadScores,
  moves: readonly Move[],
  logPriors: readonly number[],
  { gapOpen, gapExtend }: Gaps,
  pause: Pause,
): Promise<Sums> {
  const n = low.length - 1
  const from = sums(offset[n + 1]!)
  from.any[offset[n]! + high[n]! - low[n]!] = 0
  for (let i = n; i >= 0; i--) {
    for (let j = high[i]!; j >= low[i]!; j--) {
      const cell = offset[i]! + j - low[i]!
      // all beads that begin here have added to `any`; now the gaps that begin or go on here
      const below = i < n && j >= low[i + 1]! && j <= high[i + 1]! ? offset[i + 1]! + j - low[i + 1]! : -1
      const right = j < high[i]! ? cell + 1 : -1
      let any = from.any[cell]!
      if (below >= 0) any = logAdd(any, from.sourceGap[below]! + gapOpen)
      if (right >= 0) any = logAdd(any, from.targetGap[right]! + gapOpen)
      from.any[cell] = any
      from.sourceGap[cell] = below >= 0 ? logAdd(any, from.sourceGap[below]! + gapExtend) : any
      from.targetGap[cell] = right >= 0 ? logAdd(any, from.targetGap[right]! + gapExtend) : any
      for (let k = 0; k < moves.length; k++) {
        const score = scores[cell * moves.length + k]!
        if (score === -Infinity) continue
        const fromI = i - moves[k]!.source
        const before = offset[fromI]! + j - moves[k]!.target - low[fromI]!
        from.any[before] = logAdd(from.any[before]!, any + score + logPriors[k]!)
      }
    }
    if (i % ROWS === 0) await pause(ROWS)
  }
  return from
}
