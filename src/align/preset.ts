import { MOVES } from './moves.ts'

/** Everything the cost of a bead depends on; chosen by random search on development data. */
export interface Parameters {
  /** Letters of a word that count. */
  readonly stem: number
  readonly lexicalWeight: number
  readonly lengthWeight: number
  /** Gale & Church 1993, §3: variance of target characters per source character. */
  readonly variance: number
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
  /** Weight, in units, of the general frequencies that stand in for those of a short text. */
  readonly backgroundWeight: number
  /** How strongly a unit that is frequent on one side only is mistrusted: exponent of the ratio of its frequencies. */
  readonly balance: number
  /** How many beads the usual priors weigh beside those counted in the text. */
  readonly priorWeight: number
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
) =>
  MOVES.map(({ source, target }) => {
    const small = Math.min(source, target)
    const large = Math.max(source, target)
    if (small === 1) return Math.log([0, 0.8, oneTwo, oneThree, oneFour, oneFive][large]!)
    if (small === 3) return Math.log(twoThree / 2.5)
    return Math.log(large === 2 ? twoTwo : twoThree)
  })

const HUMAN: Parameters = {
  stem: 4,
  lexicalWeight: 0.35,
  lengthWeight: 1,
  variance: 6.2,
  lengthCap: 6.7,
  gapOpen: -7,
  gapExtend: -3,
  identical: 0.51,
  prefix: 0.25,
  identicalCoverage: 0.45,
  maxCoverage: 0.75,
  numberCoverage: 0.6,
  signCoverage: 0.3,
  edgeCoverage: 0.45,
  prefixCoverage: 0.2,
  backgroundWeight: 0,
  balance: 0,
  priorWeight: Number.POSITIVE_INFINITY,
  logPriors: logPriors(0.062, 0.02, 0.0094, 0.0038, 0.0224, 0.0012),
}

const HUMAN_PIVOT: Parameters = {
  ...HUMAN,
  stem: 5,
  lexicalWeight: 0.27,
  lengthWeight: 1.16,
  variance: 6.8,
  lengthCap: 6.5,
  gapOpen: -10.7,
  gapExtend: -4,
  identical: 0.6,
  prefix: 0.3,
  identicalCoverage: 0.25,
  maxCoverage: 0.8,
  logPriors: logPriors(0.1, 0.017, 0.0058, 0.0023, 0.013, 0.0045),
}

/** The parameters for a kind of text, with a translation of the source at hand or without. */
export function parametersFor(preset: 'human' | 'provider', pivot: boolean): Parameters {
  const human = pivot ? HUMAN_PIVOT : HUMAN
  if (preset === 'human') return human
  return { ...human, gapOpen: -3.9, gapExtend: -3, lexicalWeight: pivot ? 0.6 : 0.5 }
}
