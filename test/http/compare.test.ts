import { describe, expect, it } from 'vitest'
import type { Document, Pair } from '../../src/domain/document.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'
import type { Faults } from '../support/fake-engine.ts'
import { bracketed } from '../support/fake-translation.ts'

const SENTENCES = ['Rund 450 Soldaten sind dort im Einsatz.', 'Moskau schwieg dazu bis heute.']
const ARTICLE = SENTENCES.join(' ')
const BY_DEEPL = SENTENCES.map((sentence) => bracketed(sentence, 'en'))

/** What the language model is to say, in place of what it says of its own. */
const saying = (...texts: string[]): Faults => ({
  says: [{ content: JSON.stringify({ translations: texts.map((text, place) => ({ id: place + 1, text })) }) }],
})

/** A service with DeepL and a language model, and what each was asked. */
async function service(faults: { deepl?: Faults; openai?: Faults } = {}, environment: Record<string, string> = {}) {
  const [deepl, openai] = [openRoom('fakeDeepl'), openRoom('fakeOpenai')]
  await deepl.fault(faults.deepl ?? {})
  await openai.fault(faults.openai ?? {})
  const app = appWith({
    DEEPL_API_KEY: 'test-key',
    DEEPL_SERVER_URL: deepl.url,
    OPENAI_BASE_URL: openai.url,
    OPENAI_API_KEY: 'test-key',
    OPENAI_MODEL: 'test-model',
    ...environment,
  })
  const post = (compare: unknown, more: object = {}) =>
    app.json('/v1/translations', { text: ARTICLE, source: 'de', glossary: null, compare, ...more })
  return { app, deepl, openai, post }
}

const disagreements = ({ pairs }: Document): readonly (readonly string[])[] =>
  pairs.map(({ flags }) => flags.filter(({ code }) => code === 'disagreement').map(({ detail }) => detail))

describe('providers that are compared', () => {
  it('give the first one’s translation, the other’s beside it, and no remark where they agree', async () => {
    const { post, deepl, openai } = await service()
    const document: Document = await read(post(['deepl', 'openai']))
    expect(document.pairs.map(({ target, provider }) => [target?.text, provider])).toEqual(
      BY_DEEPL.map((text) => [text, 'deepl']),
    )
    expect(document.pairs.map(({ versions }) => versions)).toEqual(
      BY_DEEPL.map((text) => [{ provider: 'openai', text, differs: [] }]),
    )
    expect(disagreements(document)).toEqual([[], []])
    expect(document.warnings).toEqual([])
    expect(await deepl.translations()).toHaveLength(1)
    expect(await openai.translations()).toHaveLength(1)
  })

  it.each([
    { why: 'the first that is another translates', fields: { compare: 'openai' }, first: 'deepl' },
    { why: 'the one that was chosen translates', fields: { provider: 'openai', compare: 'deepl' }, first: 'openai' },
    {
      why: 'nobody is compared with itself',
      fields: { provider: 'deepl', compare: 'deepl' },
      first: 'deepl',
      alone: true,
    },
  ])('are a choice of the form without script: $why', async ({ fields, first, alone = false }) => {
    const { app, deepl, openai } = await service()
    expect(await (await app.get('/')).text()).toContain('<select id="compare" name="compare">')
    const answer = await app.app.request('http://localhost/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ text: ARTICLE, source: 'de', target: 'en', ...fields }),
    })
    expect(answer.status).toBe(200)
    const asked = [(await deepl.translations()).length > 0, (await openai.translations()).length > 0]
    expect(asked).toEqual(alone ? [true, false] : [true, true])
    expect(await answer.text()).toContain(first === 'deepl' ? 'DeepL' : 'OpenAI')
  })

  it('are flagged where they disagree, with the words that differ', async () => {
    const { post } = await service({
      openai: saying(bracketed(SENTENCES[0]!.replace('450', '540'), 'en'), BY_DEEPL[1]!),
    })
    const document: Document = await read(post(['deepl', 'openai']))
    expect(disagreements(document)).toEqual([[expect.stringMatching(/“450” is “540” by openai/)], []])
    const { flags, target, versions } = document.pairs[0]!
    const flag = flags.find(({ code }) => code === 'disagreement')!
    expect(flag.severity).toBe('warning')
    expect(target!.text.slice(...flag.target!)).toBe('450')
    expect(versions![0]!.differs.map((span) => versions![0]!.text.slice(...span))).toEqual(['540'])
    expect(document.summary.flags.warning).toBeGreaterThan(0)
  })

  it('come in the order they are named', async () => {
    const { post } = await service()
    const document: Document = await read(post(['openai', 'deepl']))
    expect(document.pairs.map(({ provider, versions }) => [provider, versions?.map((one) => one.provider)])).toEqual([
      ['openai', ['deepl']],
      ['openai', ['deepl']],
    ])
  })

  it('are both counted in what was billed', async () => {
    const { post } = await service({}, { MEMORY: 'off' })
    const one: Document = await read(post(undefined, { provider: 'deepl' }))
    const other: Document = await read(post(undefined, { provider: 'openai' }))
    const both: Document = await read(post(['deepl', 'openai']))
    expect(one.usage.billedCharacters).toBeGreaterThan(0)
    expect(both.usage.billedCharacters).toBe(one.usage.billedCharacters + other.usage.billedCharacters)
    expect(both.id).not.toBe(one.id)
  })

  it('are named in the query for an article sent as text', async () => {
    const { app } = await service()
    const response = app.post('/v1/translations?source=de&compare=deepl,openai', ARTICLE, 'text/plain')
    const document: Document = await read(response)
    expect(document.pairs.every(({ versions }) => versions?.length === 1)).toBe(true)
  })

  it('see the same paragraphs’ sentences', async () => {
    const { post } = await service()
    const document: Document = await read(post(['deepl', 'openai'], { unit: 'paragraph' }))
    expect(document.pairs.flatMap(({ versions }) => versions?.map(({ text }) => text))).toEqual(
      document.pairs.map(({ source }) => bracketed(source.text, 'en')),
    )
  })

  it('are on the stream: each pair as it is translated, and again when it is compared', async () => {
    const { app } = await service()
    const response = await app.json(
      '/v1/translations',
      { text: ARTICLE, source: 'de', glossary: null, compare: ['deepl', 'openai'] },
      { accept: 'application/x-ndjson' },
    )
    const events = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; data: Pair })
    const pairs = events.filter(({ event }) => event === 'pair').map(({ data }) => [data.id, data.versions?.length])
    expect(pairs).toEqual([
      [0, undefined],
      [1, undefined],
      [0, 1],
      [1, 1],
    ])
    expect(events.at(-1)!.event).toBe('summary')
  })
})

