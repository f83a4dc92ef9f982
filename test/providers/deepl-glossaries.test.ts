import { describe, expect, it, vi } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Dictionary, Job, TermHint } from '../../src/providers/contract.ts'
import { deepl } from '../../src/providers/deepl.ts'
import { createDeeplGlossaries, type GlossaryListed, type GlossaryShelf } from '../../src/providers/deepl-glossaries.ts'
import { deeplOverFetch } from '../../src/providers/deepl-over-fetch.ts'
import { statusProblem } from '../../src/providers/provider-problem.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import { collect } from '../support/fake-provider.ts'

const EMBARGO: TermHint = { source: 'Waffenembargo', target: 'arms embargo' }

const dictionary = (entries: readonly TermHint[] = [EMBARGO], over: Partial<Dictionary> = {}): Dictionary => ({
  key: `test 1 ${JSON.stringify(entries.slice(0, 3))}`,
  termbase: 'test',
  entries: () => entries,
  ...over,
})
const job = (over: Partial<Job> = {}): Job => ({
  texts: ['Das Waffenembargo gilt.'],
  source: 'de',
  target: 'en',
  dictionary: dictionary(),
  ...over,
})
const WITH = { text: '[en] Das arms embargo gilt.', terminology: 'native' }
const WITHOUT = '[en] Das Waffenembargo gilt.'

/** A room that shows the terms of a glossary in its translations, beside its faults. */
async function open(): Promise<FakeRoom> {
  const room = openRoom('fakeDeepl')
  const fault: FakeRoom['fault'] = (faults) => room.fault({ appliesGlossaries: true, ...faults })
  await fault({})
  return { ...room, fault }
}
const drivers = [
  { driver: 'deepl through its client', create: deepl },
  { driver: 'deepl over fetch', create: deeplOverFetch },
]
const key = { authorization: 'DeepL-Auth-Key test-key' }

/** Names of the glossaries in the account. */
async function shelved({ url }: FakeRoom): Promise<string[]> {
  const response = await fetch(`${url}/v3/glossaries`, { headers: key })
  return ((await response.json()) as { glossaries: { name: string }[] }).glossaries.map(({ name }) => name)
}

/** Puts a glossary into the account as somebody else would. */
async function shelve({ url }: FakeRoom, name: string): Promise<void> {
  const dictionaries = [{ source_lang: 'de', target_lang: 'en', entries: 'eins\tone', entries_format: 'tsv' }]
  const body = JSON.stringify({ name, dictionaries })
  const headers = { ...key, 'content-type': 'application/json' }
  const response = await fetch(`${url}/v3/glossaries`, { method: 'POST', headers, body })
  expect(response.status).toBe(201)
}

async function clear({ url }: FakeRoom): Promise<void> {
  const response = await fetch(`${url}/v3/glossaries`, { headers: key })
  const { glossaries } = (await response.json()) as { glossaries: { glossary_id: string }[] }
  for (const { glossary_id: id } of glossaries) {
    await fetch(`${url}/v3/glossaries/${id}`, { method: 'DELETE', headers: key })
  }
}

const asked = async (room: FakeRoom): Promise<string[]> =>
  (await room.requests()).map(({ method, path }) => `${method} ${path.replace(/[0-9a-f-]{36}/, 'ID')}`)

