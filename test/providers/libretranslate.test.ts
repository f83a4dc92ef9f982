import { describe, expect, it } from 'vitest'
import { libretranslate } from '../../src/providers/libretranslate.ts'
import { libreCode, tagOfLibre } from '../../src/providers/libretranslate-languages.ts'
import { withRememberedLanguages } from '../../src/providers/with-remembered-languages.ts'
import { withRetry } from '../../src/providers/with-retry.ts'
import { withTimeout } from '../../src/providers/with-timeout.ts'
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

  it('asks for other translations only when they are wanted', async () => {
    const room = open()
    const job = { texts: ['eins', 'zwei'], source: 'de', target: 'en' }
    expect(await make(room).translate(job)).toEqual([{ text: '[en] eins' }, { text: '[en] zwei' }])
    expect(await make(room).translate({ ...job, alternatives: 2 })).toEqual([
      { text: '[en] eins', alternatives: ['[en] eins (2)', '[en] eins (3)'] },
      { text: '[en] zwei', alternatives: ['[en] zwei (2)', '[en] zwei (3)'] },
    ])
    const [without, some] = await room.translations()
    expect(without?.fields).not.toHaveProperty('alternatives')
    expect(some?.fields).toMatchObject({ alternatives: 2 })
  })

  it('asks for as many as the server allows, once it said so', async () => {
    const room = open()
    const provider = make(room)
    const job = { texts: ['eins'], source: 'de', target: 'en', alternatives: 9 }
    expect((await provider.translate(job))[0]?.alternatives).toHaveLength(4)
    await provider.translate(job)
    expect((await room.translations()).map(({ fields }) => fields.alternatives)).toEqual([9, 4, 4])
  })

  it.each([
    { body: { translatedText: ['one'] }, why: 'an older server knows of none' },
    { body: { translatedText: ['one'], alternatives: [] }, why: 'a list of another length belongs to nobody' },
    { body: { translatedText: ['one'], alternatives: ['two'] }, why: 'no list for the text' },
    { body: { translatedText: ['one'], alternatives: [['', ' ', 3]] }, why: 'nothing in it is a translation' },
  ])('gives the translation alone: $why', async ({ body }) => {
    const fetch = (async () => Response.json(body)) as typeof globalThis.fetch
    const provider = libretranslate({ url: 'https://engine.invalid', fetch })
    const job = { texts: ['eins'], source: 'de', target: 'en', alternatives: 4 }
    expect(await provider.translate(job)).toEqual([{ text: 'one' }])
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

  it('asks for the settings once, together with the languages', async () => {
    const room = open()
    const provider = make(room)
    await provider.languages()
    expect((await room.requests()).map(({ path }) => path.replace(/.*\/room\/[^/]+/, '')).sort()).toEqual([
      '/frontend/settings',
      '/languages',
    ])
    expect(provider.limits).toEqual({ texts: 25, characters: 5_000 })
  })

  /** A server whose settings answer what a test says; its languages are as documented. */
  const serverWith = (settings: (signal: AbortSignal) => Response | Promise<Response>) =>
    (async (url: string | URL | Request, init: RequestInit) =>
      String(url).endsWith('/frontend/settings')
        ? settings(init.signal!)
        : Response.json([{ code: 'de', targets: ['en'] }])) as typeof globalThis.fetch
  const url = 'https://engine.invalid'

  it.each([
    { settings: { charLimit: 1_200 }, limits: { texts: 25, characters: 1_200 }, why: 'less than usual' },
    { settings: { charLimit: 90_000 }, limits: { texts: 25, characters: 90_000 }, why: 'more than usual' },
    { settings: { charLimit: -1 }, limits: { texts: 25 }, why: 'no limit' },
    { settings: { charLimit: '12' }, limits: { texts: 25, characters: 5_000 }, why: 'no number is no answer' },
    { settings: {}, limits: { texts: 25, characters: 5_000 }, why: 'a server that does not say' },
  ])('takes $settings for its limits: $why', async ({ settings, limits }) => {
    const provider = libretranslate({ url, fetch: serverWith(() => Response.json(settings)) })
    expect(provider.limits).toEqual({ texts: 25, characters: 5_000 })
    await provider.languages()
    expect(provider.limits).toEqual(limits)
  })

  it.each([
    { why: 'the address is missing', settings: () => Response.json({ error: 'Not Found' }, { status: 404 }) },
    { why: 'it answers with a page', settings: () => new Response('<!doctype html>') },
    { why: 'the connection breaks', settings: () => Promise.reject(new TypeError('fetch failed')) },
    {
      why: 'no answer comes within two seconds',
      settings: (signal: AbortSignal) =>
        new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    },
  ])('lists its languages all the same when its settings cannot be read: $why', async ({ settings }) => {
    const provider = libretranslate({ url, fetch: serverWith(settings) })
    expect(await provider.languages()).toEqual({ sources: ['de'], targets: ['en'] })
    expect(provider.limits).toEqual({ texts: 25, characters: 5_000 })
  })

  it('does not ask for limits it was given', async () => {
    const fetch = serverWith(() => Promise.reject(new Error('asked')))
    const provider = libretranslate({ url, fetch, limits: { texts: 3 } })
    await provider.languages()
    expect(provider.limits).toEqual({ texts: 3 })
  })

  it('shows what it learnt through every wrapper', async () => {
    const fetch = serverWith(() => Response.json({ charLimit: 700 }))
    const provider = withRetry(withTimeout(withRememberedLanguages(libretranslate({ url, fetch })), 1_000))
    await provider.languages()
    expect(provider.limits).toEqual({ texts: 25, characters: 700 })
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