describe('the page', () => {
  it('shows what the other made of a sentence on which they disagree, with the words that differ marked', async () => {
    const { app } = await service({
      openai: saying(bracketed(SENTENCES[0]!.replace('450', '540'), 'en'), BY_DEEPL[1]!),
    })
    const path = '/v1/translations?source=de&compare=deepl,openai&glossary=null'
    const page = await (await app.post(path, ARTICLE, 'text/plain', { accept: 'text/html' })).text()
    expect(page.match(/class="version"/g)).toHaveLength(1)
    expect(page).toContain('Providers disagree')
    expect(page).toContain('Compared with')
    expect(page).toContain('Rund <mark class="info">540</mark> Soldaten')
  })
})

describe('a second provider that fails', () => {
  it.each<{ why: string; faults: Faults }>([
    { why: 'refuses the key', faults: { always: { kind: 'status', status: 401 } } },
    { why: 'is out of order', faults: { always: { kind: 'status', status: 503 } } },
    { why: 'answers with a web page', faults: { always: { kind: 'html' } } },
    { why: 'gives the source back', faults: { always: { kind: 'echo' } } },
  ])('harms nothing of the first, and is told of, when it $why', async ({ faults }) => {
    const { post } = await service({ openai: faults })
    const response = await post(['deepl', 'openai'])
    expect(response.status).toBe(200)
    const document: Document = await read(response)
    expect(document.pairs.map(({ target }) => target?.text)).toEqual(BY_DEEPL)
    expect(document.pairs.every(({ versions }) => versions === undefined)).toBe(true)
    expect(document.warnings).toHaveLength(1)
    expect(document.warnings[0]).toMatch(/^2 of 2 translated sentences could not be compared with openai\. ./)
  })

  it('ends with the request’s time, which only the comparison has run out of', async () => {
    const { post } = await service({ openai: { always: { kind: 'hang' } } }, { REQUEST_TIMEOUT_MS: '3000' })
    const response = await post(['deepl', 'openai'])
    expect(response.status).toBe(200)
    const document: Document = await read(response)
    expect(document.pairs.map(({ target }) => target?.text)).toEqual(BY_DEEPL)
    expect(document.warnings).toEqual([
      '2 of 2 translated sentences could not be compared with openai. Time ran out before.',
    ])
  })

  it('is not asked for what the first did not translate', async () => {
    const { post, openai } = await service({ deepl: { always: { kind: 'status', status: 456 } } })
    const response = await post(['deepl', 'openai'])
    expect(response.status).toBe(503)
    expect(await openai.translations()).toEqual([])
  })
})

describe('names to compare', () => {
  it.each([
    { why: 'one name', compare: ['deepl'], says: 'must name two providers or more' },
    { why: 'no name', compare: [], says: 'must name two providers or more' },
    { why: 'an empty name', compare: ['deepl', ''], says: 'must name two providers or more' },
    { why: 'a name twice', compare: ['deepl', 'openai', 'deepl'], says: 'names "deepl" twice' },
    { why: 'a text', compare: 'deepl,openai', says: 'must be a list of provider names' },
  ])('are refused in words: $why', async ({ compare, says }) => {
    const { post, deepl } = await service()
    const response = await post(compare)
    expect(response.status).toBe(400)
    const problem = await read(response)
    expect(problem.type).toBe('/problems/invalid-request')
    expect(problem.errors).toEqual([{ field: 'compare', message: says }])
    expect(await deepl.translations()).toEqual([])
  })

  it('are refused together with a provider', async () => {
    const { post } = await service()
    const problem = await read(post(['deepl', 'openai'], { provider: 'deepl' }))
    expect(problem.errors).toEqual([
      { field: 'compare', message: 'names who translates already: leave out `provider`' },
    ])
  })

  it('are refused before anything is sent when one is not configured', async () => {
    const { post, deepl } = await service()
    const response = await post(['deepl', 'azure'])
    expect(response.status).toBe(400)
    const problem = await read(response)
    expect(problem.type).toBe('/problems/unknown-provider')
    expect(problem.detail).toContain('"azure"')
    expect(await deepl.translations()).toEqual([])
  })
})
