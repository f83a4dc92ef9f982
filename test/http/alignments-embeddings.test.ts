import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { Pair } from '../../src/domain/document.ts'
import { appWith, read } from '../support/app.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import type { Fault } from '../support/fake-engine.ts'
import { WORDS } from '../support/meaning-vector.ts'
import { seeded } from '../support/seeded.ts'

const MODEL = 'test-embeddings'
const settings = (room: FakeRoom) => ({
  EMBEDDINGS_BASE_URL: room.url,
  EMBEDDINGS_API_KEY: 'test-key',
  EMBEDDINGS_MODEL: MODEL,
})

/** Twenty sentences of two made-up languages, of one length; the third of one side and the sixteenth of the other are missing. */
const random = seeded(11 + 0x9e3779b9)
const meanings = Array.from({ length: 20 }, () => Array.from({ length: 7 }, () => Math.floor(random() * WORDS.length)))
const said = (side: 0 | 1) => meanings.map((words) => `${words.map((word) => WORDS[word]![side]).join(' ')}.`)
const body = {
  source: { segments: said(0).toSpliced(2, 1), language: 'de' },
  target: { segments: said(1).toSpliced(15, 1), language: 'en' },
  glossary: null,
  embeddings: true,
}
const alone = (document: { pairs: Pair[] }) => ({
  source: document.pairs.filter(({ target }) => !target).flatMap(({ source }) => source.segments),
  target: document.pairs.filter(({ source }) => source.text === '').flatMap(({ target }) => target!.segments),
})

describe('an alignment with embeddings', () => {
  it('finds what belongs together where nothing but the meaning tells', async () => {
    const room = openRoom('fakeEmbeddings')
    const document = await read(appWith(settings(room)).json('/v1/alignments', body))
    expect(alone(document)).toEqual({ source: [14], target: [2] })
    expect(document.warnings).toEqual([])
    const without = await read(appWith().json('/v1/alignments', { ...body, embeddings: false }))
    expect(alone(without)).not.toEqual(alone(document))
    expect(without.id).not.toBe(document.id)
  })

  it('sends both sides to the service of embeddings and to nobody else, and only when it is asked to', async () => {
    const [room, deepl] = [openRoom('fakeEmbeddings'), openRoom('fakeDeepl')]
    const app = appWith({ ...settings(room), DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url })
    await app.json('/v1/alignments', { ...body, embeddings: undefined, pivot: 'none' })
    expect(await room.requests()).toEqual([])
    await app.json('/v1/alignments', { ...body, pivot: 'none', private: true })
    const sent = (await room.translations()).flatMap(({ texts }) => texts)
    expect(sent.toSorted()).toEqual([...new Set([...body.source.segments, ...body.target.segments])].toSorted())
    expect(await deepl.requests()).toEqual([])
  })

  it('is refused with the settings to make where no service is set up', async () => {
    const response = await appWith().json('/v1/alignments', body)
    expect(response.status).toBe(400)
    const problem = await read(response)
    expect(problem.errors).toEqual([{ field: 'embeddings', message: expect.stringContaining('EMBEDDINGS_BASE_URL') }])
    expect(problem.detail).toMatch(/EMBEDDINGS_MODEL.*Workers AI/)
    const asWorker = appWith({ EMBEDDINGS_MODEL: '@cf/baai/bge-m3' })
    expect((await asWorker.json('/v1/alignments', body)).status).toBe(400)
  })

  it.each(['yes', 1, null])('is refused with embeddings of %j', async (embeddings) => {
    const response = await appWith().json('/v1/alignments', { ...body, embeddings })
    expect((await read(response)).errors).toEqual([{ field: 'embeddings', message: 'must be true or false' }])
  })

  it.each<{ why: string; fault: Fault }>([
    { why: 'refuses the key', fault: { kind: 'status', status: 401 } },
    { why: 'asks for too long a wait', fault: { kind: 'status', status: 429, retryAfter: '3600' } },
    { why: 'answers in HTML', fault: { kind: 'html' } },
    { why: 'answers too few', fault: { kind: 'too-few' } },
    { why: 'answers with broken JSON', fault: { kind: 'broken-json' } },
    { why: 'answers with empty vectors', fault: { kind: 'empty' } },
    { why: 'redirects', fault: { kind: 'redirect' } },
    { why: 'does not answer', fault: { kind: 'hang' } },
  ])('is made without them, and says so, when the service $why', async ({ fault }) => {
    const room = openRoom('fakeEmbeddings')
    await room.fault({ always: fault })
    const app = appWith({ ...settings(room), REQUEST_TIMEOUT_MS: '1200' })
    const response = await app.json('/v1/alignments', body)
    expect(response.status).toBe(200)
    const document = await read(response)
    expect(document.warnings).toEqual([
      expect.stringMatching(/^The alignment was made without embeddings: embeddings /),
    ])
    expect(document.warnings[0]).not.toMatch(/test-key|bagi/)
    const without = await read(appWith().json('/v1/alignments', { ...body, embeddings: false }))
    expect(document.pairs).toEqual(without.pairs)
  })

  it('stops asking when the caller leaves', async () => {
    const room = openRoom('fakeEmbeddings')
    await room.fault({ always: { kind: 'hold' } })
    const caller = new AbortController()
    const call = appWith(settings(room)).send('/v1/alignments', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      signal: caller.signal,
    })
    while ((await room.held()) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    caller.abort()
    while ((await room.held()) > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await call).status).not.toBe(200)
  })
})

describe('the settings of embeddings', () => {
  it.each([
    {
      why: 'an address',
      given: { EMBEDDINGS_BASE_URL: 'http://localhost:11434/v1/', EMBEDDINGS_MODEL: 'bge-m3' },
      url: 'http://localhost:11434/v1',
    },
    { why: 'a key', given: { EMBEDDINGS_API_KEY: 'k', EMBEDDINGS_MODEL: 'large' }, url: 'https://api.openai.com/v1' },
    { why: 'a model of a Worker', given: { EMBEDDINGS_MODEL: '@cf/baai/bge-m3' }, url: undefined },
    {
      why: 'a model of a Worker behind an address',
      given: { EMBEDDINGS_MODEL: '@cf/baai/bge-m3', EMBEDDINGS_BASE_URL: 'https://api.cloudflare.com/x/ai/v1' },
      url: 'https://api.cloudflare.com/x/ai/v1',
    },
  ])('may be $why', ({ given, url }) => {
    expect(parseConfig(given).embeddings).toMatchObject({ url, model: given.EMBEDDINGS_MODEL })
  })

  it.each([
    { why: 'no model', given: { EMBEDDINGS_API_KEY: 'secret' }, message: /^EMBEDDINGS_MODEL must name/ },
    { why: 'no model', given: { EMBEDDINGS_BASE_URL: 'http://localhost/v1' }, message: /^EMBEDDINGS_MODEL must name/ },
    {
      why: 'no place',
      given: { EMBEDDINGS_MODEL: 'large' },
      message: /^EMBEDDINGS_BASE_URL or EMBEDDINGS_API_KEY must be set/,
    },
    {
      why: 'no address',
      given: { EMBEDDINGS_BASE_URL: 'secret', EMBEDDINGS_MODEL: 'm' },
      message: /^EMBEDDINGS_BASE_URL must be/,
    },
  ])('must not have $why: $given', ({ given, message }) => {
    expect(() => parseConfig(given)).toThrow(message)
    expect(() => parseConfig(given)).not.toThrow(/secret/)
  })
})
