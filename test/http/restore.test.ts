import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const LINES = [
  'Moskau ratifiziert den Vertrag',
  '-',
  'Der Vertrag gilt nach Angaben des Ministeriums seit dem 4. Dezember für beide Staaten.',
  'NEXT Sanktionen gegen Nordkorea: Was die Vereinten Nationen planen',
  'NEXT Warum die Europäische Union neue Sanktionen gegen Russland verhängt',
  'Die Regierung in Seoul kritisierte das Abkommen am Freitag in einer Erklärung scharf.',
]
const ARTICLE = LINES.join('\n')
const TEASER = LINES[3]!
const spanOf = (text: string, within = ARTICLE): readonly [number, number] => {
  const start = within.indexOf(text)
  return [start, start + text.length]
}

function service() {
  const deepl = openRoom('fakeDeepl')
  const app = appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url }, {}, createMemoryStore())
  const translate = (more: object = {}, body: object = { text: ARTICLE }) =>
    app.json('/v1/translations', { ...body, source: 'de', glossary: null, ...more })
  const restore = (id: string, body: unknown, headers: Record<string, string> = {}) =>
    app.json(`/v1/translations/${id}/restore`, body, headers)
  return { ...app, deepl, translate, restore }
}

const removedIn = ({ removed }: Document) => removed.map(({ text }) => text)
const sources = ({ pairs }: Document) => pairs.map(({ source }) => source.text)

/** Every character of the posted text that is not white space is in exactly one pair or removed, in order. */
function expectWhole(document: Document, posted = ARTICLE) {
  const spans = [
    ...document.pairs.flatMap(({ source }) => source.spans),
    ...document.removed.map(({ start, end }) => [start, end] as const),
  ]
  for (const { source } of document.pairs)
    expect(source.spans.map((span) => posted.slice(...span)).join('')).toBe(source.text)
  const letters = spans
    .toSorted(([one], [other]) => one - other)
    .map((span) => posted.slice(...span))
    .join('')
  expect(letters.replace(/\s/g, '')).toBe(posted.replace(/\s/g, ''))
  expect(document.pairs.flatMap(({ source }) => source.spans)).toEqual(
    document.pairs.flatMap(({ source }) => source.spans).toSorted(([one], [other]) => one - other),
  )
}

describe('restore in a request', () => {
  it('keeps the one line that is named and takes out the others', { timeout: 30_000 }, async () => {
    const { translate } = service()
    const before: Document = await read(translate())
    expect(removedIn(before)).toContain(TEASER)
    const after: Document = await read(translate({ restore: [spanOf(TEASER)] }))
    expect(removedIn(after)).toEqual(removedIn(before).filter((text) => text !== TEASER))
    expect(sources(after).join(' ')).toContain(TEASER)
    expect(after.id).not.toBe(before.id)
    expectWhole(after)
  })

  it('keeps every line that a span touches', async () => {
    const { translate } = service()
    const after: Document = await read(translate({ restore: [[0, ARTICLE.length]] }))
    expect(after.removed).toEqual([])
    expectWhole(after)
  })

  it('is the same request where nothing is to be restored', async () => {
    const { translate } = service()
    const [without, empty]: Document[] = await Promise.all([read(translate()), read(translate({ restore: [] }))])
    expect(empty!.id).toBe(without!.id)
    expect(sources(empty!)).toEqual(sources(without!))
  })

  it('counts in the markup of an HTML page', async () => {
    const { translate } = service()
    const html = `<article>${LINES.map((line) => `<p>${line}</p>`).join('')}</article>`
    const before: Document = await read(translate({}, { html }))
    const line = before.removed.find(({ text }) => text === TEASER)!
    const after: Document = await read(translate({ restore: [[line.start, line.end]] }, { html }))
    expect(removedIn(after)).not.toContain(TEASER)
    expect(sources(after).join(' ')).toContain(TEASER)
  })

  it('is a list of ranges in the query', async () => {
    const { post } = service()
    const [start, end] = spanOf(TEASER)
    const answer = await post(
      `/v1/translations?source=de&glossary=null&restore=${start}-${end},0-2`,
      ARTICLE,
      'text/plain',
    )
    expect(removedIn(await read(answer))).not.toContain(TEASER)
  })

  it.each([
    { what: 'no list', restore: 'all' },
    { what: 'a span that ends before it starts', restore: [[9, 3]] },
    { what: 'a span with three numbers', restore: [[1, 2, 3]] },
    { what: 'a negative offset', restore: [[-1, 3]] },
    { what: 'a place behind the end', restore: [[0, ARTICLE.length + 1]] },
    { what: 'too many', restore: Array.from({ length: 1001 }, () => [0, 1]) },
  ])('refuses $what', async ({ restore }) => {
    const { translate } = service()
    const answer = await translate({ restore })
    expect(answer.status).toBe(400)
    expect((await read(answer)).errors[0].field).toMatch(/^restore/)
  })

  it('works from the page without script, which offers each line', async () => {
    const { post } = service()
    const fields = new URLSearchParams({ text: ARTICLE, source: 'de', target: 'en' })
    const form = 'application/x-www-form-urlencoded'
    const page = await (await post('/', String(fields), form)).text()
    const [start, end] = spanOf(TEASER)
    expect(page).toContain(`value="${start}-${end}"`)
    expect(page).toContain('<form id="restoring" method="post" action="/"')
    fields.append('restore', `${start}-${end}`)
    const again = await (await post('/', String(fields), form)).text()
    expect(again).not.toContain(`value="${start}-${end}" class`)
    // what was restored stays so when the next line is asked for
    expect(again).toContain(`<input type="hidden" name="restore" value="${start}-${end}"`)
  })
})

