import { bestPath, type Step } from './best-path.ts'
import type { Found } from './coarse-path.ts'
import type { Parameters } from './preset.ts'

/** Rounds of counting; the path hardly changes after the second. */
const ROUNDS = 3

/**
 * The path under priors that the text itself tells: how often each kind of bead came on the path so far, on top of
 * what is usual, which counts as much as `priorWeight` beads (maximum a posteriori, hard EM).
 */
export function adaptPriors(
  found: Found,
  parameters: Parameters,
): { readonly found: Found; readonly parameters: Parameters } {
  let adapted = parameters
  let { steps } = found
  for (let round = 0; round < ROUNDS && parameters.priorWeight < Number.POSITIVE_INFINITY; round++) {
    adapted = { ...parameters, ...countedPriors(steps, found, parameters) }
    steps = bestPath(found.band, found.scores, found.moves, adapted.logPriors, adapted)
  }
  return { found: { ...found, steps }, parameters: adapted }
}

function countedPriors(steps: readonly Step[], { moves }: Found, { logPriors, gapOpen, priorWeight }: Parameters) {
  const beads = moves.map(({ source, target }) => {
    const mirrored = steps.filter(
      (step) =>
        (step.source === source && step.target === target) || (step.source === target && step.target === source),
    ).length
    return source === target ? mirrored : mirrored / 2
  })
  let gaps = 0
  steps.forEach((step, k) => {
    const before = steps[k - 1]
    const isGap = step.source === 0 || step.target === 0
    if (isGap && !(before && before.source === step.source && before.target === step.target)) gaps++
  })
  const total = beads.reduce((sum, count) => sum + count, gaps)
  const counted = (logPrior: number, count: number) => {
    const share = (count + priorWeight * Math.exp(logPrior)) / (total + priorWeight)
    return Math.log(share)
  }
  return { logPriors: logPriors.map((prior, k) => counted(prior, beads[k]!)), gapOpen: gapOpen + 0 * gaps }
}
