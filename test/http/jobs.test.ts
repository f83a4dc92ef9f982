import { describe, expect, it, vi } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { createDependencies } from '../../src/dependencies.ts'
import type { PostWebhook } from '../../src/jobs/tell-callback.ts'
import type { Services } from '../../src/pipeline/services.ts'
import { createChain } from '../../src/providers/chain.ts'
import { deepl } from '../../src/providers/deepl.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { appWith, read } from '../support/app.ts'
import { wordFile } from '../support/detection.ts'
import { fakeProvider } from '../support/fake-provider.ts'
import { termbaseFile } from '../support/termbase.ts'

const TEXT = 'Der Minister zahlte 7 Euro. Die Behörde schwieg.'
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

/** The service with jobs, worked on when the test says so. */
function setUp(environment: Record<string, string> = {}) {
  const store = createMemoryStore()
  const posts: { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }[] =
    []
  const answers: number[] = []
  const post: PostWebhook = async (url, headers, body) => {
    posts.push({ url, headers, body })
    return answers.shift() ?? 200
  }
  const woken: string[] = []
  const wake = async (id: string) => {
    woken.push(id)
  }
  const runtime = { deepl, store, termbase: termbaseFile, words: wordFile, assets: async () => new Response('') }
  const provider = fakeProvider()
  const made = createDependencies(parseConfig(environment), { ...runtime, jobs: { wake, post } })
  // the very services that jobs use
  const services: Services = Object.assign(made.services, {
    providers: [provider],
    translator: ({ provider: name }: { provider?: string | undefined }) =>
      name === undefined || name === 'fake' ? createChain([provider], null) : undefined,
  })
  return {
    ...appWith(environment, { ...made, services, log: () => undefined }, store),
    store,
    posts,
    answers,
    woken,
    provider,
    jobs: made.jobs,
  }
}

describe('POST /v1/jobs', () => {
  it('answers at once with where the job is, and GET tells when it is done and where its document is', async () => {
    const { json, get, jobs, woken } = setUp()
    const posted = await json('/v1/jobs', { text: TEXT, source: 'de', target: 'en' })
    expect(posted.status).toBe(202)
    const job = await read(posted)
    expect(posted.headers.get('location')).toBe(`/v1/jobs/${job.id}`)
    expect(Number(posted.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(job).toMatchObject({ state: 'queued', result: null, problem: null, attempts: 0, callback: null })
    expect(woken).toEqual([job.id])
    await jobs.advance()
    const answer = await get(`/v1/jobs/${job.id}`)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ])
    const done = await read(answer)
    expect(done).toMatchObject({ state: 'done', attempts: 1, progress: { done: 2, total: 2, failed: 0 } })
    const document = await read(get(done.result))
    expect(document.pairs.map((pair: { source: { text: string } }) => pair.source.text).join(' ')).toBe(TEXT)
    expect(document.kept.version).toBe(1)
  })

  it('keeps with the document which lines clean-up was to leave in, as a translation does', async () => {
    const { json, get, jobs, store } = setUp()
    const { id } = await read(json('/v1/jobs', { text: TEXT, source: 'de', restore: [[0, 5]] }))
    await jobs.advance()
    const { result } = await read(get(`/v1/jobs/${id}`))
    const kept = await store.documents.read('', result.split('/').at(-1))
    expect(JSON.parse(kept!.pieces.get('posted')!)).toMatchObject({ clean: 'safe', restore: [[0, 5]] })
  })

  it('takes an article as it is, with the options in the query', async () => {
    const { post, get, jobs } = setUp()
    const { id } = await read(post('/v1/jobs?source=de&target=en&glossary=null', TEXT, 'text/plain'))
    await jobs.advance()
    const { result } = await read(get(`/v1/jobs/${id}`))
    expect((await read(get(result))).glossary).toBeNull()
  })

  it.each([
    { why: 'there is no text', body: { text: '  ' }, status: 400, code: 'empty-text' },
    { why: 'it is private', body: { text: TEXT, private: true }, status: 400, code: 'invalid-request' },
    {
      why: 'the provider is unknown',
      body: { text: TEXT, compare: ['a', 'b'] },
      status: 400,
      code: 'unknown-provider',
    },
    { why: 'the glossary is unknown', body: { text: TEXT, glossary: 'gone' }, status: 400, code: 'unknown-glossary' },
    { why: 'a field is unknown', body: { text: TEXT, wait: true }, status: 400, code: 'invalid-request' },
    { why: 'the callback is no text', body: { text: TEXT, callback: 7 }, status: 400, code: 'invalid-request' },
    {
      why: 'callbacks are not set up',
      body: { text: TEXT, callback: 'https://example.org/' },
      status: 400,
      code: 'invalid-request',
    },
    { why: 'it is a list', body: [TEXT], status: 400, code: 'invalid-request' },
  ])('refuses at once where $why', async ({ body, status, code }) => {
    const { json, woken } = setUp()
    const answer = await json('/v1/jobs', body)
    expect(answer.status).toBe(status)
    expect((await read(answer)).type).toBe(`/problems/${code}`)
    expect(woken).toEqual([])
  })

  it('takes eight times as much text as a translation, and no more', async () => {
    const { post } = setUp({ MAX_BODY_BYTES: '2000', MAX_TEXT_LENGTH: '1500' })
    const send = (path: string, length: number) => post(path, 'ä'.repeat(length), 'text/plain')
    expect((await send('/v1/translations', 1_200)).status).toBe(413)
    expect((await send('/v1/jobs', 1_200)).status).toBe(202)
    expect((await send('/v1/jobs', 8_200)).status).toBe(413)
  })

  it('says where nobody works on jobs', async () => {
    const { json } = appWith()
    const answer = await json('/v1/jobs', { text: TEXT })
    expect(answer.status).toBe(503)
  })
})