describe('restore of a kept document', () => {
  it('puts the line in its place as pairs of its own, and leaves all others as they were', async () => {
    const { translate, restore, send, get } = service()
    const first: Document = await read(translate({ keep: true }))
    await send(`/v1/translations/${first.id}/pairs/0`, {
      method: 'PATCH',
      body: JSON.stringify({ target: 'Moscow ratifies it', reviewed: true }),
      headers: { 'content-type': 'application/json' },
    })
    const before: Document = await read(get(`/v1/translations/${first.id}`))
    const answer = await restore(first.id, { spans: [spanOf(TEASER)] })
    expect(answer.status).toBe(200)
    const after: Document = await read(answer)
    expect(after).toEqual(await read(get(`/v1/translations/${first.id}`)))
    expect(removedIn(after)).toEqual(removedIn(before).filter((text) => text !== TEASER))
    expectWhole(after)
    const known = new Map(before.pairs.map((pair) => [pair.id, pair]))
    expect(after.pairs.filter(({ id }) => known.has(id))).toEqual(before.pairs)
    const fresh = after.pairs.filter(({ id }) => !known.has(id))
    expect(fresh.map(({ source }) => source.text).join(' ')).toBe(TEASER)
    for (const { target, status } of fresh) {
      expect(target?.text).toContain('[en]')
      expect(status).toBe('translated')
    }
    expect(after.blocks.flatMap(({ pairs }) => pairs)).toEqual(after.pairs.map(({ id }) => id))
    expect(after.summary.pairs).toBe(after.pairs.length)
  })

  it('can have earlier corrections taken back', async () => {
    const { translate, restore, post, send, get } = service()
    const { id }: Document = await read(translate({ keep: true }))
    await send(`/v1/translations/${id}/pairs/0`, {
      method: 'PATCH',
      body: JSON.stringify({ target: 'Other words' }),
      headers: { 'content-type': 'application/json' },
    })
    await restore(id, { spans: [spanOf(TEASER)] })
    await post(`/v1/translations/${id}/undo`, '{}', 'application/json')
    const answer = await post(`/v1/translations/${id}/undo`, '{}', 'application/json')
    expect(answer.status).toBe(200)
    const document: Document = await read(get(`/v1/translations/${id}`))
    expect(document.pairs[0]!.target?.text).toContain('[en]')
    expect(sources(document).join(' ')).toContain(TEASER)
    expectWhole(document)
  })

  it('keeps the line without a target when the engine fails, so that it can be asked for again', async () => {
    const { translate, restore, post, deepl } = service()
    const { id }: Document = await read(translate({ keep: true }))
    await deepl.fault({ always: { kind: 'status', status: 456 } })
    const answer = await restore(id, { spans: [spanOf(TEASER)] })
    expect(answer.status).toBeGreaterThanOrEqual(500)
    await deepl.fault({})
    const document: Document = await read(post(`/v1/translations/${id}/retry`, '{}', 'application/json'))
    expect(removedIn(document)).not.toContain(TEASER)
    expect(document.pairs.every(({ target }) => target !== null)).toBe(true)
  })

  it.each([
    { what: 'a span where nothing was removed', body: { spans: [spanOf(LINES[0]!)] } },
    { what: 'no span', body: { spans: [] } },
    { what: 'no body', body: {} },
  ])('refuses $what', async ({ body }) => {
    const { translate, restore } = service()
    const { id }: Document = await read(translate({ keep: true }))
    expect((await restore(id, body)).status).toBe(400)
  })

  it('asks that the caller has seen the version there is', async () => {
    const { translate, restore } = service()
    const { id }: Document = await read(translate({ keep: true }))
    expect((await restore(id, { spans: [spanOf(TEASER)] }, { 'if-match': '"7"' })).status).toBe(412)
  })

  it('works from its page without script', async () => {
    const { translate, post, get } = service()
    const { id }: Document = await read(translate({ keep: true }))
    const page = await (await get(`/t/${id}`)).text()
    expect(page).toContain(`<form id="restoring" method="post" action="/t/${id}"`)
    const answer = await post(`/t/${id}`, `restore=${spanOf(TEASER).join('-')}`, 'application/x-www-form-urlencoded')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/t/${id}`])
    expect(removedIn(await read(get(`/v1/translations/${id}`)))).not.toContain(TEASER)
  })
})
