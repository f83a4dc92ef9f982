import { describe, expect, it } from 'vitest'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_TYPE = { 'content-type': 'application/json' }
const KEY = { authorization: 'DeepL-Auth-Key test-key' }
const post = (body: string | object, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** Status and body of one exchange with a fresh room. */
const ask = (fake: Parameters<typeof openRoom>[0], path: string, init: RequestInit = {}) =>
  askIn(openRoom(fake), path, init)

async function askIn({ url }: FakeRoom, path: string, init: RequestInit = {}) {
  const response = await fetch(url + path, init)
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

describe('the DeepL fake keeps glossaries as documented', () => {
  const rows = (over: object = {}) => [
    { source_lang: 'en', target_lang: 'de', entries: 'hello\thallo', entries_format: 'tsv', ...over },
  ]
  const create = (body: object) => post(body, { ...JSON_TYPE, ...KEY })
  const shown = {
    glossary_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'n',
    dictionaries: [{ source_lang: 'en', target_lang: 'de', entry_count: 1 }],
    creation_time: expect.stringMatching(/^\d{4}-.*Z$/),
  }
  const form = new URLSearchParams({
    name: 'n',
    'dictionaries[0].source_lang': 'en',
    'dictionaries[0].target_lang': 'de',
    'dictionaries[0].entries': 'hello\thallo',
    'dictionaries[0].entries_format': 'tsv',
  }).toString()

  it.each([
    { why: 'JSON', init: create({ name: 'n', dictionaries: rows() }) },
    { why: 'a form', init: post(form, { ...FORM, ...KEY }) },
  ])('makes, lists, uses and removes one: $why', async ({ init }) => {
    const room = openRoom('fakeDeepl')
    const made = await askIn(room, '/v3/glossaries', init)
    expect(made).toEqual({ status: 201, body: shown })
    const { glossary_id: id } = made.body as { glossary_id: string }
    expect(await askIn(room, '/v3/glossaries', { headers: KEY })).toEqual({
      status: 200,
      body: { glossaries: [shown] },
    })
    expect((await askIn(room, '/v2/glossaries', { headers: KEY })).body).toMatchObject({
      glossaries: [{ glossary_id: id, ready: true, source_lang: 'en', entry_count: 1 }],
    })
    await room.fault({ appliesGlossaries: true })
    const text = `text=hello+all&source_lang=en&target_lang=de&glossary_id=${id}`
    expect((await askIn(room, '/v2/translate', post(text, { ...FORM, ...KEY }))).body).toMatchObject({
      translations: [{ text: '[de] hallo all' }],
    })
    const gone = { method: 'DELETE', headers: KEY }
    expect(await askIn(room, `/v3/glossaries/${id}`, gone)).toEqual({ status: 204, body: null })
    expect((await askIn(room, `/v3/glossaries/${id}`, gone)).status).toBe(404)
  })

  it.each([
    { status: 400, why: 'no name', body: { dictionaries: rows() } },
    { status: 400, why: 'no dictionaries', body: { name: 'n' } },
    { status: 400, why: 'a variant', body: { name: 'n', dictionaries: rows({ target_lang: 'en-GB' }) } },
    { status: 400, why: 'one language', body: { name: 'n', dictionaries: rows({ target_lang: 'en' }) } },
    { status: 400, why: 'a source twice', body: { name: 'n', dictionaries: rows({ entries: 'a\tb\na\tc' }) } },
    { status: 400, why: 'a third column', body: { name: 'n', dictionaries: rows({ entries: 'a\tb\tc' }) } },
    {
      status: 400,
      why: 'a long phrase',
      body: { name: 'n', dictionaries: rows({ entries: `a\t${'b'.repeat(1_025)}` }) },
    },
  ])('answers $status to $why', async ({ status, body }) => {
    expect((await ask('fakeDeepl', '/v3/glossaries', create(body))).status).toBe(status)
  })

  it.each([
    { status: 404, why: 'an unknown id', fields: 'source_lang=en&glossary_id=def3a26b-3e84-45b3-84ae-0c0aaf3525f7' },
    { status: 400, why: 'no id at all', fields: 'source_lang=en&glossary_id=mine' },
    { status: 400, why: 'no source', fields: 'glossary_id=def3a26b-3e84-45b3-84ae-0c0aaf3525f7' },
  ])('refuses to translate with $why', async ({ status, fields }) => {
    const init = post(`text=hello&target_lang=de&${fields}`, { ...FORM, ...KEY })
    expect((await ask('fakeDeepl', '/v2/translate', init)).status).toBe(status)
  })
})

describe('the fake of a chat interface keeps the documented protocol', () => {
  const BEARER = { authorization: 'Bearer test-key', ...JSON_TYPE }
  const messages = [{ role: 'user', content: '{"into":"English (en)","texts":[{"id":7,"text":"eins"}]}' }]
  const body = { model: 'test-model', messages }
  const chat = (over: object) => post({ ...body, ...over }, BEARER)

  it('answers with a completion', async () => {
    expect(await ask('fakeOpenai', '/chat/completions', chat({ temperature: 0 }))).toMatchObject({
      status: 200,
      body: {
        object: 'chat.completion',
        model: 'test-model',
        choices: [
          {
            index: 0,
            finish_reason: 'stop',
            message: { role: 'assistant', content: '{"translations":[{"id":7,"text":"[en] eins"}]}', refusal: null },
          },
        ],
      },
    })
  })

  it('lists its model', async () => {
    expect((await ask('fakeOpenai', '/models', { headers: BEARER })).body).toMatchObject({
      data: [{ id: 'test-model' }],
    })
  })

  it.each([
    { status: 401, code: 'invalid_api_key', why: 'no key', init: post(body, JSON_TYPE) },
    { status: 404, code: 'model_not_found', why: 'another model', init: chat({ model: 'other' }) },
    { status: 400, code: null, why: 'no messages', init: chat({ messages: [] }) },
    { status: 400, code: null, why: 'a temperature too high', init: chat({ temperature: 3 }) },
    { status: 400, code: null, why: 'an unknown form', init: chat({ response_format: { type: 'xml' } }) },
    {
      status: 400,
      code: null,
      why: 'JSON that no message speaks of',
      init: chat({ response_format: { type: 'json_object' } }),
    },
    {
      status: 400,
      code: 'context_length_exceeded',
      why: 'more than it reads',
      init: chat({ messages: [{ role: 'user', content: 'a'.repeat(100_001) }] }),
    },
  ])('answers $status to $why', async ({ status, code, init }) => {
    const answer = await ask('fakeOpenai', '/chat/completions', init)
    expect(answer).toMatchObject({ status, body: { error: { message: expect.any(String), code } } })
  })
})
