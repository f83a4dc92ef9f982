import { describe, expect, it } from 'vitest'
import { deepl } from '../../src/providers/deepl.ts'
import { deeplSource, deeplTarget } from '../../src/providers/deepl-languages.ts'
import { deeplOverFetch } from '../../src/providers/deepl-over-fetch.ts'
import { type FakeRoom, openRoom } from '../support/fake-control.ts'
import { describeProvider } from './contract.ts'

const open = () => openRoom('fakeDeepl')
const drivers = [
  { driver: 'deepl through its client', create: deepl },
  { driver: 'deepl over fetch', create: deeplOverFetch },
]

describe.each(drivers)('$driver', ({ create }) => {
  const make = (room: FakeRoom, apiKey = 'test-key') => create({ apiKey, serverUrl: room.url })

  describeProvider('deepl', { open, make })

  it('asks DeepL to leave each text whole and sends the context beside the texts', async () => {
    const room = open()
    await make(room).translate({ texts: ['Sie schwieg.'], source: 'de', target: 'en', context: 'Die Botschaft.' })
    const [request] = await room.translations()
    expect(request?.fields).toMatchObject({
      split_sentences: '0',
      context: 'Die Botschaft.',
      source_lang: 'de',
      target_lang: 'en-GB',
    })
    expect(request?.texts).toEqual(['Sie schwieg.'])
  })

  it('passes on what DeepL charged and what it detected', async () => {
    const [answer] = await make(open()).translate({ texts: ['Sie schwieg.'], source: 'und', target: 'en' })
    expect(answer).toMatchObject({ billed: 12, detected: 'de' })
  })

  it('tells how much of the quota is used', async () => {
    const room = open()
    await make(room).translate({ texts: ['Sie schwieg.'], source: 'de', target: 'en' })
    expect((await make(room).usage!()).used).toBe(12)
  })

  it('sends the key in the header only', async () => {
    const room = open()
    await make(room).translate({ texts: ['Sie schwieg.'], source: 'de', target: 'en' })
    const [request] = await room.translations()
    expect(request?.headers.authorization).toBe('DeepL-Auth-Key test-key')
    expect(JSON.stringify(request?.fields)).not.toContain('test-key')
  })

  it('keeps the answers of requests under way at once apart', async () => {
    const room = open()
    await room.fault({
      schedule: [
        { kind: 'slow', milliseconds: 60 },
        { kind: 'status', status: 456 },
      ],
    })
    const provider = make(room)
    const ask = (text: string) => provider.translate({ texts: [text], source: 'de', target: 'en' })
    const slow = ask('eins')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await expect(ask('zwei')).rejects.toMatchObject({ code: 'provider-quota-exceeded' })
    expect(await slow).toMatchObject([{ text: '[en] eins' }])
  })

  it.each([
    { wish: 'more', target: 'de', sent: 'prefer_more', why: 'nobody asked yet which targets have formality' },
    { wish: 'less', target: 'en', sent: 'prefer_less', why: 'the target has none, and a strict wish would be refused' },
    { wish: 'prefer_more', target: 'en', sent: 'prefer_more', why: 'it is a preference as it stands' },
    { wish: 'default', target: 'de', sent: undefined, why: 'that is what DeepL does unasked' },
    { wish: undefined, target: 'de', sent: undefined, why: 'nothing is wished' },
  ] as const)('sends the formality $sent for $wish into $target: $why', async ({ wish, target, sent }) => {
    const room = open()
    const provider = create({ apiKey: 'test-key', serverUrl: room.url, formality: wish })
    await provider.translate({ texts: ['Sie schwieg.'], source: 'fr', target })
    expect((await room.translations())[0]?.fields.formality).toBe(sent)
  })

  it.each([
    { target: 'de', sent: 'more', why: 'it has formality' },
    { target: 'pt-BR', sent: 'more', why: 'its variant has' },
    { target: 'en', sent: 'prefer_more', why: 'it has none' },
  ])('knows from the list of languages how strict a wish for $target may be: $why', async ({ target, sent }) => {
    const room = open()
    const provider = create({ apiKey: 'test-key', serverUrl: room.url, formality: 'more' })
    await provider.languages()
    expect(await provider.translate({ texts: ['Elle se tut.'], source: 'fr', target })).toHaveLength(1)
    expect((await room.translations())[0]?.fields.formality).toBe(sent)
  })

  it.each([undefined, 'latency_optimized', 'quality_optimized', 'prefer_quality_optimized'] as const)(
    'asks for the model type %s',
    async (modelType) => {
      const room = open()
      await create({ apiKey: 'test-key', serverUrl: room.url, modelType }).translate({
        texts: ['Sie schwieg.'],
        source: 'de',
        target: 'en',
      })
      expect((await room.translations())[0]?.fields.model_type).toBe(modelType)
    },
  )

  it('says that a request is refused when its pair has no model of the type', async () => {
    const room = open()
    await room.fault({ lacksModel: 'quality_optimized' })
    const asking = (modelType: 'quality_optimized' | 'prefer_quality_optimized') =>
      create({ apiKey: 'test-key', serverUrl: room.url, modelType }).translate({
        texts: ['Sie schwieg.'],
        source: 'de',
        target: 'en',
      })
    await expect(asking('quality_optimized')).rejects.toMatchObject({ code: 'provider-refused' })
    expect(await asking('prefer_quality_optimized')).toHaveLength(1)
  })

  it.each([
    { fault: { kind: 'status', status: 403 } as const, code: 'provider-unauthorized' },
    { fault: { kind: 'status', status: 525 } as const, code: 'provider-unreachable' },
    { fault: { kind: 'html' } as const, code: 'provider-malformed' },
    { fault: { kind: 'reset' } as const, code: 'provider-unreachable' },
  ])('says $code when it cannot be asked how much is used ($fault.kind)', async ({ fault, code }) => {
    const room = open()
    await room.fault({ everywhere: fault })
    await expect(make(room).usage!()).rejects.toMatchObject({ code })
  })

  it('takes a relay whose address ends in a slash or has a path', async () => {
    const room = open()
    const provider = create({ apiKey: 'test-key', serverUrl: `${room.url}/` })
    expect(await provider.translate({ texts: ['Sie schwieg.'], source: 'de', target: 'en' })).toHaveLength(1)
    expect((await provider.usage!()).used).toBe(12)
    expect((await room.requests()).map(({ path }) => path)).toEqual(['/v2/translate', '/v2/usage'])
  })

  it.each([
    { tag: 'en', code: 'en-GB', why: 'DeepL wants a variant' },
    { tag: 'en-US', code: 'en-US', why: 'a variant of its own' },
    { tag: 'en-AU', code: 'en-GB', why: 'the nearer variant' },
    { tag: 'pt', code: 'pt-PT', why: 'DeepL wants a variant' },
    { tag: 'pt-BR', code: 'pt-BR', why: 'a variant of its own' },
    { tag: 'zh', code: 'zh', why: 'left to DeepL' },
    { tag: 'zh-Hant-HK', code: 'zh-HANT', why: 'the script decides' },
    { tag: 'zh-TW', code: 'zh-HANT', why: 'written in traditional characters' },
    { tag: 'de-AT', code: 'de', why: 'no variant at DeepL' },
  ])('asks for $code when the target is $tag: $why', ({ tag, code }) => {
    expect(deeplTarget(tag)).toBe(code)
  })

  it.each([
    { tag: 'zh-Hant', code: 'zh' },
    { tag: 'en-GB', code: 'en' },
    { tag: 'und', code: null },
  ])('names the source $tag $code', ({ tag, code }) => {
    expect(deeplSource(tag)).toBe(code)
  })
})
