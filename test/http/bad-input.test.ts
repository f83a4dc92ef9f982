import { describe, expect, it } from 'vitest'
import { appWith, read } from '../support/app.ts'

const { json, post, send, get } = appWith()
const bytes = (...values: number[]) => new Uint8Array(values)

/** A problem as every caller can count on it. */
async function problemOf(response: Response | Promise<Response>) {
  const answer = await response
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const problem = await read(answer)
  expect(problem).toMatchObject({
    status: answer.status,
    type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
    title: expect.any(String),
    requestId: expect.any(String),
  })
  expect(problem.detail).toMatch(/\.$/)
  return problem
}

describe('input that cannot be used is told precisely', () => {
  it.each([
    {
      why: 'an empty article',
      send: () => post('/v1/translations', '', 'text/plain'),
      status: 400,
      code: 'empty-text',
    },
    {
      why: 'white space only',
      send: () => post('/v1/translations', ' \n\t\u00a0 \r\n', 'text/plain'),
      status: 400,
      code: 'empty-text',
    },
    {
      why: 'markup without text',
      send: () => post('/v1/translations', '<p><br></p><script>x()</script>', 'text/html'),
      status: 400,
      code: 'empty-text',
    },
    {
      why: '3 MB',
      send: () => post('/v1/translations', 'Ein Satz. '.repeat(300_000), 'text/plain'),
      status: 413,
      code: 'body-too-large',
    },
    {
      why: 'more characters than one request may have',
      send: () => post('/v1/translations', 'Ein Satz. '.repeat(150_000), 'text/plain'),
      status: 413,
      code: 'text-too-long',
    },
    {
      why: 'bytes that are not UTF-8',
      send: () => post('/v1/translations', bytes(0x4d, 0xfc, 0x6c, 0x6c), 'text/plain'),
      status: 400,
      code: 'invalid-encoding',
    },
    {
      why: 'an encoding nobody knows',
      send: () => post('/v1/translations', 'Text', 'text/plain; charset=klingon-8'),
      status: 400,
      code: 'invalid-encoding',
    },
    {
      why: 'JSON that is not JSON',
      send: () => post('/v1/translations', '{"text":', 'application/json'),
      status: 400,
      code: 'invalid-json',
    },
    {
      why: 'a JSON body of nothing',
      send: () => post('/v1/translations', '', 'application/json'),
      status: 400,
      code: 'invalid-json',
    },
    {
      why: 'a list instead of an object',
      send: () => json('/v1/translations', ['text']),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'neither text nor html',
      send: () => json('/v1/translations', { target: 'en' }),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'both text and html',
      send: () => json('/v1/translations', { text: 'a', html: 'b' }),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'a number as text',
      send: () => json('/v1/translations', { text: 42 }),
      status: 400,
      code: 'invalid-request',
    },
    { why: 'null as text', send: () => json('/v1/translations', { text: null }), status: 400, code: 'invalid-request' },
    {
      why: 'a field nobody knows',
      send: () => json('/v1/translations', { text: 'a', tagret: 'fr' }),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'a query nobody knows',
      send: () => post('/v1/translations?tagret=fr', 'Ein Text.', 'text/plain'),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'nothing but characters that show nothing',
      send: () => post('/v1/translations', '\u200b\ufeff\u200e \u00ad', 'text/plain'),
      status: 400,
      code: 'empty-text',
    },
    {
      why: 'an option given twice',
      send: () => post('/v1/translations?target=en&target=fr', 'Ein Text.', 'text/plain'),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'a compressed body',
      send: () => post('/v1/translations', bytes(0x1f, 0x8b, 8), 'text/plain', { 'content-encoding': 'gzip' }),
      status: 415,
      code: 'unsupported-media-type',
    },
    {
      why: 'an option in the query beside a JSON body',
      send: () => json('/v1/translations?target=fr', { text: 'Ein Text.' }),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'an empty glossary name',
      send: () => post('/v1/translations?glossary=', 'Ein Text.', 'text/plain'),
      status: 400,
      code: 'unknown-glossary',
    },
    {
      why: 'more to detect than one request may have',
      send: () => json('/v1/detections', { texts: ['a'.repeat(600_000), 'b'.repeat(600_000)] }),
      status: 413,
      code: 'text-too-long',
    },
    {
      why: 'a clean-up level nobody knows',
      send: () => post('/v1/translations?clean=very', 'Ein Text.', 'text/plain'),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'a tag that is none',
      send: () => post('/v1/translations?target=klingonisch!', 'Ein Text.', 'text/plain'),
      status: 400,
      code: 'unknown-language',
    },
    {
      why: 'a well-formed tag of no language',
      send: () => post('/v1/translations?target=qq', 'Ein Text.', 'text/plain'),
      status: 400,
      code: 'unknown-language',
    },
    {
      why: 'a provider nobody configured',
      send: () => post('/v1/translations?provider=oracle', 'Ein Text.', 'text/plain'),
      status: 400,
      code: 'unknown-provider',
    },
    {
      why: 'a glossary nobody has',
      send: () => post('/v1/translations?glossary=mine', 'Ein Text.', 'text/plain'),
      status: 400,
      code: 'unknown-glossary',
    },
    {
      why: 'a content type nobody reads',
      send: () => post('/v1/translations', '<a/>', 'application/xml'),
      status: 415,
      code: 'unsupported-media-type',
    },
    {
      why: 'no content type',
      send: () => send('/v1/translations', { method: 'POST', body: bytes(65, 66) }),
      status: 415,
      code: 'unsupported-media-type',
    },
    {
      why: 'a format of another program',
      send: () => post('/v1/translations?format=odt', 'Ein Text.', 'text/plain'),
      status: 406,
      code: 'not-acceptable',
    },
    {
      why: 'an Accept header nothing fits',
      send: () => post('/v1/translations', 'Ein Text.', 'text/plain', { accept: 'image/png' }),
      status: 406,
      code: 'not-acceptable',
    },
    { why: 'the wrong method', send: () => get('/v1/alignments'), status: 405, code: 'method-not-allowed' },
    { why: 'an address of nothing', send: () => get('/v1/nothing'), status: 404, code: 'not-found' },
    {
      why: 'no texts to detect',
      send: () => json('/v1/detections', { texts: [] }),
      status: 400,
      code: 'invalid-request',
    },
    {
      why: 'segments of a number',
      send: () => json('/v1/segments', { text: 7 }),
      status: 400,
      code: 'invalid-request',
    },
    { why: 'a problem nobody knows', send: () => get('/problems/toothache'), status: 404, code: 'not-found' },
    { why: 'an example nobody has', send: () => get('/examples/nothing'), status: 404, code: 'not-found' },
  ])('$why is $code', async ({ send, status, code }) => {
    const problem = await problemOf(send())
    expect(problem).toMatchObject({ status, type: `/problems/${code}` })
  })

  it('names the field and what it must be', async () => {
    const { errors } = await problemOf(json('/v1/translations', { text: 1, clean: 'x', target: 'de' }))
    expect(errors).toEqual([
      { field: 'text', message: 'must be a string' },
      { field: 'clean', message: 'must be "off", "safe" or "strict"' },
    ])
  })

  it('names what a method-not-allowed address takes, in the Allow header too', async () => {
    const response = await get('/v1/alignments')
    expect(response.headers.get('allow')).toBe('POST')
  })

  it('reads another encoding when it is named', async () => {
    const answer = await read(
      post(
        '/v1/translations',
        bytes(0x4d, 0xfc, 0x6c, 0x6c, 0x20, 0x69, 0x73, 0x74, 0x20, 0x64, 0x61, 0x2e),
        'text/plain; charset=windows-1252',
      ),
    )
    expect(answer.document.pairs[0].source.text).toBe('Müll ist da.')
  })

  it.each([
    {
      why: 'UTF-16, big end first, by its mark',
      body: bytes(0xfe, 0xff, 0, 0x4a, 0, 0x61, 0, 0x2e),
      type: 'text/plain; charset=utf-16',
      text: 'Ja.',
    },
    {
      why: 'UTF-16, little end first, by its mark',
      body: bytes(0xff, 0xfe, 0x4a, 0, 0x61, 0, 0x2e, 0),
      type: 'text/plain',
      text: 'Ja.',
    },
    { why: 'UTF-8 with a mark', body: bytes(0xef, 0xbb, 0xbf, 0x4a, 0x61, 0x2e), type: 'text/plain', text: 'Ja.' },
    {
      why: 'a parameter that only ends like the right one',
      body: bytes(0x4a, 0xfc, 0x2e),
      type: 'text/plain; xcharset=foo; charset=windows-1252',
      text: 'Jü.',
    },
    {
      why: 'what a page says of itself',
      body: new Uint8Array([...new TextEncoder().encode('<meta charset="windows-1251"><p>'), 0xc4, 0xe0, 0x2e]),
      type: 'text/html',
      text: 'Да.',
    },
  ])('reads $why', async ({ body, type, text }) => {
    const answer = await read(post('/v1/translations?source=xh', body, type))
    expect(answer.document.pairs[0].source.text).toBe(text)
  })

  it('explains every problem at its type’s address', async () => {
    const { type } = await problemOf(post('/v1/translations', '', 'text/plain'))
    const explained = await read(get(type))
    expect(explained).toMatchObject({ type, status: 400, explanation: expect.stringContaining('--data-binary') })
  })

  it('says 500 without a word of the cause when the fault is ours', async () => {
    const { json: broken, entries } = appWith(
      {},
      {
        services: new Proxy(
          {},
          {
            get: () => () => {
              throw new TypeError('secret of the house')
            },
          },
        ) as never,
      },
    )
    const response = await broken('/v1/translations', { text: 'Ein Text.' })
    expect(response.status).toBe(500)
    expect(JSON.stringify(await response.json())).not.toContain('secret')
    expect(entries.some(({ level }) => level === 'error')).toBe(true)
    expect(JSON.stringify(entries)).not.toContain('secret')
  })
})

