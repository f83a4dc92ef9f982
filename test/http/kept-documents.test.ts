import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import type { Document, Pair } from '../../src/domain/document.ts'
import type { Store } from '../../src/storage/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const SENTENCES = ['Es kamen 450 Soldaten.', 'Moskau schwieg.', 'Das Abkommen gilt.']
const ARTICLE = SENTENCES.join(' ')

/** A service with an engine that puts `[en]` before a sentence. */
function service(environment: Record<string, string> = {}, store: Store = createMemoryStore()) {
  const deepl = openRoom('fakeDeepl')
  const app = appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url, ...environment }, {}, store)
  const keep = (more: object = {}, headers: Record<string, string> = {}) =>
    app.json('/v1/translations', { text: ARTICLE, source: 'de', glossary: null, keep: true, ...more }, headers)
  const patch = (id: string, pair: number, body: unknown, headers: Record<string, string> = {}) =>
    app.send(`/v1/translations/${id}/pairs/${pair}`, {
      method: 'PATCH',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  const remove = (id: string, headers: Record<string, string> = {}) =>
    app.send(`/v1/translations/${id}`, { method: 'DELETE', headers })
  const get = async (id: string): Promise<Document> => read(app.get(`/v1/translations/${id}`))
  return { ...app, read: get, deepl, store, keep, patch, remove }
}

/** A service that keeps the article, and its document. */
async function kept(more: object = {}) {
  const app = service()
  const document: Document = await read(app.keep(more))
  return { ...app, id: document.id, document }
}

const targets = ({ pairs }: Document) => pairs.map(({ target }) => target?.text ?? null)

describe('changes that can be taken back', () => {
  it('are 200 at most, and the count says how many', { timeout: 60_000 }, async () => {
    const { id, patch, post, read: readKept } = await kept()
    for (let change = 1; change <= 203; change += 1) {
      const answer = await patch(id, 0, { target: `Words ${change}.` })
      if (change > 198) expect((await read(answer)).kept.changes).toBe(Math.min(change, 200))
    }
    for (let left = 199; left >= 0; left -= 1)
      expect((await read(post(`/v1/translations/${id}/undo`, '', 'application/json'))).kept.changes).toBe(left)
    const none = await post(`/v1/translations/${id}/undo`, '', 'application/json')
    expect(none.status).toBe(409)
    const document = await readKept(id)
    // what the first three changes made is what is left
    expect(targets(document)[0]).toBe('Words 3.')
    expect((await read(patch(id, 0, { target: 'And on.' }))).kept.changes).toBe(1)
    expect((await read(post(`/v1/translations/${id}/undo`, '', 'application/json'))).kept.changes).toBe(0)
    expect(targets(await readKept(id))[0]).toBe('Words 3.')
  })
})

describe('keep', () => {
  it('answers 201 with where the document is, and gives there what it gave', { timeout: 30_000 }, async () => {
    const { keep, get } = service()
    const answer = await keep()
    expect(answer.status).toBe(201)
    const document: Document = await read(answer)
    expect(answer.headers.get('location')).toBe(`/v1/translations/${document.id}`)
    expect(answer.headers.get('etag')).toBe('"1"')
    expect(document.kept).toMatchObject({ version: 1, changes: 0, expiresAt: null })
    const again = await get(answer.headers.get('location')!)
    expect(again.headers.get('etag')).toBe('"1"')
    expect(again.headers.get('cache-control')).toBe('no-store')
    expect(await read(again)).toEqual(document)
  })

  it('gives every document another id, which nobody can guess', async () => {
    const { keep } = service()
    const ids = await Promise.all([keep(), keep()].map(async (answer) => (await read(answer)).id as string))
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{44}$/)
  })

  it.each([
    { what: 'text with the options in the query', type: 'text/plain', body: ARTICLE },
    { what: 'HTML', type: 'text/html', body: `<p>${ARTICLE}</p>` },
  ])('works with $what', async ({ type, body }) => {
    const { post, read: readKept } = service()
    const answer = await post('/v1/translations?keep=true&source=de&glossary=null', body, type)
    expect(answer.status).toBe(201)
    const document: Document = await read(answer)
    expect(targets(await readKept(document.id))).toEqual(targets(document))
  })

  it.each(['ndjson', 'sse'])(
    'works with a stream as %s, whose events bear its id from the first on',
    async (format) => {
      const { json, read: readKept } = service()
      const answer = await json(`/v1/translations?format=${format}`, {
        text: ARTICLE,
        source: 'de',
        glossary: null,
        keep: true,
      })
      const data = (await answer.text())
        .split('\n')
        .filter((line) => /^(?:data: )?\{/.test(line))
        .map((line) => JSON.parse(line.replace(/^data: /, '')))
        .map((line) => (format === 'ndjson' ? line.data : line))
      const [document, summary] = [data[0], data.at(-1)]
      expect(summary.id).toBe(document.id)
      expect(summary).toMatchObject({ location: `/v1/translations/${document.id}`, kept: { version: 1 } })
      expect((await readKept(document.id)).summary).toEqual(summary.summary)
    },
  )

  it('works with an alignment', async () => {
    const { json, read: readKept } = service()
    const sides = {
      source: { text: ARTICLE },
      target: { text: 'About 450 soldiers are there. Moscow was silent. It holds.' },
    }
    const answer = await json('/v1/alignments', { ...sides, pivot: 'none', keep: true })
    expect(answer.status).toBe(201)
    const document: Document = await read(answer)
    expect(answer.headers.get('location')).toBe(`/v1/translations/${document.id}`)
    expect(await readKept(document.id)).toEqual(document)
    const file = await json('/v1/alignments?format=tmx', { ...sides, pivot: 'none', keep: true })
    expect(file.status).toBe(201)
    expect(file.headers.get('location')).toMatch(/^\/v1\/translations\//)
  })

  it('is refused beside private, before anything is sent to anybody', async () => {
    const { keep, json, deepl } = service()
    const answer = await keep({ private: true })
    expect(answer.status).toBe(400)
    expect(await read(answer)).toMatchObject({ type: '/problems/invalid-request', errors: [{ field: 'keep' }] })
    const sides = { source: { text: ARTICLE }, target: { text: 'One.' }, keep: true, private: true }
    expect((await json('/v1/alignments', sides)).status).toBe(400)
    expect(await deepl.translations()).toEqual([])
  })

  it('leaves nothing of what could not be translated at all', async () => {
    const { json, get } = appWith()
    const answer = await json('/v1/translations', { text: 'Der Minister reiste am Montag ab.', keep: true })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('location')).toBeNull()
    expect(await read(get('/v1/translations'))).toEqual({ translations: [], next: null })
  })

  it('keeps nothing that was not asked to be kept', async () => {
    const { keep, get } = service()
    await keep({ keep: false })
    expect((await read(get('/v1/translations'))).translations).toEqual([])
  })

  it('writes no text into the log', async () => {
    const { keep, patch, entries } = service()
    const { id } = await read(keep())
    await patch(id, 0, { target: 'Top secret.' })
    expect(JSON.stringify(entries)).not.toMatch(/Soldaten|secret/)
  })
})

describe('a kept document', () => {
  it.each([
    { format: 'json', type: 'application/json' },
    { format: 'ndjson', type: 'application/x-ndjson' },
    { format: 'sse', type: 'text/event-stream' },
    { format: 'html', type: 'text/html' },
    { format: 'tmx', type: 'application/x-tmx+xml' },
    { format: 'tsv', type: 'text/tab-separated-values' },
    { format: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
    { format: 'epub', type: 'application/epub+zip' },
    { format: 'moses', type: 'application/zip' },
    { format: 'ladder', type: 'text/plain' },
  ])('is given as $format', async ({ format, type }) => {
    const { id, get } = await kept()
    const answer = await get(`/v1/translations/${id}?format=${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain(type)
  })

  it('has a page that is complete without script, on which each pair has its place', async () => {
    const { id, get } = await kept()
    const answer = await get(`/t/${id}`)
    expect(answer.status).toBe(200)
    const page = await answer.text()
    for (const place of [0, 1, 2]) expect(page).toContain(`id="p${place}"`)
    for (const words of ['450', 'schwieg', 'gilt']) expect(page).toContain(words)
    expect((await get('/t/unknown', { accept: 'text/html' })).status).toBe(404)
  })

  it('is gone when it is deleted', async () => {
    const { id, get, remove, patch } = await kept()
    expect((await remove(id)).status).toBe(204)
    for (const answer of [get(`/v1/translations/${id}`), get(`/t/${id}`), remove(id), patch(id, 0, { reviewed: true })])
      expect((await answer).status).toBe(404)
    expect((await read(get('/v1/translations'))).translations).toEqual([])
  })

  it('is gone when its time is over', async () => {
    const store = createMemoryStore()
    const { keep, get } = service({ KEEP_DAYS: '30' }, store)
    const { id, kept: facts } = await read(keep())
    const days = (Date.parse(facts.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(29.9)
    expect(days).toBeLessThanOrEqual(30)
    const stored = (await store.documents.read(null, id))!
    await store.documents.write(null, { ...stored.facts, version: 2, expiresAt: '2020-01-01T00:00:00.000Z' }, new Map())
    expect((await get(`/v1/translations/${id}`)).status).toBe(404)
  })

  it('leaves the store within an hour of being over, whoever reads', async () => {
    const store = createMemoryStore()
    let sweeps = 0
    const sweep = async () => {
      sweeps += 1
    }
    const counting = { ...store, documents: { ...store.documents, sweep } }
    const { get } = service({ KEEP_DAYS: '30' }, counting)
    for (let turn = 0; turn < 3; turn += 1) await get('/v1/translations')
    expect(sweeps).toBe(1)
    await service({}, counting).get('/v1/translations')
    expect(sweeps).toBe(1)
  })

  it('is nobody’s but the key’s that kept it', async () => {
    const { keep, get, patch, remove, send } = service({ API_KEYS: 'mine-1,theirs-2' })
    const [mine, theirs] = ['mine-1', 'theirs-2'].map((key) => ({ authorization: `Bearer ${key}` }))
    const { id } = await read(keep({}, mine))
    const post = (path: string) => send(path, { method: 'POST', headers: theirs! })
    for (const answer of [
      get(`/v1/translations/${id}`, theirs),
      get(`/t/${id}`, theirs),
      patch(id, 0, { reviewed: true }, theirs),
      remove(id, theirs),
      post(`/v1/translations/${id}/undo`),
      post(`/v1/translations/${id}/retry`),
    ])
      expect((await answer).status).toBe(404)
    expect((await get(`/t/${id}`)).status).toBe(401)
    expect((await read(get('/v1/translations', theirs))).translations).toEqual([])
    expect((await read(get('/v1/translations', mine))).translations).toHaveLength(1)
    expect((await get(`/v1/translations/${id}`, { 'x-api-key': 'mine-1' })).status).toBe(200)
  })

  it('is everybody’s who may call where no keys are needed, whatever they send', async () => {
    const { id, get } = await kept()
    expect((await get(`/v1/translations/${id}`, { 'x-api-key': 'anything' })).status).toBe(200)
  })
})

describe('the list', () => {
  it('tells of each document its title, languages and counts, newest first, page by page', async () => {
    const { keep, get } = service()
    const ids: string[] = []
    for (const text of [`Titel eins\n\n${ARTICLE}`, 'Das Abkommen gilt.', 'Der Vertrag endet.']) {
      ids.unshift((await read(keep({ text }))).id)
      await new Promise((resolve) => setTimeout(resolve, 3))
    }
    const first = await read(get('/v1/translations?limit=2'))
    expect(first.translations.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2))
    expect(first.next).toBe(ids[1])
    const second = await read(get(`/v1/translations?limit=2&after=${first.next}`))
    expect(second.next).toBeNull()
    expect(second.translations).toEqual([
      expect.objectContaining({
        id: ids[2],
        title: 'Titel eins',
        source: 'de',
        target: 'en',
        pairs: 4,
        translated: 4,
        failed: 0,
        version: 1,
      }),
    ])
  })

  it('gives the documents themselves, one a line, as ndjson', async () => {
    const { keep, get } = service()
    const documents = [await read(keep()), await read(keep({ text: 'Das Abkommen gilt.' }))]
    const lines = (await (await get('/v1/translations?format=ndjson')).text()).trim().split('\n')
    const byId = (one: Document, other: Document) => (one.id < other.id ? -1 : 1)
    expect(lines.map((line) => JSON.parse(line) as Document).sort(byId)).toEqual(documents.sort(byId))
  })

  it.each(['0', '201', '-1', 'many'])('refuses a limit of %s', async (limit) => {
    expect((await service().get(`/v1/translations?limit=${limit}`)).status).toBe(400)
  })
})

describe('a correction', () => {
  it('takes another target, checks it again and counts anew', async () => {
    const { id, patch, read: readKept } = await kept()
    const answer = await patch(id, 0, { target: 'About 540 soldiers are deployed there.' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe('"2"')
    const changed = await read(answer)
    expect(changed).toMatchObject({ id, replaced: [0], kept: { version: 2, changes: 1 } })
    const [pair] = changed.pairs as Pair[]
    expect(pair).toMatchObject({ id: 0, origin: 'edited', status: 'translated', bead: '1-1' })
    expect(pair!.flags.map(({ code }) => code)).toContain('number')
    const document = await readKept(id)
    expect(document.pairs[0]).toEqual(pair)
    expect(document.summary).toEqual(changed.summary)
    expect(document.summary.flags.error).toBeGreaterThan(0)
  })

  it('has its terms reported anew', async () => {
    const { id, document, patch } = await kept({ glossary: 'sanctions-diplomacy' })
    expect(document.pairs[1]!.terms).toMatchObject([{ concept: 'geo.moscow' }])
    const without = await read(patch(id, 1, { target: 'They were silent.' }))
    expect(without.pairs[0]).toMatchObject({ terms: [{ status: 'missing' }], flags: [{ code: 'glossary-missing' }] })
    const again = await read(patch(id, 1, { target: 'Moscow was silent.' }))
    expect(again.pairs[0].terms).toMatchObject([{ status: 'applied', method: 'checked', target: [0, 6] }])
    expect(again.summary.terms.misses).toEqual([])
  })

  it('that changes nothing leaves the version as it is', async () => {
    const { id, document, patch } = await kept()
    const answer = await patch(id, 0, { target: ` ${document.pairs[0]!.target!.text}\n` })
    expect(answer.headers.get('etag')).toBe('"1"')
    expect(await read(answer)).toMatchObject({ replaced: [], pairs: [] })
  })

  it('says that somebody looked at a pair, and another target takes that away', async () => {
    const { id, patch } = await kept()
    expect((await read(patch(id, 1, { reviewed: true }))).pairs[0]).toMatchObject({ id: 1, reviewed: true })
    expect((await read(patch(id, 1, { target: 'Moscow kept silent.' }))).pairs[0].reviewed).toBeUndefined()
    const both = await read(patch(id, 1, { target: 'Moscow has kept silent.', reviewed: true }))
    expect(both.pairs[0]).toMatchObject({ reviewed: true, origin: 'edited' })
  })

  it('merges, splits and moves, and each can be taken back', async () => {
    const { id, document, patch, send, read: readKept } = await kept()
    const undo = () => send(`/v1/translations/${id}/undo`, { method: 'POST' })
    const merged = await read(patch(id, 0, { mergeWith: 'next' }))
    expect(merged).toMatchObject({ replaced: [0, 1], pairs: [{ id: 0, bead: '2-2' }] })
    expect((await readKept(id)).blocks.flatMap(({ pairs }) => pairs)).toEqual([0, 2])
    const { source, target } = merged.pairs[0] as Pair
    const split = { source: source.text.indexOf('Moskau'), target: target!.text.indexOf('[en] Moskau') }
    expect(await read(patch(id, 0, { split }))).toMatchObject({ replaced: [0], pairs: [{ id: 0 }, { id: 1 }] })
    const moved = await read(patch(id, 1, { move: { side: 'target', offset: 4, to: 'next' } }))
    expect(moved.pairs.map((pair: Pair) => pair.target!.text)).toEqual([
      '[en]',
      'Moskau schwieg. [en] Das Abkommen gilt.',
    ])
    for (const version of ['5', '6', '7']) expect((await undo()).headers.get('etag')).toBe(`"${version}"`)
    const after = await readKept(id)
    expect(after.pairs).toEqual(document.pairs)
    expect(after.summary).toEqual(document.summary)
    expect(after.blocks).toEqual(document.blocks)
    expect((await undo()).status).toBe(409)
  })

  it('writes nothing over a version the caller has not seen, and says which is there', async () => {
    const { id, patch, remove, send } = await kept()
    expect((await patch(id, 0, { target: 'One.' }, { 'if-match': '"1"' })).status).toBe(200)
    const stale = await patch(id, 0, { target: 'Two.' }, { 'if-match': '"1"' })
    expect(stale.status).toBe(412)
    expect(await read(stale)).toMatchObject({ type: '/problems/precondition-failed', version: 2 })
    expect((await remove(id, { 'if-match': '"1"' })).status).toBe(412)
    for (const what of ['undo', 'retry']) {
      const answer = await send(`/v1/translations/${id}/${what}`, { method: 'POST', headers: { 'if-match': '"1"' } })
      expect(answer.status).toBe(412)
    }
    expect((await patch(id, 0, { target: 'Two.' }, { 'if-match': 'W/"2"' })).status).toBe(200)
    expect((await patch(id, 0, { target: 'Three.' }, { 'if-match': '*' })).status).toBe(200)
  })

  it('of one pair does not undo another’s of another pair at the same time', async () => {
    const { id, patch, read: readKept } = await kept()
    await Promise.all([0, 1, 2].map((pair) => patch(id, pair, { target: `Number ${pair}.` })))
    expect(targets(await readKept(id))).toEqual(['Number 0.', 'Number 1.', 'Number 2.'])
  })

  it('of twelve pairs at the same time all stand', async () => {
    const { keep, patch, read: readKept } = service()
    const numbers = Array.from({ length: 12 }, (_, index) => index)
    const { id } = await read(keep({ text: numbers.map((number) => `Satz ${number} gilt.`).join(' ') }))
    const answers = await Promise.all(numbers.map((pair) => patch(id, pair, { target: `Sentence ${pair} holds.` })))
    expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 200))
    expect(targets(await readKept(id))).toEqual(numbers.map((pair) => `Sentence ${pair} holds.`))
  })

  it('leaves the other pieces of a long document as they are', async () => {
    const store = createMemoryStore()
    const { keep, patch } = service({}, store)
    const text = Array.from({ length: 120 }, (_, index) => `Satz ${index + 1} gilt.`).join(' ')
    const { id } = await read(keep({ text }))
    const before = (await store.documents.read(null, id))!.pieces
    await patch(id, 60, { target: 'Sentence number 60 is here.' })
    const after = (await store.documents.read(null, id))!.pieces
    expect([...after.keys()].filter((name) => after.get(name) !== before.get(name))).toEqual(['names', 'pairs/2'])
  })

  it.each([
    { why: 'an empty target', body: { target: '  ' } },
    { why: 'a target that is too long', body: { target: 'x'.repeat(100_001) } },
    { why: 'no change', body: {} },
    { why: 'two changes', body: { target: 'One.', mergeWith: 'next' } },
    { why: 'a field there is not', body: { text: 'One.' } },
    { why: 'a merge with what is not next', body: { mergeWith: 'previous' } },
    { why: 'a cut behind the end', body: { split: { source: 4000, target: 3 } } },
    { why: 'a cut that leaves one half empty', body: { split: { source: 0, target: 0 } } },
    { why: 'a move of nothing', body: { move: { side: 'target', offset: 400, to: 'next' } } },
    { why: 'a move before the first', body: { move: { side: 'target', offset: 4, to: 'previous' } } },
    { why: 'half a move', body: { move: { side: 'target' } } },
    { why: 'a list', body: [] },
  ])('is refused: $why', async ({ body }) => {
    const { id, patch, read: readKept } = await kept()
    const answer = await patch(id, 0, body)
    expect(answer.status).toBe(400)
    expect((await read(answer)).type).toBe('/problems/invalid-request')
    expect((await readKept(id)).kept!.version).toBe(1)
  })

  it.each(['99', 'x', '-1', '1.5'])('finds no pair %s', async (pair) => {
    const { id, send } = await kept()
    const answer = await send(`/v1/translations/${id}/pairs/${pair}`, {
      method: 'PATCH',
      body: '{"reviewed":true}',
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(404)
  })
})

describe('a retry', () => {
  it('is not asked for by a list, which would be everything again', async () => {
    const { json } = appWith()
    expect((await json('/v1/translations/some/retry', [])).status).toBe(400)
  })

  const MORE = 'Das Abkommen gilt. Der Vertrag endet.'

  /** A document of which the last two sentences are not translated, for want of a provider. */
  async function partly() {
    const store = createMemoryStore()
    const poor = appWith({}, {}, store)
    const answer = await poor.json('/v1/translations', {
      text: `${example.text}\n\n${MORE}`,
      source: 'de',
      glossary: null,
      keep: true,
    })
    const { document } = (await read(answer)) as { document: Document }
    const open = document.pairs.filter(({ target }) => target === null).map(({ id }) => id)
    return { ...service({}, store), poor, answer, document, open, id: document.id }
  }

  it('is what a document waits for of which some could not be translated', async () => {
    const { answer, document, open } = await partly()
    expect(answer.status).toBe(503)
    expect(answer.headers.get('location')).toBe(`/v1/translations/${document.id}`)
    expect(open).toHaveLength(2)
  })

  it('asks for what has no target, and for nothing else', async () => {
    const { id, document, open, deepl, json, read: readKept } = await partly()
    const answer = await json(`/v1/translations/${id}/retry`, {})
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe('"2"')
    const retried: Document = await read(answer)
    expect(retried.summary.translated).toBe(document.summary.translated + 2)
    expect(retried.pairs.filter(({ id: one }) => !open.includes(one))).toEqual(
      document.pairs.filter(({ id: one }) => !open.includes(one)),
    )
    for (const one of open)
      expect(retried.pairs.find((pair) => pair.id === one)).toMatchObject({
        status: 'translated',
        origin: 'machine',
        provider: 'deepl',
        bead: '1-1',
        flags: [],
      })
    const sent = await deepl.translations()
    expect(sent.flatMap(({ texts }) => texts)).toEqual(MORE.split(/(?<=\.) /))
    expect(await readKept(id)).toEqual(retried)
  })

  it('asks for the pairs that are named, of the provider that is named', async () => {
    const { id, open, json } = await partly()
    const retried: Document = await read(json(`/v1/translations/${id}/retry`, { pairs: [open[1]], provider: 'deepl' }))
    expect(retried.pairs.filter(({ target }) => target === null).map((pair) => pair.id)).toEqual([open[0]])
  })

  it('streams like a translation', async () => {
    const { id, open, send } = await partly()
    const answer = await send(`/v1/translations/${id}/retry?format=ndjson`, { method: 'POST' })
    const events = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events[0]).toMatchObject({ event: 'document', data: { id } })
    const pairs = events.filter(({ event }) => event === 'pair').map(({ data }) => data.id)
    expect(pairs).toEqual(open)
    expect(events.at(-1)).toMatchObject({ event: 'summary', data: { id, kept: { version: 2 } } })
  })

  it('is of no use twice, and asks nobody then', async () => {
    const { id, send, deepl } = await partly()
    const retry = () => send(`/v1/translations/${id}/retry`, { method: 'POST' })
    await retry()
    const asked = (await deepl.translations()).length
    const again = await retry()
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"2"'])
    expect(await deepl.translations()).toHaveLength(asked)
  })

  it('that fails again changes nothing and says why', async () => {
    const { id, poor, read: readKept } = await partly()
    const answer = await poor.send(`/v1/translations/${id}/retry`, { method: 'POST' })
    expect(answer.status).toBe(503)
    expect((await readKept(id)).kept!.version).toBe(1)
  })

  it('leaves what a person wrote meanwhile', async () => {
    const { id, open, deepl, json, patch, read: readKept } = await partly()
    await deepl.fault({ always: { kind: 'hold' } })
    const retrying = json(`/v1/translations/${id}/retry`, { provider: 'deepl' })
    while ((await deepl.held()) === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await patch(id, open[0]!, { target: 'A person wrote this.' })
    await deepl.release()
    const retried: Document = await read(retrying)
    const both = open.map((one) => retried.pairs.find((pair) => pair.id === one)!)
    expect(both.map(({ origin, target }) => [origin, target?.text])).toEqual([
      ['edited', 'A person wrote this.'],
      ['machine', '[en] Der Vertrag endet.'],
    ])
    expect((await readKept(id)).pairs).toEqual(retried.pairs)
  })

  it('can be taken back', async () => {
    const { id, document, send, read: readKept } = await partly()
    await send(`/v1/translations/${id}/retry`, { method: 'POST' })
    await send(`/v1/translations/${id}/undo`, { method: 'POST' })
    expect((await readKept(id)).pairs).toEqual(document.pairs)
  })

  it.each([
    { why: 'a pair that is translated', body: { pairs: [0] }, code: 'invalid-request' },
    { why: 'a pair there is not', body: { pairs: [4000] }, code: 'invalid-request' },
    { why: 'a provider there is not', body: { provider: 'nobody' }, code: 'unknown-provider' },
    { why: 'a field there is not', body: { pair: 1 }, code: 'invalid-request' },
  ])('is refused: $why', async ({ body, code }) => {
    const { id, json } = await partly()
    const answer = await json(`/v1/translations/${id}/retry`, body)
    expect(answer.status).toBe(400)
    expect((await read(answer)).type).toBe(`/problems/${code}`)
  })
})
