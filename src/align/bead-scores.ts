import type { Band } from './band.ts'
import { blockScorer } from './blocks.ts'
import { embeddingScores } from './embedding-scores.ts'
import type { Move } from './moves.ts'
import type { Parameters } from './preset.ts'
import type { Sides } from './sides.ts'
import { unitScores } from './unit-scores.ts'

/** Log score of every bead that ends in a cell: `scores[cell * moves.length + move]`, −∞ where it would leave the band. */
export type BeadScores = Float32Array

/** How much is scored between two calls of `pause`, which may let other work run or stop by throwing. */
const ROWS_BETWEEN_PAUSES = 32

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
  const scoreBlocks = sides.blocks ? blockScorer(sides.blocks) : () => 0
  const isBroken = breaks(sides)
  const longest = Math.max(...moves.flatMap((move) => [move.source, move.target]))
  const units = unitScores(source, target, sides.evidence, band, longest, parameters)
  const embeddings = sides.embeddings && embeddingScores(sides.embeddings, band, longest)
  const { low, high, offset } = band
  for (let i = 1; i <= source.count; i++) {
    units.addRow(i - 1)
    embeddings?.addRow(i - 1)
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = (offset[i]! + j - low[i]!) * moves.length
      for (let k = 0; k < moves.length; k++) {
        const fromI = i - moves[k]!.source
        const fromJ = j - moves[k]!.target
        if (fromI < 0 || fromJ < low[i - 1]! || fromJ > high[fromI]! || j > high[fromI + 1]!) continue
        if (isBroken(fromI, i, fromJ, j)) continue
        scores[cell + k] =
          scoreLengths(fromI, i, fromJ, j) +
          scoreBlocks(fromI, i, fromJ, j) +
          parameters.lexicalWeight * units.score(fromI, i, fromJ, j) +
          (embeddings?.score(fromI, i, fromJ, j) ?? 0)
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
function lengthScorer({ source, target, ratio }: Sides, { variance, overhang, lengthCap, lengthWeight }: Parameters) {
  const sourceScale = Math.max(1, ratio)
  const targetScale = Math.max(1, 1 / ratio)
  return (fromI: number, i: number, fromJ: number, j: number): number => {
    const l1 = (source.lengthUpTo[i]! - source.lengthUpTo[fromI]!) * sourceScale
    const l2 = (target.lengthUpTo[j]! - target.lengthUpTo[fromJ]!) * targetScale
    const mean = (l1 + l2) / 2
    const z2 = (l1 - l2) ** 2 / (variance * mean + (overhang * mean) ** 2)
    return -lengthWeight * Math.min(z2 / 2, lengthCap)
  }
}
