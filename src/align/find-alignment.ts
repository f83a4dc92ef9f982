import { adaptPriors } from './adapt.ts'
import type { Step } from './best-path.ts'
import { findBeads, type Pause } from './coarse-path.ts'
import type { Window } from './locked.ts'
import { posteriors } from './posterior.ts'
import type { Parameters } from './preset.ts'
import { type Sides, sliceSides } from './sides.ts'

/** The beads of one window, in ids of the whole texts, and the posterior of each. */
export interface FoundWindow {
  readonly steps: readonly Step[]
  readonly sure: Float64Array
}

/** Aligns what lies in each window; how often each kind of bead comes is learned from all of them together. */
export async function findAlignment(
  sides: Sides,
  windows: readonly Window[],
  parameters: Parameters,
  pause: Pause,
): Promise<readonly FoundWindow[]> {
  const first = []
  for (const window of windows) first.push(await findBeads(sliceSides(sides, window), parameters, pause))
  const { found, parameters: adapted } = adaptPriors(first, parameters)
  return found.map(({ band, scores, moves, steps }, k) => {
    const { source, target } = windows[k]!
    return {
      sure: posteriors(steps, band, scores, moves, adapted.logPriors, adapted),
      steps: steps.map((step) => ({ ...step, i: step.i + source[0], j: step.j + target[0] })),
    }
  })
}
