import { describe, expect, it } from 'vitest'
import type { Job, Translator } from '../../src/providers/contract.ts'
import { languageKey, offersPair } from '../../src/providers/language-pairs.ts'
import { statusProblem, unreachable } from '../../src/providers/provider-problem.ts'
import { withFallback } from '../../src/providers/with-fallback.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import {
  bracket,
  brief,
  collect,
  type FakeProvider,
  type FakeProviderOptions,
  fakeProvider,
} from '../support/fake-provider.ts'

const job = (texts: readonly string[], over: Partial<Job> = {}): Job => ({ texts, source: 'de', target: 'en', ...over })
const chain = (...providers: FakeProvider[]): Translator =>
  withFallback(providers.map((provider) => withLimits(provider)))
const failing = (name: string, status: number, options: FakeProviderOptions = {}) =>
  fakeProvider({
    name,
    reply: () => {
      throw statusProblem(name, status)
    },
    ...options,
  })

describe('a chain of providers', () => {
  it('asks the first one only when it does everything', async () => {
    const [first, second] = [fakeProvider({ name: 'first' }), fakeProvider({ name: 'second' })]
    expect(await collect(chain(first, second), job(['eins']))).toMatchObject([{ provider: 'first', after: [] }])
    expect(second.jobs).toHaveLength(0)
  })

  it('hands on only the texts that failed, and says who failed on them', async () => {
    const first = fakeProvider({
      name: 'first',
      reply: (asked) => bracket(asked).map((answer) => (answer.text.includes('zwei') ? { text: '' } : answer)),
    })
    const second = fakeProvider({ name: 'second' })
    const outcomes = await collect(chain(first, second), job(['eins', 'zwei', 'drei']))
    expect(outcomes).toMatchObject([
      { index: 0, text: '[en] eins', provider: 'first', after: [] },
      { index: 1, text: '[en] zwei', provider: 'second', after: ['first'] },
      { index: 2, text: '[en] drei', provider: 'first', after: [] },
    ])
    expect(second.jobs.map(({ texts }) => texts)).toEqual([['zwei']])
  })

  it('names all who failed, in order', async () => {
    const outcomes = await collect(
      chain(failing('first', 403), failing('second', 456), fakeProvider({ name: 'third' })),
      job(['eins']),
    )
    expect(outcomes).toMatchObject([{ provider: 'third', after: ['first', 'second'] }])
  })

  it('may itself be a link of a chain', async () => {
    const inner = chain(failing('second', 503), fakeProvider({ name: 'third' }))
    const outcomes = await collect(withFallback([withLimits(failing('first', 403)), inner]), job(['eins']))
    expect(outcomes).toMatchObject([{ provider: 'third', after: ['first', 'second'] }])
  })

  it('keeps the last problem when all failed', async () => {
    const outcomes = await collect(chain(failing('first', 403), failing('second', 456)), job(['eins', 'zwei']))
    expect(outcomes.map(brief)).toEqual(['! provider-quota-exceeded', '! provider-quota-exceeded'])
    expect(outcomes).toMatchObject([{ provider: 'second' }, { provider: 'second' }])
  })

  it('gives a translation at once, before the others are asked', async () => {
    const second = fakeProvider({ name: 'second' })
    const first = fakeProvider({
      name: 'first',
      limits: { texts: 1 },
      reply: (asked, request) => {
        if (request === 1) throw statusProblem('first', 456)
        return bracket(asked)
      },
    })
    const outcomes = chain(first, second)
      .translate(job(['eins', 'zwei']))
      [Symbol.asyncIterator]()
    expect((await outcomes.next()).value).toMatchObject({ index: 0, provider: 'first' })
    expect(second.jobs).toHaveLength(0)
  })

  it('loses no text even when a link forgets it', async () => {
    const forgetful: Translator = {
      name: 'forgetful',
      providers: ['forgetful'],
      async *translate({ texts }) {
        yield* texts.slice(1).map((text, index) => ({
          index: index + 1,
          status: 'translated' as const,
          text: `[en] ${text}`,
          provider: 'forgetful',
          origin: 'machine' as const,
          billed: 0,
          after: [],
        }))
      },
    }
    const outcomes = await collect(withFallback([forgetful, withLimits(fakeProvider())]), job(['eins', 'zwei']))
    expect(outcomes.map(brief)).toEqual(['[en] eins', '[en] zwei'])
  })

  it('throws the reason of an abort instead of going on', async () => {
    const second = fakeProvider({ name: 'second' })
    const controller = new AbortController()
    const first = fakeProvider({
      name: 'first',
      reply: () => {
        controller.abort('enough')
        throw unreachable('first')
      },
    })
    await expect(collect(chain(first, second), job(['eins'], { signal: controller.signal }))).rejects.toBe('enough')
    expect(second.jobs).toHaveLength(0)
  })

  it('without any link has nobody to ask', async () => {
    expect((await collect(withFallback([]), job(['eins', '']))).map(brief)).toEqual(['! provider-unavailable', ''])
    expect(withFallback([]).providers).toEqual([])
  })
})

