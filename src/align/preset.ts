import { MOVES } from './moves.ts'

/** Everything the cost of a bead depends on; chosen by random search on development data. */
export interface Parameters {
  /** Letters of a word that count. */
  readonly stem: number
  readonly lexicalWeight: number
  readonly lengthWeight: number
  /** Gale & Church 1993, §3: variance of target characters per source character. */
  readonly variance: number
  /** Share of its length that a part of a text may reach over its counterpart's end: 0 for sentences. */
  readonly overhang: number
  /** The most that lengths may speak against a bead, in nats. */
  readonly lengthCap: number
  /** Log probabilities of the first sentence left out, and of each that follows it. */
  readonly gapOpen: number
  readonly gapExtend: number
  /** Probabilities that a unit's counterpart is the same unit, or begins alike. */
  readonly identical: number
  readonly prefix: number
  /** Probabilities that a unit found on both sides, or any, has its counterpart in the bead. */
  readonly identicalCoverage: number
  readonly maxCoverage: number
  readonly numberCoverage: number
  readonly signCoverage: number
  readonly edgeCoverage: number
  /** For a word that has no equal, but others that begin like it. */
  readonly prefixCoverage: number
  /** The share of counterparts that stand at about the same place in a bead, and how fast they thin out beside it. */
  readonly orderShare: number
  readonly orderDecay: number
  /** Weight, in units, of the general frequencies that stand in for those of a short text. */
  readonly backgroundWeight: number
  /** Log prior of each of {@link MOVES}. */
  readonly logPriors: readonly number[]
}

/** Log priors of the moves; a bead and its mirror image are equally likely. */
const logPriors = (
  oneTwo: number,
  oneThree: number,
  oneFour: number,
  oneFive: number,
  twoTwo: number,
  twoThree: number,
  threeThree: number,
) =>
  MOVES.map(({ source, target }) => {
    const small = Math.min(source, target)
    const large = Math.max(source, target)
    if (small === 1) return Math.log([0, 0.8, oneTwo, oneThree, oneFour, oneFive][large]!)
    if (small === 3) return Math.log(threeThree)
    return Math.log(large === 2 ? twoTwo : twoThree)
  })

const HUMAN: Parameters = {
  stem: 4,
  lexicalWeight: 0.4,
  lengthWeight: 1,
  variance: 6.7,
  overhang: 0,
  lengthCap: 8,
  gapOpen: -7.5,
  gapExtend: -2,
  identical: 0.48,
  prefix: 0.21,
  identicalCoverage: 0.46,
  maxCoverage: 0.8,
  numberCoverage: 0.58,
  signCoverage: 0.34,
  edgeCoverage: 0.45,
  prefixCoverage: 0.2,
  orderShare: 0.8,
  orderDecay: 4,
  backgroundWeight: 20,
  logPriors: logPriors(0.062, 0.02, 0.0076, 0.0017, 0.0224, 0.0022, 0.0005),
}

const HUMAN_PIVOT: Parameters = {
  ...HUMAN,
  stem: 5,
  lexicalWeight: 0.32,
  lengthWeight: 1.07,
  variance: 6.8,
  lengthCap: 6.5,
  gapOpen: -12,
  gapExtend: -2.25,
  identical: 0.7,
  prefix: 0.3,
  identicalCoverage: 0.33,
  maxCoverage: 0.8,
  numberCoverage: 0.8,
  signCoverage: 0.3,
  edgeCoverage: 0.33,
  prefixCoverage: 0.21,
  backgroundWeight: 0,
  logPriors: logPriors(0.17, 0.0146, 0.0058, 0.0019, 0.013, 0.0045, 0.0018),
}

const PROVIDER: Parameters = {
  ...HUMAN,
  lexicalWeight: 0.7,
  variance: 6.2,
  gapOpen: -3.8,
  gapExtend: -3.2,
  identical: 0.72,
  prefix: 0.17,
  identicalCoverage: 0.55,
  maxCoverage: 0.65,
  numberCoverage: 0.65,
  signCoverage: 0.37,
  edgeCoverage: 0.43,
  prefixCoverage: 0.16,
  backgroundWeight: 140,
  logPriors: logPriors(0.042, 0.006, 0.004, 0.0012, 0.0103, 0.0017, 0.0007),
}

const PROVIDER_PIVOT: Parameters = {
  ...HUMAN_PIVOT,
  lexicalWeight: 0.54,
  variance: 5.6,
  lengthCap: 8,
  gapOpen: -3.9,
  gapExtend: -3,
  identical: 0.85,
  identicalCoverage: 0.38,
  numberCoverage: 0.4,
  signCoverage: 0.3,
  edgeCoverage: 0.36,
  backgroundWeight: 5,
  logPriors: logPriors(0.041, 0.01, 0.0038, 0.007, 0.0088, 0.004, 0.0016),
}

/** The parameters for a kind of text, with a translation of the source at hand or without. */
export function parametersFor(preset: 'human' | 'provider', pivot: boolean): Parameters {
  if (preset === 'human') return pivot ? HUMAN_PIVOT : HUMAN
  return pivot ? PROVIDER_PIVOT : PROVIDER
}
