import { describe, expect, it } from 'vitest'
import { openRoom } from '../support/fake-control.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_TYPE = { 'content-type': 'application/json' }
const KEY = { authorization: 'DeepL-Auth-Key test-key' }
const post = (body: string | object, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** Status and body of one exchange with a fresh room. */
async function ask(fake: 'fakeDeepl' | 'fakeLibreTranslate', path: string, init: RequestInit = {}) {
  const response = await fetch(openRoom(fake).url + path, init)
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
}

describe('the DeepL fake keeps the documented protocol', () => {
  const translated = { status: 200, body: { translations: [{ detected_source_language: 'DE', text: '[en] eins' }] } }

  it.each([
    { why: 'a form', path: '/v2/translate', init: post('text=eins&target_lang=EN-GB', { ...FORM, ...KEY }) },
    {
      why: 'JSON',
      path: '/v2/translate',
      init: post({ text: ['eins'], target_lang: 'en-gb' }, { ...JSON_TYPE, ...KEY }),
    },
    { why: 'a query with the key in it', path: '/v2/translate?auth_key=test-key&text=eins&target_lang=EN' },
    {
      why: 'an empty source: detect',
      path: '/v2/translate',
      init: post('text=eins&target_lang=en&source_lang=', { ...FORM, ...KEY }),
    },
    {
      why: 'a parameter nobody knows',
      path: '/v2/translate',
      init: post('text=eins&target_lang=en&x=y', { ...FORM, ...KEY }),
    },
  ])('takes $why', async ({ path, init }) => {
    expect(await ask('fakeDeepl', path, init)).toEqual(translated)
  })

  it('tells billed characters only when asked', async () => {
    const init = post('text=eins&text=zwei&target_lang=en&show_billed_characters=1', { ...FORM, ...KEY })
    expect((await ask('fakeDeepl', '/v2/translate', init)).body).toMatchObject({
      translations: [{ billed_characters: 4 }, { billed_characters: 4 }],
    })
  })

  it.each([
    { status: 403, why: 'no key', path: '/v2/usage' },
    { status: 403, why: 'a wrong key', path: '/v2/usage', init: { headers: { authorization: 'DeepL-Auth-Key no' } } },
    { status: 404, why: 'another address', path: '/v2/nothing', init: { headers: KEY } },
    { status: 400, why: 'no text', path: '/v2/translate', init: post('target_lang=en', { ...FORM, ...KEY }) },
    { status: 400, why: 'no target', path: '/v2/translate', init: post('text=eins', { ...FORM, ...KEY }) },
    {
      status: 400,
      why: 'an unknown target',
      path: '/v2/translate',
      init: post('text=eins&target_lang=xx', { ...FORM, ...KEY }),
    },
    {
      status: 400,
      why: 'an unknown value',
      path: '/v2/translate',
      init: post('text=a&target_lang=en&tag_handling=pdf', { ...FORM, ...KEY }),
    },
    {
      status: 400,
      why: 'formality where there is none',
      path: '/v2/translate',
      init: post('text=a&target_lang=en-GB&formality=less', { ...FORM, ...KEY }),
    },
    { status: 400, why: 'broken JSON', path: '/v2/translate', init: post('{"text":', { ...JSON_TYPE, ...KEY }) },
    { status: 400, why: 'an unknown type of languages', path: '/v2/languages?type=other', init: { headers: KEY } },
    {
      status: 413,
      why: '51 texts',
      path: '/v2/translate',
      init: post(`target_lang=en${'&text=a'.repeat(51)}`, { ...FORM, ...KEY }),
    },
    {
      status: 413,
      why: 'more than 128 KiB',
      path: '/v2/translate',
      init: post(`target_lang=en&text=${'a'.repeat(131_072)}`, { ...FORM, ...KEY }),
    },
  ])('answers $status to $why', async ({ status, path, init }) => {
    expect((await ask('fakeDeepl', path, init)).status).toBe(status)
  })

  it('lists formality for targets only', async () => {
    const row = { language: 'DE', name: 'de' }
    expect((await ask('fakeDeepl', '/v2/languages', { headers: KEY })).body).toContainEqual(row)
    const targets = await ask('fakeDeepl', '/v2/languages?type=target', { headers: KEY })
    expect(targets.body).toContainEqual({ ...row, supports_formality: true })
  })
})

describe('the LibreTranslate fake keeps the documented protocol', () => {
  const fields = { source: 'auto', target: 'en', api_key: 'test-key' }
  const detected = { confidence: 90, language: 'de' }

  it.each([
    {
      why: 'a list gives lists',
      init: post({ ...fields, q: ['eins'] }, JSON_TYPE),
      body: { translatedText: ['[en] eins'], detectedLanguage: [detected] },
    },
    {
      why: 'a text gives a text',
      init: post({ ...fields, q: 'eins' }, JSON_TYPE),
      body: { translatedText: '[en] eins', detectedLanguage: detected },
    },
    {
      why: 'a form',
      init: post('q=eins&source=de&target=en&api_key=test-key', FORM),
      body: { translatedText: '[en] eins' },
    },
  ])('$why', async ({ init, body }) => {
    expect(await ask('fakeLibreTranslate', '/translate', init)).toEqual({ status: 200, body })
  })

  it('takes everything in the query of a POST', async () => {
    const path = '/translate?q=eins&source=de&target=en&api_key=test-key'
    expect((await ask('fakeLibreTranslate', path, { method: 'POST' })).body).toEqual({ translatedText: '[en] eins' })
  })

  it.each([
    { status: 400, error: 'missing q parameter', init: post(fields, JSON_TYPE) },
    { status: 400, error: 'zz is not supported', init: post({ ...fields, q: 'a', target: 'zz' }, JSON_TYPE) },
    { status: 400, error: 'pdf format is not supported', init: post({ ...fields, q: 'a', format: 'pdf' }, JSON_TYPE) },
    {
      status: 400,
      error: 'request (5001) exceeds text limit (5000)',
      init: post({ ...fields, q: 'a'.repeat(5_001) }, JSON_TYPE),
    },
    {
      status: 400,
      error: 'request (26) exceeds text limit (25)',
      init: post({ ...fields, q: Array(26).fill('a') }, JSON_TYPE),
    },
    { status: 400, error: 'API key', init: post({ ...fields, q: 'a', api_key: null }, JSON_TYPE) },
    { status: 403, error: 'Invalid API key', init: post({ ...fields, q: 'a', api_key: 'no' }, JSON_TYPE) },
    { status: 405, error: 'Method Not Allowed', init: {} },
  ])('answers $status: $error', async ({ status, error, init }) => {
    const answer = await ask('fakeLibreTranslate', '/translate', init)
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual({ error: expect.stringContaining(error) })
  })

  it.each([
    { path: '/health', body: { status: 'ok' } },
    { path: '/frontend/settings', body: { charLimit: 5_000, keyRequired: true } },
  ])('answers GET $path', async ({ path, body }) => {
    expect((await ask('fakeLibreTranslate', path)).body).toMatchObject(body)
  })

  it('lists languages with their targets', async () => {
    const { body } = await ask('fakeLibreTranslate', '/languages')
    expect(body).toContainEqual({ code: 'zt', name: 'zt', targets: expect.arrayContaining(['en']) })
  })
})

describe('faults of a room', () => {
  it('are met one by one, then the standing one, and by no other room', async () => {
    const room = openRoom('fakeDeepl')
    await room.fault({
      schedule: [{ kind: 'status', status: 503 }, null],
      always: { kind: 'status', status: 429, retryAfter: '9' },
    })
    const translate = (url: string) => fetch(`${url}/v2/translate`, post('text=a&target_lang=en', { ...FORM, ...KEY }))
    expect((await translate(openRoom('fakeDeepl').url)).status).toBe(200)
    expect((await translate(room.url)).status).toBe(503)
    expect((await translate(room.url)).status).toBe(200)
    const busy = await translate(room.url)
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '9'])
    await fetch(`${room.url}/__faults`, { method: 'DELETE' })
    expect((await translate(room.url)).status).toBe(200)
    expect(await room.translations()).toHaveLength(4)
  })
})
