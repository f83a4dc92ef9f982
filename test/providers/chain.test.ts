import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChain } from '../../src/providers/chain.ts'
import type { Answer, Job, Provider } from '../../src/providers/contract.ts'
import { deepl } from '../../src/providers/deepl.ts'
import { libretranslate } from '../../src/providers/libretranslate.ts'
import { createMemory } from '../../src/providers/memory.ts'
import { malformed, statusProblem, unreachable } from '../../src/providers/provider-problem.ts'
import { withRememberedLanguages } from '../../src/providers/with-remembered-languages.ts'
import { openRoom } from '../support/fake-control.ts'
import type { Fault } from '../support/fake-engine.ts'
import { bracket, collect, fakeProvider } from '../support/fake-provider.ts'

const QUICK = { timeoutMs: 40, retry: { baseMs: 1, capMs: 2 } }
const memory = createMemory(() => [{ source: 'de', target: 'en', text: 'Satz 1.', translation: '[en] Satz 1.' }])
const job = (texts: readonly string[], over: Partial<Job> = {}): Job => ({ texts, source: 'de', target: 'en', ...over })

/** What an engine may do to one request. Another order cannot be told from the outside and is not among them. */
const misdeed = fc.constantFrom<(job: Job) => readonly Answer[] | Promise<readonly Answer[]>>(
  bracket,
  bracket,
  (asked) => bracket(asked).slice(1),
  (asked) => [...bracket(asked), { text: 'astray' }],
  () => [],
  (asked) => asked.texts.map(() => ({ text: '' })),
  ...[403, 413, 429, 456, 500, 503, 525, 529].map((status) => () => {
    throw statusProblem('fake', status)
  }),
  () => {
    throw unreachable('fake', 'ECONNRESET')
  },
  () => {
    throw malformed('fake', 'answered HTML.')
  },
)

describe('the whole chain', () => {
  it('gives every text one outcome, in its place, whatever the engines do', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('', ' ', 'x'.repeat(30), ...Array.from({ length: 9 }, (_, index) => `Satz ${index}.`)),
          { maxLength: 20 },
        ),
        fc.array(fc.array(misdeed, { maxLength: 12 }), { maxLength: 3 }),
        fc.integer({ min: 1, max: 5 }),
        async (texts, schedules, concurrency) => {
          const providers = schedules.map((schedule, place) =>
            fakeProvider({
              name: `fake${place}`,
              limits: { texts: 3, characters: 29 },
              reply: (asked, request) => (schedule[request] ?? bracket)(asked),
            }),
          )
          const chain = createChain(providers, memory, { ...QUICK, limits: { concurrency } })
          const outcomes = await collect(chain, job(texts))
          expect(outcomes.map(({ index }) => index)).toEqual(texts.map((_, index) => index))
          for (const outcome of outcomes) {
            const text = texts[outcome.index]!
            if (outcome.status === 'translated') expect(outcome.text.replaceAll('[en] ', '')).toBe(text)
            else expect(text.trim()).not.toBe('')
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('does so over real connections too', async () => {
    const statuses = [400, 403, 413, 429, 456, 500, 503, 525, 529].map((status): Fault => ({ kind: 'status', status }))
    const kinds = [
      'reset',
      'cut-off',
      'redirect',
      'html',
      'broken-json',
      'no-text',
      'too-few',
      'too-many',
      'empty',
      'hang',
    ] as const
    const fault = fc.constantFrom<Fault | null>(
      null,
      null,
      null,
      ...statuses,
      ...kinds.map((kind): Fault => ({ kind })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fault, { maxLength: 6 }),
        fc.array(fault, { maxLength: 6 }),
        async (count, first, second) => {
          const rooms = [openRoom('fakeDeepl'), openRoom('fakeLibreTranslate')] as const
          await Promise.all([rooms[0].fault({ schedule: first }), rooms[1].fault({ schedule: second })])
          const providers: Provider[] = [
            deepl({ apiKey: 'test-key', serverUrl: rooms[0].url }),
            libretranslate({ url: rooms[1].url, apiKey: 'test-key' }),
          ]
          const texts = Array.from({ length: count }, (_, index) => `Satz ${index}.`)
          const outcomes = await collect(createChain(providers, null, { ...QUICK, timeoutMs: 150 }), job(texts))
          expect(outcomes.map(({ index }) => index)).toEqual(texts.map((_, index) => index))
          for (const outcome of outcomes) {
            if (outcome.status === 'translated') expect(outcome.text).toBe(`[en] ${texts[outcome.index]}`)
          }
        },
      ),
      { numRuns: 20 },
    )
  }, 30_000)

  it('sends the one overloaded request again, not the job', async () => {
    const provider = fakeProvider({
      limits: { texts: 4 },
      reply: (asked, request) => {
        if (request === 1) throw statusProblem('fake', 503)
        return bracket(asked)
      },
    })
    const texts = Array.from({ length: 8 }, (_, index) => `Satz ${index}.`)
    const outcomes = await collect(createChain([provider], null, { ...QUICK, limits: { concurrency: 1 } }), job(texts))
    expect(outcomes.every(({ status }) => status === 'translated')).toBe(true)
    expect(provider.jobs.map((asked) => asked.texts[0])).toEqual(['Satz 0.', 'Satz 4.', 'Satz 4.'])
  })

  it('shows no provider what the memory knows', async () => {
    const provider = fakeProvider()
    await collect(createChain([provider], memory, QUICK), job(['Satz 1.', 'Satz 2.']))
    expect(provider.jobs.flatMap(({ texts }) => texts)).toEqual(['Satz 2.'])
  })

  it('keeps an answer that repeats its source: a name may be the same in both languages, the checks decide', async () => {
    const provider = fakeProvider({ reply: ({ texts }) => texts.map((text) => ({ text })) })
    const outcomes = await collect(createChain([provider], null, QUICK), job(['Kim Jong-un']))
    expect(outcomes).toMatchObject([{ status: 'translated', text: 'Kim Jong-un', origin: 'machine' }])
  })

  it('goes on to the next provider when one never answers', async () => {
    const room = openRoom('fakeDeepl')
    await room.fault({ everywhere: { kind: 'hang' } })
    const hanging = deepl({ apiKey: 'test-key', serverUrl: room.url })
    const outcomes = await collect(createChain([hanging, fakeProvider()], null, QUICK), job(['eins']))
    expect(outcomes).toMatchObject([{ text: '[en] eins', provider: 'fake', after: ['deepl'] }])
  })
})

describe('remembered languages', () => {
  it('are asked for once an hour', async () => {
    let [asked, clock] = [0, 0]
    const provider = withRememberedLanguages(
      fakeProvider({
        pairs: async () => {
          asked += 1
          return { sources: ['de'], targets: ['en'] }
        },
      }),
      3_600_000,
      () => clock,
    )
    await provider.languages()
    await provider.languages()
    expect(asked).toBe(1)
    clock = 3_600_000
    await provider.languages()
    expect(asked).toBe(2)
  })

  it('do not remember a failure', async () => {
    let asked = 0
    const provider = withRememberedLanguages(
      fakeProvider({
        pairs: async () => {
          asked += 1
          if (asked === 1) throw unreachable('fake')
          return { sources: ['de'], targets: ['en'] }
        },
      }),
    )
    await expect(provider.languages()).rejects.toMatchObject({ code: 'provider-unreachable' })
    expect(await provider.languages()).toEqual({ sources: ['de'], targets: ['en'] })
  })
})
