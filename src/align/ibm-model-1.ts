import type { Lexicon } from './lexicon.ts'

/** Two bags of units that belong together, and how much they count. */
export interface BagPair {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly weight: number
}

/** Every two units that ever stand in one pair of bags: p(target | source) and p(source | target). */
export interface TranslationTable {
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

const ITERATIONS = 6
/** Added to what a unit is seen with, so that a unit seen once is not sure of anything. */
const DOUBT = 0.5
/**
 * Taken off what two units are seen together: a bead must not find its own words again that it alone brought together,
 * or a short text confirms its mistakes. Leaving each bead out in turn would take off its own share, at most 1.
 */
const DISCOUNT = 0.75
/** How much more than others, at first, two units belong together that the texts show to: they explain one another. */
const BELIEF = 30

/**
 * Translation probabilities in both directions (Brown et al. 1993, model 1, with a null word), learned from bags of
 * units by expectation maximisation, beginning with what is `known`. Memory and time grow with the sum of
 * |source| · |target|.
 */
export function learnTranslations(pairs: readonly BagPair[], known: Lexicon): TranslationTable {
  const vocabularySize = known.starts.length - 1
  const cells = enumerate(pairs, vocabularySize)
  const { sources, targets } = cells
  const believed = beliefs(sources, targets, known)
  return {
    sources,
    targets,
    forward: maximise(pairs, cells, sources, targets, believed.forward, vocabularySize, false),
    backward: maximise(pairs, cells, targets, sources, believed.backward, vocabularySize, true),
  }
}

/** What each entry weighs before anything is learned; entries come source by source. */
function beliefs(sources: Int32Array, targets: Int32Array, { starts, partners, forward, backward }: Lexicon) {
  const place = new Int32Array(starts.length - 1)
  const rowOf = new Int32Array(starts.length - 1).fill(-1)
  const believed = {
    forward: new Float64Array(sources.length).fill(1),
    backward: new Float64Array(sources.length).fill(1),
  }
  for (let e = 0; e < sources.length; e++) {
    const a = sources[e]!
    if (e === 0 || sources[e - 1] !== a)
      for (let k = starts[a]!; k < starts[a + 1]!; k++) {
        rowOf[partners[k]!] = a
        place[partners[k]!] = k
      }
    const b = targets[e]!
    if (rowOf[b] !== a) continue
    believed.forward[e]! += BELIEF * forward[place[b]!]!
    believed.backward[e]! += BELIEF * backward[place[b]!]!
  }
  return believed
}

interface Cells {
  readonly sources: Int32Array
  readonly targets: Int32Array
  /** Entry of the k-th source and l-th target unit of pair `p`: `entry[starts[p] + k * |target| + l]`. */
  readonly entry: Int32Array
  readonly starts: Float64Array
}

/** Gives every two units that meet a number, source by source, without a table of all pairs. */
function enumerate(pairs: readonly BagPair[], vocabularySize: number): Cells {
  const starts = new Float64Array(pairs.length + 1)
  const places: number[][] = Array.from({ length: vocabularySize }, () => [])
  pairs.forEach(({ source, target }, p) => {
    starts[p + 1] = starts[p]! + source.length * target.length
    source.forEach((a, k) => {
      places[a]!.push(p, k)
    })
  })
  const entry = new Int32Array(starts[pairs.length]!)
  const sources: number[] = []
  const targets: number[] = []
  const seenWith = new Int32Array(vocabularySize).fill(-1)
  const numbered = new Int32Array(vocabularySize)
  places.forEach((list, a) => {
    for (let q = 0; q < list.length; q += 2) {
      const { target } = pairs[list[q]!]!
      const start = starts[list[q]!]! + list[q + 1]! * target.length
      target.forEach((b, l) => {
        if (seenWith[b] !== a) {
          seenWith[b] = a
          numbered[b] = sources.length
          sources.push(a)
          targets.push(b)
        }
        entry[start + l] = numbered[b]!
      })
    }
  })
  return { sources: Int32Array.from(sources), targets: Int32Array.from(targets), entry, starts }
}

/** p(outcome | condition) of each entry; `swapped` when the condition is the target. */
function maximise(
  pairs: readonly BagPair[],
  { entry, starts }: Cells,
  conditions: Int32Array,
  outcomes: Int32Array,
  believed: Float64Array,
  vocabularySize: number,
  swapped: boolean,
): Float64Array {
  const p = Float64Array.from(believed)
  const fromNull = new Float64Array(vocabularySize).fill(1)
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const counts = new Float64Array(p.length)
    const nullCounts = new Float64Array(vocabularySize)
    pairs.forEach(({ source, target, weight }, q) => {
      const outer = swapped ? source.length : target.length
      const inner = swapped ? target.length : source.length
      const [outerStep, innerStep] = swapped ? [target.length, 1] : [1, target.length]
      for (let o = 0; o < outer; o++) {
        const start = starts[q]! + o * outerStep
        const outcome = outcomes[entry[start]!]!
        let sum = fromNull[outcome]!
        for (let k = 0; k < inner; k++) sum += p[entry[start + k * innerStep]!]!
        if (sum <= 0) continue
        const share = weight / sum
        nullCounts[outcome]! += share * fromNull[outcome]!
        for (let k = 0; k < inner; k++) {
          const e = entry[start + k * innerStep]!
          counts[e]! += share * p[e]!
        }
      }
    })
    const totals = new Float64Array(vocabularySize).fill(DOUBT)
    for (let e = 0; e < p.length; e++) totals[conditions[e]!]! += counts[e]!
    const discount = iteration === ITERATIONS - 1 ? DISCOUNT : 0
    for (let e = 0; e < p.length; e++) p[e] = Math.max(0, counts[e]! - discount) / totals[conditions[e]!]!
    const nullTotal = nullCounts.reduce((sum, count) => sum + count, DOUBT)
    for (let x = 0; x < vocabularySize; x++) fromNull[x] = nullCounts[x]! / nullTotal
  }
  return p
}
