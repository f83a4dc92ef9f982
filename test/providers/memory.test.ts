import { describe, expect, it } from 'vitest'
import { builtinMemory } from '../../src/builtin/memory.ts'
import type { Job } from '../../src/providers/contract.ts'
import { createMemory, type MemoryEntry } from '../../src/providers/memory.ts'
import { withFallback } from '../../src/providers/with-fallback.ts'
import { withLimits } from '../../src/providers/with-limits.ts'
import { withMemory } from '../../src/providers/with-memory.ts'
import { brief, collect, fakeProvider } from '../support/fake-provider.ts'

const entry = (text: string, translation: string, source = 'de', target = 'en-GB'): MemoryEntry => ({
  source,
  target,
  text,
  translation,
})
const ENTRIES = [entry('Die Note wurde übergeben.', 'The note was handed over.'), entry('constructor', 'builder')]
const memory = createMemory(() => ENTRIES)
const job = (texts: readonly string[], over: Partial<Job> = {}): Job => ({ texts, source: 'de', target: 'en', ...over })

describe('a translation memory', () => {
  it.each([
    { text: 'Die Note wurde übergeben.', why: 'the very text' },
    { text: ' Die  Note wurde\nübergeben. ', why: 'white space does not count' },
    { text: 'Die Note wurde u\u0308bergeben.', why: 'composition does not count' },
    { text: 'Die\u00a0Note wurde übergeben.', why: 'a no-break space is white space' },
  ])('knows a text again: $why', ({ text }) => {
    expect(memory.lookup([text], 'de', 'en')).toEqual(['The note was handed over.'])
  })

  it.each([
    { text: 'Die Note wurde nicht übergeben.', why: 'another text' },
    { text: 'die note wurde übergeben.', why: 'case counts' },
    { text: 'toString', why: 'a word every object knows' },
    { text: '', why: 'nothing' },
  ])('does not know $text: $why', ({ text }) => {
    expect(memory.lookup([text], 'de', 'en')).toEqual([undefined])
  })

  it('takes a term called constructor for a text', () => {
    expect(memory.lookup(['constructor'], 'de', 'en')).toEqual(['builder'])
  })

  it.each([
    { source: 'de', target: 'en', hit: true, why: 'the region of the entry does not count' },
    { source: 'de-AT', target: 'en-US', hit: true, why: 'nor does that of the question' },
    { source: 'en', target: 'de', hit: false, why: 'a memory has a direction' },
    { source: 'de', target: 'fr', hit: false, why: 'another target' },
    { source: 'und', target: 'en', hit: false, why: 'an unknown language is no language' },
  ])('serves $source → $target: $hit ($why)', ({ source, target, hit }) => {
    expect(memory.lookup(['constructor'], source, target)).toEqual([hit ? 'builder' : undefined])
  })

  it('does not serve one Chinese script with the other', () => {
    const chinese = createMemory(() => [entry('eins', '壹', 'de', 'zh-Hant')])
    expect(chinese.lookup(['eins'], 'de', 'zh-TW')).toEqual(['壹'])
    expect(chinese.lookup(['eins'], 'de', 'zh-Hans')).toEqual([undefined])
  })

  it('keeps the first of two translations, and no empty one', () => {
    const twice = createMemory(() => [entry('eins', ' '), entry('eins', 'one'), entry('eins', 'a single one')])
    expect(twice.lookup(['eins'], 'de', 'en')).toEqual(['one'])
  })

  it('reads its entries at the first question, once', () => {
    let reads = 0
    const lazy = createMemory(() => {
      reads += 1
      return ENTRIES
    })
    expect(reads).toBe(0)
    lazy.lookup(['constructor'], 'de', 'en')
    lazy.lookup(['constructor'], 'de', 'en')
    expect(reads).toBe(1)
  })

  it('that is bundled knows the seed article', () => {
    const [title] = createMemory(builtinMemory).lookup(
      ['Russland und Nordkorea ratifizieren ihren Verteidigungsvertrag'],
      'de',
      'en',
    )
    expect(title).toBe('Russia and North Korea ratify their defence treaty')
  })
})

describe('a translator behind a memory', () => {
  it('is sent only what the memory does not know', async () => {
    const provider = fakeProvider()
    const outcomes = await collect(withMemory(withLimits(provider), memory), job(['eins', 'constructor', 'zwei']))
    expect(outcomes).toMatchObject([
      { index: 0, text: '[en] eins', origin: 'machine', provider: 'fake' },
      { index: 1, text: 'builder', origin: 'memory', provider: 'memory', billed: 0 },
      { index: 2, text: '[en] zwei', origin: 'machine', provider: 'fake' },
    ])
    expect(provider.jobs.map(({ texts }) => texts)).toEqual([['eins', 'zwei']])
  })

  it('comes after the hits', async () => {
    const outcomes: number[] = []
    for await (const { index } of withMemory(withLimits(fakeProvider()), memory).translate(
      job(['eins', 'constructor']),
    ))
      outcomes.push(index)
    expect(outcomes).toEqual([1, 0])
  })

  it('is not asked at all when the memory knows everything', async () => {
    const provider = fakeProvider()
    await collect(withMemory(withFallback([withLimits(provider)]), memory), job(['constructor']))
    expect(provider.jobs).toHaveLength(0)
  })

  it('may be missing: then what the memory does not know fails', async () => {
    const outcomes = await collect(withMemory(null, memory), job(['eins', 'constructor', ' ']))
    expect(outcomes.map(brief)).toEqual(['! provider-unavailable', 'builder', ' '])
    expect(withMemory(null, memory).providers).toEqual([])
  })

  it('is named as one who may see the text, the memory is not', () => {
    expect(withMemory(withLimits(fakeProvider()), memory).providers).toEqual(['fake'])
  })

  it('does not begin after an abort', async () => {
    const aborted = job(['constructor'], { signal: AbortSignal.abort('enough') })
    await expect(collect(withMemory(null, memory), aborted)).rejects.toBe('enough')
  })
})
