import { describe, expect, it } from 'vitest'
import { ConfigError, parseConfig } from '../../src/config.ts'
import type { Document } from '../../src/domain/document.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'
import type { Fault } from '../support/fake-engine.ts'
import { shown } from '../support/shown.ts'

const TEXT = 'Das gilt für Präsident Wladimir Putin. Auch Rosneft ist betroffen, sagt Rosneft.'

function service(settings: Record<string, string> = {}) {
  const [deepl, room] = [openRoom('fakeDeepl'), openRoom('fakeYente')]
  const app = appWith({
    DEEPL_API_KEY: 'test-key',
    DEEPL_SERVER_URL: deepl.url,
    YENTE_URL: room.url,
    PROVIDER_TIMEOUT_MS: '1500',
    ...settings,
  })
  const translate = async (more: object = {}): Promise<Document> =>
    read(app.json('/v1/translations', { text: TEXT, source: 'de', glossary: null, provider: 'deepl', ...more }))
  return { room, translate, app }
}

describe('names looked up by a matching service', () => {
  it('have candidates, all asked for in one request that holds nothing else of the article', async () => {
    const { room, translate } = service()
    const { names, warnings } = await translate()
    const putin = names.find(({ original }) => original === 'Wladimir Putin')
    expect(putin?.candidates).toEqual([
      {
        id: 'Q7747',
        caption: 'Vladimir Vladimirovich PUTIN',
        score: expect.any(Number),
        datasets: ['eu_fsf', 'us_ofac_sdn'],
        topics: ['sanction', 'role.pep'],
      },
    ])
    expect(warnings).toEqual([])
    const requests = await room.requests()
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /match/default'])
    const sent = JSON.stringify(requests[0]!.fields)
    expect(sent).toContain('Wladimir Putin')
    expect(sent).not.toMatch(/gilt|betroffen/)
  })

  it('are asked for in the dataset, and with the key, that are configured', async () => {
    const { room, translate } = service({ YENTE_DATASET: 'sanctions', YENTE_API_KEY: 'test-key' })
    const { names } = await translate()
    expect(names.some(({ candidates }) => candidates?.length === 1)).toBe(true)
    expect((await room.requests())[0]).toMatchObject({
      path: '/match/sanctions',
      headers: { authorization: 'ApiKey test-key' },
    })
  })

  it('are not sent where the request is private, nor where no service is configured', async () => {
    const { room, translate } = service()
    const { names } = await translate({ private: true })
    expect(names.length).toBeGreaterThan(0)
    expect(names.every(({ candidates }) => candidates === undefined)).toBe(true)
    expect(await room.requests()).toEqual([])
  })

  it.each<{ why: string; fault: Fault }>([
    { why: 'it is out of order', fault: { kind: 'status', status: 500 } },
    { why: 'it does not answer in time', fault: { kind: 'hang' } },
    { why: 'it breaks the connection', fault: { kind: 'reset' } },
    { why: 'something else answers', fault: { kind: 'html' } },
    { why: 'it answers nonsense', fault: { kind: 'broken-json' } },
    { why: 'it wants us elsewhere', fault: { kind: 'redirect' } },
  ])('leave the document as it is with a warning when $why', async ({ fault }) => {
    const { room, translate } = service()
    await room.fault({ everywhere: fault })
    const { names, warnings, summary } = await translate()
    expect(summary.translated).toBe(summary.pairs)
    expect(names.every(({ candidates }) => candidates === undefined)).toBe(true)
    expect(warnings).toEqual([expect.stringMatching(/^Names were not looked up in the lists: yente /)])
    expect(warnings.join()).not.toContain('Putin')
  })

  it('cannot come from a service that is named by no address', () => {
    expect(() => parseConfig({ YENTE_URL: 'yente' })).toThrow(ConfigError)
    expect(() => parseConfig({ YENTE_URL: 'http://yente', YENTE_DATASET: 'a/b' })).toThrow(/YENTE_DATASET/)
  })
})

describe('the start page', () => {
  it('says that names are looked up, where they are', async () => {
    const words = /names of persons and organisations.*looked up in lists of sanctions/
    expect(shown(await (await service().app.get('/')).text())).toMatch(words)
    expect(shown(await (await appWith().get('/')).text())).not.toMatch(words)
  })
})
