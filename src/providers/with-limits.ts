import { anySignal } from '../domain/any-signal.ts'
import { Problem } from '../domain/problem.ts'
import { batches, excess, type Item, utf8Length } from './batches.ts'
import type { Answer, Job, Limits, Outcome, Provider, Translator } from './contract.ts'
import { type Parts, partsOf } from './joined-parts.ts'
import { isDoubled, isOutOfOrder } from './misplaced.ts'
import { isDivisible, isFinal, isTransient, malformed, unusable, wrongCount } from './provider-problem.ts'
import { MOST_CONTEXT, surroundings } from './surroundings.ts'
import { coversOneOf } from './with-budget.ts'

/** How {@link withLimits} divides a job into requests, within the provider's own limits. */
export interface LimitsOptions {
  /** Most requests under way at once (4). */
  readonly concurrency?: number
  /** Most texts of the first request: a small one is answered early (4). */
  readonly first?: number
}

/** Requests in a row that may fail for a passing reason before the provider is given up for this job. */
const PATIENCE = 2

/** How much longer than its text an answer may be, and UTF-16 code units that are always allowed: models run away. */
const MOST_GROWTH = 20
const SPARE = 1_000

/** A request that has come to its end, one way or the other. */
interface Ended {
  readonly batch: readonly Item[]
  readonly answers?: readonly Answer[]
  readonly error?: unknown
}

/**
 * Any number of texts through one provider, a few requests at once, outcomes as each request ends.
 * - Blank texts are not sent; they are their own translation. A text over the limits is sent in parts; it fails when one
 *   of them does, and the parts that were not sent by then never are.
 * - An answer with another count than was sent is never used: nobody knows which text it belongs to. The request is
 *   halved until it fits or is a single text, and so is one that the provider finds too large, and one whose answers
 *   stand in another order, as far as numbers and names show it, or of which one answers two texts.
 * - An empty answer to a text that is not blank is a failure, and so is one many times as long as the text.
 * - A request for which the budget does not suffice is halved while it would for one of its texts; nothing of the rest is sent.
 * - When every further request would fail alike (key, quota, pair of languages), or the provider fails twice in a row,
 *   the rest fails with that problem without being sent.
 */
export function withLimits(provider: Provider, { concurrency = 4, first = 4 }: LimitsOptions = {}): Translator {
  return {
    name: provider.name,
    providers: [provider.name],
    languages: (signal) => provider.languages(signal),
    async *translate(job) {
      job.signal?.throwIfAborted()
      const limits = room(provider, job)
      const parts = partsOf(job.texts, limits, job.target)
      for await (const outcome of requests({ ...job, texts: parts.texts }, limits, parts)) {
        const whole = parts.take(outcome)
        if (whole) yield whole
      }
    },
  }

  async function* requests(job: Job, limits: Limits, { wants }: Parts): AsyncGenerator<Outcome, void> {
    const [kept, items] = sort(provider.name, job.texts, limits)
    yield* kept

    const queue = batches(items, limits, first, provider.alone)
    const running = new Map<readonly Item[], Promise<Ended>>()
    const stop = new AbortController()
    const signal = anySignal(stop.signal, job.signal)
    let givenUp: Problem | undefined
    let failures = 0
    try {
      while (queue.length > 0 || running.size > 0) {
        if (givenUp) yield* queue.splice(0).flatMap((batch) => failed(provider.name, batch, givenUp!))
        while (queue.length > 0 && running.size < concurrency) {
          const batch = queue.shift()!.filter(({ index }) => wants(index))
          if (batch.length === 0) continue
          running.set(batch, request(provider, { ...job, ...contextOf(provider, job, batch), signal }, batch))
        }
        if (running.size === 0) break
        const { batch, answers, error } = await Promise.race(running.values())
        running.delete(batch)
        job.signal?.throwIfAborted()
        if (answers) {
          failures = 0
          yield* answers.map((answer, position) => outcome(provider.name, batch[position]!, answer))
        } else if (!(error instanceof Problem)) {
          throw error
        } else if (batch.length > 1 && (isDivisible(error) || coversOneOf(batch, error))) {
          const middle = Math.ceil(batch.length / 2)
          queue.unshift(batch.slice(0, middle), batch.slice(middle))
        } else {
          failures = isTransient(error) ? failures + 1 : 0
          if (isFinal(error) || failures >= PATIENCE) givenUp = error
          yield* failed(provider.name, batch, error)
        }
      }
    } finally {
      stop.abort()
    }
  }
}

/** The limits with room left for the context, which travels beside the texts of every request. */
function room({ limits, features }: Provider, { context }: Job): Limits {
  if (limits.bytes === undefined || !features.context) return limits
  return { ...limits, bytes: limits.bytes - (context === undefined ? MOST_CONTEXT : utf8Length(context)) }
}

/** The job's own context, or what stands beside the texts of a request, for a provider that takes it. */
function contextOf(
  { features, alone }: Provider,
  { context, texts }: Job,
  batch: readonly Item[],
): Pick<Job, 'context'> {
  if (context !== undefined || !features.context) return {}
  const beside = surroundings(texts, batch, alone)
  return beside === '' ? {} : { context: beside }
}

/** The outcomes that need no request, and the texts that do. */
function sort(provider: string, texts: readonly string[], limits: Limits): [Outcome[], Item[]] {
  const kept: Outcome[] = []
  const items: Item[] = []
  for (const [index, text] of texts.entries()) {
    const tooMuch = excess(text, limits)
    if (text.trim() === '') kept.push(outcome(provider, { index, text }, { text }))
    else if (tooMuch) {
      const detail = `A text is too long for one request to ${provider}: ${tooMuch}.`
      kept.push({ index, status: 'failed', provider, problem: new Problem('provider-refused', detail, { provider }) })
    } else items.push({ index, text })
  }
  return [kept, items]
}

/** Sends one batch. Never rejects, so that a request nobody waits for any more harms nobody. */
async function request(provider: Provider, job: Job, batch: readonly Item[]): Promise<Ended> {
  try {
    const sent = batch.map(({ text }) => text)
    const answers = await provider.translate({ ...job, texts: sent })
    if (answers.length !== batch.length) throw wrongCount(provider.name, batch.length, answers.length)
    const received = answers.map(({ text }) => text)
    if (isOutOfOrder(sent, received))
      throw unusable(provider.name, batch.length, 'answered the texts in another order.')
    if (isDoubled(sent, received)) throw unusable(provider.name, batch.length, 'answered two texts with one.')
    return { batch, answers }
  } catch (error) {
    return { batch, error }
  }
}

function outcome(provider: string, { index, text: source }: Item, answer: Answer): Outcome {
  const { text, billed = 0, alternatives, terminology, words, sentences } = answer
  if (source.trim() !== '' && text.trim() === '') {
    return { index, status: 'failed', provider, problem: malformed(provider, 'answered a text with nothing.') }
  }
  if (text.length > source.length * MOST_GROWTH + SPARE) {
    return { index, status: 'failed', provider, problem: malformed(provider, 'answered a text with far too much.') }
  }
  return {
    index,
    status: 'translated',
    text,
    provider,
    origin: 'machine',
    billed,
    ...(alternatives && { alternatives }),
    ...(terminology && { terminology }),
    ...(words && { words }),
    ...(sentences && { sentences }),
    after: [],
  }
}

const failed = (provider: string, batch: readonly Item[], problem: Problem): Outcome[] =>
  batch.map(({ index }) => ({ index, status: 'failed', problem, provider }))
