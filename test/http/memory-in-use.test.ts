import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Store } from '../../src/storage/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const SENTENCES = [
  'Die Regierung hat am Montag neue Maßnahmen gegen den Handel mit diesen Waren beschlossen.',
  'Der Minister sagte danach, dass die Verhandlungen noch lange dauern können.',
  'Viele Länder haben dem Vorschlag in der letzten Woche schon zugestimmt.',
]
const ARTICLE = SENTENCES.join(' ')
const OTHER = `Am Abend wurde es still in der Stadt. ${SENTENCES[1]}`

/** A service with an engine that writes other words in place of the article's, and a store of its own. */
function service(environment: Record<string, string> = {}, store: Store = createMemoryStore()) {
  const deepl = openRoom('fakeDeepl')
  const app = appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url, ...environment }, {}, store)
  const translate = async (more: object = {}, headers: Record<string, string> = {}): Promise<Document> =>
    read(app.json('/v1/translations', { text: ARTICLE, source: 'de', glossary: null, ...more }, headers))
  const change = async (path: string, method: string, body: unknown = {}) =>
    read(app.send(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }))
  const sent = async () => (await deepl.translations()).flatMap(({ texts }) => texts)
  return { ...app, deepl, store, translate, change, sent }
}

const origins = ({ pairs }: Document) => pairs.map(({ origin }) => origin)
const targets = ({ pairs }: Document) => pairs.map(({ target }) => target?.text)

describe('an article that was translated before', () => {
  it('comes out of the memory as it was, and nothing is sent or billed', async () => {
    const { translate, sent } = service()
    const first = await translate()
    expect(origins(first)).toEqual(['machine', 'machine', 'machine'])
    expect(first.usage).toEqual({ characters: 235, billedCharacters: 235, memoryHits: 0 })
    const second = await translate()
    expect(origins(second)).toEqual(['memory', 'memory', 'memory'])
    expect(second.pairs[0]!.provider).toBe('memory')
    expect(targets(second)).toEqual(targets(first))
    expect(second.usage).toEqual({ characters: 235, billedCharacters: 0, memoryHits: 3, savedCharacters: 235 })
    expect(await sent()).toHaveLength(3)
  })

  it('gives single sentences to other articles', async () => {
    const { translate, sent } = service()
    await translate()
    const other = await translate({ text: OTHER })
    expect(origins(other)).toEqual(['machine', 'memory'])
    expect((await sent()).slice(3)).toEqual([OTHER.split('. ')[0]!.concat('.')])
  })

  it('comes out whole by paragraphs as well', async () => {
    const { translate, sent } = service()
    const first = await translate({ unit: 'paragraph' })
    const second = await translate({ unit: 'paragraph' })
    expect(targets(second).join(' ')).toBe(targets(first).join(' '))
    expect(second.usage).toMatchObject({ billedCharacters: 0, memoryHits: second.pairs.length })
    expect(await sent()).toHaveLength(1)
  })

  it('is asked for anew with another termbase, another version of it, another engine or another language', async () => {
    const { translate, sent, send } = service()
    const put = (term: string) =>
      send('/v1/glossaries/own', {
        method: 'PUT',
        headers: { 'content-type': 'text/csv' },
        body: `de,en\nHandel,${term}\n`,
      })
    await translate()
    await put('commerce')
    expect(origins(await translate({ glossary: 'own' }))).not.toContain('memory')
    const again = await translate({ glossary: 'own' })
    expect(origins(again).filter((origin) => origin === 'memory').length).toBeGreaterThan(0)
    const before = (await sent()).length
    await put('trade')
    expect(origins(await translate({ glossary: 'own' }))).not.toContain('memory')
    expect((await sent()).length).toBeGreaterThan(before)
    expect(origins(await translate({ target: 'fr' }))).not.toContain('memory')
    expect(origins(await translate({ target: 'en-GB' }))).not.toContain('memory')
    expect(origins(await translate())).toEqual(['memory', 'memory', 'memory'])
  })

  it('is asked for anew where another engine is to answer first', async () => {
    const store = createMemoryStore()
    const first = service({}, store)
    await first.translate()
    const azure = openRoom('fakeAzure')
    const both = { AZURE_TRANSLATOR_KEY: 'test-key', AZURE_TRANSLATOR_URL: azure.url, PROVIDERS: 'azure,deepl' }
    expect(origins(await service(both, store).translate())).not.toContain('memory')
    const behind = service({ ...both, PROVIDERS: 'deepl,azure' }, store)
    expect(origins(await behind.translate())).toEqual(['memory', 'memory', 'memory'])
    expect(origins(await service({ DEEPL_FORMALITY: 'less' }, store).translate())).not.toContain('memory')
  })

  it('is not remembered where an engine failed and another helped out', async () => {
    const store = createMemoryStore()
    const azure = openRoom('fakeAzure')
    const both = { AZURE_TRANSLATOR_KEY: 'test-key', AZURE_TRANSLATOR_URL: azure.url, PROVIDERS: 'azure,deepl' }
    const app = service(both, store)
    await azure.fault({ always: { kind: 'status', status: 401 } })
    expect(origins(await app.translate())).toEqual(['machine', 'machine', 'machine'])
    expect(await store.memory!.list(null, {}, { limit: 9 })).toEqual([])
  })
})

