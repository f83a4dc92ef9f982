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

/** Sentences of the other side that stand for any. */
const SAMPLE = 48
/** The nearest of them may be translations. */
const NEAREST = 2

/** The mean cosine of each sentence with a sample of the other side, which is spread evenly, the nearest left out. */
export function chanceOf(own: SentenceVectors, other: SentenceVectors): Float64Array {
  const size = Math.min(SAMPLE, other.count)
  const sample = Array.from({ length: size }, (_, k) => Math.floor(((k + 0.5) * other.count) / size))
  const left = Math.min(NEAREST, size - 1)
  return Float64Array.from({ length: own.count }, (_, i) => {
    const cosines = Float64Array.from(sample, (j) => cosine(own, i, other, j)).sort()
    return cosines.subarray(0, size - left).reduce((sum, value) => sum + value, 0) / (size - left)
  })
}

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
