import { guard } from '../../src/pipeline/guard.ts'
import { createChain } from '../../src/providers/chain.ts'
import type { Answer, Job, Outcome, Provider } from '../../src/providers/contract.ts'
import { malformed, statusProblem, unreachable } from '../../src/providers/provider-problem.ts'
import { createBreaker } from '../../src/providers/with-breaker.ts'
import { fakeProvider } from './fake-provider.ts'
import { seeded } from './seeded.ts'

/** What became of the texts of one schedule. */
export interface Tally {
  readonly texts: number
  readonly translated: number
  /** Texts that failed and say so. */
  readonly failed: number
  /** Texts with a translation that is not theirs. */
  readonly wrong: number
  /** Texts without exactly one outcome. */
  readonly lost: number
}

const STATUSES = [400, 401, 403, 404, 408, 413, 429, 456, 500, 502, 503, 504, 525, 529]
const PLACES = 'Moskau Kiew Pjöngjang Wien Genf Brüssel Tokio Seoul Ankara Kursk Donezk Minsk'.split(' ')
const TEXT_MS = 25

/** A sentence like those of the news: each with a number and a name of its own, as far as there are names. */
const sentence = (index: number): string =>
  `Am ${11 + index}. November ratifizierte ${PLACES[index % PLACES.length]}${index < PLACES.length ? '' : ` ${index}`} den Vertrag über ${1_000 + 37 * index} Soldaten.`

/** The one right translation of a text: small words change, numbers and names stay. */
export const rightTranslation = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\p{Ll}+/gu, (word) => `${word}o`)

/**
 * A job of 1 to 30 texts through one to three engines that do at random, request by request, what engines have been seen
 * to do; the seed decides all of it.
 */
export async function runFaultSchedule(seed: number): Promise<Tally> {
  const random = seeded(seed)
  const below = (most: number): number => Math.floor(random() * most)
  const texts = Array.from({ length: 1 + below(30) }, (_, index) => sentence(index))
  const health = random()
  const providers = Array.from({ length: 1 + below(3) }, (_, place) =>
    fakeProvider({
      name: `engine${place}`,
      limits: { texts: 1 + below(12) },
      reply: (job) => (random() < health ? well(job) : MISDEEDS[below(MISDEEDS.length)]!(job, below)),
    }),
  )
  const outcomes = await outcomesOf(providers, texts, 1 + below(4))
  const places = new Set(outcomes.map(({ index }) => index))
  const translated = outcomes.filter((outcome) => outcome.status === 'translated')
  return {
    texts: texts.length,
    translated: translated.length,
    failed: outcomes.length - translated.length,
    wrong: translated.filter(({ index, text }) => text !== rightTranslation(texts[index]!)).length,
    lost: texts.filter((_, index) => !places.has(index)).length + (outcomes.length - places.size),
  }
}

async function outcomesOf(providers: readonly Provider[], texts: readonly string[], concurrency: number) {
  const chain = createChain(providers, null, {
    timeoutMs: TEXT_MS,
    retry: { baseMs: 1, capMs: 2, budgetMs: 40 },
    limits: { concurrency },
    guard,
    breakers: new Map(providers.map((provider) => [provider, createBreaker({ failures: 3, restMs: 10 })])),
  })
  const outcomes: Outcome[] = []
  for await (const outcome of chain.translate({ texts, source: 'de', target: 'en' })) outcomes.push(outcome)
  return outcomes
}

type Below = (most: number) => number
type Misdeed = (job: Job, below: Below) => readonly Answer[] | Promise<readonly Answer[]>

const well = (job: Job): readonly Answer[] => job.texts.map((text) => ({ text: rightTranslation(text) }))
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

const MISDEEDS: readonly Misdeed[] = [
  ...STATUSES.map(
    (status): Misdeed =>
      (_, below) => {
        throw statusProblem('engine', status, status === 429 && below(2) === 0 ? below(2) : undefined)
      },
  ),
  () => {
    throw unreachable('engine', 'ECONNRESET')
  },
  () => {
    throw malformed('engine', 'answered HTML.')
  },
  (job) => new Promise((_, reject) => job.signal?.addEventListener('abort', () => reject(job.signal?.reason))),
  async (job, below) => {
    await pause(below(2 * TEXT_MS))
    return well(job)
  },
  (job, below) => well(job).toSpliced(below(job.texts.length), 1),
  (job, below) => well(job).toSpliced(below(job.texts.length), 0, { text: 'astray' }),
  (job) => well(job).toReversed(),
  (job, below) => {
    const by = 1 + below(job.texts.length)
    return [...well(job).slice(by), ...well(job).slice(0, by)]
  },
  (job, below) => replaceOne(job, below, (_, other) => rightTranslation(other)),
  (job, below) => replaceOne(job, below, (text) => text),
  (job, below) => replaceOne(job, below, () => ''),
  (job, below) => replaceOne(job, below, () => '¯\u00a0'.repeat(2_000)),
  (job, below) => replaceOne(job, below, () => 'the treaty of the treaty '.repeat(9)),
  (job, below) => replaceOne(job, below, () => 'Договор ратифицирован в Москве.'),
  (job) => job.texts.map((text) => ({ text })),
]

/** The answers with that of one text replaced; `other` is the text beside it. */
function replaceOne(job: Job, below: Below, change: (text: string, other: string) => string): readonly Answer[] {
  const place = below(job.texts.length)
  const other = job.texts[(place + 1) % job.texts.length]!
  return well(job).with(place, { text: change(job.texts[place]!, other) })
}
