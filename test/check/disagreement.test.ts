import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDisagreement } from '../../src/check/disagreement.ts'
import { differingWords } from '../../src/check/disagreement-words.ts'

const compare = (source: string, target: string, other: string, from = 'de', to = 'en') =>
  checkDisagreement({
    source: { text: source, language: from },
    target: { text: target, language: to },
    other: { text: other, language: to },
    provider: 'openai',
  })

describe('two translations that disagree', () => {
  it.each([
    {
      why: 'on a number',
      source: 'Rund 11.000 Soldaten sind im Einsatz.',
      target: 'Some 11,000 soldiers are deployed.',
      other: 'Some 12,000 soldiers are deployed.',
      words: '11,000',
      detail: 'The number “11,000” is “12,000” by openai.',
    },
    {
      why: 'on a scale',
      source: 'Es geht um drei Milliarden Euro.',
      target: 'It is about 3 billion euros.',
      other: 'It is about 3 million euros.',
      words: '3 billion',
      detail: 'The number “3 billion” is “3 million” by openai.',
    },
    {
      why: 'on a small number, in words or digits',
      source: 'Vier Minister kamen.',
      target: 'Four ministers came.',
      other: 'There came 5 ministers.',
      words: 'Four',
      detail: 'The number “Four” is “5” by openai.',
    },
    {
      why: 'on a date',
      source: 'Der Vertrag wurde am 11. November ratifiziert.',
      target: 'The treaty was ratified on 11 November.',
      other: 'The treaty was ratified on November 12.',
      words: '11 November',
      detail: 'The date “11 November” is “November 12” by openai.',
    },
    {
      why: 'on a negation that only this one has',
      source: 'Moskau hat nicht zugestimmt.',
      target: 'Moscow did not agree.',
      other: 'Moscow agreed.',
      words: 'not',
      detail: 'This translation negates, that by openai does not.',
    },
    {
      why: 'on a negation that this one lacks',
      source: 'Moskau hat nicht zugestimmt.',
      target: 'Moscow agreed.',
      other: 'Moscow didn’t agree.',
      words: null,
      detail: 'The translation by openai negates, this one does not.',
    },
    {
      why: 'on how often it is negated',
      source: 'Wer nicht zahlt, darf nicht einreisen.',
      target: 'Those who do not pay may not enter.',
      other: 'Those who do not pay may enter.',
      words: 'not',
      detail: 'This translation negates twice, that by openai once.',
    },
    {
      why: 'on a name',
      source: 'Der Vertreter des Landes reiste ab.',
      target: 'The envoy of Iran left the country.',
      other: 'The envoy of Iraq left the country.',
      words: 'Iran',
      detail: 'Where this translation has “Iran”, that by openai has “Iraq”.',
    },
    {
      why: 'on a name of the source that one leaves out',
      source: 'Gestern sprach Lawrow mit Rubio.',
      target: 'Yesterday he spoke with Rubio.',
      other: 'Yesterday Lawrow spoke with Rubio.',
      words: null,
      detail: 'The translation by openai has “Lawrow”, this one does not.',
    },
  ])('say $why', ({ source, target, other, words, detail }) => {
    const [flag, ...more] = compare(source, target, other)
    expect(more).toEqual([])
    expect(flag).toMatchObject({ code: 'disagreement', severity: 'warning', source: null, detail })
    expect(flag!.target && target.slice(...flag!.target)).toBe(words)
  })

  it('are only remarked on where nothing but the wording is very different', () => {
    const flags = compare(
      'Das sagte er zu den Reportern.',
      'That is what he told the assembled reporters.',
      'Such were his own words before a crowd of press people.',
    )
    expect(flags).toMatchObject([{ severity: 'info', target: null }])
    expect(flags[0]!.detail).toContain('wording')
  })

  it('are only remarked on for a word of the source in German, which writes every noun with a capital', () => {
    expect(compare('He gave it to Reuters.', 'Er gab es Reuters.', 'Er gab es der Agentur.', 'en', 'de')).toMatchObject(
      [{ severity: 'info', detail: 'This translation has “Reuters”, that by openai does not.' }],
    )
  })
})

describe('two translations that agree', () => {
  it.each([
    {
      why: 'a number in digits and in words',
      target: 'Nineteen of them were arrested.',
      other: '19 of them were arrested.',
    },
    {
      why: 'a small number that only one of them says',
      target: 'Two of them, the brothers, left.',
      other: 'Both of them, the brothers, left.',
    },
    {
      why: 'one date in two orders',
      target: 'It began on 11 November 2025.',
      other: 'It began on November 11, 2025.',
    },
    { why: 'a negation in two forms', target: 'They cannot leave now.', other: 'They aren’t able to leave now.' },
    { why: 'a name and what is derived of it', target: 'An envoy from Russia came.', other: 'A Russian envoy came.' },
    {
      why: 'two spellings of one name',
      target: 'There Zelensky met the pope.',
      other: 'There Zelenskyy met the pope.',
    },
    {
      why: 'an acronym and its words',
      target: 'Then the UN voted on the matter.',
      other: 'Then the United Nations voted on the matter.',
    },
    {
      why: 'a title with and without capitals',
      target: 'There the Foreign Minister spoke.',
      other: 'There the foreign minister spoke.',
    },
    {
      why: 'another word at the start',
      target: 'Yesterday it rained a lot.',
      other: 'The rain was heavy yesterday, a lot.',
    },
  ])('have nothing to say of $why', ({ target, other }) => {
    expect(compare('', target, other)).toEqual([])
  })

  it('are any two that are the same, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'de', 'zh', 'ru', 'xx'), (text, language) => {
        expect(compare(text, text, text, 'fr', language)).toEqual([])
      }),
    )
  })
})

describe('the words in which another version differs', () => {
  it('are marked in that version', () => {
    const version = 'Some 12,000 soldiers were deployed.'
    const marked = differingWords('Some 11,000 soldiers are deployed.', version).map((span) => version.slice(...span))
    expect(marked).toEqual(['12', 'were'])
  })

  it('are spans in order, disjoint and in the text, for any two texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, version) => {
        let last = 0
        for (const [start, end] of differingWords(text, version)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(version.length)
      }),
    )
  })
})
