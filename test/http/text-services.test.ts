import { describe, expect, inject, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import { appWith, read } from '../support/app.ts'

const { json, get } = appWith()

describe('POST /v1/segments', () => {
  it('gives segments that joined are the text', async () => {
    const { language, segments } = await read(json('/v1/segments', { text: example.text }))
    expect(language).toBe('de')
    expect(segments.map((segment: { text: string }) => segment.text).join('')).toBe(example.text)
    for (const { start, end, text } of segments) expect(example.text.slice(start, end)).toBe(text)
  })

  it('takes the language it is told', async () => {
    expect((await read(json('/v1/segments', { text: 'Eins. Zwei.', language: 'de-AT' }))).language).toBe('de-AT')
  })
})

describe('POST /v1/detections', () => {
  it('gives one detection per text, in order, und where there is nothing to tell', async () => {
    const texts = [
      'Die Minister trafen sich gestern in der Hauptstadt.',
      'Президент России провёл переговоры в Москве',
      '…',
      'وزير الخارجية يزور القاهرة',
    ]
    const { detections } = await read(json('/v1/detections', { texts }))
    expect(detections.map((one: { language: string }) => one.language)).toEqual(['de', 'ru', 'und', 'ar'])
    expect(detections[1].script).toBe('Cyrl')
  })
})

describe('POST /v1/terms', () => {
  it('gives each term’s place, concept, targets and level', async () => {
    const text = 'Den Sanktionen der Vereinten Nationen zum Trotz.'
    const { source, terms } = await read(json('/v1/terms', { text, source: 'de', target: 'en' }))
    expect(source).toBe('de')
    expect(terms).toContainEqual(
      expect.objectContaining({
        concept: 'sanc.sanctions',
        span: [4, 14],
        targets: expect.arrayContaining(['sanctions']),
      }),
    )
    expect(terms).toContainEqual(expect.objectContaining({ concept: 'org.un', span: [19, 37] }))
  })

  it('finds none without a glossary', async () => {
    expect(await read(json('/v1/terms', { text: 'Sanktionen', source: 'de', glossary: null }))).toMatchObject({
      glossary: null,
      terms: [],
    })
  })
})

describe('GET /v1/providers and /v1/languages', () => {
  it('name only the memory when nothing is configured', async () => {
    expect((await read(get('/v1/providers'))).providers.map((one: { name: string }) => one.name)).toEqual(['memory'])
    const { languages } = await read(get('/v1/languages'))
    expect(languages).toHaveLength(1)
    expect(languages[0]).toMatchObject({ language: 'de', name: 'German', direction: 'ltr' })
    expect(
      languages[0].targets.map((one: { language: string; providers: string[] }) => [one.language, ...one.providers]),
    ).toEqual([
      ['en', 'memory'],
      ['en-GB', 'memory'],
    ])
  })

  it('ask the providers that are', async () => {
    const service = appWith({
      DEEPL_API_KEY: 'test-key',
      DEEPL_SERVER_URL: `${inject('fakeDeepl')}/room/languages-${crypto.randomUUID()}`,
    })
    const { providers } = await read(service.get('/v1/providers'))
    expect(providers[1]).toMatchObject({ name: 'deepl', health: 'ok', detail: null, limits: { texts: 50 } })
    const { languages } = await read(service.get('/v1/languages'))
    const german = languages.find((one: { language: string }) => one.language === 'de')
    expect(german.targets.map((one: { language: string }) => one.language)).toEqual(
      expect.arrayContaining(['en', 'en-GB']),
    )
    expect(german.targets.map((one: { language: string }) => one.language)).not.toContain('de')
  })

  it('say why one cannot be asked, without its key', async () => {
    const service = appWith({ DEEPL_API_KEY: 'wrong-key', DEEPL_SERVER_URL: inject('fakeDeepl') })
    const { providers } = await read(service.get('/v1/providers'))
    expect(providers[1]).toMatchObject({ name: 'deepl', health: 'unavailable', pairs: null })
    expect(providers[1].detail).toMatch(/\.$/)
    expect(JSON.stringify(providers)).not.toContain('wrong-key')
  })
})