describe('an Idempotency-Key', () => {
  it('gives the same job for the same body, and a 422 for another', async () => {
    const { json, jobs, woken } = setUp()
    const send = (body: object, key = '"8e03978e"') => json('/v1/jobs', body, { 'idempotency-key': key })
    const first = await read(send({ text: TEXT }))
    const again = await send({ text: TEXT })
    expect([again.status, (await read(again)).id]).toEqual([202, first.id])
    // a bare word is the same key
    expect((await read(send({ text: TEXT }, '8e03978e'))).id).toBe(first.id)
    const other = await send({ text: `${TEXT} Mehr.` })
    expect(other.status).toBe(422)
    expect((await read(other)).type).toBe('/problems/idempotency-key-reused')
    await jobs.advance()
    const done = await read(send({ text: TEXT }))
    expect(done).toMatchObject({ id: first.id, state: 'done' })
    expect(woken).toHaveLength(3)
    expect((await read(send({ text: TEXT }, 'another'))).id).not.toBe(first.id)
  })

  it.each(['', 'x'.repeat(201), 'schlüssel', '""'])('that cannot be one is refused: %j', async (key) => {
    const { json } = setUp()
    const answer = await json(
      '/v1/jobs',
      { text: TEXT },
      { 'idempotency-key': encodeURI(key) === key ? key : 'schl\u00fcssel' },
    )
    expect(answer.status).toBe(400)
  })
})

describe('POST /v1/translations with Prefer: respond-async', () => {
  it('makes a job of it, and says so', async () => {
    const { json } = setUp()
    const answer = await json('/v1/translations', { text: TEXT, source: 'de' }, { prefer: 'wait=5, respond-async' })
    expect([answer.status, answer.headers.get('preference-applied')]).toEqual([202, 'respond-async'])
    expect(answer.headers.get('location')).toMatch(/^\/v1\/jobs\/\w+$/)
  })

  it('translates as ever without it, and where nobody works on jobs', async () => {
    const { json } = setUp()
    expect((await json('/v1/translations', { text: TEXT, source: 'de' })).status).toBe(200)
    const without = appWith()
    const answer = await without.json('/v1/translations', { text: TEXT, source: 'de' }, { prefer: 'respond-async' })
    expect(answer.status).not.toBe(202)
  })
})

