import { describe, expect, it } from 'vitest'
import { digestOf } from '../../src/domain/digest.ts'
import type { Document } from '../../src/domain/document.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const SENTENCES = ['Rund 450 Soldaten sind dort im Einsatz.', 'Moskau schwieg dazu bis heute.']
const [FIRST, SECOND] = SENTENCES.map(({ length }) => length) as [number, number]
const BODY = { text: SENTENCES.join(' '), source: 'de', glossary: null }

/** A service with DeepL, a key in its store with that budget. */
async function service(environment: Record<string, string> = {}, characters?: number) {
  const deepl = openRoom('fakeDeepl')
  const store = createMemoryStore()
  if (characters !== undefined)
    await store.keys.add({
      id: 'k1',
      label: 'desk',
      digest: await digestOf('desk-key'),
      glossaries: [],
      budget: { characters, period: 'day' },
      createdAt: '2026-01-02T03:04:05Z',
    })
  const settings = { DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url, ...environment }
  const app = appWith(settings, {}, store)
  const post = (more: object = {}, key = 'desk-key') =>
    app.json('/v1/translations', { ...BODY, ...more }, { 'x-api-key': key })
  return { app, deepl, store, post }
}

const stated = ({ headers }: Response) => headers.get('x-dragoman-budget-remaining')

describe('the budget of a request', () => {
  it('lets what it covers be translated, and says in words what was left out', async () => {
    const { post } = await service({ REQUEST_BUDGET: String(FIRST) })
    const response = await post()
    expect(response.status).toBe(200)
    const document: Document = await read(response)
    expect(document.pairs.map(({ status }) => status)).toEqual(['translated', 'failed'])
    expect(document.pairs[1]!.flags).toMatchObject([
      { code: 'untranslated', detail: expect.stringMatching(/^Not translated: Budget exhausted:/) },
    ])
    expect(document.warnings).toContainEqual(
      `Budget exhausted: one request may have ${FIRST} characters billed (REQUEST_BUDGET). deepl was not sent everything; what is missing says so.`,
    )
    expect(document.usage.billedCharacters).toBe(FIRST)
    expect(stated(response)).toBeNull()
  })

  it('leaves the rest to an engine that costs nothing, and says so at the pair', async () => {
    const libretranslate = openRoom('fakeLibreTranslate')
    const own = {
      LIBRETRANSLATE_URL: libretranslate.url,
      LIBRETRANSLATE_API_KEY: 'test-key',
      FREE_PROVIDERS: 'libretranslate',
    }
    const { post } = await service({ ...own, REQUEST_BUDGET: String(FIRST) })
    const document: Document = await read(post())
    expect(document.pairs.map(({ provider }) => provider)).toEqual(['deepl', 'libretranslate'])
    expect(document.pairs[1]!.flags.map(({ code }) => code)).toContain('provider-fallback')
    expect(document.usage.billedCharacters).toBe(FIRST)
  })

  it('is a problem where nothing at all could be translated', async () => {
    const { post, deepl } = await service({ REQUEST_BUDGET: '5' })
    const response = await post()
    expect(response.status).toBe(402)
    expect(response.headers.get('retry-after')).toBeNull()
    const problem = await read(response)
    expect(problem).toMatchObject({ type: '/problems/budget-exhausted', budget: 'request', limit: 5, remaining: 5 })
    expect(problem.document.pairs).toHaveLength(2)
    expect(await deepl.translations()).toHaveLength(0)
  })

  it('holds for what is compared and for the translation an alignment is made with', async () => {
    const { app, post } = await service({ REQUEST_BUDGET: String(FIRST + SECOND), FREE_PROVIDERS: 'deepl' })
    expect(await read(post())).toMatchObject({ usage: { billedCharacters: 0 }, warnings: [] })
    const paid = await service({ REQUEST_BUDGET: '0' })
    const sides = { source: { text: BODY.text, language: 'de' }, target: { text: 'One. Two.', language: 'en' } }
    const document: Document = await read(paid.app.json('/v1/alignments', sides))
    expect(document.usage.billedCharacters).toBe(0)
    expect(document.warnings.join(' ')).toContain('Budget exhausted')
    expect(await read(app.json('/v1/alignments', sides))).toMatchObject({ usage: { billedCharacters: 0 } })
  })
})

describe('the budget of a key', () => {
  it('is told with every answer, and spent by all requests of the key', async () => {
    const { post } = await service({ MEMORY: 'off' }, 2 * FIRST + 2 * SECOND)
    const first = await post()
    expect([first.status, stated(first)]).toEqual([200, String(FIRST + SECOND)])
    expect(Number(first.headers.get('x-dragoman-budget-reset'))).toBeGreaterThan(0)
    expect(stated(await post())).toBe('0')
    const third = await post()
    expect([third.status, stated(third)]).toEqual([402, '0'])
    const seconds = Number(third.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(86_400)
    expect(await read(third)).toMatchObject({ budget: 'key', period: 'day', retryAfter: seconds })
  })

  it('is not that of the keys of the environment', async () => {
    const { post, store } = await service({ API_KEYS: 'plain-key' }, 0)
    const response = await post({}, 'plain-key')
    expect([response.status, stated(response)]).toEqual([200, null])
    expect(await store.keys.spent('k1', new Date().toISOString().slice(0, 10))).toBe(0)
  })
})

it('has a page that says what to do', async () => {
  const { app } = await service()
  const page = await app.get('/problems/budget-exhausted')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('REQUEST_BUDGET')
})