describe.each(drivers)('$driver keeps the terms at DeepL', ({ create }) => {
  const make = (room: FakeRoom, apiKey = 'test-key') => create({ apiKey, serverUrl: room.url })

  it('makes a glossary of the dictionary and translates with it', async () => {
    const room = await open()
    expect(await make(room).translate(job())).toMatchObject([WITH])
    const [request] = await room.translations()
    expect(request?.fields).toMatchObject({ source_lang: 'de', target_lang: 'en-GB', glossary_id: expect.any(String) })
    expect(await asked(room)).toEqual(['GET /v3/glossaries', 'POST /v3/glossaries', 'POST /v2/translate'])
  })

  it('asks for nothing but the translation from the second request on', async () => {
    const room = await open()
    const provider = make(room)
    await provider.translate(job())
    expect(await provider.translate(job({ dictionary: dictionary() }))).toMatchObject([WITH])
    expect((await asked(room)).slice(3)).toEqual(['POST /v2/translate'])
  })

  it('finds the glossary another process made', async () => {
    const room = await open()
    await make(room).translate(job())
    expect(await make(room).translate(job())).toMatchObject([WITH])
    expect(await shelved(room)).toHaveLength(1)
  })

  it('looks once for requests that run at once', async () => {
    const room = await open()
    const texts = Array.from({ length: 160 }, (_, index) => `Das Waffenembargo ${index} gilt.`)
    const outcomes = await collect(withLimits(make(room)), job({ texts }))
    expect(outcomes.every((outcome) => outcome.status === 'translated' && outcome.terminology === 'native')).toBe(true)
    expect((await asked(room)).filter((line) => line.endsWith('/v3/glossaries'))).toEqual([
      'GET /v3/glossaries',
      'POST /v3/glossaries',
    ])
  })

  it('replaces its older glossary of the termbase and pair, and touches nothing else', async () => {
    const room = await open()
    const others = [
      'Press office',
      'dragoman',
      'dragoman test de en-GB by hand',
      `dragoman other de en-GB ${'0'.repeat(24)}`,
      `dragoman test de fr ${'0'.repeat(24)}`,
    ]
    for (const name of others) await shelve(room, name)
    const provider = make(room)
    await provider.translate(job())
    const [first] = (await shelved(room)).slice(others.length)
    const newer = dictionary([{ source: 'Waffenembargo', target: 'embargo on arms' }])
    expect(await provider.translate(job({ dictionary: newer }))).toMatchObject([
      { text: '[en] Das embargo on arms gilt.' },
    ])
    const names = await shelved(room)
    expect(names).toEqual([...others, expect.stringMatching(/^dragoman test de en-GB [0-9a-f]{24}$/)])
    expect(names).not.toContain(first)
  })

  it('names variants apart and gives the glossary the language without', async () => {
    const room = await open()
    const provider = make(room)
    await provider.translate(job({ target: 'en-US' }))
    await provider.translate(job({ target: 'en-GB', dictionary: dictionary([{ ...EMBARGO, target: 'weapons ban' }]) }))
    const created = (await room.requests()).filter(({ method, path }) => method === 'POST' && path === '/v3/glossaries')
    expect(created.map(({ fields }) => JSON.stringify(fields))).toEqual([
      expect.stringMatching(/"en"/),
      expect.stringMatching(/"en"/),
    ])
    expect(await shelved(room)).toHaveLength(2)
  })

  it('leaves out what DeepL does not take', async () => {
    const room = await open()
    const entries: TermHint[] = [
      { source: 'tab\tbed', target: 'x' },
      { source: 'broken', target: 'a\nb' },
      { source: 'sepa\u2028rated', target: 'a' },
      { source: 'long', target: 'ü'.repeat(513) },
      { source: ' ', target: 'blank' },
      { source: ' Waffenembargo ', target: 'arms embargo' },
      { source: 'Waffenembargo', target: 'a second one' },
      { source: 'constructor', target: 'builder' },
    ]
    expect(await make(room).translate(job({ dictionary: dictionary(entries) }))).toMatchObject([WITH])
    const created = (await room.requests()).find(({ method, path }) => method === 'POST' && path === '/v3/glossaries')
    expect(JSON.stringify(created?.fields)).toContain(
      JSON.stringify('Waffenembargo\tarms embargo\nconstructor\tbuilder'),
    )
  })

  it('leaves out what goes beyond 10 MiB', async () => {
    const room = await open()
    const phrase = 'a'.repeat(1_000)
    const entries = [
      EMBARGO,
      ...Array.from({ length: 11_000 }, (_, index) => ({ source: `${phrase}${index}`, target: 'b' })),
    ]
    expect(await make(room).translate(job({ dictionary: dictionary(entries) }))).toMatchObject([WITH])
  })

  it.each([
    { why: 'the source is not known', over: { source: 'und' } },
    { why: 'there is no dictionary', over: { dictionary: undefined } },
    { why: 'the dictionary is empty', over: { dictionary: dictionary([]) } },
  ])('keeps no glossary when $why', async ({ over }) => {
    const room = await open()
    const { dictionary: given, ...rest } = { ...job(), ...over }
    const [answer] = await make(room).translate({ ...rest, ...(given && { dictionary: given }) })
    expect(answer).toMatchObject({ text: WITHOUT })
    expect(answer).not.toHaveProperty('terminology')
    expect(await asked(room)).toEqual(['POST /v2/translate'])
  })

  it.each([
    { why: 'the list is refused', at: 'GET /v3/glossaries', status: 403 },
    { why: 'the list is out of order', at: 'GET /v3/glossaries', status: 503 },
    { why: 'the pair has none', at: 'POST /v3/glossaries', status: 400 },
    { why: 'there is no room for another', at: 'POST /v3/glossaries', status: 456 },
    { why: 'making one fails', at: 'POST /v3/glossaries', status: 500 },
  ])('translates without when $why, and does not try again soon', async ({ at, status }) => {
    const room = await open()
    await room.fault({ at: { [at]: { kind: 'status', status } } })
    const provider = make(room)
    const [answer] = await provider.translate(job())
    expect(answer).toMatchObject({ text: WITHOUT })
    expect(answer).not.toHaveProperty('terminology')
    const before = (await room.requests()).length
    await provider.translate(job())
    expect(await room.requests()).toHaveLength(before + 1)
  })

  it('translates without when the glossary vanished, and does not look for it soon', async () => {
    const room = await open()
    const provider = make(room)
    await provider.translate(job())
    await clear(room)
    const [answer] = await provider.translate(job())
    expect(answer).toMatchObject({ text: WITHOUT })
    expect(answer).not.toHaveProperty('terminology')
    await provider.translate(job())
    expect(await room.translations()).toHaveLength(4)
    expect(await shelved(room)).toEqual([])
  })

  it('translates a pair for which there are no glossaries', async () => {
    expect(
      await make(await open())
        .translate(job({ source: 'yue', target: 'en' }))
        .catch(({ code }) => code),
    ).toBe('unsupported-language-pair')
  })

  it('says that the key is wrong', async () => {
    await expect(make(await open(), 'wrong').translate(job())).rejects.toMatchObject({ code: 'provider-unauthorized' })
  })

  it('does not blame the glossary for a request that is refused without it too', async () => {
    const room = await open()
    const provider = make(room)
    await provider.translate(job())
    await room.fault({ always: { kind: 'status', status: 400 } })
    await expect(provider.translate(job())).rejects.toMatchObject({ code: 'provider-refused' })
    await room.fault({})
    expect(await provider.translate(job())).toMatchObject([WITH])
  })

  it('stops at the abort while it looks for the glossary, and looks again the next time', async () => {
    const room = await open()
    await room.fault({ at: { 'GET /v3/glossaries': { kind: 'hang' } } })
    const provider = make(room)
    const controller = new AbortController()
    const reason = new Error('enough')
    const answers = provider.translate(job({ signal: controller.signal }))
    setTimeout(() => controller.abort(reason), 30)
    await expect(answers).rejects.toBe(reason)
    await room.fault({})
    expect(await provider.translate(job())).toMatchObject([WITH])
  })
})

