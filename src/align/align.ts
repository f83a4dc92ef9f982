import type { Tag } from '../domain/tag.ts'
import type { Step } from './best-path.ts'
import { blockEnds } from './blocks.ts'
import type { Bead } from './by-segment.ts'
import { calibrationFor } from './calibration.ts'
import { confidences, featuresOf } from './confidence.ts'
import { gatherEmbeddings } from './embedding-evidence.ts'
import type { SentenceVectors } from './embedding-vectors.ts'
import { type Evidence, gatherEvidence, type Learned } from './evidence.ts'
import { expectedRatio } from './expected-ratio.ts'
import { type FoundWindow, findAlignment } from './find-alignment.ts'
import { indexInput } from './index-input.ts'
import { Vocabulary } from './indexed-text.ts'
import { learn } from './learn.ts'
import { allLengths, type Lengths, linkedLengths } from './linked-lengths.ts'
import { type Locked, windowsBetween } from './locked.ts'
import { isMirrored, mirror, mirrorBeads } from './mirror.ts'
import { pace } from './pace.ts'
import { type Parameters, parametersFor } from './preset.ts'

/** Two texts cut into sentences, and all that is known about how they belong together. */
export interface AlignmentInput {
  /** Sentences in order. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly sourceLanguage: Tag
  readonly targetLanguage: Tag
  /** A translation of each source sentence into the target language, '' where there is none. */
  readonly pivot?: readonly string[]
  /** Paragraph or block number of each sentence, where known: soft anchors, never trusted blindly. */
  readonly sourceBlocks?: readonly number[]
  readonly targetBlocks?: readonly number[]
  /** Beads that stand as they are; only what lies between them is aligned. */
  readonly locked?: readonly (readonly [source: readonly number[], target: readonly number[]])[]
  /** `human` (default) for a text and its translation by people, `provider` for a paragraph and what an engine made of it. */
  readonly preset?: 'human' | 'provider'
  /** Learn a lexicon from the text itself also when it is so long that this takes seconds. */
  readonly corpus?: boolean
  /** Concept ids found in each sentence (the termbase's evidence), where known. */
  readonly sourceConcepts?: readonly (readonly string[])[]
  readonly targetConcepts?: readonly (readonly string[])[]
  /** Embeddings of every sentence of both sides, by one model. */
  readonly embeddings?: { readonly source: SentenceVectors; readonly target: SentenceVectors }
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** Shorter texts teach more mistakes than words. */
const LEAST_TO_LEARN_FROM = 100
/** Learning from longer ones takes more than 0.4 s, and is done when it is asked for. */
const MOST_TO_LEARN_FROM_UNASKED = 600

/** How far, as a logarithm, the ratio of linked lengths may be from the one they were linked by. */
const RATIO_TOLERANCE = 0.08

/**
 * Beads that cover every sentence once, in order; a deletion is one sentence. Same input, same output. Asynchronous
 * only to let other work run; time and memory grow with the length of the texts. Throws a Problem where locked beads
 * cannot be, and the signal's reason when it is aborted.
 */
export async function align(input: AlignmentInput, parameters?: Parameters): Promise<readonly Bead[]> {
  if (isMirrored(input)) return mirrorBeads(await align(mirror(input), parameters))
  const { found } = await traceAlignment(input, parameters)
  const calibration = calibrationFor(input.preset ?? 'human', input.pivot !== undefined)
  const scores = found.map(({ steps, sure, scores }) => confidences(featuresOf(steps, sure, scores), calibration))
  return beadsOf(found, scores, input.locked ?? [])
}

/** What is known of the beads before their confidence is worked out: for fitting and measuring that. */
export async function traceAlignment(
  input: AlignmentInput,
  parameters: Parameters = parametersFor(input.preset ?? 'human', input.pivot !== undefined),
): Promise<{ readonly found: readonly FoundWindow[] }> {
  input.signal?.throwIfAborted()
  const locked = input.locked ?? []
  const windows = windowsBetween(locked, input.source.length, input.target.length)
  const vocabulary = new Vocabulary()
  const { source, target } = await indexInput(input, parameters.stem, vocabulary)
  const blocks = blockEnds(input.sourceBlocks, input.targetBlocks)
  const known = {
    source,
    target,
    alone: aloneUpTo(locked, source.count, target.count),
    ...(blocks && { blocks }),
    embeddings: input.embeddings && gatherEmbeddings(input.embeddings, input.pivot !== undefined),
  }
  const ratioOf = (lengths: Lengths) =>
    expectedRatio(lengths, lengths.count, { source: input.sourceLanguage, target: input.targetLanguage })
  const learns = isTeaching(input)
  const { pause, finish } = pace((learns ? 12 : 6) * source.count, input.signal, input.onProgress)
  const gather = (learned?: Learned) => gatherEvidence(source, target, vocabulary.names, parameters, learned)
  const run = (ratio: number, evidence: Evidence) =>
    findAlignment({ ...known, ratio, evidence }, windows, parameters, pause)
  const shown = gather()
  const ratio = ratioOf(allLengths(source, target))
  let found = await run(ratio, shown)
  const linkedRatio = ratioOf(linkedLengths(source, target, found))
  const isMisled = Math.abs(Math.log(linkedRatio / ratio)) > RATIO_TOLERANCE
  if (learns) found = await run(linkedRatio, gather(learn(source, target, found, shown.lexicon)))
  else if (isMisled) found = await run(linkedRatio, shown)
  finish()
  return { found }
}

/** Whether the texts have no translation to go by, are long enough to teach a lexicon, and not so long that it would take unasked-for time. */
function isTeaching({ source, target, pivot, preset = 'human', corpus = false }: AlignmentInput): boolean {
  if (pivot || preset !== 'human' || Math.min(source.length, target.length) < LEAST_TO_LEARN_FROM) return false
  return corpus || Math.max(source.length, target.length) <= MOST_TO_LEARN_FROM_UNASKED
}

/** How many of the first `k` sentences are locked as deletions. */
function aloneUpTo(locked: Locked, sourceCount: number, targetCount: number) {
  const upTo = (count: number, ids: readonly number[]) => {
    const alone = new Set(ids)
    const sums = new Int32Array(count + 1)
    for (let k = 0; k < count; k++) sums[k + 1] = sums[k]! + (alone.has(k) ? 1 : 0)
    return sums
  }
  return {
    source: upTo(
      sourceCount,
      locked.filter(([, target]) => target.length === 0).flatMap(([source]) => source),
    ),
    target: upTo(
      targetCount,
      locked.filter(([source]) => source.length === 0).flatMap(([, target]) => target),
    ),
  }
}

/** The beads of all windows with the locked ones between them, and every deletion where it falls. */
function beadsOf(
  found: readonly FoundWindow[],
  scores: readonly (readonly number[])[],
  locked: Locked,
): readonly Bead[] {
  const linked = locked.filter(([source, target]) => source.length > 0 && target.length > 0)
  const alone = new Set(locked.map(([source, target]) => (source.length === 0 ? `:${target}` : `${source}:`)))
  return found.flatMap(({ steps }, k) => {
    const beads = steps.map((step, at) => beadOf(step, scores[k]![at]!))
    const scored = beads.map((bead) => (alone.has(`${bead.source}:${bead.target}`) ? { ...bead, score: 1 } : bead))
    const next = linked[k]
    return next ? [...scored, { source: next[0], target: next[1], score: 1 }] : scored
  })
}

const beadOf = ({ i, j, source, target }: Step, score: number): Bead => ({
  source: Array.from({ length: source }, (_, k) => i - source + k),
  target: Array.from({ length: target }, (_, k) => j - target + k),
  score,
})
