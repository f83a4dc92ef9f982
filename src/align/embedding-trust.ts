import { closenessOf, type EmbeddedSides, joinEmbedded } from './embedding-sides.ts'
import { cosine } from './embedding-vectors.ts'

/** A larger table is looked at with sentences joined. */
const MOST = 256
/** Translations are closer than `WEAK`, and no vectors are believed less that find them `STRONG`. */
const WEAK = 0.15
const STRONG = 0.35
/** Some sentences may be found out of order. */
const TOLERANCE = 1.25
const LEAST_LEVEL = 0.3
const MOST_LEVEL = 0.9

/**
 * How close translations are by these vectors, and how far to believe them: sentences that are each other's nearest
 * stand in the same order on both sides when the vectors know meaning, and in any order when they do not.
 */
export function trustOf(embedded: EmbeddedSides): { readonly level: number; readonly trust: number } {
  let sides = embedded
  while (Math.max(sides.source.vectors.count, sides.target.vectors.count) > MOST) sides = joinEmbedded(sides)
  const anchors = mutualNearest(sides)
  if (anchors.length === 0) return { level: LEAST_LEVEL, trust: 0 }
  const middle = anchors.map(({ closeness }) => closeness).sort((a, b) => a - b)[anchors.length >> 1]!
  // the longest rising run in n numbers of any order is about 2√n (Vershik & Kerov 1977)
  const byChance = Math.min(0.75, 2 / Math.sqrt(anchors.length))
  const inOrder = longestRise(anchors.map(({ target }) => target)) / anchors.length
  const order = share((inOrder - byChance) / (1 - byChance)) * TOLERANCE
  return {
    level: Math.max(LEAST_LEVEL, Math.min(MOST_LEVEL, middle)),
    trust: share(order) * share((middle - WEAK) / (STRONG - WEAK)),
  }
}

const share = (value: number): number => Math.max(0, Math.min(1, value))

/** Sentences that are each other's nearest, in order of the source. */
function mutualNearest({ source, target }: EmbeddedSides): readonly { target: number; closeness: number }[] {
  const [n, m] = [source.vectors.count, target.vectors.count]
  const ofSource = { at: new Int32Array(n).fill(-1), closeness: new Float64Array(n).fill(-Infinity) }
  const ofTarget = { at: new Int32Array(m).fill(-1), closeness: new Float64Array(m).fill(-Infinity) }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const chance = (source.chance[i]! + target.chance[j]!) / 2
      const closeness = closenessOf(cosine(source.vectors, i, target.vectors, j), chance)
      if (closeness > ofSource.closeness[i]!) {
        ofSource.at[i] = j
        ofSource.closeness[i] = closeness
      }
      if (closeness > ofTarget.closeness[j]!) {
        ofTarget.at[j] = i
        ofTarget.closeness[j] = closeness
      }
    }
  return Array.from(ofSource.at, (j, i) => ({ i, target: j, closeness: ofSource.closeness[i]! })).filter(
    ({ i, target: j }) => j >= 0 && ofTarget.at[j] === i,
  )
}

/** How many of the numbers, which are all different, can be kept so that they rise (patience sorting). */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const number of numbers) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < number) low = middle + 1
      else high = middle
    }
    ends[low] = number
  }
  return ends.length
}
