import type { Band } from './band.ts'
import { blockScorer } from './blocks.ts'
import type { IndexedText } from './indexed-text.ts'
import { matchFinder, type RowMatches } from './matches.ts'
import { LONGEST_MOVE, type Move } from './moves.ts'
import type { Parameters } from './preset.ts'
import type { Sides } from './sides.ts'

/** Log score of every bead that ends in a cell: `scores[cell * moves.length + move]`, −∞ where it would leave the band. */
export type BeadScores = Float32Array

/** How much is scored between two calls of `pause`, which may let other work run or stop by throwing. */
const ROWS_BETWEEN_PAUSES = 256

/**
 * Scores of all beads in the band, in nats, priors left out: the weighted sum of what lengths say
 * (Gale & Church 1993, §3, made symmetric) and what shared units say in both directions.
 */
export async function scoreBeads(
  sides: Sides,
  band: Band,
  moves: readonly Move[],
  parameters: Parameters,
  pause: (rows: number) => Promise<void> | undefined,
): Promise<BeadScores> {
  const { source, target } = sides
  const scores = new Float32Array(band.offset[source.count + 1]! * moves.length).fill(-Infinity)
  const scoreLengths = lengthScorer(sides, parameters)
  const scoreUnits = unitScorer(sides)
  const scoreBlocks = sides.blocks ? blockScorer(sides.blocks) : () => 0
  const isBroken = breaks(sides)
  const findMatches = matchFinder(source, target, sides.evidence, band)
  const rows: RowMatches[] = []
  for (let i = 1; i <= source.count; i++) {
    rows[i - 1] = findMatches(i - 1)
    if (i > LONGEST_MOVE) delete rows[i - 1 - LONGEST_MOVE]
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const cell = (band.offset[i]! + j - band.low[i]!) * moves.length
      for (let k = 0; k < moves.length; k++) {
        const fromI = i - moves[k]!.source
        const fromJ = j - moves[k]!.target
        if (fromI < 0 || fromJ < band.low[fromI]! || fromJ > band.high[fromI]! || isBroken(fromI, i, fromJ, j)) continue
        scores[cell + k] =
          scoreLengths(fromI, i, fromJ, j) +
          scoreBlocks(fromI, i, fromJ, j) +
          parameters.lexicalWeight * scoreUnits(rows, fromI, i, fromJ, j)
      }
    }
    if (i % ROWS_BETWEEN_PAUSES === 0) await pause(ROWS_BETWEEN_PAUSES)
  }
  return scores
}

/** Whether a bead would hold a sentence that is known to stand alone. */
function breaks({ alone }: Sides): (fromI: number, i: number, fromJ: number, j: number) => boolean {
  if (!alone) return () => false
  const { source, target } = alone
  return (fromI, i, fromJ, j) => source[i]! > source[fromI]! || target[j]! > target[fromJ]!
}

/** −½ z² of the lengths, capped. Both lengths are in characters of the wordier side, so that swapped sides score alike. */
function lengthScorer({ source, target, ratio }: Sides, { variance, lengthCap, lengthWeight }: Parameters) {
  const sourceScale = Math.max(1, ratio)
  const targetScale = Math.max(1, 1 / ratio)
  return (fromI: number, i: number, fromJ: number, j: number): number => {
    const l1 = (source.lengthUpTo[i]! - source.lengthUpTo[fromI]!) * sourceScale
    const l2 = (target.lengthUpTo[j]! - target.lengthUpTo[fromJ]!) * targetScale
    const z2 = (2 * (l1 - l2) ** 2) / (variance * (l1 + l2))
    return -lengthWeight * Math.min(z2 / 2, lengthCap)
  }
}

/** Log likelihood ratio of the units against chance, both directions. */
function unitScorer({ source, target, evidence }: Sides) {
  const sourceLoss = lossUpTo(source, evidence.source.loss)
  const targetLoss = lossUpTo(target, evidence.target.loss)
  const sourceFound = new Float64Array(source.units.length)
  const targetFound = new Float64Array(target.units.length)
  const touched: number[] = []
  return (rows: readonly RowMatches[], fromI: number, i: number, fromJ: number, j: number): number => {
    const sourceSize = source.starts[i]! - source.starts[fromI]! + 1
    const targetSize = target.starts[j]! - target.starts[fromJ]! + 1
    let score = sourceLoss[i]! - sourceLoss[fromI]! + targetLoss[j]! - targetLoss[fromJ]!
    for (let row = fromI; row < i; row++) {
      const { first, starts, targetPlaces, targetSums } = rows[row]!
      for (let k = starts[fromJ - first]!, end = starts[j - first]!; k < end; k++) {
        const place = targetPlaces[k]!
        if (targetFound[place] === 0) touched.push(place)
        targetFound[place]! += targetSums[k]!
      }
    }
    let product = 1
    for (const place of touched) {
      product *= 1 + (evidence.target.gain[target.units[place]!]! * targetFound[place]!) / sourceSize
      targetFound[place] = 0
      if (product > 1e200) {
        score += Math.log(product)
        product = 1
      }
    }
    touched.length = 0
    for (let row = fromI; row < i; row++) {
      const { first, backwardStarts, sourcePlaces, sourceShares } = rows[row]!
      for (let k = backwardStarts[fromJ - first]!, end = backwardStarts[j - first]!; k < end; k++) {
        const place = sourcePlaces[k]!
        if (sourceFound[place] === 0) touched.push(place)
        sourceFound[place]! += sourceShares[k]!
      }
    }
    for (const place of touched) {
      product *= 1 + (evidence.source.gain[source.units[place]!]! * sourceFound[place]!) / targetSize
      sourceFound[place] = 0
      if (product > 1e200) {
        score += Math.log(product)
        product = 1
      }
    }
    touched.length = 0
    return score + Math.log(product)
  }
}

/** Log probability of the units of the first `k` sentences when no counterpart of any is found. */
function lossUpTo(text: IndexedText, loss: Float64Array): Float64Array {
  const sums = new Float64Array(text.count + 1)
  for (let k = 0; k < text.count; k++) {
    let sum = 0
    for (let u = text.starts[k]!; u < text.starts[k + 1]!; u++) sum += loss[text.units[u]!]!
    sums[k + 1] = sums[k]! + sum
  }
  return sums
}
