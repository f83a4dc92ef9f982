import { describe, expect, it } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import { type EmbedOptions, embedTexts } from '../../src/providers/embeddings-of-texts.ts'
import { openaiEmbedder } from '../../src/providers/embeddings-openai.ts'
import { readVectors } from '../../src/providers/embeddings-vectors.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import type { Fault } from '../support/fake-engine.ts'
import { meaningVector } from '../support/meaning-vector.ts'

const open = () => openRoom('fakeEmbeddings')
const embedWith = (
  room: FakeRoom,
  over: Partial<EmbedOptions> = {},
  { apiKey = 'test-key', model = 'test-embeddings' } = {},
) =>
  embedTexts(openaiEmbedder({ url: room.url, apiKey, model }), {
    timeoutMs: 2_000,
    budgetMs: 5_000,
    baseMs: 1,
    ...over,
  })
const texts = (count: number) => Array.from({ length: count }, (_, k) => `Satz Nummer ${k}.`)
const vectorOf = (text: string) => Float32Array.from(meaningVector(text))
const failing = async (call: Promise<unknown>): Promise<Problem> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Problem)
  return error as Problem
}

describe('embeddings of texts', () => {
  it('are asked for with the model and the key, and come in the order of the texts', async () => {
    const room = open()
    const given = ['eins', '', 'zwei', ' ', 'eins', 'drei']
    const vectors = await embedWith(room)(given)
    expect(vectors).toEqual(
      ['eins', undefined, 'zwei', undefined, 'eins', 'drei'].map((text) => text && vectorOf(text)),
    )
    const [request, ...more] = await room.translations()
    expect(more).toEqual([])
    expect(request!.fields).toMatchObject({ model: 'test-embeddings', input: ['eins', 'zwei', 'drei'] })
    expect(request!.headers.authorization).toBe('Bearer test-key')
  })

  it('belong to texts by their index, in whatever order they come', async () => {
    const room = open()
    await room.fault({ always: { kind: 'other-order' } })
    expect(await embedWith(room)(texts(7))).toEqual(texts(7).map(vectorOf))
  })

  it('are asked for in requests of at most a hundred texts and 64 KB', async () => {
    const room = open()
    const long = texts(80).map((text) => text + 'ж'.repeat(900))
    expect(await embedWith(room)([...texts(230), ...long])).toEqual([...texts(230), ...long].map(vectorOf))
    const requests = await room.translations()
    for (const { texts: sent } of requests) {
      expect(sent.length).toBeLessThanOrEqual(100)
      expect(new TextEncoder().encode(sent.join('')).length).toBeLessThanOrEqual(64 * 1024)
    }
    expect(requests.flatMap(({ texts: sent }) => sent)).toHaveLength(310)
  })

  it('of no text at all need no request', async () => {
    const room = open()
    expect(await embedWith(room)([])).toEqual([])
    expect(await embedWith(room)([' ', ''])).toEqual([undefined, undefined])
    expect(await room.requests()).toEqual([])
  })

  it.each([['batch-32'], ['batch-32', 'by-422']])(
    'come in smaller requests from a server that takes fewer texts: %j',
    async (...refuses) => {
      const room = open()
      await room.fault({ refuses })
      expect(await embedWith(room, { concurrency: 1 })(texts(300))).toEqual(texts(300).map(vectorOf))
      const sizes = (await room.translations()).map(({ texts: sent }) => sent.length)
      expect(sizes.slice(0, 3)).toEqual([100, 50, 25])
      expect(sizes.slice(3).every((size) => size <= 25)).toBe(true)
    },
  )

  it('of a text too long for the server are those of its beginning', async () => {
    const room = open()
    await room.fault({ refuses: ['long'] })
    const long = 'Ein 😀 Satz. '.repeat(300)
    const vectors = await embedWith(room)([long, 'kurz'])
    expect(vectors[1]).toEqual(vectorOf('kurz'))
    expect(vectors[0]).toHaveLength(64)
    const tried = (await room.translations()).map(({ texts: sent }) => sent[0]!).filter((text) => text !== 'kurz')
    expect(tried.map(({ length }) => length)).toEqual([2_000, 2_000, 1_000, 500].slice(-tried.length))
    for (const text of tried) {
      expect(long.startsWith(text)).toBe(true)
      expect(encodeURIComponent(text)).not.toBe('')
    }
  })

  it.each<{ why: string; fault: Fault }>([
    { why: 'a rate limit', fault: { kind: 'status', status: 429, retryAfter: '0' } },
    { why: 'a fault of the server', fault: { kind: 'status', status: 503 } },
    { why: 'a connection that breaks', fault: { kind: 'reset' } },
  ])('are asked for again after $why', async ({ fault }) => {
    const room = open()
    await room.fault({ schedule: [fault, fault] })
    expect(await embedWith(room)(['eins'])).toEqual([vectorOf('eins')])
    expect(await room.translations()).toHaveLength(3)
  })

  it('are waited for as long as the service asks, and not when that is too long', async () => {
    const room = open()
    await room.fault({ schedule: [{ kind: 'status', status: 429, retryAfter: '1' }] })
    const started = Date.now()
    await embedWith(room)(['eins'])
    expect(Date.now() - started).toBeGreaterThanOrEqual(990)
    await room.fault({ always: { kind: 'status', status: 429, retryAfter: '3600' } })
    expect((await failing(embedWith(room)(['eins']))).code).toBe('provider-rate-limited')
  })

  it.each<{ why: string; fault: Fault; code: string; requests?: number }>([
    { why: 'a lasting rate limit', fault: { kind: 'status', status: 429 }, code: 'provider-rate-limited' },
    { why: 'a lasting fault', fault: { kind: 'status', status: 500 }, code: 'provider-unavailable' },
    { why: 'no connection', fault: { kind: 'reset' }, code: 'provider-unreachable' },
    { why: 'a broken answer', fault: { kind: 'cut-off' }, code: 'provider-unreachable' },
    { why: 'HTML', fault: { kind: 'html' }, code: 'provider-malformed', requests: 1 },
    { why: 'broken JSON', fault: { kind: 'broken-json' }, code: 'provider-malformed', requests: 1 },
    { why: 'a redirect', fault: { kind: 'redirect' }, code: 'provider-refused', requests: 1 },
    { why: 'too few vectors', fault: { kind: 'too-few' }, code: 'provider-malformed' },
    { why: 'too many vectors', fault: { kind: 'too-many' }, code: 'provider-malformed' },
    { why: 'empty vectors', fault: { kind: 'empty' }, code: 'provider-malformed', requests: 1 },
    { why: 'no vectors', fault: { kind: 'no-text' }, code: 'provider-malformed', requests: 1 },
    { why: 'a refusal of the key', fault: { kind: 'status', status: 401 }, code: 'provider-unauthorized', requests: 1 },
    { why: 'a quota used up', fault: { kind: 'status', status: 402 }, code: 'provider-quota-exceeded', requests: 1 },
  ])('fail by $why', async ({ fault, code, requests }) => {
    const room = open()
    await room.fault({ always: fault })
    const problem = await failing(embedWith(room)(['geheim eins', 'geheim zwei']))
    expect(problem.code).toBe(code)
    expect(problem.detail).not.toMatch(/geheim|test-key/)
    if (requests !== undefined) expect(await room.translations()).toHaveLength(requests)
  })

  it.each([
    { why: 'no list', data: {} },
    { why: 'an index twice', data: [item(0), item(0)] },
    { why: 'no index', data: [{ embedding: [1, 2] }, { embedding: [1, 2] }] },
    { why: 'an index out of range', data: [item(1), item(2)] },
    { why: 'unlike dimensions', data: [item(0), item(1, [1, 2, 3])] },
    { why: 'null among the numbers, as JSON has NaN', data: [item(0), item(1, [1, null])] },
    { why: 'numbers as text', data: [item(0), item(1, ['1', '2'])] },
    { why: 'a number beyond all bounds', data: [item(0), item(1, [1, 1e300])] },
    { why: 'nothing but zeros', data: [item(0), item(1, [0, 0])] },
    { why: 'base64', data: [item(0), { index: 1, embedding: 'AAAA' }] },
    { why: 'null items', data: [null, null] },
  ])('fail by an answer with $why', async ({ data }) => {
    const room = open()
    await room.fault({ says: Array.from({ length: 4 }, () => ({ status: 200, json: { data } })) })
    expect((await failing(embedWith(room)(['eins', 'zwei']))).code).toBe('provider-malformed')
  })

  it('fail when a later request has vectors of other dimensions', async () => {
    const room = open()
    const json = { data: Array.from({ length: 100 }, (_, k) => item(k)) }
    await room.fault({ says: [{ status: 200, json }] })
    const problem = await failing(embedWith(room, { concurrency: 1 })(texts(150)))
    expect(problem.detail).toContain('unlike dimensions')
  })

  it('name the setting to look at where the model or the address is wrong', async () => {
    const room = open()
    const model = await failing(embedWith(room, {}, { model: 'other' })(['eins']))
    expect(model.detail).toContain('EMBEDDINGS_MODEL')
    const address = await failing(embedWith({ ...room, url: `${room.url}/v9` })(['eins']))
    expect(address.detail).toContain('EMBEDDINGS_BASE_URL')
  })

  it('fail in time when a service does not answer, request by request and in all', async () => {
    const room = open()
    await room.fault({ always: { kind: 'hang' } })
    expect((await failing(embedWith(room, { timeoutMs: 30, attempts: 2 })(['eins']))).code).toBe('provider-timeout')
    expect(await room.translations()).toHaveLength(2)
    const started = Date.now()
    expect((await failing(embedWith(room, { budgetMs: 60 })(['eins']))).code).toBe('provider-timeout')
    expect(Date.now() - started).toBeLessThan(1_500)
  })

  it('stop at once with the reason of the caller, and send nothing more', async () => {
    const room = open()
    await room.fault({ always: { kind: 'hold' } })
    const caller = new AbortController()
    const call = embedWith(room, { concurrency: 2 })(texts(500), caller.signal)
    while ((await room.held()) < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    caller.abort(new Error('gone'))
    await expect(call).rejects.toThrow('gone')
    while ((await room.held()) > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await room.translations()).toHaveLength(2)
    await expect(embedWith(room)(['eins'], caller.signal)).rejects.toThrow('gone')
  })

  it('end with the first request that fails for good', async () => {
    const room = open()
    await room.fault({ schedule: [{ kind: 'status', status: 401 }], always: { kind: 'hold' } })
    expect((await failing(embedWith(room, { concurrency: 2 })(texts(900)))).code).toBe('provider-unauthorized')
    expect((await room.translations()).length).toBeLessThanOrEqual(2)
  })

  it('take no more room than there is', async () => {
    const embed = embedTexts(
      {
        limits: { texts: 100, bytes: 1e6 },
        embed: async (sent) =>
          readVectors(
            sent.map(() => new Array(4_096).fill(1)),
            sent.length,
          ),
      },
      { timeoutMs: 1_000, budgetMs: 1_000 },
    )
    expect((await failing(embed(texts(6_000)))).detail).toContain('4882 sentences at most')
  })
})

function item(index: number, embedding: unknown = [1, 2]) {
  return { object: 'embedding', index, embedding }
}
