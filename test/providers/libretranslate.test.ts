import { describe, expect, it } from 'vitest'
import { libretranslate, readLibreTranslateLimits } from '../../src/providers/libretranslate.ts'
import { libreCode, tagOfLibre } from '../../src/providers/libretranslate-languages.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import { describeProvider } from './contract.ts'

const open = () => openRoom('fakeLibreTranslate')
const make = (room: FakeRoom, apiKey = 'test-key') => libretranslate({ url: room.url, apiKey })

describeProvider('libretranslate', { open, make })

describe('libretranslate', () => {
  it('sends plain text, the pair and the key in one JSON body', async () => {
    const room = open()
    await make(room).translate({ texts: ['eins', 'zwei'], source: 'de', target: 'en-GB' })
    const [request] = await room.translations()
    expect(request?.fields).toMatchObject({
      q: ['eins', 'zwei'],
      source: 'de',
      target: 'en',
      format: 'text',
      api_key: 'test-key',
    })
  })

  it('takes a server that asks for a key and got none for one that refuses ours', async () => {
    const provider = libretranslate({ url: open().url })
    await expect(provider.translate({ texts: ['eins'], source: 'de', target: 'en' })).rejects.toMatchObject({
      code: 'provider-unauthorized',
    })
  })

  it('lets a request over the character limit be halved', async () => {
    const provider = make(open())
    const texts = ['a'.repeat(3_000), 'b'.repeat(3_000)]
    await expect(provider.translate({ texts, source: 'de', target: 'en' })).rejects.toMatchObject({
      code: 'provider-refused',
      fields: { providerStatus: 413 },
    })
  })

  it('reads the limits of a server', async () => {
    expect(await readLibreTranslateLimits({ url: open().url })).toEqual({ texts: 25, characters: 5_000 })
  })

  it('takes a fetch of the caller', async () => {
    const fetch = async () => Response.json({ translatedText: ['one'] })
    const provider = libretranslate({ url: 'https://engine.invalid/', fetch: fetch as typeof globalThis.fetch })
    expect(await provider.translate({ texts: ['eins'], source: 'de', target: 'en' })).toEqual([{ text: 'one' }])
  })

  it.each([
    { tag: 'zh-Hans', known: [], code: 'zh', why: 'every release knows zh' },
    { tag: 'zh', known: [], code: 'zh', why: 'simplified is what zh means' },
    { tag: 'zh-Hant', known: [], code: 'zt', why: 'every release knows zt' },
    { tag: 'zh-Hant', known: ['zh-Hant'], code: 'zh-Hant', why: 'newer servers use the tag' },
    { tag: 'pt-BR', known: ['pt'], code: 'pt', why: 'a server without Brazilian Portuguese' },
    { tag: 'pt-BR', known: ['pt', 'pb'], code: 'pb', why: 'a server with it' },
    { tag: 'nb', known: ['nb'], code: 'nb', why: 'Bokmål is nb there as well' },
    { tag: 'en-GB', known: ['en'], code: 'en', why: 'regions are unknown there' },
  ])('calls $tag $code: $why', ({ tag, known, code }) => {
    expect(libreCode(tag, new Set(known))).toBe(code)
  })

  it.each([
    { code: 'zt', tag: 'zh-Hant' },
    { code: 'pb', tag: 'pt-BR' },
    { code: 'zh', tag: 'zh-Hans' },
    { code: 'ZT', tag: 'zh-Hant' },
    { code: 'de', tag: 'de' },
    { code: 'not a code', tag: undefined },
  ])('reads the code $code as $tag', ({ code, tag }) => {
    expect(tagOfLibre(code)).toBe(tag)
  })
})
