import { describe, expect, it } from 'vitest'
import { azure } from '../../src/providers/azure.ts'
import { azureLanguages } from '../../src/providers/azure-languages.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import { describeProvider } from './contract.ts'

const open = () => openRoom('fakeAzure')
const make = (room: FakeRoom, apiKey = 'test-key') => azure({ url: room.url, apiKey })

describeProvider('azure', { open, make })

const job = { texts: ['eins', 'zwei, drei'], source: 'de', target: 'en' }
const answering = (body: unknown, init?: ResponseInit) =>
  azure({ apiKey: 'k', fetch: (async () => Response.json(body, init)) as typeof globalThis.fetch })

describe('azure', () => {
  it('sends the texts as a list, the pair in the query, key and region as headers', async () => {
    const room = open()
    await azure({ url: `${room.url}/`, apiKey: 'test-key', region: 'westeurope' }).translate({
      ...job,
      target: 'pt-BR',
    })
    const [request] = await room.translations()
    expect(request?.texts).toEqual(job.texts)
    expect(request?.fields).toMatchObject({ 'api-version': '3.0', from: 'de', to: 'pt', textType: 'plain' })
    expect(request?.headers).toMatchObject({
      'ocp-apim-subscription-key': 'test-key',
      'ocp-apim-subscription-region': 'westeurope',
    })
  })

  it('names no region for a global resource', async () => {
    const room = open()
    await make(room).translate(job)
    expect((await room.translations())[0]?.headers).not.toHaveProperty('ocp-apim-subscription-region')
  })

  it('goes to the global address when none is given', async () => {
    let asked = ''
    const fetch = (async (url: string) => {
      asked = url
      return Response.json([])
    }) as typeof globalThis.fetch
    await expect(azure({ apiKey: 'k', fetch }).translate(job)).rejects.toMatchObject({ code: 'provider-malformed' })
    expect(asked).toMatch(/^https:\/\/api\.cognitive\.microsofttranslator\.com\/translate\?api-version=3\.0&/)
  })

  it.each([
    { texts: Array.from({ length: 1_001 }, () => 'x'), why: 'too many' },
    { texts: ['x'.repeat(50_001)], why: 'too long' },
  ])('lets a request be halved that is $why', async ({ texts }) => {
    const answers = make(open()).translate({ ...job, texts })
    await expect(answers).rejects.toMatchObject({ code: 'provider-refused', fields: { providerStatus: 413 } })
  })

  it('lets Azure detect a source that is not known, and tells what it took it for', async () => {
    const room = open()
    const answers = await make(room).translate({ ...job, source: 'und' })
    expect(answers.map(({ detected }) => detected)).toEqual(['de', 'de'])
    expect((await room.translations())[0]?.fields).not.toHaveProperty('from')
  })

  it('shares out what a request was metered at', async () => {
    expect((await make(open()).translate(job)).map(({ billed }) => billed)).toEqual([4, 10])
  })

  it.each([
    { metered: '15', why: 'more than we count', billed: [4, 11] },
    { metered: '0', why: 'nothing', billed: [0, 0] },
    { metered: 'free', why: 'no number', billed: [undefined, undefined] },
    { metered: undefined, why: 'not told', billed: [undefined, undefined] },
  ])('bills $billed when it is metered at $metered: $why', async ({ metered, billed }) => {
    const body = job.texts.map((text) => ({ translations: [{ text, to: 'en' }] }))
    const headers: Record<string, string> = metered === undefined ? {} : { 'x-metered-usage': metered }
    const answers = await answering(body, { headers }).translate(job)
    expect(answers.map((answer) => answer.billed)).toEqual(billed)
  })

  it.each([
    { number: 403001, code: 'provider-quota-exceeded', why: 'the free characters are used up' },
    { number: 403000, code: 'provider-unauthorized', why: 'not allowed' },
    { number: 401015, code: 'provider-unauthorized', why: 'a key of another service' },
    { number: 429001, code: 'provider-rate-limited', why: 'too many requests' },
    { number: 429002, code: 'provider-rate-limited', why: 'too many at once' },
    { number: 408001, code: 'provider-timeout', why: 'the model is being made ready' },
    { number: 400023, code: 'unsupported-language-pair', why: 'no such pair' },
    { number: 400019, code: 'unsupported-language-pair', why: 'no such language' },
    { number: 400077, code: 'provider-refused', fields: { providerStatus: 413 }, why: 'too large, may be halved' },
    { number: 400072, code: 'provider-refused', fields: { providerStatus: 413 }, why: 'too many, may be halved' },
    { number: 400074, code: 'provider-refused', fields: { providerStatus: 400 }, why: 'a bad body stays bad' },
  ])('reads $number as $code: $why', async ({ number, code, fields = {} }) => {
    const body = { error: { code: number, message: 'eins' } }
    const problem = answering(body, { status: Math.floor(number / 1_000) }).translate(job)
    await expect(problem).rejects.toMatchObject({ code, fields })
  })

  it.each([
    { tag: 'pt-BR', code: 'pt', why: 'Azure’s plain code is the Brazilian one' },
    { tag: 'pt', code: 'pt-pt', why: 'as with the other providers of a chain' },
    { tag: 'zh', code: 'zh-Hans', why: 'simplified is what zh means' },
    { tag: 'zh-TW', code: 'zh-Hant', why: 'the script is what counts' },
    { tag: 'en-GB', code: 'en', why: 'regions are unknown there' },
    { tag: 'fr-CA', code: 'fr-ca', why: 'but for a few' },
    { tag: 'sr', code: 'sr-Cyrl', why: 'two scripts, each named' },
    { tag: 'ckb', code: 'ku', why: 'Central Kurdish is its ku' },
    { tag: 'ku', code: 'kmr', why: 'and what others call so is Northern' },
  ])('calls $tag $code: $why', ({ tag, code }) => expect(azureLanguages.code(tag)).toBe(code))

  it.each([
    ['pt', 'pt-BR'],
    ['pt-pt', 'pt-PT'],
    ['zh-Hans', 'zh-Hans'],
    ['sr-Latn', 'sr-Latn'],
    ['ku', 'ckb'],
    ['not a code', undefined],
  ])('reads the code %s as %s', (code, tag) => expect(azureLanguages.tag(code)).toBe(tag))
})
