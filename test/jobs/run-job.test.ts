import { beforeAll, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { createServices } from '../../src/dependencies.ts'
import type { Document } from '../../src/domain/document.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { JobRequest } from '../../src/jobs/job-request.ts'
import { createJobs, type JobOptions } from '../../src/jobs/jobs.ts'
import { createKeptDocuments } from '../../src/pipeline/kept-documents.ts'
import type { Services } from '../../src/pipeline/services.ts'
import { translateArticle } from '../../src/pipeline/translate-article.ts'
import { createChain } from '../../src/providers/chain.ts'
import type { Provider } from '../../src/providers/contract.ts'
import { deepl } from '../../src/providers/deepl.ts'
import type { Store } from '../../src/storage/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { wordFile } from '../support/detection.ts'
import { bracket, type FakeProviderOptions, fakeProvider } from '../support/fake-provider.ts'
import { termbaseFile } from '../support/termbase.ts'

const TEXTS = 5
const SENTENCES = 60
const text = Array.from(
  { length: SENTENCES },
  (_, index) => `Am ${index + 1}. Tag zahlte das Ministerium ${1_000 + 37 * index} Euro an die Behörde.`,
).join(' ')
const request: JobRequest = {
  content: { kind: 'text', posted: text },
  source: 'de',
  target: 'en',
  clean: 'safe',
  unit: 'sentence',
  glossary: null,
}
const engine = (options: FakeProviderOptions = {}) => fakeProvider({ limits: { texts: TEXTS }, ...options })

let base: Services
beforeAll(() => {
  const runtime = { deepl, store: createMemoryStore(), termbase: termbaseFile, words: wordFile }
  base = createServices(parseConfig({}), runtime)
})

/** Jobs over a store, worked on with that engine. */
function setUp(provider: Provider, options: Partial<JobOptions> = {}, store: Store = createMemoryStore()) {
  const services: Services = Object.assign(Object.create(base), {
    providers: [provider],
    translator: () => createChain([provider], null, { retry: { attempts: 1 } }),
  })
  const documents = createKeptDocuments(store.documents, services)
  const faults: unknown[] = []
  const jobs = createJobs(
    { store, services, documents, onFault: (error) => faults.push(error) },
    {
      leaseMs: 60_000,
      wake: async () => undefined,
      days: null,
      webhooks: { secret: undefined, loopback: false },
      ...options,
    },
  )
  const submit = (over: Partial<JobRequest> = {}) =>
    jobs.submit({ owner: 'me', payer: null, request: { ...request, ...over } })
  return { store, services, documents, jobs, faults, submit }
}

/** The document as it is whoever makes it and when. */
const timeless = ({ id: _, kept: __, ...document }: Document) => document

const undisturbed = async (services: Services): Promise<Document> => {
  for await (const event of translateArticle({ ...request, termbase: null }, services))
    if (event.event === 'end') return event.document
  throw new Error('no end')
}

const asked = (provider: { readonly jobs: readonly { readonly texts: readonly string[] }[] }) =>
  provider.jobs.flatMap(({ texts }) => texts)

describe('a job', () => {
  it('makes the document that a request would have made, and keeps it for its owner', async () => {
    const { jobs, documents, services, submit, store } = setUp(engine())
    const { id } = await submit()
    expect(await jobs.advance()).toEqual({ id, again: null })
    const job = await jobs.find('me', id)
    expect(job).toMatchObject({
      state: 'done',
      attempts: 1,
      progress: { done: SENTENCES, total: SENTENCES, failed: 0 },
    })
    const made = await documents.read('me', job.document)
    expect(timeless(made)).toEqual(timeless(await undisturbed(services)))
    expect(made.id).toBe(job.document)
    expect([...(await store.jobs.outcomes(id))]).toEqual([])
    expect(await store.jobs.request(id)).toBeUndefined()
    expect(await jobs.advance()).toBeUndefined()
  })

  it('that is broken off goes on where it was, and pays for nothing twice', async () => {
    const store = createMemoryStore()
    const counts: string[] = []
    const stop = () => new AbortController()
    let broken = stop()
    // each attempt dies in the middle of its seventh request
    let requests = 0
    const provider = engine({
      async reply(job) {
        requests += 1
        if (requests % 7 === 0) broken.abort(new Error('killed'))
        job.signal?.throwIfAborted()
        counts.push(...job.texts)
        return bracket(job)
      },
    })
    const { jobs, documents, services, submit } = setUp(provider, {}, store)
    const { id } = await submit()
    for (let attempt = 0; attempt < 10 && (await jobs.find('me', id)).state !== 'done'; attempt += 1) {
      broken = stop()
      await jobs.advance({ now: broken.signal })
    }
    const job = await jobs.find('me', id)
    expect(job.state).toBe('done')
    expect(job.attempts).toBeGreaterThan(2)
    // four requests are under way at once
    const inFlight = (job.attempts - 1) * 4 * TEXTS
    expect(counts.length).toBeLessThanOrEqual(SENTENCES + inFlight)
    expect(timeless(await documents.read('me', job.document))).toEqual(timeless(await undisturbed(services)))
  })

  it('is worked on in slices, each of which gets further, and asks for nothing twice', async () => {
    const provider = engine({ limits: { texts: 100 } })
    const long = Array.from({ length: 900 }, (_, n) => `Der Minister zahlte ${n} Euro.`).join(' ')
    const { jobs, submit } = setUp(provider, { sliceMs: 0 })
    const { id } = await submit({ content: { kind: 'text', posted: long } })
    const states: number[] = []
    while ((await jobs.advance())?.again === 0) {
      const { progress, state, stalls } = await jobs.find('me', id)
      expect([state, stalls]).toEqual(['queued', 0])
      states.push(progress.done)
    }
    expect(states.length).toBeGreaterThan(3)
    expect(states).toEqual([...states].sort((one, other) => one - other))
    expect(await jobs.find('me', id)).toMatchObject({ state: 'done', progress: { done: 900, total: 900, failed: 0 } })
    expect(asked(provider)).toHaveLength(900)
    expect(new Set(asked(provider)).size).toBe(900)
  })

  it('is given back before the next request when the process is to end', async () => {
    const provider = engine()
    const { jobs, submit } = setUp(provider)
    const { id } = await submit()
    expect(await jobs.advance({ soon: () => true })).toEqual({ id, again: 0 })
    expect(await jobs.find('me', id)).toMatchObject({ state: 'queued', stalls: 0 })
    expect(asked(provider)).toEqual([])
  })

  it('waits for an engine that is not there, and then asks for what is missing only', async () => {
    let down = false
    let left = 30
    const provider = engine({
      reply(job) {
        left -= job.texts.length
        if (left < 0) down = true
        if (down) throw new Problem('provider-unreachable', 'The engine cannot be reached.')
        return bracket(job)
      },
    })
    const { jobs, submit, store } = setUp(provider)
    const { id } = await submit()
    const first = await jobs.advance()
    expect(first?.again).toBeGreaterThan(1_000)
    const before = await jobs.find('me', id)
    expect(before).toMatchObject({ state: 'queued' })
    const known = (await store.jobs.outcomes(id)).size
    expect(known).toBeGreaterThan(0)
    ;[down, left] = [false, 1_000]
    const sent = asked(provider).length
    const lease = { token: 'now', ms: 60_000 }
    // due in a while: whoever waits is not made to
    expect(await store.jobs.claim(lease, id)).toBeUndefined()
    expect(sent).toBeLessThan(SENTENCES * 2)
  })

  it('keeps what there is when the engine never comes back', async () => {
    const provider = engine({
      reply(job) {
        if (job.texts.some((one) => one.includes('Am 7. Tag'))) throw new Problem('provider-unreachable', 'Gone.')
        return bracket(job)
      },
    })
    const { jobs, submit, store, documents } = setUp(provider)
    const { id } = await submit()
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await jobs.advance()
      const job = await jobs.find('me', id)
      if (job.endedAt !== null) break
      await hurry(store, id)
    }
    const job = await jobs.find('me', id)
    expect(job.state).toBe('done')
    expect(job.progress.failed).toBeGreaterThan(0)
    const made = await documents.read('me', job.document)
    expect(made.summary.translated).toBe(SENTENCES - job.progress.failed)
  })

  it.each([
    {
      why: 'there is nothing to translate',
      over: { content: { kind: 'html', posted: '<p> </p>' } },
      code: 'empty-text',
    },
    { why: 'its glossary is gone', over: { glossary: ['gone'] }, code: 'unknown-glossary' },
    { why: 'the text is in the target language', over: { source: 'en' }, code: 'unsupported-language-pair' },
  ] as const)('fails, and says so, where $why', async ({ over, code }) => {
    const { jobs, submit, faults } = setUp(engine())
    const { id } = await submit(over as Partial<JobRequest>)
    expect((await jobs.advance())?.again).toBeNull()
    const job = await jobs.find('me', id)
    expect(job.state).toBe('failed')
    expect(JSON.parse(job.problem!).code).toBe(code)
    expect(faults).toEqual([])
  })

  it('of which a fault of ours is the end is tried again, not forever, and the fault is told', async () => {
    const { jobs, submit, store, faults } = setUp(
      engine({
        reply() {
          throw new TypeError('a fault')
        },
      }),
    )
    const { id } = await submit()
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await jobs.advance()
      if ((await jobs.find('me', id)).endedAt !== null) break
      await hurry(store, id)
    }
    const job = await jobs.find('me', id)
    expect(job).toMatchObject({ state: 'failed', attempts: 6 })
    expect(JSON.parse(job.problem!).code).toBe('job-abandoned')
    expect(faults).toHaveLength(5)
  })

  it('that is cancelled while it is worked on asks for nothing more, and leaves nothing', async () => {
    let cancel: () => Promise<unknown> = async () => undefined
    const provider = engine({
      async reply(job, number) {
        if (number === 3) await cancel()
        await new Promise((resolve) => setTimeout(resolve, 5))
        return bracket(job)
      },
    })
    const { jobs, submit, store } = setUp(provider)
    const { id, document } = await submit()
    cancel = () => jobs.remove('me', id)
    await jobs.advance()
    expect(await jobs.find('me', id)).toMatchObject({ state: 'cancelled' })
    expect(asked(provider).length).toBeLessThan(SENTENCES)
    expect(await store.documents.find('me', document)).toBeUndefined()
    expect([...(await store.jobs.outcomes(id))]).toEqual([])
  })

  it('whose document was kept before its end was written down is done, and not done again', async () => {
    const provider = engine()
    const { jobs, submit, store } = setUp(provider)
    const { id, document } = await submit()
    const end = store.jobs.end
    // the process dies between the two
    Object.assign(store.jobs, {
      end: async () => {
        throw new Problem('storage-unavailable', 'gone')
      },
    })
    await jobs.advance()
    Object.assign(store.jobs, { end })
    const sent = asked(provider).length
    expect(await store.documents.find('me', document)).toBeDefined()
    await hurry(store, id)
    await jobs.advance()
    expect(await jobs.find('me', id)).toMatchObject({ state: 'done', progress: { done: SENTENCES, total: SENTENCES } })
    expect(asked(provider)).toHaveLength(sent)
  })

  it('of which somebody else has taken hold is left alone', async () => {
    const store = createMemoryStore()
    const provider = engine({
      async reply(job, number) {
        // longer than the lease, and no heartbeat comes through
        if (number === 4) await new Promise((resolve) => setTimeout(resolve, 120))
        return bracket(job)
      },
    })
    const { jobs, submit } = setUp(provider, { leaseMs: 40 }, store)
    const { id, document } = await submit()
    const renew = store.jobs.renew
    Object.assign(store.jobs, { renew: async () => Promise.reject(new Error('no network')) })
    const slow = jobs.advance()
    await new Promise((resolve) => setTimeout(resolve, 80))
    Object.assign(store.jobs, { renew })
    const other = setUp(engine(), {}, store)
    expect(await other.jobs.advance()).toEqual({ id, again: null })
    expect((await slow)?.again).toBeNull()
    expect(await jobs.find('me', id)).toMatchObject({ state: 'done', attempts: 2 })
    expect((await store.documents.list('me', { limit: 9 })).map((one) => one.id)).toEqual([document])
  })
})

/** Makes the job due now, as if the time had passed. */
async function hurry(store: Store, id: string): Promise<void> {
  const entry = (await store.jobs.find(null, id))!
  if (entry.dueAt === null) return
  const now = Date.now
  const ahead = entry.dueAt - now() + 1_000
  Date.now = () => entry.dueAt! + 1
  try {
    const job = await store.jobs.claim({ token: 'hurry', ms: 60_000 }, id)
    if (job) await store.jobs.release(id, 'hurry', -ahead, true)
    // the extra take-up is not one of the job's
    Object.assign((await store.jobs.find(null, id))!, { stalls: entry.stalls, attempts: entry.attempts })
  } finally {
    Date.now = now
  }
}
