import { bestPath, type Step } from './best-path.ts'
import type { Found } from './coarse-path.ts'
import { MOVES } from './moves.ts'
import type { Parameters } from './preset.ts'

/** Rounds of counting; the path hardly changes after the second. */
const ROUNDS = 3

/**
 * The paths under priors that the text itself tells: how often each kind of bead came on the paths so far, on top of
 * what is usual, which counts as much as `priorWeight` beads (maximum a posteriori, hard EM).
 */
export function adaptPriors(
  found: readonly Found[],
  parameters: Parameters,
): { readonly found: readonly Found[]; readonly parameters: Parameters } {
  if (parameters.priorWeight === Number.POSITIVE_INFINITY) return { found, parameters }
  let adapted = { found, parameters }
  for (let round = 0; round < ROUNDS; round++) {
    const logPriors = countedPriors(
      adapted.found.flatMap(({ steps }) => steps),
      parameters,
    )
    const steps = ({ band, scores, moves }: Found) => bestPath(band, scores, moves, logPriors, parameters)
    adapted = {
      found: found.map((one) => ({ ...one, steps: steps(one) })),
      parameters: { ...parameters, logPriors },
    }
  }
  return adapted
}

function countedPriors(steps: readonly Step[], { logPriors, priorWeight }: Parameters): readonly number[] {
  const count = (source: number, target: number) =>
    steps.filter((step) => step.source === source && step.target === target).length
  // a bead and its mirror image count as one kind, so that swapped sides come out alike
  const counts = MOVES.map(({ source, target }) => (count(source, target) + count(target, source)) / 2)
  const gaps = steps.filter((step) => step.source === 0 || step.target === 0).length
  const total = counts.reduce((sum, one) => sum + one, gaps)
  return logPriors.map((prior, k) => Math.log((counts[k]! + priorWeight * Math.exp(prior)) / (total + priorWeight)))
}