describe('a private article', () => {
  it('is neither remembered nor found', async () => {
    const { translate, store } = service()
    await translate({ private: true })
    expect(await store.memory!.list(null, {}, { limit: 9 })).toEqual([])
    await translate()
    expect(origins(await translate({ private: true }))).toEqual(['machine', 'machine', 'machine'])
  })
})

describe('a file that is written back', () => {
  const file = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="de" target-language="en" datatype="html"><body><trans-unit id="1"><source>${ARTICLE}</source></trans-unit></body></file></xliff>`
  const post = async ({ send }: ReturnType<typeof service>, query = '', headers: Record<string, string> = {}) => {
    const answer = await send(`/v1/files?glossary=null${query}`, {
      ...{ method: 'POST', body: file },
      headers: { 'content-type': 'application/x-xliff+xml', ...headers },
    })
    expect(answer.headers.get('x-dragoman-texts')).toBe('texts=1, translated=1')
    return answer.text()
  }

  it('uses the memory of its owner and adds to it, unless it is private', async () => {
    const app = service()
    await post(app, '&private=true')
    expect(await app.store.memory!.list(null, {}, { limit: 9 })).toEqual([])
    const first = await post(app)
    const before = (await app.sent()).length
    const second = await post(app)
    expect(await app.sent()).toHaveLength(before)
    expect(targets(await app.translate()).every((target) => second.includes(target!))).toBe(true)
    expect(await app.sent()).toHaveLength(before)
    expect(first).toContain('</target>')
    await post(app, '&private=true')
    expect((await app.sent()).length).toBeGreaterThan(before)
  })

  it('leaves no sign in the memory that stood for a code', async () => {
    const app = service()
    await app.send('/v1/files?glossary=null&source=de&target=en', {
      ...{
        method: 'POST',
        body: `Der Befehl \`rm\` löscht alle Dateien im Ordner.\n\n${SENTENCES[1]}`,
      },
      headers: { 'content-type': 'text/markdown' },
    })
    expect((await app.sent()).some((text) => /ZQ1X/.test(text))).toBe(true)
    const kept = await app.store.memory!.list(null, {}, { limit: 9 })
    expect(kept.map(({ text }) => text)).toEqual([SENTENCES[1]])
  })

  it('has a person’s correction in it', async () => {
    const app = service()
    const { id } = await app.translate({ keep: true })
    await app.change(`/v1/translations/${id}/pairs/1`, 'PATCH', { target: 'Said by a person.' })
    expect(await post(app)).toContain('Said by a person.')
  })

  it('has nothing of another key’s', async () => {
    const app = service({ API_KEYS: 'one,two' })
    await post(app, '', { 'x-api-key': 'one' })
    const before = (await app.sent()).length
    await post(app, '', { 'x-api-key': 'two' })
    expect((await app.sent()).length).toBe(2 * before)
    await post(app, '', { 'x-api-key': 'one' })
    expect((await app.sent()).length).toBe(2 * before)
  })
})

describe('another key', () => {
  it('has nothing of it', async () => {
    const { translate } = service({ API_KEYS: 'one,two' })
    await translate({}, { 'x-api-key': 'one' })
    expect(origins(await translate({}, { 'x-api-key': 'two' }))).not.toContain('memory')
    expect(origins(await translate({}, { 'x-api-key': 'one' }))).toEqual(['memory', 'memory', 'memory'])
  })
})

