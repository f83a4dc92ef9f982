import type { Step } from './best-path.ts'

/** Weights of what a bead's confidence depends on; the sum goes through the logistic function. */
export interface Calibration {
  readonly bias: number
  /** Of the logit of the posterior. */
  readonly posterior: number
  /** Of the mean posterior of the beads around it. */
  readonly around: number
  /** Of the mean score of the linked beads around it, in nats: what lengths and units say, priors left out. */
  readonly evidence: number
  /** For a sentence left out, and for a linked bead that is not 1-1. */
  readonly deletion: number
  readonly uneven: number
}

/** What a bead's confidence depends on, in the order of {@link Calibration}. */
export type Features = readonly [
  bias: 1,
  posterior: number,
  around: number,
  evidence: number,
  deletion: number,
  uneven: number,
]

/** How many beads on each side count as around. */
const NEIGHBOURS = 5
const LEAST_ODDS = 1e-4
const EVIDENCE_LIMIT = 6

/** The features of every bead, from posteriors and scores of all of them; those of neighbours weigh in evenly. */
export function featuresOf(steps: readonly Step[], sure: Float64Array, scores: Float64Array): readonly Features[] {
  const isLinked = ({ source, target }: Step) => source > 0 && target > 0
  const sums = (value: (k: number) => number) => {
    const upTo = new Float64Array(steps.length + 1)
    for (let k = 0; k < steps.length; k++) upTo[k + 1] = upTo[k]! + value(k)
    return (start: number, end: number) => upTo[end]! - upTo[start]!
  }
  const sureIn = sums((k) => sure[k]!)
  const scoreIn = sums((k) => Math.max(-EVIDENCE_LIMIT, Math.min(EVIDENCE_LIMIT, scores[k]!)))
  const linkedIn = sums((k) => (isLinked(steps[k]!) ? 1 : 0))
  return steps.map((step, k) => {
    const start = Math.max(0, k - NEIGHBOURS)
    const end = Math.min(steps.length, k + NEIGHBOURS + 1)
    const others = end - start - 1
    return [
      1,
      logit(sure[k]!),
      others > 0 ? (sureIn(start, end) - sure[k]!) / others : sure[k]!,
      scoreIn(start, end) / Math.max(1, linkedIn(start, end)),
      isLinked(step) ? 0 : 1,
      isLinked(step) && step.source + step.target > 2 ? 1 : 0,
    ]
  })
}

/**
 * How likely each bead is exactly right. The posterior alone is too sure of itself, since it takes the units of a
 * sentence for independent: logistic calibration (Platt 1999), with the neighbourhood as witness.
 */
export function confidences(features: readonly Features[], calibration: Calibration): readonly number[] {
  const { bias, posterior, around, evidence, deletion, uneven } = calibration
  const weights = [bias, posterior, around, evidence, deletion, uneven]
  return features.map((values) => {
    const sum = values.reduce<number>((total, value, k) => total + value * weights[k]!, 0)
    return 1 / (1 + Math.exp(-sum))
  })
}

function logit(p: number): number {
  const inside = Math.min(1 - LEAST_ODDS, Math.max(LEAST_ODDS, p))
  return Math.log(inside / (1 - inside))
}
