import type { Band } from './band.ts'
import type { EmbeddingEvidence } from './embedding-evidence.ts'
import { closenessOf } from './embedding-sides.ts'
import { cosine, runLengths } from './embedding-vectors.ts'

/** What the vectors of a bead say, in nats. */
export interface EmbeddingScores {
  /** Makes sentence `row` known; rows come in order. */
  readonly addRow: (row: number) => void
  /** Of source sentences `fromI` to before `i` and target sentences `fromJ` to before `j`, inside the band of each row. */
  readonly score: (fromI: number, i: number, fromJ: number, j: number) => number
}

/** Nats for a pair of sentences as close as translations are in these texts. */
const WEIGHT = 2.5
/** The share of that closeness which speaks neither for a bead nor against it. */
const NEUTRAL = 0.4
/**
 * Limits of what a pair of sentences adds, in weights. The upper one must lie well above 1: otherwise good pairs would
 * gain nothing by being good, and would be joined with bad ones to lift those.
 */
const LEAST = -1
const MOST = 3
/** A part of what translations reach is enough for a sentence that stands for a part of the other side. */
const KIN = 0.25
/** What one that does not reach it costs, in weights. */
const STRANGE = 1.5

/**
 * How much closer the sides of a bead are than any sentences of these texts, on a scale where 0 is chance and 1 the same
 * vector (Thompson & Koehn 2019, §3.2, whose normalised cost is 1 less that), beside what translations reach here.
 * Joined sentences stand for the mean of their vectors, so the cosine of a bead is a sum of cosines of sentences, which
 * are computed once each, over the lengths of the two sums. Among joined ones each must be close to the other side itself:
 * the mean alone would hide one that has no counterpart.
 */
export function embeddingScores(evidence: EmbeddingEvidence, band: Band, longest: number): EmbeddingScores {
  const { source, target, level, trust } = evidence
  const sourceLengths = runLengths(source.vectors, longest)
  const targetLengths = runLengths(target.vectors, longest)
  /** Cosines of the last `longest` rows, each in the place of the row that is so many before it. */
  const rows: Float64Array[] = []
  /** Of so many sentences, whose sums are so long, multiplied. */
  function closeness(fromI: number, i: number, fromJ: number, j: number, lengths: number): number {
    let [sum, chance] = [0, 0]
    for (let row = fromI; row < i; row++) {
      const first = band.low[row]!
      const cosines = rows[row % longest]!
      for (let column = fromJ; column < j; column++) {
        sum += cosines[column - first]!
        chance += (source.chance[row]! + target.chance[column]!) / 2
      }
    }
    return closenessOf(sum / lengths, chance / lengths)
  }
  return {
    addRow(row) {
      const first = band.low[row]!
      const end = Math.min(target.vectors.count, band.high[row + 1]!)
      const cosines = new Float64Array(Math.max(0, end - first))
      for (let j = first; j < end; j++) cosines[j - first] = cosine(source.vectors, row, target.vectors, j)
      rows[row % longest] = cosines
    },
    score(fromI, i, fromJ, j) {
      const [n, m] = [i - fromI, j - fromJ]
      const sourceLength = sourceLengths[(n - 1) * source.vectors.count + fromI]!
      const targetLength = targetLengths[(m - 1) * target.vectors.count + fromJ]!
      const lengths = sourceLength * targetLength
      if (lengths === 0) return 0
      const near = closeness(fromI, i, fromJ, j, lengths) / level
      const share = Math.max(LEAST, Math.min(MOST, (near - NEUTRAL) / (1 - NEUTRAL)))
      let strangers = 0
      for (let row = fromI; n > 1 && row < i; row++) {
        const length = sourceLengths[row]! * targetLength
        if (length > 0) strangers += strangeness(closeness(row, row + 1, fromJ, j, length) / level)
      }
      for (let column = fromJ; m > 1 && column < j; column++) {
        const length = sourceLength * targetLengths[column]!
        if (length > 0) strangers += strangeness(closeness(fromI, i, column, column + 1, length) / level)
      }
      return WEIGHT * trust * ((share * (n + m)) / 2 - STRANGE * strangers)
    },
  }
}

/** 1 for a sentence that is no closer to the other side than by chance, 0 for one that may well be part of it. */
const strangeness = (near: number): number => Math.max(0, Math.min(1, 1 - near / KIN))
