import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import { appWith, read } from '../support/app.ts'
import { expectNoMoreCalls } from '../support/expect-no-more-calls.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'

const { post, json } = appWith()

interface Event {
  readonly event: string
  // biome-ignore lint/suspicious/noExplicitAny: events carry what callers read field by field
  readonly data: any
}

const ndjson = (text: string): Event[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const sse = (text: string): Event[] =>
  text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block)!
      return { event: event!, data: JSON.parse(data!) }
    })

describe.each([
  { format: 'ndjson', type: 'application/x-ndjson', parse: ndjson },
  { format: 'sse', type: 'text/event-stream', parse: sse },
])('the stream $format', ({ format, type, parse }) => {
  it('gives document, every pair, progress, then summary', async () => {
    const response = await post(`/v1/translations?format=${format}`, example.text, 'text/plain')
    expect(response.headers.get('content-type')).toContain(type)
    const events = parse(await response.text())
    expect(events[0]!.event).toBe('document')
    expect(events.at(-1)!.event).toBe('summary')
    const { pairs } = events[0]!.data
    expect(
      pairs.every(
        (pair: { target: unknown; status: string }) => pair.target === null && pair.status === 'untranslated',
      ),
    ).toBe(true)
    const ready = events.filter(({ event }) => event === 'pair').map(({ data }) => data)
    expect(ready.map((pair) => pair.id).sort((one, other) => one - other)).toEqual(
      pairs.map((pair: { id: number }) => pair.id),
    )
    expect(events.filter(({ event }) => event === 'progress').at(-1)!.data).toEqual({
      done: pairs.length,
      total: pairs.length,
    })
    expect(events.at(-1)!.data).toMatchObject({
      summary: { translated: pairs.length },
      glossary: {},
      usage: {},
      warnings: [],
    })
  })

  it('adds up to what JSON answers', async () => {
    const events = parse(await (await post(`/v1/translations?format=${format}`, example.text, 'text/plain')).text())
    const document = { ...events[0]!.data, ...events.at(-1)!.data }
    document.pairs = document.pairs.map(
      (pair: { id: number }) => events.find(({ event, data }) => event === 'pair' && data.id === pair.id)!.data,
    )
    expect(document).toEqual(await read(post('/v1/translations', example.text, 'text/plain')))
  })

  it('is chosen by the Accept header too', async () => {
    const response = await json('/v1/translations', { text: example.text }, { accept: type })
    expect(response.headers.get('content-type')).toContain(type)
    await response.body!.cancel()
  })

  it('ends with the problem, document included, when nothing can translate', async () => {
    const response = await post(`/v1/translations?format=${format}`, 'Ein ganz anderer Text. Noch einer.', 'text/plain')
    expect(response.status).toBe(200)
    const end = parse(await response.text()).at(-1)!
    expect(end).toMatchObject({
      event: 'problem',
      data: { type: '/problems/provider-unavailable', status: 503, document: { pairs: [{}, {}] } },
    })
  })

  it('is refused with a status, not started, when the article cannot be read', async () => {
    const response = await post(`/v1/translations?format=${format}`, '  ', 'text/plain')
    expect(response.status).toBe(400)
    expect(await read(response)).toMatchObject({ type: '/problems/empty-text' })
  })
})

describe('a stream', { timeout: 30_000 }, () => {
  const sentences = (count: number) =>
    Array.from({ length: count }, (_, index) => `Das ist Satz Nummer ${index} des Berichts.`).join(' ')
  const serviceAt = ({ url }: FakeRoom) => appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: url })

  it('gives pairs as the provider answers, not all at the end', async () => {
    const room = openRoom('fakeDeepl')
    await room.fault({ schedule: [null], always: { kind: 'hold' } })
    const response = await serviceAt(room).post('/v1/translations?format=ndjson&target=en', sentences(40), 'text/plain')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let seen = ''
    while (!seen.includes('"event":"pair"')) {
      const { done, value } = await reader.read()
      if (done) break
      seen += value
    }
    await expect.poll(room.held, { timeout: 20_000 }).toBeGreaterThan(0)
    expect(seen).toContain('"event":"pair"')
    expect(seen).not.toContain('"event":"summary"')
    await room.release()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) rest += part.value
    expect(rest).toContain('"event":"pair"')
    expect(rest).toContain('"event":"summary"')
  })

  it('stops asking the provider when its reader goes away', async () => {
    const room = openRoom('fakeDeepl')
    await room.fault({ always: { kind: 'hold' } })
    const response = await serviceAt(room).post('/v1/translations?format=ndjson', sentences(900), 'text/plain')
    const reader = response.body!.getReader()
    await reader.read()
    const next = reader.read()
    await expect.poll(room.held, { timeout: 20_000 }).toBeGreaterThan(0)
    await reader.cancel()
    expect((await next).done).toBe(true)
    await expectNoMoreCalls(room)
  })
})

describe('negotiation', () => {
  it.each([
    { why: 'nothing asked for', accept: undefined, type: 'application/json' },
    { why: 'anything', accept: '*/*', type: 'application/json' },
    {
      why: 'what a browser sends',
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      type: 'text/html',
    },
    { why: 'the higher quality', accept: 'text/html;q=0.2, application/x-ndjson;q=0.9', type: 'application/x-ndjson' },
    { why: 'upper case', accept: 'APPLICATION/JSON', type: 'application/json' },
    { why: 'a quality of none', accept: 'text/html;q=0, */*;q=0.1', type: 'application/json' },
  ])('$why is answered with $type', async ({ accept, type }) => {
    const response = await post('/v1/translations', example.text, 'text/plain', accept === undefined ? {} : { accept })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    await response.body!.cancel()
  })

  it('lets ?format= decide over the header', async () => {
    const response = await post('/v1/translations?format=json', example.text, 'text/plain', { accept: 'text/html' })
    expect(response.headers.get('content-type')).toContain('application/json')
  })
})

describe('html', () => {
  it('is the reader: a page with every pair, complete without script', async () => {
    const page = await (await post('/v1/translations?format=html', example.text, 'text/plain')).text()
    expect(page).toContain('<html')
    expect(page).toContain('defence treaty')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(page).not.toMatch(/\sstyle=/)
  })

  it('shows an article full of markup as text', async () => {
    const page = await (
      await post(
        '/v1/translations?format=html',
        'Der <script>alert(1)</script> Minister sprach über "<img src=x onerror=alert(2)>" in Wien.',
        'text/plain',
      )
    ).text()
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('<img src=x')
    expect(page).toContain('&lt;script&gt;')
  })
})