describe('a pair of languages in a chain', () => {
  const elsewhere = { sources: ['ja'], targets: ['ko'] }

  it('that a provider does not offer lets it be skipped, without a text being sent', async () => {
    const [first, second] = [fakeProvider({ name: 'first', pairs: elsewhere }), fakeProvider({ name: 'second' })]
    expect(await collect(chain(first, second), job(['eins']))).toMatchObject([{ provider: 'second', after: [] }])
    expect(first.jobs).toHaveLength(0)
  })

  it('that nobody offers is a problem of its own', async () => {
    const provider = fakeProvider({ pairs: elsewhere })
    const outcomes = await collect(chain(provider), job(['eins', '']))
    expect(outcomes.map(brief)).toEqual(['! unsupported-language-pair', ''])
    expect(provider.jobs).toHaveLength(0)
  })

  it('is tried where a provider cannot tell what it offers', async () => {
    const provider = fakeProvider({ pairs: () => Promise.reject(unreachable('fake')) })
    expect((await collect(chain(provider), job(['eins']))).map(brief)).toEqual(['[en] eins'])
  })

  it('is listed for all links together; those that cannot be asked are left out', async () => {
    const broken = fakeProvider({ pairs: () => Promise.reject(unreachable('fake')) })
    expect(await chain(fakeProvider(), fakeProvider({ pairs: elsewhere }), broken).languages?.()).toEqual({
      sources: ['de', 'fr', 'ja'],
      targets: ['en', 'de', 'ko'],
    })
    await expect(chain(broken).languages?.()).rejects.toMatchObject({ code: 'provider-unreachable' })
  })

  it.each([
    { source: 'de', target: 'en', offered: true, why: 'as listed' },
    { source: 'de-AT', target: 'en-AU', offered: true, why: 'regions do not count' },
    { source: 'und', target: 'en', offered: true, why: 'the engine detects' },
    { source: 'zh-TW', target: 'en', offered: false, why: 'another script is another reader' },
    { source: 'zh', target: 'en', offered: true, why: 'zh alone is simplified' },
    { source: 'en', target: 'de', offered: false, why: 'not a source' },
    { source: 'de', target: 'de-CH', offered: false, why: 'never a language into itself' },
  ])('$source → $target is offered: $offered ($why)', ({ source, target, offered }) => {
    expect(offersPair({ sources: ['de', 'zh-Hans'], targets: ['en-GB', 'de'] }, source, target)).toBe(offered)
  })

  it.each([
    { tag: 'de-AT', key: 'de' },
    { tag: 'de-Latn', key: 'de' },
    { tag: 'zh-TW', key: 'zh-Hant' },
    { tag: 'zh-Hans', key: 'zh' },
    { tag: 'sr', key: 'sr' },
    { tag: 'sr-Latn', key: 'sr-Latn' },
    { tag: 'und', key: 'und' },
  ])('$tag counts as $key', ({ tag, key }) => {
    expect(languageKey(tag)).toBe(key)
  })
})
