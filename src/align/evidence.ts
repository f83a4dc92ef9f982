import type { IndexedText } from './indexed-text.ts'
import { type Lexicon, LexiconBuilder } from './lexicon.ts'
import type { Parameters } from './preset.ts'
import { isConcept, isEdge, isIdeograph, isNumber, isSign, isSkeleton } from './units.ts'

/** What the units of one side are worth: `gain` where a counterpart is found, `loss` (a log, ≤ 0) where none is. */
export interface Worth {
  readonly gain: Float64Array
  readonly loss: Float64Array
}

/** All that units say about which sentences belong together. */
export interface Evidence {
  readonly lexicon: Lexicon
  readonly source: Worth
  readonly target: Worth
  /** How much the place of a unit in its sentence tells, 0 to 1. */
  readonly placed: Float64Array
}

/** What was learned elsewhere about units: entries of a lexicon, and how often a unit's counterpart shows. */
export interface Learned {
  readonly entries: Iterable<readonly [source: number, target: number, forward: number, backward: number]>
  readonly sourceCoverage: ReadonlyMap<number, number>
  readonly targetCoverage: ReadonlyMap<number, number>
}

const PREFIX = 4
/** A beginning shared by this many words tells nothing. */
const CROWD = 12

/** A unit this many times as frequent as on the other side mostly stands there for something else. */
const IMBALANCE = 2

/** The share of a unit's coverage that stands when less of it was seen. */
const KEPT_COVERAGE = 0.7

/** Many words share consonants with a name by chance. */
const SKELETON_COVERAGE = 0.3

/** A termbase's terms are mostly kept. */
const CONCEPT_COVERAGE = 0.7

/** How often each unit of the vocabulary stands in a text. */
export function countUnits(text: IndexedText, vocabularySize: number): Int32Array {
  const counts = new Int32Array(vocabularySize)
  for (let u = text.starts[0]!; u < text.starts[text.count]!; u++) counts[text.units[u]!]!++
  return counts
}

/**
 * The evidence that two texts hold in themselves: identical units and words that begin alike, and what was `learned`.
 * A unit `t` whose counterpart shows with probability c (its coverage) adds
 * log(1 − c + c · Σ p(t|s) / ((|S| + 1) · u(t))) to a bead; u(t) is its frequency. IBM model 1 against chance.
 */
export function gatherEvidence(
  source: IndexedText,
  target: IndexedText,
  names: readonly string[],
  parameters: Parameters,
  learned?: Learned,
): Evidence {
  const sourceCounts = countUnits(source, names.length)
  const targetCounts = countUnits(target, names.length)
  const builder = new LexiconBuilder()
  addIdentical(builder, names, sourceCounts, targetCounts, parameters)
  addPrefixes(builder, names, sourceCounts, targetCounts, parameters)
  const shown = builder.build(names.length)
  const inLexicon = { source: new Uint8Array(names.length), target: new Uint8Array(names.length) }
  for (let a = 0; a < names.length; a++) if (shown.starts[a + 1]! > shown.starts[a]!) inLexicon.source[a] = 1
  for (const b of shown.partners) inLexicon.target[b] = 1
  for (const [a, b, forward, backward] of learned?.entries ?? []) builder.add(a, b, forward, backward)
  const worth = (own: Int32Array, other: Int32Array, known: Uint8Array, coverage?: ReadonlyMap<number, number>) =>
    worthOf(names, own, other, known, parameters, coverage)
  return {
    placed: placements(names, sourceCounts, source.count, targetCounts, target.count),
    lexicon: learned ? builder.build(names.length) : shown,
    source: worth(sourceCounts, targetCounts, inLexicon.source, learned?.sourceCoverage),
    target: worth(targetCounts, sourceCounts, inLexicon.target, learned?.targetCoverage),
  }
}

/**
 * Where a unit stands tells less the more sentences have one: a phrase that comes again and again has the same words in
 * the same order everywhere. Edges, concepts and names told by their consonants are told of the whole sentence.
 */
function placements(
  names: readonly string[],
  sourceCounts: Int32Array,
  sourceSentences: number,
  targetCounts: Int32Array,
  targetSentences: number,
): Float64Array {
  const share = (count: number, sentences: number) => Math.min(1, (count - 1) / Math.max(1, sentences - 1))
  return Float64Array.from(names, (name, x) => {
    if (isEdge(name) || isConcept(name) || isSkeleton(name)) return 0
    return 1 - Math.max(0, share(sourceCounts[x]!, sourceSentences), share(targetCounts[x]!, targetSentences))
  })
}

