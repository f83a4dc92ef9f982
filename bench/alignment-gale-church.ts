import type { BeadIds } from './alignment-score.ts'

const MOVES = [
  [1, 1, 0.89],
  [1, 0, 0.0099],
  [0, 1, 0.0099],
  [2, 1, 0.089],
  [1, 2, 0.089],
  [2, 2, 0.011],
] as const
const VARIANCE = 6.8

/** Upper tail of the standard normal distribution (Abramowitz & Stegun 1964, 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const polynomial = ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t
  return 0.3989423 * Math.exp((-z * z) / 2) * polynomial
}

/** The baseline of the field: character lengths alone, the published priors, the whole table (Gale & Church 1993). */
export function galeChurch(source: readonly string[], target: readonly string[]): readonly BeadIds[] {
  const a = upTo(source)
  const b = upTo(target)
  const ratio = b.at(-1)! / a.at(-1)! || 1
  const width = target.length + 1
  const cost = new Float64Array((source.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const back = new Uint8Array(cost.length)
  cost[0] = 0
  for (let i = 0; i <= source.length; i++)
    for (let j = i === 0 ? 1 : 0; j <= target.length; j++)
      for (const [k, [x, y, p]] of MOVES.entries()) {
        if (x > i || y > j) continue
        const length = lengthCost((a[i]! - a[i - x]!) * ratio, b[j]! - b[j - y]!)
        const value = cost[(i - x) * width + j - y]! - Math.log(p) + length
        if (value >= cost[i * width + j]!) continue
        cost[i * width + j] = value
        back[i * width + j] = k
      }
  const beads: BeadIds[] = []
  for (let [i, j] = [source.length, target.length]; i > 0 || j > 0; ) {
    const [x, y] = MOVES[back[i * width + j]!]!
    i -= x
    j -= y
    beads.push([Array.from({ length: x }, (_, k) => i + k), Array.from({ length: y }, (_, k) => j + k)])
  }
  return beads.reverse()
}

function upTo(sentences: readonly string[]): readonly number[] {
  const sums = [0]
  for (const sentence of sentences) sums.push(sums.at(-1)! + [...sentence].length)
  return sums
}

function lengthCost(expected: number, found: number): number {
  const mean = (expected + found) / 2
  if (mean === 0) return 0
  const p = 2 * upperTail(Math.abs(expected - found) / Math.sqrt(VARIANCE * mean))
  return p > 1e-300 ? -Math.log(p) : 700
}
