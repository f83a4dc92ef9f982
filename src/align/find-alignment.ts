import type { Band } from './band.ts'
import type { BeadScores } from './bead-scores.ts'
import type { Step } from './best-path.ts'
import { findBeads, type Pause } from './coarse-path.ts'
import type { Window } from './locked.ts'
import type { Move } from './moves.ts'
import { posteriors } from './posterior.ts'
import type { Parameters } from './preset.ts'
import { type Sides, sliceSides } from './sides.ts'

/** The beads of one window, in ids of the whole texts, and the posterior of each. */
export interface FoundWindow {
  readonly steps: readonly Step[]
  readonly sure: Float64Array
  /** What lengths, units and blocks say for each bead, in nats; 0 for a sentence left out. */
  readonly scores: Float64Array
}

/** Aligns what lies in each window. */
export async function findAlignment(
  sides: Sides,
  windows: readonly Window[],
  parameters: Parameters,
  pause: Pause,
): Promise<readonly FoundWindow[]> {
  const found: FoundWindow[] = []
  for (const window of windows) {
    const { band, scores, moves, steps } = await findBeads(sliceSides(sides, window), parameters, pause)
    found.push({
      sure: await posteriors(steps, band, scores, moves, parameters.logPriors, parameters, pause),
      scores: scoresOf(steps, band, scores, moves),
      steps: steps.map((step) => ({ ...step, i: step.i + window.source[0], j: step.j + window.target[0] })),
    })
  }
  return found
}

function scoresOf(
  steps: readonly Step[],
  { low, offset }: Band,
  scores: BeadScores,
  moves: readonly Move[],
): Float64Array {
  return Float64Array.from(steps, ({ i, j, source, target }) => {
    const k = moves.findIndex((move) => move.source === source && move.target === target)
    return k < 0 ? 0 : scores[(offset[i]! + j - low[i]!) * moves.length + k]!
  })
}
