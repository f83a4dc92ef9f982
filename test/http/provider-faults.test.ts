import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'
import type { Fault, Faults } from '../support/fake-engine.ts'
import { bracketed } from '../support/fake-translation.ts'

const ARTICLE = [
  'Die Außenminister trafen sich am Dienstag in Wien.',
  'Sie sprachen über Sanktionen gegen Nordkorea.',
  'Der Vertrag wurde am 11. November ratifiziert.',
  'Rund 11.000 Soldaten sind im Einsatz.',
  'Moskau schwieg dazu.',
  'Kiew forderte eine Antwort.',
].join(' ')
const SENTENCES = 6

/** A service whose only provider is a stand-in of its own with these faults. */
async function serviceWith(faults: Faults, environment: Record<string, string> = {}) {
  const room = openRoom('fakeDeepl')
  await room.fault(faults)
  return appWith({
    DEEPL_API_KEY: 'test-key',
    DEEPL_SERVER_URL: room.url,
    PROVIDER_TIMEOUT_MS: '20000',
    REQUEST_TIMEOUT_MS: '30000',
    ...environment,
  })
}

/** What holds whatever the provider does: every sentence once, nothing misplaced, no source as translation. */
function checkNothingLost(document: Document) {
  expect(document.pairs).toHaveLength(SENTENCES)
  expect(document.pairs.map((pair) => pair.source.text).join(' ')).toBe(ARTICLE)
  for (const pair of document.pairs) {
    if (pair.status !== 'translated') {
      expect(pair.target).toBeNull()
      continue
    }
    expect(pair.target!.text).toBe(bracketed(pair.source.text, 'en'))
  }
}

const post = (app: ReturnType<typeof appWith>, query = '') =>
  app.post(`/v1/translations?target=en${query}`, ARTICLE, 'text/plain')

/** Where no answer comes, the wait is short; elsewhere it is long enough for any machine. */
const patience = (fault: Fault, milliseconds: number): Record<string, string> =>
  fault.kind === 'hang' ? { PROVIDER_TIMEOUT_MS: String(milliseconds) } : {}

describe('a provider that falters and recovers', () => {
  it.each<{ why: string; fault: Fault }>([
    { why: '429 with Retry-After', fault: { kind: 'status', status: 429, retryAfter: '0' } },
    { why: '500', fault: { kind: 'status', status: 500 } },
    { why: '503', fault: { kind: 'status', status: 503 } },
    { why: '529', fault: { kind: 'status', status: 529 } },
    { why: 'a reset connection', fault: { kind: 'reset' } },
    { why: 'no answer once', fault: { kind: 'hang' } },
    { why: 'one text too few', fault: { kind: 'too-few' } },
    { why: 'one text too many', fault: { kind: 'too-many' } },
  ])('gives every pair after $why', async ({ fault }) => {
    const service = await serviceWith({ schedule: [fault] }, patience(fault, 1500))
    const response = await post(service)
    expect(response.status).toBe(200)
    const document: Document = await read(response)
    checkNothingLost(document)
    expect(document.summary.translated).toBe(SENTENCES)
  })
})