describe('jobs of a key', () => {
  it('are listed newest first, a page at a time, and are nobody else’s', async () => {
    const { json, get, send } = setUp({ API_KEYS: 'one,two' })
    const as = (key: string) => ({ authorization: `Bearer ${key}` })
    const ids: string[] = []
    for (let n = 0; n < 3; n += 1) {
      ids.unshift((await read(json('/v1/jobs', { text: `${TEXT} ${n}` }, as('one')))).id)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    const page = await read(get('/v1/jobs?limit=2', as('one')))
    expect([page.jobs.map(({ id }: { id: string }) => id), page.next]).toEqual([ids.slice(0, 2), ids[1]])
    const rest = await read(get(`/v1/jobs?limit=2&after=${page.next}`, as('one')))
    expect([rest.jobs.map(({ id }: { id: string }) => id), rest.next]).toEqual([ids.slice(2), null])
    expect((await read(get('/v1/jobs', as('two')))).jobs).toEqual([])
    expect((await get(`/v1/jobs/${ids[0]}`, as('two'))).status).toBe(404)
    const remove = (key: string) => send(`/v1/jobs/${ids[0]}`, { method: 'DELETE', headers: as(key) })
    expect((await remove('two')).status).toBe(404)
    expect((await get('/v1/jobs')).status).toBe(401)
    expect((await remove('one')).status).toBe(204)
    expect((await read(get(`/v1/jobs/${ids[0]}`, as('one')))).state).toBe('cancelled')
    expect((await remove('one')).status).toBe(204)
    expect((await get(`/v1/jobs/${ids[0]}`, as('one'))).status).toBe(404)
  })

  it('are paid from its budget, and fail when the key is gone', async () => {
    const { json, get, jobs, store } = setUp({ API_KEYS: 'operator' })
    const digest = (key: string) =>
      crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)).then((bytes) => Buffer.from(bytes).toString('hex'))
    const key = async (id: string, characters: number) =>
      store.keys.add({
        ...{ id, label: id, digest: await digest(id), glossaries: [], createdAt: '' },
        budget: { characters, period: 'month' },
      })
    await key('poor', 30)
    await key('gone', 1000)
    const poor = await read(json('/v1/jobs', { text: TEXT, source: 'de' }, { 'x-api-key': 'poor' }))
    const gone = await read(json('/v1/jobs', { text: TEXT, source: 'de' }, { 'x-api-key': 'gone' }))
    await store.keys.remove('gone')
    await jobs.advance()
    await jobs.advance()
    const done = await read(get(`/v1/jobs/${poor.id}`, { 'x-api-key': 'poor' }))
    expect(done).toMatchObject({ state: 'done', progress: { done: 2, total: 2, failed: 1 } })
    expect((await jobs.find(null, gone.id)).problem).toContain('unauthorized')
  })
})

describe('GET /v1/jobs/{id} as events', () => {
  it.each(['ndjson', 'sse'])('tells %s until the end', async (format) => {
    const { json, get, jobs } = setUp()
    const { id } = await read(json('/v1/jobs', { text: TEXT, source: 'de' }))
    const answer = await get(`/v1/jobs/${id}?format=${format}`)
    const text = answer.text()
    await jobs.advance()
    const told = await text
    const names =
      format === 'sse'
        ? [...told.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name)
        : told
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line).event)
    expect([names[0], names.at(-1), names.filter((name) => name === 'end').length]).toEqual(['progress', 'end', 1])
    expect(told).toContain('"state":"done"')
  })

  it('ends at once where the job has ended, and where it is taken out of the list', async () => {
    const { json, get, jobs, send } = setUp()
    const { id } = await read(json('/v1/jobs', { text: TEXT, source: 'de' }))
    const open = (await get(`/v1/jobs/${id}?format=ndjson`)).text()
    await send(`/v1/jobs/${id}`, { method: 'DELETE' })
    await send(`/v1/jobs/${id}`, { method: 'DELETE' })
    expect((await open).trim().split('\n')).toHaveLength(1)
    const other = await read(json('/v1/jobs', { text: TEXT, source: 'de' }))
    await jobs.advance()
    expect((await (await get(`/v1/jobs/${other.id}?format=ndjson`)).text()).trim().split('\n')).toHaveLength(1)
  })
})

it('of a job the document is kept, whatever it says of keeping', async () => {
  const { json, get, jobs } = setUp()
  const { id } = await read(json('/v1/jobs', { text: TEXT, source: 'de', keep: false }))
  await jobs.advance()
  const { result } = await read(get(`/v1/jobs/${id}`))
  expect((await get(result)).status).toBe(200)
})

