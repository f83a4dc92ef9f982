import type { Learned } from './evidence.ts'
import type { FoundWindow } from './find-alignment.ts'
import { type BagPair, learnTranslations, type TranslationTable } from './ibm-model-1.ts'
import type { IndexedText } from './indexed-text.ts'
import type { Lexicon } from './lexicon.ts'

/** Units seen in fewer sentences are not learned. */
const LEAST_SENTENCES = 2
/** Larger beads blur what belongs to what. */
const LARGEST_BEAD = 4
/** More beads make the lexicon little better. */
const MOST_BEADS = 20_000
/** Less likely translations are forgotten. */
const LEAST_PROBABILITY = 0.01
/** From here a translation counts as seen when it stands in the bead. */
const TELLING = 0.1

/**
 * A lexicon of the text itself, from the beads found so far, each as much as it is `sure`, and from what was `known`
 * when they were found.
 */
export function learn(
  source: IndexedText,
  target: IndexedText,
  found: readonly FoundWindow[],
  known: Lexicon,
): Learned {
  const pairs = bagPairs(source, target, found, known.starts.length - 1)
  const table = learnTranslations(pairs, known)
  const entries: [number, number, number, number][] = []
  const kept = (p: number) => (p > LEAST_PROBABILITY ? p : 0)
  for (let e = 0; e < table.sources.length; e++) {
    const forward = kept(table.forward[e]!)
    const backward = kept(table.backward[e]!)
    if (forward > 0 || backward > 0) entries.push([table.sources[e]!, table.targets[e]!, forward, backward])
  }
  return { entries, ...coverages(pairs, table) }
}

function bagPairs(
  source: IndexedText,
  target: IndexedText,
  found: readonly FoundWindow[],
  vocabularySize: number,
): readonly BagPair[] {
  const sourceBag = bagger(source, vocabularySize)
  const targetBag = bagger(target, vocabularySize)
  const steps = found.flatMap((window) => window.steps.map((step, k) => ({ ...step, sure: window.sure[k]! })))
  const stride = Math.ceil(steps.length / MOST_BEADS)
  return steps.flatMap((step, k) => {
    const isUsable = step.source > 0 && step.target > 0 && step.source + step.target <= LARGEST_BEAD
    if (k % stride !== 0 || !isUsable) return []
    const bags = { source: sourceBag(step.i - step.source, step.i), target: targetBag(step.j - step.target, step.j) }
    return bags.source.length > 0 && bags.target.length > 0 ? [{ ...bags, weight: step.sure }] : []
  })
}

/** Gives the different units of some sentences, those left out that too few sentences have. */
function bagger(text: IndexedText, vocabularySize: number): (start: number, end: number) => readonly number[] {
  const seenIn = new Int32Array(vocabularySize).fill(-1)
  const sentences = new Int32Array(vocabularySize)
  for (let k = 0; k < text.count; k++)
    for (let u = text.starts[k]!; u < text.starts[k + 1]!; u++) {
      const unit = text.units[u]!
      if (seenIn[unit] !== k) sentences[unit]!++
      seenIn[unit] = k
    }
  return (start, end) => {
    const units = new Set<number>()
    for (let u = text.starts[start]!; u < text.starts[end]!; u++)
      if (sentences[text.units[u]!]! >= LEAST_SENTENCES) units.add(text.units[u]!)
    return [...units]
  }
}

/** How often each unit stands beside one of its translations; one hit is taken off for luck. */
function coverages(pairs: readonly BagPair[], { sources, targets, forward, backward }: TranslationTable) {
  const translations = new Map<number, Set<number>>()
  const originals = new Map<number, Set<number>>()
  const put = (map: Map<number, Set<number>>, a: number, b: number) => {
    const set = map.get(a)
    if (set) set.add(b)
    else map.set(a, new Set([b]))
  }
  for (let e = 0; e < sources.length; e++) {
    if (forward[e]! > TELLING) put(translations, sources[e]!, targets[e]!)
    if (backward[e]! > TELLING) put(originals, targets[e]!, sources[e]!)
  }
  return {
    sourceCoverage: coverageOf(
      pairs.map(({ source, target }) => [source, target]),
      translations,
    ),
    targetCoverage: coverageOf(
      pairs.map(({ source, target }) => [target, source]),
      originals,
    ),
  }
}

function coverageOf(
  bags: readonly (readonly [own: readonly number[], other: readonly number[]])[],
  counterparts: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlyMap<number, number> {
  const seen = new Map<number, number>()
  const hits = new Map<number, number>()
  for (const [own, other] of bags) {
    const present = new Set(other)
    for (const unit of own) {
      seen.set(unit, (seen.get(unit) ?? 0) + 1)
      for (const counterpart of counterparts.get(unit) ?? [])
        if (present.has(counterpart)) {
          hits.set(unit, (hits.get(unit) ?? 0) + 1)
          break
        }
    }
  }
  return new Map(Array.from(seen, ([unit, times]) => [unit, Math.max(0, ((hits.get(unit) ?? 0) - 1) / (times + 1))]))
}