describe('a provider that never gives a usable answer', () => {
  it.each<{ why: string; fault: Fault; status: number; code: string }>([
    { why: '429', fault: { kind: 'status', status: 429, retryAfter: '0' }, status: 503, code: 'provider-rate-limited' },
    {
      why: '500',
      fault: { kind: 'status', status: 500 },
      status: 503,
      code: 'provider-unavailable|provider-unreachable|provider-refused',
    },
    { why: '403', fault: { kind: 'status', status: 403 }, status: 502, code: 'provider-unauthorized' },
    { why: '456', fault: { kind: 'status', status: 456 }, status: 503, code: 'provider-quota-exceeded' },
    { why: 'HTML', fault: { kind: 'html' }, status: 502, code: 'provider-malformed' },
    { why: 'too few texts', fault: { kind: 'too-few' }, status: 502, code: 'provider-malformed' },
    { why: 'nothing, ever', fault: { kind: 'hang' }, status: 504, code: 'provider-timeout' },
  ])('$why is a problem that still carries the document', async ({ fault, status, code }) => {
    const response = await post(await serviceWith({ always: fault }, patience(fault, 400)))
    const problem = await read(response)
    expect(problem.type).toMatch(new RegExp(`^/problems/(${code})$`))
    expect(response.status).toBe(problem.status)
    if (!code.includes('|')) expect(response.status).toBe(status)
    checkNothingLost(problem.document)
    for (const pair of problem.document.pairs) {
      expect(pair).toMatchObject({ target: null, flags: [{ code: 'untranslated', severity: 'error' }] })
    }
  })

  it('gives what was translated before it broke, and says which sentences were not', async () => {
    const service = await serviceWith({ schedule: [null], always: { kind: 'status', status: 456 } })
    const response = await post(service)
    expect(response.status).toBe(200)
    const document: Document = await read(response)
    checkNothingLost(document)
    const failed = document.pairs.filter((pair) => pair.status === 'failed')
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.length).toBeLessThan(SENTENCES)
    expect(document.warnings.join()).toContain(`${failed.length} of ${SENTENCES}`)
  })

  it('does not take the source given back for a translation', async () => {
    const problem = await read(post(await serviceWith({ always: { kind: 'echo' } })))
    expect(problem.type).toBe('/problems/provider-malformed')
    for (const pair of problem.document.pairs)
      expect(pair).toMatchObject({ target: null, status: 'failed', flags: [{ code: 'untranslated' }] })
  })

  it('asks again for texts that came in another order', async () => {
    const document: Document = await read(post(await serviceWith({ schedule: [{ kind: 'other-order' }] })))
    checkNothingLost(document)
    expect(document.summary.translated).toBe(SENTENCES)
  })

  it('ends with what stands when the request’s time is over', async () => {
    const service = await serviceWith(
      { schedule: [null], always: { kind: 'hang' } },
      { PROVIDER_TIMEOUT_MS: '20000', REQUEST_TIMEOUT_MS: '2000' },
    )
    const document: Document = await read(post(service))
    checkNothingLost(document)
    expect(document.summary.translated).toBeGreaterThan(0)
    expect(
      document.pairs
        .filter((pair) => pair.status === 'failed')
        .map((pair) => pair.flags[0]!.detail)
        .join(),
    ).toContain('time limit')
  })
})

describe('more than one provider', () => {
  it('falls back for what the first could not do, and says so on the pair', async () => {
    const service = await serviceWith(
      { always: { kind: 'status', status: 456 } },
      {
        LIBRETRANSLATE_URL: openRoom('fakeLibreTranslate').url,
        LIBRETRANSLATE_API_KEY: 'test-key',
        PROVIDERS: 'deepl,libretranslate',
      },
    )
    const document: Document = await read(post(service))
    checkNothingLost(document)
    expect(new Set(document.pairs.map((pair) => pair.provider))).toEqual(new Set(['libretranslate']))
    expect(document.pairs[0]!.flags).toContainEqual(
      expect.objectContaining({ code: 'provider-fallback', severity: 'info' }),
    )
  })

  it('asks only the one that is named', async () => {
    const service = await serviceWith(
      { always: { kind: 'status', status: 456 } },
      { LIBRETRANSLATE_URL: openRoom('fakeLibreTranslate').url, LIBRETRANSLATE_API_KEY: 'test-key' },
    )
    const problem = await read(post(service, '&provider=deepl'))
    expect(problem.type).toBe('/problems/provider-quota-exceeded')
  })

  it('is asked nothing for a pair of languages it does not do', async () => {
    const service = await serviceWith({})
    const problem = await read(
      service.json('/v1/translations', { text: 'საგარეო საქმეთა მინისტრი ვენაში ჩავიდა.', target: 'mi' }),
    )
    expect(problem.type).toBe('/problems/unsupported-language-pair')
    expect(problem.document.pairs).toHaveLength(1)
  })
})

describe('what a log may hold', () => {
  it('has neither key nor article nor query, whatever happens', async () => {
    const service = await serviceWith({
      schedule: [{ kind: 'html' }, { kind: 'status', status: 500 }],
      always: { kind: 'status', status: 403 },
    })
    await post(service)
    await service.post('/v1/translations?target=en&provider=geheim', ARTICLE, 'text/plain')
    await service.json('/v1/translations', { text: ARTICLE, source: 'Nordkorea' })
    const log = JSON.stringify(service.entries)
    expect(service.entries.length).toBeGreaterThanOrEqual(3)
    for (const secret of ['test-key', 'Nordkorea', 'Sanktionen', 'Wien', 'geheim']) expect(log).not.toContain(secret)
  })

  it('has a line a request with id, route, status and time', async () => {
    const service = appWith()
    const response = await service.get('/problems/empty-text')
    expect(service.entries).toContainEqual({
      level: 'info',
      entry: {
        requestId: response.headers.get('x-request-id'),
        method: 'GET',
        route: '/problems/:code',
        status: 200,
        ms: expect.any(Number),
      },
    })
  })
})
