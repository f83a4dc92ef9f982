import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Store } from '../../src/storage/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const SENTENCE = 'Die Regierung hat am Montag neue Maßnahmen gegen den Handel mit diesen Waren beschlossen.'
const LIKE = SENTENCE.replace('Montag', 'Dienstag')
const OTHER = 'Der Minister sagte danach, dass die Verhandlungen noch lange dauern können.'
const KNOWN = 'Viele Länder haben dem Vorschlag in der letzten Woche schon zugestimmt.'
const unit = (text: string, translation: string) => ({
  ...{ source: 'de', target: 'en', text, translation, origin: 'imported' as const },
  ...{ provider: null, scope: 'import', terms: '' },
})

async function service(change: (store: Store) => Store = (store) => store) {
  const deepl = openRoom('fakeDeepl')
  const store = createMemoryStore()
  await store.memory!.put('', [unit(LIKE, 'On Tuesday the government acted.'), unit(KNOWN, 'Many have agreed.')])
  const app = appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url }, {}, change(store))
  const translate = (more: object = {}): Promise<Document> =>
    read(app.json('/v1/translations', { text: `${SENTENCE} ${OTHER} ${KNOWN}`, source: 'de', glossary: null, ...more }))
  return { ...app, translate }
}

describe('matches', () => {
  it('are of pairs that come out of no memory, with what differs', async () => {
    const { translate } = await service()
    const { pairs } = await translate({ matches: true })
    expect(pairs.map(({ origin, matches }) => [origin, matches?.length])).toEqual([
      ['machine', 1],
      ['machine', undefined],
      ['memory', undefined],
    ])
    const [match] = pairs[0]!.matches!
    expect(match).toMatchObject({ source: LIKE, target: 'On Tuesday the government acted.', origin: 'imported' })
    expect(match!.score).toBeGreaterThan(0.9)
    expect(match!.differs.text.map(([start, end]) => SENTENCE.slice(start, end))).toEqual(['Montag'])
    expect(match!.differs.source.map(([start, end]) => LIKE.slice(start, end))).toEqual(['Dienstag'])
  })

  it('are nowhere unless they are asked for, and not of what is private', async () => {
    const { translate } = await service()
    for (const more of [{}, { matches: true, private: true }])
      expect((await translate(more)).pairs.some(({ matches }) => matches)).toBe(false)
  })

  it('never are what the translation itself has put into the memory', async () => {
    const { translate } = await service()
    const { pairs } = await translate({ matches: true, text: `${OTHER} ${OTHER.replace('Minister', 'Präsident')}` })
    expect(pairs.flatMap(({ matches = [] }) => matches)).toEqual([])
  })

  it('come in the query and in a stream', async () => {
    const { post } = await service()
    const answer = await post(
      '/v1/translations?source=de&glossary=null&matches=true&format=ndjson',
      SENTENCE,
      'text/plain',
    )
    const events = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const pair = events.find(({ event }) => event === 'pair')
    expect(JSON.stringify(pair)).toContain('Dienstag')
  })

  it('stay in what is kept and in what is exported', async () => {
    const { translate, get, json } = await service()
    const document = await translate({ matches: true, keep: true })
    const kept: Document = await read(get(`/v1/translations/${document.id}`))
    expect(kept.pairs[0]!.matches).toEqual(document.pairs[0]!.matches)
    const { score } = document.pairs[0]!.matches![0]!
    const two = await (await json('/v1/exports', { document, format: 'xliff' })).text()
    expect(two).toContain(`type="tm" similarity="${Math.round(score * 10_000) / 100}" origin="memory"><source>${LIKE}`)
    const one = await (await json('/v1/exports', { document, format: 'xliff12' })).text()
    expect(one).toContain(`<alt-trans match-quality="${Math.round(score * 100)}" origin="memory"><source>${LIKE}`)
    const [first, ...others] = document.pairs
    const match = { ...first!.matches![0]!, differs: { text: [[0, 999]], source: [] } }
    const wrong = { ...document, pairs: [{ ...first, matches: [match] }, ...others] }
    expect((await json('/v1/exports', { document: wrong, format: 'xliff' })).status).toBe(400)
  })

  it('cost no translation where the memory fails', async () => {
    const broken = async (): Promise<never> => {
      throw new Problem('storage-unavailable', 'The database could not be used.')
    }
    const { translate } = await service((store) => ({ ...store, memory: { ...store.memory!, candidates: broken } }))
    const { pairs, warnings } = await translate({ matches: true })
    expect(pairs.every(({ target, matches }) => target !== null && !matches)).toBe(true)
    expect(warnings).toEqual([expect.stringContaining('miss matches')])
  })

  it('are not of a job', async () => {
    const { json } = await service()
    const answer = await json('/v1/jobs', { text: SENTENCE, matches: true })
    expect([answer.status, (await read(answer)).errors[0].field]).toEqual([400, 'matches'])
  })
})
