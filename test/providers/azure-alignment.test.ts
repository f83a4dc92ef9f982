import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, type Span } from '../../src/domain/span.ts'
import { azure } from '../../src/providers/azure.ts'
import { bordersOf, linksWords, readLinks, readSentences } from '../../src/providers/azure-alignment.ts'
import { openRoom } from '../support/fake-control.ts'
import type { Faults } from '../support/fake-engine.ts'

const open = () => openRoom('fakeAzure')
const made = (source: string, target: string, proj: string) =>
  readLinks(proj, bordersOf(source, [])!, bordersOf(target, [])!)?.map((link) => [
    cut(source, link.source),
    cut(target, link.target),
  ])

describe('the words Azure links', () => {
  it('are cut out of both texts, the last place included', () => {
    const [source, target] = [
      'The answer lies in machine translation.',
      'La réponse se trouve dans la traduction automatique.',
    ]
    const proj = '0:2-0:1 4:9-3:9 11:14-11:19 16:17-21:24 19:25-40:50 27:37-29:38 38:38-51:51'
    expect(made(source, target, proj)).toEqual([
      ['The', 'La'],
      ['answer', 'réponse'],
      ['lies', 'se trouve'],
      ['in', 'dans'],
      ['machine', 'automatique'],
      ['translation', 'traduction'],
      ['.', '.'],
    ])
  })

  it('may be several for one', () => {
    const links = made('Artikelnummer des Kunden', "Customer's item number", '0:12-11:14 0:12-16:21')
    expect(links).toEqual([
      ['Artikelnummer', 'item'],
      ['Artikelnummer', 'number'],
    ])
  })

  it('are read with the dash of the documentation as well', () => {
    expect(made('eins', 'one', '0:3–0:2')).toEqual([['eins', 'one']])
  })

  it.each([
    { proj: '', why: 'there is none' },
    { proj: '0:3-0:9', why: 'one ends behind the text' },
    { proj: '0:3-0:2 4:4-0:2', why: 'one of several begins behind it' },
    { proj: '3:0-0:2', why: 'one ends before it begins' },
    { proj: '0:3-0', why: 'one is half' },
    { proj: '-1:3-0:2', why: 'one is negative' },
    { proj: '0:99999999999999999999-0:2', why: 'one is no place at all' },
  ])('are not used when $why', ({ proj }) => expect(made('eins', 'one', proj)).toBeUndefined())

  it('are spans of the texts, whatever is answered', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '🕊', '\ud83d') })
    const numbers = fc.array(fc.nat(30))
    const place = fc.nat(12)
    const proj = fc
      .array(fc.tuple(place, place, place, place))
      .map((all) => all.map(([a, b, c, d]) => `${a}:${b}-${c}:${d}`))
    fc.assert(
      fc.property(text, text, numbers, numbers, proj, (source, target, lengths, others, parts) => {
        const [from, into] = [bordersOf(source, lengths), bordersOf(target, others)]
        if (!from || !into) return
        const sentences = readSentences({ source: lengths, target: others }, from, into) ?? []
        const links = [...(readLinks(parts.join(' '), from, into) ?? []), ...sentences]
        const within = ([start, end]: Span, whole: string) => 0 <= start && start < end && end <= whole.length
        expect(links.every((link) => within(link.source, source) && within(link.target, target))).toBe(true)
        if (sentences.length > 0) expect(sentences.map((each) => cut(source, each.source)).join('')).toBe(source)
      }),
    )
  })
})

describe('the places Azure counts', () => {
  it.each([
    { lengths: [], why: 'nothing beyond the basic plane', text: 'é 制', borders: [0, 1, 2, 3] },
    { lengths: [3], why: 'code units by the lengths', text: '🕊x', borders: [0, 1, 2, 3] },
    { lengths: [2], why: 'code points by the lengths', text: '🕊x', borders: [0, 2, 3] },
    { lengths: [], why: 'nothing tells which', text: '🕊x', borders: undefined },
    { lengths: [7], why: 'the lengths fit neither', text: '🕊x', borders: undefined },
  ])('are $borders in $text: $why', ({ text, lengths, borders }) => {
    expect(bordersOf(text, lengths)).toEqual(borders)
  })
})

describe('the pairs with linked words', () => {
  it.each([
    ['de', 'en', true],
    ['en', 'ru', true],
    ['zh-Hans', 'en', true],
    ['zh-Hant', 'en', false],
    ['en', 'sr-Cyrl', false],
    ['ko', 'ja', true],
    ['zh-Hans', 'ja', true],
    ['zh-Hant', 'zh-Hans', true],
    ['de', 'fr', false],
    ['ru', 'zh-Hans', false],
  ])('%s → %s: %s', (from, into, expected) => expect(linksWords(from, into)).toBe(expected))
})

describe('azure tells of its translation', () => {
  const ask = async (texts: readonly string[], faults: Faults = {}, pair = { source: 'de', target: 'en' }) => {
    const room = open()
    await room.fault(faults)
    const answers = await azure({ url: room.url, apiKey: 'test-key' }).translate({ texts, ...pair })
    const { fields } = (await room.translations())[0]!
    const shown = answers.map(({ text, words = [], sentences = [] }, index) => ({
      words: words.map((link) => [cut(texts[index]!, link.source), cut(text, link.target)]),
      sentences: sentences.map((each) => [cut(texts[index]!, each.source), cut(text, each.target)]),
    }))
    return { answers, fields, shown }
  }

  it('which words and sentences are counterparts', async () => {
    const { shown } = await ask(['Sie schwieg. Er ging.'])
    expect(shown).toEqual([
      {
        words: ['Sie', 'schwieg.', 'Er', 'ging.'].map((word) => [word, word]),
        sentences: [
          ['Sie schwieg. ', '[en] Sie schwieg. '],
          ['Er ging.', 'Er ging.'],
        ],
      },
    ])
  })

  it('words only where the pair has them, sentences always', async () => {
    const { fields, shown } = await ask(['Sie schwieg.'], {}, { source: 'de', target: 'fr' })
    expect(fields).not.toHaveProperty('includeAlignment')
    expect(fields).toMatchObject({ includeSentenceLength: 'true' })
    expect(shown).toEqual([{ words: [], sentences: [['Sie schwieg.', '[fr] Sie schwieg.']] }])
  })

  it('no words of a sentence it had in stock', async () => {
    const { answers } = await ask(['This is a test.'], {}, { source: 'en', target: 'de' })
    expect(answers[0]).not.toHaveProperty('words')
  })

  it.each([
    { places: 'code-points' as const, why: 'by code point' },
    { places: undefined, why: 'by code unit' },
  ])('the right places behind an emoji, whether it counts $why', async ({ places }) => {
    const { shown } = await ask(['🕊️ Frieden. 🕊️ Krieg.'], places && { places })
    expect(shown[0]?.words).toContainEqual(['Krieg.', 'Krieg.'])
    expect(shown[0]?.sentences[1]).toEqual(['🕊️ Krieg.', '🕊️ Krieg.'])
  })

  it.each(['none', 'beyond'] as const)('nothing that harms when its places are %s', async (places) => {
    const { answers } = await ask(['Sie schwieg.'], { places })
    expect(answers[0]?.text).toBe('[en] Sie schwieg.')
    expect(answers[0]).not.toHaveProperty('words')
  })
})
