import { cosine, joinVectors, type SentenceVectors } from './embedding-vectors.ts'

/** The vectors of one side, and how near each is to a sentence of the other side by chance. */
export interface EmbeddedSide {
  readonly vectors: SentenceVectors
  readonly chance: Float64Array
}

/** Both sides of two texts. */
export interface EmbeddedSides {
  readonly source: EmbeddedSide
  readonly target: EmbeddedSide
}

/** Of so few sentences the nearest, which may be translations, would raise the mean. */
const FEW = 48
const NEAREST = 2

/** The mean cosine of each sentence with those of the other side; of few, the nearest are left out. */
export function chanceOf(own: SentenceVectors, other: SentenceVectors): Float64Array {
  if (other.count > FEW) {
    const mean = meanVector(other)
    return Float64Array.from({ length: own.count }, (_, i) => cosine(own, i, mean, 0))
  }
  const counted = Math.max(1, other.count - NEAREST)
  return Float64Array.from({ length: own.count }, (_, i) => {
    const cosines = Float64Array.from({ length: other.count }, (_, j) => cosine(own, i, other, j)).sort()
    return cosines.subarray(0, counted).reduce((sum, value) => sum + value, 0) / counted
  })
}

/** The mean of all vectors, not as a unit vector: what is multiplied with it is the mean of products. */
function meanVector({ count, dimensions, values }: SentenceVectors): SentenceVectors {
  const mean = new Float32Array(dimensions)
  for (let at = 0; at < values.length; at++) mean[at % dimensions]! += values[at]! / count
  return { count: 1, dimensions, values: mean }
}

/** 0 for a cosine as chance has it, 1 for the same vector. */
export const closenessOf = (cosine: number, chance: number): number => (cosine - chance) / Math.max(0.05, 1 - chance)

/** Both sides with each two sentences joined; chance is what it is for joined sentences on the other side too. */
export function joinEmbedded({ source, target }: EmbeddedSides): EmbeddedSides {
  const [left, right] = [joinVectors(source.vectors), joinVectors(target.vectors)]
  const side = (chance: Float64Array, own: typeof left, other: typeof right): EmbeddedSide => ({
    vectors: own.vectors,
    chance: Float64Array.from(own.lengths, (length, k) => {
      const sum = chance[2 * k]! + (chance[2 * k + 1] ?? 0)
      return length === 0 ? 0 : (sum * 2) / (length * meanOf(other.lengths))
    }),
  })
  return { source: side(source.chance, left, right), target: side(target.chance, right, left) }
}

const meanOf = (values: Float64Array): number => Math.max(0.01, values.reduce((sum, x) => sum + x, 0) / values.length)