describe('a correction', () => {
  const CORRECTED = 'The minister then said that the negotiations may still take a long time.'
  const correct = async (app: ReturnType<typeof service>, target = CORRECTED) => {
    const { id } = await app.translate({ keep: true })
    await app.change(`/v1/translations/${id}/pairs/1`, 'PATCH', { target })
    return id
  }

  it('is used at once in another document, whatever the engine, and stays as it is', async () => {
    const app = service()
    await correct(app)
    const other = await app.translate({ text: OTHER })
    expect(other.pairs[1]).toMatchObject({ origin: 'memory', provider: 'memory', target: { text: CORRECTED } })
    const store = app.store
    const azure = openRoom('fakeAzure')
    const elsewhere = service(
      { AZURE_TRANSLATOR_KEY: 'test-key', AZURE_TRANSLATOR_URL: azure.url, PROVIDERS: 'azure' },
      store,
    )
    expect(targets(await elsewhere.translate())[1]).toBe(CORRECTED)
  })

  it('wins over a termbase, which still says what it misses', async () => {
    const app = service()
    await correct(app)
    await app.send('/v1/glossaries/own', {
      method: 'PUT',
      headers: { 'content-type': 'text/csv' },
      body: 'de,en\nVerhandlung,parley\n',
    })
    const other = await app.translate({ glossary: 'own' })
    expect(targets(other)[1]).toBe(CORRECTED)
    expect(other.pairs[1]!.terms).toMatchObject([{ status: 'missing' }])
    expect(other.pairs[1]!.flags.map(({ code }) => code)).toContain('glossary-missing')
  })

  it('leaves the memory when it is taken back', async () => {
    const app = service()
    const id = await correct(app)
    await app.change(`/v1/translations/${id}/undo`, 'POST')
    const other = await app.translate({ text: OTHER })
    expect(targets(other)[1]).not.toBe(CORRECTED)
  })

  it('of another document comes back when a later one is taken back', async () => {
    const app = service()
    await correct(app)
    const later = await correct(app, 'Later.')
    expect(targets(await app.translate())[1]).toBe('Later.')
    await app.change(`/v1/translations/${later}/undo`, 'POST')
    expect(targets(await app.translate())[1]).toBe(CORRECTED)
  })

  it('is the one that stands in the document, however many are made at the same time', async () => {
    const app = service()
    const { id } = await app.translate({ keep: true })
    const versions = ['One.', 'Two.', 'Three.', 'Four.', 'Five.']
    await Promise.all(versions.map((target) => app.change(`/v1/translations/${id}/pairs/1`, 'PATCH', { target })))
    const stands = targets(await read(app.get(`/v1/translations/${id}`)))[1]
    expect(versions).toContain(stands)
    expect(targets(await app.translate())[1]).toBe(stands)
  })

  it('may be that a person says a pair is right', async () => {
    const app = service()
    const document = await app.translate({ keep: true })
    await app.change(`/v1/translations/${document.id}/pairs/0`, 'PATCH', { reviewed: true })
    const [unit] = await app.store.memory!.list(null, { origin: 'human' }, { limit: 9 })
    expect(unit).toMatchObject({ text: SENTENCES[0], translation: targets(document)[0] })
    await app.change(`/v1/translations/${document.id}/pairs/0`, 'PATCH', { reviewed: false })
    expect(await app.store.memory!.list(null, { origin: 'human' }, { limit: 9 })).toEqual([])
  })
})

describe('MEMORY', () => {
  it('off neither reads nor writes, read only reads', async () => {
    const store = createMemoryStore()
    await service({ MEMORY: 'off' }, store).translate()
    await service({ MEMORY: 'read' }, store).translate()
    expect(await store.memory!.list(null, {}, { limit: 9 })).toEqual([])
    await service({}, store).translate()
    expect(origins(await service({ MEMORY: 'read' }, store).translate())).toEqual(['memory', 'memory', 'memory'])
    expect(origins(await service({ MEMORY: 'off' }, store).translate())).toEqual(['machine', 'machine', 'machine'])
  })
})

describe('a memory that cannot be used', () => {
  it('costs no translation, and is said', async () => {
    const store = createMemoryStore()
    const broken = async (): Promise<never> => {
      throw new Problem('storage-unavailable', 'The database could not be used.')
    }
    const memory = { ...store.memory!, find: broken, put: broken }
    const { translate } = service({}, { ...store, memory })
    const document = await translate()
    expect(origins(document)).toEqual(['machine', 'machine', 'machine'])
    expect(document.warnings).toEqual([
      expect.stringContaining('could not be read'),
      expect.stringContaining('could not be written'),
    ])
  })
})