describe('the glossaries at DeepL', () => {
  /** A shelf without a network that counts what is asked of it. */
  function fakeShelf(over: Partial<GlossaryShelf> = {}) {
    const asked: string[] = []
    const kept: GlossaryListed[] = []
    const shelf: GlossaryShelf = {
      async list() {
        asked.push('list')
        return kept
      },
      async create({ name }) {
        asked.push('create')
        kept.push({ id: `id ${kept.length}`, name })
        return `id ${kept.length - 1}`
      },
      async remove(id) {
        asked.push(`remove ${id}`)
      },
      ...over,
    }
    return { shelf, asked, kept }
  }
  const send = async (glossary: string | undefined) => [{ text: glossary ?? 'none' }]

  it('are tried again some minutes after they could not be had', async () => {
    let time = 0
    let broken = true
    const { shelf, kept } = fakeShelf()
    const list = async () => {
      if (broken) throw statusProblem('deepl', 503)
      return kept
    }
    const glossaries = createDeeplGlossaries({ ...shelf, list }, () => time)
    expect(await glossaries.translate(job(), send)).toEqual([{ text: 'none' }])
    broken = false
    time += 4 * 60_000
    expect(await glossaries.translate(job(), send)).toEqual([{ text: 'none' }])
    time += 2 * 60_000
    expect(await glossaries.translate(job(), send)).toEqual([{ text: 'id 0', terminology: 'native' }])
  })

  it('are not looked for again soon when the time of a request ran out over it', async () => {
    let lists = 0
    const { shelf } = fakeShelf()
    const list = (signal: AbortSignal) => {
      lists += 1
      return new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    }
    const glossaries = createDeeplGlossaries({ ...shelf, list })
    const controller = new AbortController()
    const late = new Problem('provider-timeout', 'deepl did not answer in time.')
    const first = glossaries.translate(job({ signal: controller.signal }), send)
    await vi.waitFor(() => expect(lists).toBe(1))
    controller.abort(late)
    await expect(first).rejects.toBe(late)
    expect(await glossaries.translate(job(), send)).toEqual([{ text: 'none' }])
    expect(lists).toBe(1)
  })

  it('are made although an older one cannot be removed', async () => {
    const remove = async () => Promise.reject(statusProblem('deepl', 500))
    const { shelf, kept } = fakeShelf({ remove })
    kept.push({ id: 'old', name: `dragoman test de en-GB ${'0'.repeat(24)}` })
    expect(await createDeeplGlossaries(shelf).translate(job(), send)).toMatchObject([{ terminology: 'native' }])
  })

  it('replace none when the termbase is not known', async () => {
    const { shelf, asked, kept } = fakeShelf()
    kept.push({ id: 'old', name: `dragoman ${'0'.repeat(24)}` })
    const { termbase: _, ...nameless } = dictionary()
    await createDeeplGlossaries(shelf).translate(job({ dictionary: nameless }), send)
    expect(asked).toEqual(['list', 'create'])
    expect(kept.at(-1)?.name).toMatch(/^dragoman [0-9a-f]{24}$/)
  })

  it('stay within the length of a name, whatever the termbase is called', async () => {
    const { shelf, kept } = fakeShelf()
    await createDeeplGlossaries(shelf).translate(
      job({ dictionary: dictionary([EMBARGO], { termbase: 'ü'.repeat(900) }) }),
      send,
    )
    expect(kept[0]?.name).toMatch(/^dragoman [0-9a-f]{24} de en-GB [0-9a-f]{24}$/)
  })

  it('let a bug rise', async () => {
    const list = async () => Promise.reject(new TypeError('a bug'))
    await expect(createDeeplGlossaries(fakeShelf({ list }).shelf).translate(job(), send)).rejects.toThrow('a bug')
  })

  it('are remembered for 200 dictionaries', async () => {
    const { shelf, asked } = fakeShelf()
    const glossaries = createDeeplGlossaries(shelf)
    const nth = (index: number) => job({ dictionary: dictionary([EMBARGO], { key: `${index}` }) })
    for (let index = 0; index <= 200; index += 1) await glossaries.translate(nth(index), send)
    expect(asked).toHaveLength(202)
    await glossaries.translate(nth(200), send)
    expect(asked).toHaveLength(202)
    await glossaries.translate(nth(0), send)
    expect(asked).toHaveLength(203)
  })
})
