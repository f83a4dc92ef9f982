import type { Step } from './best-path.ts'

/**
 * What a bead's confidence depends on. Of the bead: 1; the logit of its posterior; 1 for a sentence left out, 1 for a
 * linked bead that is not 1-1, and the logit of the posterior again for each of these. Of the beads around it: the logit
 * of their mean posterior; the share of them that are sentences left out. Of the text, as far as it is near: what the mean
 * score of its linked beads (lengths and units, in nats, priors left out) speaks against and for them; the shares of its
 * beads that are linked but not 1-1, and that are sentences left out. The same posterior means less in a text that was
 * translated freely than in one that runs sentence by sentence.
 */
export type Features = readonly number[]

/** The weight of each feature; their sum goes through the logistic function. */
export type Calibration = readonly number[]

/** How many beads on each side count as around, and how many as the text that is near. */
const NEIGHBOURS = 5
const NEAR = 200
const LEAST_ODDS = 1e-4
/** Limits of the score of one bead, and of the mean. */
const SCORE_LIMIT = 6
const MEAN_LIMIT = 4

/** The features of every bead, from posteriors and scores of all of them; those of neighbours weigh in evenly. */
export function featuresOf(steps: readonly Step[], sure: Float64Array, scores: Float64Array): readonly Features[] {
  const isLinked = ({ source, target }: Step) => source > 0 && target > 0
  const sums = (value: (k: number) => number) => {
    const upTo = new Float64Array(steps.length + 1)
    for (let k = 0; k < steps.length; k++) upTo[k + 1] = upTo[k]! + value(k)
    return (start: number, end: number) => upTo[end]! - upTo[start]!
  }
  const isUneven = (step: Step) => isLinked(step) && step.source + step.target > 2
  const sureIn = sums((k) => sure[k]!)
  const scoreIn = sums((k) => clamp(scores[k]!, -SCORE_LIMIT, SCORE_LIMIT))
  const linkedIn = sums((k) => (isLinked(steps[k]!) ? 1 : 0))
  const unevenIn = sums((k) => (isUneven(steps[k]!) ? 1 : 0))
  const window = (k: number, reach: number) => [Math.max(0, k - reach), Math.min(steps.length, k + reach + 1)] as const
  return steps.map((step, k) => {
    const [start, end] = window(k, NEIGHBOURS)
    const others = end - start - 1
    const around = others > 0 ? (sureIn(start, end) - sure[k]!) / others : sure[k]!
    const posterior = logit(sure[k]!)
    const deletion = isLinked(step) ? 0 : 1
    const leftOut = others > 0 ? (end - start - linkedIn(start, end) - deletion) / others : 0
    const uneven = isUneven(step) ? 1 : 0
    const near = window(k, NEAR)
    const size = near[1] - near[0]
    const evidence = scoreIn(...near) / Math.max(1, linkedIn(...near))
    return [
      1,
      posterior,
      logit(around),
      clamp(evidence, -MEAN_LIMIT, 0),
      clamp(evidence, 0, MEAN_LIMIT),
      deletion,
      uneven,
      deletion * posterior,
      uneven * posterior,
      leftOut,
      unevenIn(...near) / size,
      1 - linkedIn(...near) / size,
    ]
  })
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/**
 * How likely each bead is exactly right. The posterior alone is too sure of itself, since it takes the units of a
 * sentence for independent: logistic calibration (Platt 1999), with the neighbourhood as witness.
 */
export function confidences(features: readonly Features[], calibration: Calibration): readonly number[] {
  return features.map((values) => {
    const sum = values.reduce((total, value, k) => total + value * calibration[k]!, 0)
    return 1 / (1 + Math.exp(-sum))
  })
}

function logit(p: number): number {
  const inside = clamp(p, LEAST_ODDS, 1 - LEAST_ODDS)
  return Math.log(inside / (1 - inside))
}
