import { describe, expect, it } from 'vitest'
import { appWith, read } from '../support/app.ts'

const CSV = 'de,en\nVermögenssperre,asset freeze\nWaffenembargo,arms embargo|weapons embargo\n'
const put = (body: string, type = 'text/csv', headers: Record<string, string> = {}): RequestInit => ({
  method: 'PUT',
  body,
  headers: { 'content-type': type, ...headers },
})

describe('a glossary of one’s own', () => {
  it('is made from a table, listed, read, replaced and deleted', async () => {
    const { get, post, send } = appWith()
    const made = await post('/v1/glossaries?name=Our%20Desk', CSV, 'text/csv')
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe('/v1/glossaries/our-desk')
    const summary = await read(made)
    expect(summary).toMatchObject({
      id: 'our-desk',
      name: 'Our Desk',
      concepts: 2,
      terms: 5,
      languages: ['de', 'en'],
      readOnly: false,
      remarks: [],
    })
    expect(made.headers.get('etag')).toBe(`"${summary.version}"`)
    const { glossaries } = await read(get('/v1/glossaries'))
    expect(glossaries.map(({ id }: { id: string }) => id)).toEqual(['sanctions-diplomacy', 'our-desk'])
    const whole = await read(get('/v1/glossaries/our-desk'))
    expect(whole.concepts).toHaveLength(2)
    const replaced = await send('/v1/glossaries/our-desk', put('de,en\nSperre,freeze\n'))
    expect(replaced.status).toBe(200)
    expect(await read(replaced)).toMatchObject({ concepts: 1, createdAt: summary.createdAt })
    expect((await send('/v1/glossaries/our-desk', { method: 'DELETE' })).status).toBe(204)
    expect((await get('/v1/glossaries/our-desk')).status).toBe(404)
  })

  it.each([
    { format: 'json', type: 'application/json' },
    { format: 'tbx', type: 'application/x-tbx+xml' },
    { format: 'csv', type: 'text/csv' },
    { format: 'tsv', type: 'text/tab-separated-values' },
  ])('comes back as $format and can be sent again', async ({ format, type }) => {
    const { get, post, send } = appWith()
    await post('/v1/glossaries?id=own', CSV, 'text/csv')
    const first = await read(get('/v1/glossaries/own'))
    const file = await get(`/v1/glossaries/own?format=${format}`)
    expect(file.headers.get('content-type')).toContain(type)
    const again = await send('/v1/glossaries/again', put(await file.text(), type))
    expect(again.status).toBe(201)
    expect((await read(get('/v1/glossaries/again'))).concepts).toEqual(first.concepts)
  })

  it('goes to DeepL and comes from there in one direction', async () => {
    const { get, post } = appWith()
    await post('/v1/glossaries?id=own', CSV, 'text/csv')
    const file = await get('/v1/glossaries/own?format=deepl&source=en&target=de')
    expect(await file.text()).toBe(
      'asset freeze\tVermögenssperre\narms embargo\tWaffenembargo\nweapons embargo\tWaffenembargo\n',
    )
    const sent = await post(
      '/v1/glossaries?id=from-deepl&format=deepl&source=de&target=en',
      'Sperre\tfreeze\n',
      'text/plain',
    )
    expect(await read(sent)).toMatchObject({ concepts: 1, languages: ['de', 'en'] })
    expect((await get('/v1/glossaries/own?format=deepl')).status).toBe(400)
  })

  it('is chosen by the Accept header as well', async () => {
    const { get, post } = appWith()
    await post('/v1/glossaries?id=own', CSV, 'text/csv')
    const file = await get('/v1/glossaries/own', { accept: 'application/x-tbx+xml' })
    expect(await file.text()).toMatch(/^<\?xml/)
  })

  it('keeps two people from overwriting each other', async () => {
    const { post, send } = appWith()
    const made = await post('/v1/glossaries?id=own', CSV, 'text/csv')
    const etag = made.headers.get('etag')!
    expect((await send('/v1/glossaries/own', put('de,en\na b,c d\n', 'text/csv', { 'if-match': etag }))).status).toBe(
      200,
    )
    const late = await send('/v1/glossaries/own', put('de,en\ne f,g h\n', 'text/csv', { 'if-match': etag }))
    expect(late.status).toBe(409)
    expect(await read(late)).toMatchObject({ type: '/problems/conflict' })
    expect((await post('/v1/glossaries?id=own', CSV, 'text/csv')).status).toBe(409)
    const none = await send('/v1/glossaries/own', put(CSV, 'text/csv', { 'if-none-match': '*' }))
    expect(none.status).toBe(409)
  })

  it('keeps its name when it is replaced without one', async () => {
    const { post, send } = appWith()
    await post('/v1/glossaries?name=Our%20desk', CSV, 'text/csv')
    expect(await read(send('/v1/glossaries/our-desk', put('de,en\na b,c d\n')))).toMatchObject({ name: 'Our desk' })
    const named = await read(send('/v1/glossaries/our-desk?name=Theirs', put(CSV)))
    expect(named).toMatchObject({ name: 'Theirs' })
    expect(await read(send('/v1/glossaries/new', put(CSV)))).toMatchObject({ name: 'new' })
  })

  it.each([
    ['Vermögen & Straße', 'vermogen-strasse'],
    ['  É-U / UE  ', 'e-u-ue'],
    [`${'x'.repeat(63)}-y`, 'x'.repeat(63)],
    ['санкции', expect.stringMatching(/^glossary-[0-9a-f]{8}$/)],
  ])('named %j gets the id %j', async (name, id) => {
    const path = `/v1/glossaries?name=${encodeURIComponent(name)}`
    expect(await read(appWith().post(path, CSV, 'text/csv'))).toMatchObject({ id })
  })

  it.each(['a\u0000b', 'a\nb', 'a\u202eb'])('cannot be named %j', async (name) => {
    const answer = await appWith().post(`/v1/glossaries?id=own&name=${encodeURIComponent(name)}`, CSV, 'text/csv')
    expect(answer.status).toBe(400)
    expect(await read(answer)).toMatchObject({ errors: [{ field: 'name' }] })
  })

  it('says of a new one whose id is taken what to do', async () => {
    const { post } = appWith()
    await post('/v1/glossaries?id=own', CSV, 'text/csv')
    const answer = await post('/v1/glossaries?id=own', CSV, 'text/csv')
    expect(answer.status).toBe(409)
    expect((await read(answer)).detail).toContain('PUT')
  })

  it.each([
    { match: '"other", "VERSION"', status: 200, why: 'one of several' },
    { match: 'W/"VERSION"', status: 200, why: 'weakened by a proxy' },
    { match: '*', status: 200, why: 'any' },
    { match: '"other", W/"another"', status: 409, why: 'none of several' },
    { match: '', status: 409, why: 'nothing' },
  ])('takes If-Match as RFC 9110 has it: $why', async ({ match, status }) => {
    const { post, send } = appWith()
    const { version } = await read(post('/v1/glossaries?id=own', CSV, 'text/csv'))
    const headers = { 'if-match': match.replace('VERSION', version) }
    expect((await send('/v1/glossaries/own', put('de,en\na b,c d\n', 'text/csv', headers))).status).toBe(status)
  })

  it('is not made where If-Match expects one', async () => {
    const { send, get } = appWith()
    expect((await send('/v1/glossaries/own', put(CSV, 'text/csv', { 'if-match': '*' }))).status).toBe(409)
    expect((await get('/v1/glossaries/own')).status).toBe(404)
  })

  it('is not deleted by who has not seen it', async () => {
    const { post, send } = appWith()
    const { version } = await read(post('/v1/glossaries?id=own', CSV, 'text/csv'))
    const remove = (match: string) => send('/v1/glossaries/own', { method: 'DELETE', headers: { 'if-match': match } })
    expect((await remove('"other"')).status).toBe(409)
    expect((await remove(`"${version}"`)).status).toBe(204)
  })

  it.each([
    { query: 'source=de&target=de', status: 400, why: 'one language twice' },
    { query: 'source=de&target=fr', status: 422, why: 'a language it has no terms in' },
  ])('gives no empty file to DeepL: $why', async ({ query, status }) => {
    const { get, post } = appWith()
    await post('/v1/glossaries?id=own', CSV, 'text/csv')
    expect((await get(`/v1/glossaries/own?format=deepl&${query}`)).status).toBe(status)
  })

  it.each([
    { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', type: 'application/json' },
    { accept: 'application/json;q=0.1, text/csv', type: 'text/csv; charset=utf-8' },
    { accept: 'text/csv;q=0, */*', type: 'application/json' },
    { accept: 'application/pdf', type: 'application/problem+json; charset=utf-8' },
  ])('is answered to $accept as $type', async ({ accept, type }) => {
    const { get, post } = appWith()
    await post('/v1/glossaries?id=own', CSV, 'text/csv')
    expect((await get('/v1/glossaries/own', { accept })).headers.get('content-type')).toBe(type)
  })

  it('tells of a body in an unknown format that it is not read', async () => {
    expect((await appWith().post('/v1/glossaries?id=own&format=xml', CSV, 'text/csv')).status).toBe(415)
  })

  it('tells line by line what it left out', async () => {
    const { post } = appWith()
    const answer = await read(
      post('/v1/glossaries?id=own', 'de,en\nVermögenssperre,asset freeze\n,\n"Sperre,freeze\n', 'text/csv'),
    )
    expect(answer.concepts).toBeGreaterThanOrEqual(1)
    expect(answer.remarks.length).toBeGreaterThan(0)
    expect(answer.remarks[0]).toMatchObject({ level: 'error', line: expect.any(Number), message: expect.any(String) })
  })

  it.each([
    { why: 'no format', type: 'application/pdf', body: 'x', status: 415, code: 'unsupported-media-type' },
    { why: 'not JSON', type: 'application/json', body: '{', status: 422, code: 'invalid-glossary' },
    { why: 'not XML', type: 'application/xml', body: 'hello', status: 422, code: 'invalid-glossary' },
    {
      why: 'entities',
      type: 'application/xml',
      body: '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
      status: 422,
      code: 'invalid-glossary',
    },
    { why: 'no terms', type: 'text/csv', body: 'de,en\n', status: 422, code: 'invalid-glossary' },
    { why: 'nothing', type: 'text/csv', body: '', status: 422, code: 'invalid-glossary' },
  ])('is refused in plain words: $why', async ({ type, body, status, code }) => {
    const { post, get } = appWith()
    const answer = await post('/v1/glossaries?id=own', body, type)
    expect(answer.status).toBe(status)
    expect(await read(answer)).toMatchObject({ type: `/problems/${code}`, detail: expect.stringMatching(/.{20}/) })
    expect((await get('/v1/glossaries/own')).status).toBe(404)
  })

  it.each(['', 'Ü', '../x', 'a/b', 'a,b', '-a', 'x'.repeat(65), 'A'])('cannot be called %j', async (id) => {
    const { post } = appWith()
    const answer = await post(`/v1/glossaries?id=${encodeURIComponent(id)}`, CSV, 'text/csv')
    expect(answer.status).toBe(400)
  })

  it('may be called constructor', async () => {
    const { post, get } = appWith()
    expect((await post('/v1/glossaries?id=constructor', 'de,en\n__proto__,constructor\n', 'text/csv')).status).toBe(201)
    const { concepts } = await read(get('/v1/glossaries/constructor'))
    expect(JSON.stringify(concepts)).toContain('__proto__')
  })

  it('cannot take the place of the one that comes with the service', async () => {
    const { send, get } = appWith()
    expect((await send('/v1/glossaries/sanctions-diplomacy', put(CSV))).status).toBe(403)
    expect((await send('/v1/glossaries/sanctions-diplomacy', { method: 'DELETE' })).status).toBe(403)
    const whole = await read(get('/v1/glossaries/sanctions-diplomacy'))
    expect(whole).toMatchObject({ readOnly: true })
    expect(whole.concepts.length).toBeGreaterThan(400)
  })

  it('may be larger than an article', async () => {
    const { post } = appWith({ MAX_BODY_BYTES: '2048' })
    const rows = Array.from({ length: 1000 }, (_, row) => `Begriff Nummer ${row},term number ${row}`)
    expect((await post('/v1/glossaries?id=own', `de,en\n${rows.join('\n')}\n`, 'text/csv')).status).toBe(201)
    const small = appWith({ MAX_GLOSSARY_BYTES: '2048' })
    expect((await small.post('/v1/glossaries?id=own', `de,en\n${rows.join('\n')}\n`, 'text/csv')).status).toBe(413)
  })
})

describe('an article with a glossary of one’s own', () => {
  const text = 'Die Vermögenssperre und das Waffenembargo der Europäischen Union gelten.'
  const terms = async (app: ReturnType<typeof appWith>, glossary: unknown, headers: Record<string, string> = {}) =>
    read(app.json('/v1/terms', { text, source: 'de', ...(glossary !== undefined && { glossary }) }, headers))

  it('is matched with that one alone, or with several of which the first has precedence', async () => {
    const app = appWith()
    await app.post(
      '/v1/glossaries?id=own',
      'id,de,en\nown.freeze,Vermögenssperre,freeze of assets\nown.arms,Waffenembargo,ban on arms\n',
      'text/csv',
    )
    const alone = await terms(app, 'own')
    expect(alone.terms.map(({ concept }: { concept: string }) => concept)).toEqual(['own.freeze', 'own.arms'])
    const both = await terms(app, ['own', 'sanctions-diplomacy'])
    expect(both.terms.map(({ concept }: { concept: string }) => concept)).toEqual(['own.freeze', 'own.arms', 'org.eu'])
    expect(both.glossary.id).toBe('own+sanctions-diplomacy')
    const other = await terms(app, ['sanctions-diplomacy', 'own'])
    expect(other.terms.map(({ concept }: { concept: string }) => concept)).toContain('sanc.arms-embargo')
    expect(other.terms.map(({ concept }: { concept: string }) => concept)).not.toContain('own.arms')
  })

  it('is told which there are when it names one that is not', async () => {
    const answer = await terms(appWith(), ['own'])
    expect(answer).toMatchObject({ type: '/problems/unknown-glossary', glossaries: ['sanctions-diplomacy'] })
  })

  it('names fifty at most, and none at length', async () => {
    const app = appWith()
    const ids = Array.from({ length: 51 }, (_, index) => `g${index}`)
    expect(await terms(app, ids)).toMatchObject({ type: '/problems/invalid-request', errors: [{ field: 'glossary' }] })
    const list = encodeURIComponent(ids.join(','))
    expect((await app.post(`/v1/translations?glossary=${list}`, text, 'text/plain')).status).toBe(400)
    expect((await terms(app, ids.slice(1))).type).toBe('/problems/unknown-glossary')
    expect((await terms(app, 'x'.repeat(10_000))).detail.length).toBeLessThan(200)
  })

  it('sees the new version as soon as it is replaced', async () => {
    const app = appWith()
    await app.post('/v1/glossaries?id=own', 'de,en\nVermögenssperre,one way\n', 'text/csv')
    expect((await terms(app, 'own')).terms[0].targets).toEqual(['one way'])
    await app.send('/v1/glossaries/own', put('de,en\nVermögenssperre,another way\n'))
    expect((await terms(app, 'own')).terms[0].targets).toEqual(['another way'])
  })

  it('uses the glossaries of the caller’s key when it names none', async () => {
    const app = appWith()
    await app.post('/v1/glossaries?id=own', 'de,en\nVermögenssperre,freeze\n', 'text/csv')
    const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('drg_secret')))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
    const key = { id: 'k', label: 'Desk', digest, glossaries: ['own'], createdAt: '2026-01-01T00:00:00Z' }
    await app.dependencies.access.stored.add(key)
    const keyed = appWith({}, { access: app.dependencies.access, services: app.dependencies.services })
    expect((await terms(keyed, undefined)).type).toBe('/problems/unauthorized')
    const answer = await terms(keyed, undefined, { authorization: 'Bearer drg_secret' })
    expect(answer.glossary.id).toBe('own')
    const named = await terms(keyed, 'sanctions-diplomacy', { 'x-api-key': 'drg_secret' })
    expect(named.glossary.id).toBe('sanctions-diplomacy')
    expect((await terms(keyed, undefined, { 'x-api-key': 'drg_other' })).type).toBe('/problems/unauthorized')
    await keyed.send('/v1/glossaries/own', { method: 'DELETE', headers: { 'x-api-key': 'drg_secret' } })
    const gone = await terms(keyed, undefined, { 'x-api-key': 'drg_secret' })
    expect(gone).toMatchObject({ type: '/problems/unknown-glossary', detail: expect.stringContaining('This key') })
    expect((await terms(keyed, 'sanctions-diplomacy', { 'x-api-key': 'drg_secret' })).terms).toBeDefined()
  })
})

it('a deployment without a store says what to set up', async () => {
  const { createNoStore } = await import('../../src/storage/no-store.ts')
  const { post, get } = appWith({}, {}, createNoStore('Bind a D1 database as DB.'))
  expect((await get('/v1/glossaries')).status).toBe(200)
  const answer = await post('/v1/glossaries?id=own', CSV, 'text/csv')
  expect(answer.status).toBe(503)
  expect(await read(answer)).toMatchObject({
    type: '/problems/storage-unavailable',
    detail: expect.stringContaining('D1'),
  })
})