describe('text that no provider can translate', () => {
  const article = 'Die Außenminister trafen sich am Dienstag in Wien. Sie sprachen über Sanktionen gegen Nordkorea.'

  it('is 503 with the document so far: language, blocks, sentences, terms, and what would help', async () => {
    const problem = await problemOf(post('/v1/translations?target=en', article, 'text/plain'))
    expect(problem).toMatchObject({ status: 503, type: '/problems/provider-unavailable' })
    expect(problem.detail).toContain('DEEPL_API_KEY')
    expect(problem.help.join(' ')).toContain('dragoman models pull')
    const { document } = problem
    expect(document.source.language).toBe('de')
    expect(document.pairs).toHaveLength(2)
    for (const pair of document.pairs)
      expect(pair).toMatchObject({ status: 'untranslated', target: null, origin: null })
    const terms = document.pairs.flatMap((pair: { terms: { concept: string; preferred: string }[] }) => pair.terms)
    expect(terms).toContainEqual(
      expect.objectContaining({ concept: 'sanc.sanctions', preferred: 'sanctions', target: null, status: 'suggested' }),
    )
  })

  it('keeps what the memory knew of a mixed article', async () => {
    const mixed = `Dies ist ein weiterer Schritt in der Zusammenarbeit zwischen Russland und Nordkorea. ${article}`
    const { document } = await problemOf(post('/v1/translations', mixed, 'text/plain'))
    expect(document.pairs.map((pair: { status: string }) => pair.status)).toEqual([
      'translated',
      'untranslated',
      'untranslated',
    ])
  })

  it('is language-undetermined when it gives nothing to tell a language by', async () => {
    const problem = await problemOf(post('/v1/translations', '12345 – 67', 'text/plain'))
    expect(problem).toMatchObject({
      status: 422,
      type: '/problems/language-undetermined',
      document: { source: { language: 'und' } },
    })
  })

  it('is unsupported-language-pair when it is in the target language already', async () => {
    const problem = await problemOf(post('/v1/translations?target=de', article, 'text/plain'))
    expect(problem).toMatchObject({ status: 422, type: '/problems/unsupported-language-pair' })
  })
})
