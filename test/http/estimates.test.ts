import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const ARTICLE =
  'Die Regierung hat am Montag neue Maßnahmen beschlossen. Der Minister sagte danach lange nichts mehr dazu.'

function service() {
  const deepl = openRoom('fakeDeepl')
  const app = appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url })
  const body = { text: ARTICLE, source: 'de', glossary: null }
  return {
    deepl,
    estimate: (more = {}) => read(app.json('/v1/estimates', { ...body, ...more })),
    translate: () => app.json('/v1/translations', body),
    app,
  }
}

describe('an estimate', () => {
  it('says what a translation then bills, and sends nothing', async () => {
    const { deepl, estimate, translate } = service()
    const before = await estimate()
    expect(before).toMatchObject({ segments: 2, memory: { hits: 0, characters: 0 } })
    expect(await deepl.translations()).toEqual([])
    const { usage } = await read(translate())
    expect(before.providers).toEqual([{ name: 'deepl', billedCharacters: usage.billedCharacters }])
    expect(before.characters).toBe(usage.characters)
  })

  it('counts what the memory knows', async () => {
    const { estimate, translate } = service()
    await translate()
    expect(await estimate()).toMatchObject({ memory: { hits: 2 }, providers: [{ name: 'deepl', billedCharacters: 0 }] })
    expect(await estimate({ private: true })).toMatchObject({ memory: { hits: 0 } })
  })

  it('counts the sentences that come with the service', async () => {
    const { app } = service()
    const found = await read(app.post('/v1/estimates?target=en', example.text, 'text/plain'))
    expect(found.memory.hits).toBe(found.segments)
    expect(found.providers).toEqual([{ name: 'deepl', billedCharacters: 0 }])
  })

  it('says so where the time of a request is too short for it', async () => {
    const [bodyBytes, textLength] = [1_000_000, 1_000_000]
    const limits = { bodyBytes, textLength, glossaryBytes: 1, memoryBytes: 1, timeoutMs: 1 }
    const app = appWith({}, { limits })
    const answer = await app.json('/v1/estimates', { text: `${ARTICLE} `.repeat(5_000), source: 'de' })
    expect([answer.status, (await answer.json()).type]).toEqual([504, '/problems/timeout'])
  })

  it('fails as the translation would', async () => {
    const { app } = service()
    expect((await app.json('/v1/estimates', { text: ARTICLE, provider: 'nobody' })).status).toBe(400)
    expect((await app.json('/v1/estimates', { text: ARTICLE, target: 'de' })).status).toBe(422)
    expect((await app.json('/v1/estimates', { text: '' })).status).toBe(400)
  })
})
