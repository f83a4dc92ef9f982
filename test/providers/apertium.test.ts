import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { createServices } from '../../src/dependencies.ts'
import { apertium } from '../../src/providers/apertium.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import { fakeProvider } from '../support/fake-provider.ts'
import { describeProvider } from './contract.ts'

const open = () => openRoom('fakeApertium')
const make = (room: FakeRoom) => apertium({ url: room.url })

describeProvider('apertium', { open, make, texts: 1, keyless: true, lacks: ['und', 'zh-Hans', 'zh-Hant'] })

const job = { texts: ['uno'], source: 'es', target: 'en' }

describe('apertium', () => {
  it('sends the text as plain text in a form, never in the address, and wants no marks in it', async () => {
    let asked = ''
    const fetch = ((url: string, init: RequestInit) => {
      asked = url
      return globalThis.fetch(url, init)
    }) as typeof globalThis.fetch
    const room = open()
    const [answer] = await apertium({ url: `${room.url}/`, fetch }).translate({ ...job, texts: ['a < b & c = 50 %'] })
    expect(answer?.text).toBe('[en] a < b & c = 50 %')
    expect(asked).toBe(`${room.url}/translate`)
    const [request] = await room.translations()
    expect(request?.fields).toMatchObject({ langpair: 'es|en', format: 'txt', markUnknown: 'no' })
  })

  it('calls languages as the server lists them, once it was asked', async () => {
    const room = open()
    const provider = make(room)
    await provider.languages()
    await provider.translate({ ...job, target: 'pt-BR' })
    await provider.translate({ ...job, target: 'pt-PT' })
    expect((await room.translations()).map(({ fields }) => fields.langpair)).toEqual(['spa|por_BR', 'spa|por'])
  })

  it('keeps the white space at the ends, which the server takes off', async () => {
    const room = open()
    const [answer] = await make(room).translate({ ...job, texts: [' $& uno\n'] })
    expect(answer?.text).toBe(' [en] $& uno\n')
    expect((await room.translations())[0]?.fields.q).toBe('$& uno')
  })

  it('is not asked for a source that is not known: it does not detect', async () => {
    const room = open()
    const answers = make(room).translate({ ...job, source: 'und' })
    await expect(answers).rejects.toMatchObject({ code: 'unsupported-language-pair' })
    expect(await room.requests()).toHaveLength(0)
  })

  it('does not take another bad request for a pair it lacks', async () => {
    const body = { status: 'error', code: 400, message: 'Bad Request', explanation: 'Missing argument q' }
    const fetch = (async () => Response.json(body, { status: 400 })) as typeof globalThis.fetch
    const answers = apertium({ url: 'https://engine.invalid', fetch }).translate(job)
    await expect(answers).rejects.toMatchObject({ code: 'provider-refused' })
  })
})

describe('apertium in the chain', () => {
  const servicesOf = (environment: Record<string, string>) =>
    createServices(parseConfig({ APERTIUM_URL: 'http://localhost:2737', ...environment }), {
      deepl: () => fakeProvider({ name: 'deepl' }),
      store: createMemoryStore(),
      termbase: async () => '',
      words: async () => '',
    })

  it.each([
    { environment: {}, chain: [], why: 'it is never asked of itself' },
    { environment: { DEEPL_API_KEY: 'k' }, chain: ['deepl'], why: 'nor after another' },
    { environment: { DEEPL_API_KEY: 'k', PROVIDERS: 'deepl,apertium' }, chain: ['deepl', 'apertium'], why: 'named' },
  ])('makes the chain $chain: $why', ({ environment, chain }) => {
    expect(servicesOf(environment).translator({})?.providers).toEqual(chain)
  })

  it('is there for who asks for it', () => {
    const services = servicesOf({ DEEPL_API_KEY: 'k' })
    expect(services.providers.map(({ name }) => name)).toEqual(['deepl', 'apertium'])
    expect(services.translator({ provider: 'apertium' })?.providers).toEqual(['apertium'])
  })
})