describe('a callback', () => {
  const environment = { WEBHOOK_SECRET: SECRET }
  const callback = 'https://example.org/told?id=7'

  it('is told of the end, signed as Standard Webhooks says', async () => {
    const { json, jobs, posts, get } = setUp(environment)
    const { id } = await read(json('/v1/jobs', { text: TEXT, source: 'de', callback }))
    expect(await jobs.advance()).toEqual({ id, again: 0 })
    expect(await jobs.advance()).toEqual({ id, again: null })
    const [{ url, headers, body }] = posts as [(typeof posts)[number]]
    expect(url).toBe(callback)
    const told = JSON.parse(body)
    expect(told).toMatchObject({ type: 'job.done', data: { id, state: 'done', problem: null } })
    expect(told.data.result).toMatch(/^\/v1\/translations\//)
    expect(body).not.toContain('Minister')
    const key = await crypto.subtle.importKey(
      'raw',
      Uint8Array.from(atob(SECRET.slice(6)), (letter) => letter.charCodeAt(0)),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['verify'],
    )
    const [version, signature] = headers['webhook-signature']!.split(',') as [string, string]
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const bytes = Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0))
    expect([version, await crypto.subtle.verify('HMAC', key, bytes, new TextEncoder().encode(signed))]).toEqual([
      'v1',
      true,
    ])
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60)
    expect((await read(get(`/v1/jobs/${id}`))).callback).toEqual({ url: callback, state: 'delivered', attempts: 1 })
  })

  it('that does not answer well is told again later, under the same id, and one that is gone is not', async () => {
    const { json, jobs, posts, answers, store } = setUp(environment)
    answers.push(500, 302, 410)
    const { id } = await read(json('/v1/jobs', { text: TEXT, source: 'de', callback }))
    await jobs.advance()
    const waits: (number | null | undefined)[] = []
    for (let attempt = 0; attempt < 3; attempt += 1) {
      waits.push((await jobs.advance(undefined, id))?.again)
      const { dueAt } = await jobs.find(null, id)
      if (dueAt !== null) await early(store, id, dueAt)
    }
    expect(waits).toEqual([5_000, 300_000, null])
    expect(new Set(posts.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect((await jobs.find(null, id)).callback).toMatchObject({ state: 'given-up' })
  })

  it.each([
    'http://example.org/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.0.1/',
    'https://172.20.0.1/',
    'https://100.64.0.1/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://metadata.google.internal/',
    'https://printer.local/',
    'https://intranet/',
    'https://user:secret@example.org/',
    'https://example.org:22/',
    'https://example.org:80/',
    'https://example.org:1023/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'nonsense',
  ])('in a private network, not over https or at the port of another service is refused: %s', async (callback) => {
    const { json } = setUp(environment)
    const answer = await json('/v1/jobs', { text: TEXT, callback })
    expect(answer.status).toBe(400)
    expect((await read(answer)).errors[0].field).toBe('callback')
  })

  it.each(['https://example.org:443/', 'https://example.org:1024/', 'https://example.org:8443/'])(
    'may be %s',
    async (callback) => {
      const { json } = setUp(environment)
      expect((await json('/v1/jobs', { text: TEXT, callback })).status).toBe(202)
    },
  )

  it('may be on this machine where the settings allow it', async () => {
    const { json } = setUp({ ...environment, WEBHOOK_LOOPBACK: '1' })
    expect((await json('/v1/jobs', { text: TEXT, callback: 'http://127.0.0.1:9/told' })).status).toBe(202)
    expect((await json('/v1/jobs', { text: TEXT, callback: 'http://10.0.0.1/told' })).status).toBe(400)
  })
})

/** Makes the callback due now. */
async function early(store: ReturnType<typeof createMemoryStore>, id: string, dueAt: number): Promise<void> {
  const now = Date.now
  Date.now = () => dueAt + 1
  const { callback } = (await store.jobs.claim({ token: 'early', ms: 60_000 }, id))!
  await store.jobs.called(id, 'early', 'waiting', now() - dueAt - 1_000)
  Date.now = now
  Object.assign((await store.jobs.find(null, id))!, { callback: { ...callback, attempts: callback!.attempts - 1 } })
}

it('a job that has ended leaves the list after KEEP_DAYS, though no other is posted', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const { app, json } = setUp({ KEEP_DAYS: '30' })
    const { id } = await read(json('/v1/jobs', { text: TEXT }))
    await app.request(`/v1/jobs/${id}`, { method: 'DELETE' })
    expect((await read(app.request('/v1/jobs'))).jobs).toMatchObject([{ id, state: 'cancelled' }])
    vi.setSystemTime(Date.now() + 31 * 86_400_000)
    expect((await read(app.request('/v1/jobs'))).jobs).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})
