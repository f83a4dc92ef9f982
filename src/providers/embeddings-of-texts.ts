import { Problem } from '../domain/problem.ts'
import { batches, type Item } from './batches.ts'
import { EMBEDDINGS, type Embedder, type EmbedTexts } from './embeddings.ts'
import { isDivisible, malformed } from './provider-problem.ts'
import { type RetryOptions, untilAnswered } from './until-answered.ts'
import { withinTime } from './within-time.ts'

/** How {@link embedTexts} divides its texts into requests, and when it gives up. */
export interface EmbedOptions extends RetryOptions {
  /** Most milliseconds of one request. */
  readonly timeoutMs: number
  /** Most milliseconds of all. */
  readonly budgetMs: number
  /** Most requests under way at once (4). */
  readonly concurrency?: number
}

/** What one call may hold in memory: numbers of all vectors, 80 MB of them. */
const MOST_NUMBERS = 20_000_000
/** The beginning of a text is enough, in UTF-16 code units, and in need even so little of it. */
const MOST_OF_TEXT = 2_000
const LEAST_OF_TEXT = 200

/**
 * Any number of texts through one model, a few requests at once; what stands there twice is sent once. A request that is
 * too large for the service is halved, and so are all that follow; a text that alone is too long is cut short. The first
 * request that fails for good ends it all: some sentences without vectors would look as if they had no counterpart.
 */
export function embedTexts(embedder: Embedder, options: EmbedOptions): EmbedTexts {
  const { timeoutMs, budgetMs, concurrency = 4 } = options
  const request = (batch: readonly Item[], outer: AbortSignal) => {
    const texts = batch.map(({ text }) => text)
    return withinTime(EMBEDDINGS, timeoutMs, outer, (signal) => embedder.embed(texts, signal))
  }
  return async (texts, outer) => {
    const distinct = [...new Set(texts.filter((text) => text.trim() !== ''))]
    const vectors = new Map<string, Float32Array>()
    const queue = [...batches(distinct.map(itemOf), embedder.limits, embedder.limits.texts)]
    let most = embedder.limits.texts
    const next = (): readonly Item[] | undefined => {
      const batch = queue.shift()
      if (batch && batch.length > most) queue.unshift(batch.slice(most))
      return batch?.slice(0, most)
    }
    const work = async (signal: AbortSignal) => {
      for (let batch = next(); batch; batch = next()) {
        const sent = batch
        const found = await untilAnswered(() => request(sent, signal), signal, options).catch((error: unknown) => {
          const smaller = error instanceof Problem && isDivisible(error) ? halved(sent) : undefined
          if (!smaller) throw error
          if (sent.length > 1) most = Math.min(most, Math.ceil(sent.length / 2))
          queue.unshift(...smaller)
          return []
        })
        for (const [position, vector] of found.entries()) {
          checkSize(vector, vectors.values().next().value ?? vector, distinct.length)
          vectors.set(distinct[sent[position]!.index]!, vector)
        }
      }
    }
    await withinTime(EMBEDDINGS, budgetMs, outer, (signal) => together(concurrency, work, signal))
    return texts.map((text) => vectors.get(text))
  }
}

/** The text up to so many code units, no character cut in two. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

const itemOf = (text: string, index: number): Item => ({ index, text: cut(text, MOST_OF_TEXT) })

/** The batch in two, or its only text cut short; `undefined` when that is short already. */
function halved(batch: readonly Item[]): readonly (readonly Item[])[] | undefined {
  const middle = Math.ceil(batch.length / 2)
  if (batch.length > 1) return [batch.slice(0, middle), batch.slice(middle)]
  const [{ index, text }] = batch as readonly [Item]
  if (text.length <= LEAST_OF_TEXT) return undefined
  return [[{ index, text: cut(text, Math.ceil(text.length / 2)) }]]
}

function checkSize({ length }: Float32Array, first: Float32Array, texts: number): void {
  if (length !== first.length) throw malformed(EMBEDDINGS, 'gave vectors of unlike dimensions.')
  if (length * texts > MOST_NUMBERS)
    throw new Problem(
      'text-too-long',
      `Vectors of ${length} dimensions are compared for ${Math.floor(MOST_NUMBERS / length)} sentences at most, not ${texts}.`,
    )
}

/** Runs the work so many times at once. The first failure stops the others and is thrown. */
async function together(times: number, work: (signal: AbortSignal) => Promise<void>, outer: AbortSignal) {
  const stop = new AbortController()
  const signal = AbortSignal.any([outer, stop.signal])
  try {
    await Promise.all(Array.from({ length: times }, () => work(signal)))
  } finally {
    stop.abort()
  }
}
