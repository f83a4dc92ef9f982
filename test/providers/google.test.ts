import { describe, expect, it } from 'vitest'
import { google } from '../../src/providers/google.ts'
import { googleLanguages } from '../../src/providers/google-languages.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import { describeProvider } from './contract.ts'

const open = () => openRoom('fakeGoogle')
const make = (room: FakeRoom, apiKey = 'test-key') => google({ url: room.url, apiKey })

describeProvider('google', { open, make })

const job = { texts: ['eins', 'zwei'], source: 'de', target: 'en' }

describe('google', () => {
  it('sends plain text and the pair in a JSON body, the key in a header and never in the address', async () => {
    let asked = ''
    const fetch = ((url: string, init: RequestInit) => {
      asked = url
      return globalThis.fetch(url, init)
    }) as typeof globalThis.fetch
    const room = open()
    await google({ url: `${room.url}/`, apiKey: 'test-key', fetch }).translate({ ...job, target: 'zh-TW' })
    const [request] = await room.translations()
    expect(request?.fields).toMatchObject({ q: job.texts, source: 'de', target: 'zh-TW', format: 'text' })
    expect(request?.fields).not.toHaveProperty('key')
    expect(request?.headers['x-goog-api-key']).toBe('test-key')
    expect(asked).toBe(`${room.url}/language/translate/v2`)
  })

  it('goes to Google when no address is given', async () => {
    let asked = ''
    const fetch = (async (url: string) => {
      asked = url
      return Response.json({})
    }) as typeof globalThis.fetch
    await expect(google({ apiKey: 'k', fetch }).translate(job)).rejects.toMatchObject({ code: 'provider-malformed' })
    expect(asked).toBe('https://translation.googleapis.com/language/translate/v2')
  })

  it.each([
    { texts: Array.from({ length: 129 }, () => 'x'), why: 'too many' },
    { texts: ['x'.repeat(30_001)], why: 'too long' },
  ])('lets a request be halved that is $why', async ({ texts }) => {
    const answers = make(open()).translate({ ...job, texts })
    await expect(answers).rejects.toMatchObject({ code: 'provider-refused', fields: { providerStatus: 413 } })
  })

  it('lets Google detect a source that is not known, and tells what it took it for', async () => {
    const room = open()
    const answers = await make(room).translate({ ...job, source: 'und' })
    expect(answers.map(({ detected }) => detected)).toEqual(['de', 'de'])
    expect((await room.translations())[0]?.fields).not.toHaveProperty('source')
  })

  it('takes what looks escaped for the text it is', async () => {
    const [answer] = await make(open()).translate({ ...job, texts: ['AT&amp;T heißt "AT&T"'] })
    expect(answer?.text).toBe('[en] AT&amp;T heißt "AT&T"')
  })

  it.each([
    { status: 400, reason: 'badRequest', message: 'API key not valid.', code: 'provider-unauthorized', why: 'the key' },
    { status: 403, reason: 'forbidden', message: 'Blocked', code: 'provider-unauthorized', why: 'what the key may' },
    { status: 403, reason: 'dailyLimitExceeded', message: 'Limit', code: 'provider-quota-exceeded', why: 'the day' },
    {
      status: 403,
      reason: 'userRateLimitExceeded',
      message: 'Limit',
      code: 'provider-rate-limited',
      why: 'the minute',
    },
    { status: 403, reason: 'rateLimitExceeded', message: 'Limit', code: 'provider-rate-limited', why: 'the same' },
    { status: 400, reason: 'invalid', message: 'Invalid Value', code: 'unsupported-language-pair', why: 'a language' },
    {
      status: 400,
      reason: 'badRequest',
      message: 'Bad language pair: de|de',
      code: 'unsupported-language-pair',
      why: 'the pair',
    },
    {
      status: 400,
      reason: 'badRequest',
      message: 'Text too long',
      code: 'provider-refused',
      fields: { providerStatus: 413 },
      why: 'too much at once, may be halved',
    },
    { status: 400, reason: 'required', message: 'Required Text', code: 'provider-refused', why: 'another fault' },
  ])('reads $status $reason “$message” as $code: $why', async ({ status, reason, message, code, fields = {} }) => {
    const body = { error: { code: status, message, errors: [{ message, domain: 'global', reason }] } }
    const fetch = (async () => Response.json(body, { status })) as typeof globalThis.fetch
    await expect(google({ apiKey: 'k', fetch }).translate(job)).rejects.toMatchObject({ code, fields })
  })

  it('takes a refused list of languages for no fault of a pair', async () => {
    const languages = make(open(), 'wrong').languages()
    await expect(languages).rejects.toMatchObject({ code: 'provider-unauthorized' })
  })

  it.each([
    ['pt-BR', 'pt'],
    ['pt', 'pt-PT'],
    ['zh', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['nb', 'no'],
    ['en-GB', 'en'],
    ['he', 'he'],
  ])('calls %s %s', (tag, code) => expect(googleLanguages.code(tag)).toBe(code))

  it.each([
    ['iw', 'he'],
    ['no', 'nb'],
    ['tl', 'fil'],
    ['zh-TW', 'zh-Hant'],
    ['pt', 'pt-BR'],
  ])('reads the code %s as %s', (code, tag) => expect(googleLanguages.tag(code)).toBe(tag))
})