function addIdentical(
  builder: LexiconBuilder,
  names: readonly string[],
  sourceCounts: Int32Array,
  targetCounts: Int32Array,
  { identical }: Parameters,
): void {
  for (let a = 0; a < names.length; a++) {
    if (!sourceCounts[a] || !targetCounts[a]) continue
    const p = names[a]!.length === 1 ? identical / 2 : identical
    builder.add(a, a, p, p)
  }
}

function addPrefixes(
  builder: LexiconBuilder,
  names: readonly string[],
  sourceCounts: Int32Array,
  targetCounts: Int32Array,
  { prefix }: Parameters,
): void {
  const isWord = (name: string) => name.length >= PREFIX && !isNumber(name) && !isConcept(name) && !isSkeleton(name)
  const wordsOf = (counts: Int32Array) => {
    const byPrefix = new Map<string, number[]>()
    names.forEach((name, x) => {
      if (!counts[x] || !isWord(name)) return
      const words = byPrefix.get(name.slice(0, PREFIX))
      if (words) words.push(x)
      else byPrefix.set(name.slice(0, PREFIX), [x])
    })
    return byPrefix
  }
  const sources = wordsOf(sourceCounts)
  const targets = wordsOf(targetCounts)
  for (const [beginning, words] of sources) {
    const near = targets.get(beginning) ?? []
    if (near.length >= CROWD || words.length >= CROWD) continue
    for (const a of words)
      for (const b of near) {
        if (a === b) continue
        const next = names[a]![PREFIX]
        const p = prefix * (next !== undefined && names[b]![PREFIX] === next ? 1 : 0.4)
        builder.add(a, b, p, p)
      }
  }
}

function worthOf(
  names: readonly string[],
  own: Int32Array,
  other: Int32Array,
  inLexicon: Uint8Array,
  parameters: Parameters,
  learned?: ReadonlyMap<number, number>,
): Worth {
  let total = 0
  for (const count of own) total += count
  const gain = new Float64Array(names.length)
  const loss = new Float64Array(names.length)
  for (let x = 0; x < names.length; x++) {
    if (!own[x]) continue
    const name = names[x]!
    let coverage = coverageOf(name, other[x]! > 0, inLexicon[x] === 1, parameters)
    if (other[x]! > 0) coverage *= Math.min(1, (IMBALANCE * other[x]!) / own[x]!)
    const seen = learned?.get(x)
    if (seen !== undefined) coverage = Math.max(KEPT_COVERAGE * coverage, seen)
    coverage = Math.min(coverage, parameters.maxCoverage)
    if (coverage <= 0) continue
    const frequency =
      (own[x]! + parameters.backgroundWeight * backgroundFrequency(name)) / (total + parameters.backgroundWeight)
    gain[x] = coverage / ((1 - coverage) * frequency)
    loss[x] = Math.log(1 - coverage)
  }
  return { gain, loss }
}

/** How likely a unit's counterpart is visible at all, before anything was learned. */
function coverageOf(name: string, shared: boolean, inLexicon: boolean, parameters: Parameters): number {
  if (isEdge(name)) return shared ? parameters.edgeCoverage : 0
  if (isSign(name)) return shared ? parameters.signCoverage : 0
  if (isNumber(name)) return shared ? parameters.numberCoverage : 0.15
  if (isSkeleton(name)) return shared ? SKELETON_COVERAGE : 0
  if (isConcept(name)) return shared ? CONCEPT_COVERAGE : 0
  if (shared && name.length > 1) return parameters.identicalCoverage
  return inLexicon ? parameters.prefixCoverage : 0
}

/** Roughly how often such a unit stands in any text: what a short text cannot tell of itself. */
function backgroundFrequency(name: string): number {
  if (isNumber(name)) return name.length > 2 ? 1e-4 : 1e-3
  if (isSign(name) || isEdge(name)) return 1e-2
  if (isIdeograph(name)) return 2e-3
  return name.length > 3 ? 3e-4 : 3e-3
}

/**
 * The same evidence where a unit's counterpart stands in the bead only with probability `share`: for parts of a text
 * that do not end where their counterparts do.
 */
export function blurred({ source, target, ...rest }: Evidence, share: number): Evidence {
  const blur = ({ gain, loss }: Worth): Worth => {
    const coverage = loss.map((log) => 1 - Math.exp(log))
    return {
      gain: gain.map((value, x) => (value * share * (1 - coverage[x]!)) / (1 - share * coverage[x]!)),
      loss: coverage.map((c) => Math.log(1 - share * c)),
    }
  }
  return { ...rest, source: blur(source), target: blur(target) }
}
