import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'
import { expectLinear } from '../support/growth.ts'

const flags = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] })
const codes = (from: string, source: string, to: string, target: string) =>
  flags(from, source, to, target).map(({ code, severity }) => `${code} ${severity}`)

describe('numbers that are equal in value are not flagged', () => {
  it.each([
    {
      why: 'a point parts thousands in German',
      from: 'de',
      source: 'fast 11.000 Soldaten',
      to: 'en',
      target: 'almost 11,000 soldiers',
    },
    {
      why: 'a comma parts decimals in German',
      from: 'de',
      source: 'um 3,5 Prozent',
      to: 'en',
      target: 'by 3.5 per cent',
    },
    {
      why: 'a scale word is multiplied in',
      from: 'de',
      source: '1,5 Millionen Euro',
      to: 'en',
      target: '1.5 million euros',
    },
    {
      why: 'a scale word may be written out',
      from: 'de',
      source: '2,3 Milliarden Dollar',
      to: 'en',
      target: '$2,300,000,000',
    },
    {
      why: 'a no-break space parts thousands in French',
      from: 'fr',
      source: '11\u202F000 soldats',
      to: 'en',
      target: '11,000 soldiers',
    },
    {
      why: 'an ordinary space parts thousands',
      from: 'ru',
      source: '11 000 солдат',
      to: 'en',
      target: '11,000 soldiers',
    },
    { why: 'a short scale word', from: 'ru', source: '7 тыс. наемников', to: 'en', target: '7,000 mercenaries' },
    {
      why: 'two numbers beside each other are two',
      from: 'en',
      source: 'in 2019 500 people',
      to: 'de',
      target: '2019 waren es 500 Menschen',
    },
    { why: 'myriads', from: 'zh', source: '1.1万名士兵', to: 'en', target: '11,000 soldiers' },
    { why: 'myriads and their rest', from: 'zh', source: '1亿2000万美元', to: 'en', target: '120 million dollars' },
    { why: 'Korean myriads with a space', from: 'ko', source: '1만 1000명의 병력', to: 'en', target: '11,000 troops' },
    { why: 'Han numerals', from: 'zh', source: '二十五名士兵', to: 'en', target: '25 soldiers' },
    { why: 'Arabic digits', from: 'ar', source: '١١٬٠٠٠ جندي', to: 'en', target: '11,000 soldiers' },
    { why: 'Persian digits', from: 'fa', source: '۲۵ سرباز', to: 'en', target: '25 soldiers' },
    { why: 'an Arabic scale word', from: 'ar', source: '15 مليون دولار', to: 'en', target: '$15 million' },
    { why: 'small numbers may be words', from: 'de', source: 'in drei Ländern', to: 'en', target: 'in 3 countries' },
    { why: 'larger ones too', from: 'de', source: 'fünfundzwanzig Soldaten', to: 'en', target: '25 soldiers' },
    { why: 'twenty-five as well', from: 'en', source: 'twenty-five soldiers', to: 'de', target: '25 Soldaten' },
    { why: 'quatre-vingt is eighty', from: 'fr', source: 'quatre-vingt soldats', to: 'en', target: '80 soldiers' },
    {
      why: 'an Arabic ordinal',
      from: 'ar',
      source: 'الثامن والعشرين من الشهر',
      to: 'en',
      target: 'the 28th of the month',
    },
    {
      why: 'a century in Roman numerals',
      from: 'fr',
      source: 'au XXIe siècle',
      to: 'en',
      target: 'in the 21st century',
    },
    { why: 'a decade in two digits', from: 'en', source: "since the '90s", to: 'de', target: 'seit den 1990er-Jahren' },
    { why: 'a twelve-hour clock', from: 'en', source: 'at 2 p.m.', to: 'de', target: 'um 14 Uhr' },
    { why: 'hours and minutes', from: 'en', source: 'at 23.45', to: 'fr', target: 'à 23 h 45' },
    { why: 'a range shares its scale', from: 'en', source: '20 to 30 million', to: 'zh', target: '2000万至3000万' },
    {
      why: 'a letter may be a unit',
      from: 'en',
      source: 'the 3,000m race',
      to: 'de',
      target: 'der Lauf über 3.000 Meter',
    },
  ])('$from → $to, and back: $why', ({ from, source, to, target }) => {
    const numbers = [...codes(from, source, to, target), ...codes(to, target, from, source)]
    expect(numbers.filter((code) => !code.startsWith('length'))).toEqual([])
  })
})

describe('numbers that differ are flagged', () => {
  it.each([
    {
      why: 'a changed digit',
      from: 'de',
      source: 'fast 11.000 Soldaten',
      to: 'en',
      target: 'almost 11,500 soldiers',
      codes: ['number error'],
    },
    {
      why: 'another scale',
      from: 'de',
      source: '1,5 Millionen Euro',
      to: 'en',
      target: '1.5 billion euros',
      codes: ['number error'],
    },
    {
      why: 'a false friend among scale words',
      from: 'de',
      source: '3 Billionen Euro',
      to: 'en',
      target: '3 billion euros',
      codes: ['number error'],
    },
    {
      why: 'a lost number',
      from: 'de',
      source: 'Rund 400 Menschen starben dort.',
      to: 'en',
      target: 'Many people died there.',
      codes: ['number error'],
    },
    {
      why: 'an added number',
      from: 'de',
      source: 'Viele Menschen starben dort.',
      to: 'en',
      target: 'Some 400 people died there.',
      codes: ['number error'],
    },
    {
      why: 'a decimal read as thousands',
      from: 'de',
      source: 'um 3,5 Prozent',
      to: 'en',
      target: 'by 35 per cent',
      codes: ['number error'],
    },
    { why: 'a changed year', from: 'de', source: 'im Jahr 2014', to: 'en', target: 'in 2015', codes: ['number error'] },
    {
      why: 'a year that only one side names may be understood',
      from: 'zh',
      source: '新华社北京7月26日电',
      to: 'en',
      target: 'BEIJING, July 26, 2020 (Xinhua)',
      codes: ['number warning'],
    },
    {
      why: 'separators left as they were',
      from: 'de',
      source: 'fast 11.000 Soldaten',
      to: 'en',
      target: 'almost 11.000 soldiers',
      codes: ['number warning'],
    },
    {
      why: 'a myriad lost',
      from: 'zh',
      source: '1.1万名士兵',
      to: 'en',
      target: '1,100 soldiers',
      codes: ['number error'],
    },
  ])('$from → $to: $why', ({ from, source, to, target, codes: expected }) => {
    expect(codes(from, source, to, target)).toEqual(expected)
  })

  it('a changed number is one flag with both spans and a sentence', () => {
    expect(flags('de', 'fast 11.000 Soldaten', 'en', 'almost 11,500 soldiers')).toEqual([
      {
        code: 'number',
        severity: 'error',
        source: [5, 11],
        target: [7, 13],
        detail: '“11.000” in the source is “11,500” in the translation.',
      },
    ])
  })
})

describe('dates', () => {
  it.each([
    {
      why: 'the month may come first',
      from: 'de',
      source: 'am 11. November',
      to: 'en',
      target: 'on November 11',
      codes: [],
    },
    { why: 'numbers of month and day', from: 'zh', source: '11月11日', to: 'de', target: 'am 11. November', codes: [] },
    { why: 'an end of a range', from: 'uk', source: '9-10 лютого', to: 'en', target: 'on February 9-10', codes: [] },
    { why: 'another way to say it', from: 'de', source: 'am 3. Mai', to: 'en', target: 'on Friday', codes: [] },
    {
      why: 'a small day is compared too',
      from: 'de',
      source: 'am 3. Mai',
      to: 'en',
      target: 'on May 5',
      codes: ['date error'],
    },
    {
      why: 'a verb is no month',
      from: 'en',
      source: 'it may 3 times',
      to: 'de',
      target: 'am 5. Mai',
      codes: ['date error'],
    },
  ])('$from → $to: $why', ({ from, source, to, target, codes: expected }) => {
    expect(codes(from, source, to, target)).toEqual(expected)
  })
})

describe('other doubts', () => {
  it.each([
    {
      why: 'an empty target is one flag',
      from: 'de',
      source: 'Die Sanktionen gelten seit 2014.',
      to: 'en',
      target: ' — ',
      codes: ['untranslated error'],
    },
    {
      why: 'the source unchanged',
      from: 'de',
      source: 'Das Abkommen verpflichtet sie dazu.',
      to: 'en',
      target: 'Das Abkommen verpflichtet sie dazu.',
      codes: ['untranslated error'],
    },
    {
      why: 'a name may stay as it is',
      from: 'de',
      source: 'Emmanuel Macron',
      to: 'en',
      target: 'Emmanuel Macron',
      codes: [],
    },
    {
      why: 'the wrong script',
      from: 'en',
      source: 'The agreement obliges them.',
      to: 'ru',
      target: 'The agreement obliges them.',
      codes: ['untranslated error'],
    },
    {
      why: 'another language in the wrong script',
      from: 'de',
      source: 'Das Abkommen verpflichtet sie.',
      to: 'ru',
      target: 'The agreement obliges them.',
      codes: ['wrong-language error'],
    },
    {
      why: 'half of the source kept',
      from: 'de',
      source: 'Das Abkommen verpflichtet sie auch dazu, so sagte er.',
      to: 'en',
      target: 'The agreement: verpflichtet sie auch dazu, so sagte er.',
      codes: ['untranslated warning'],
    },
    {
      why: 'a third of the length',
      from: 'de',
      source: 'Das Abkommen verpflichtet sie dazu, international zusammenzuarbeiten.',
      to: 'en',
      target: 'It obliges them.',
      codes: ['length warning'],
    },
    {
      why: 'Chinese is short',
      from: 'zh',
      source: '中国反对二级制裁和单方面强制性措施，并呼吁对话。',
      to: 'en',
      target: 'China opposes secondary sanctions and unilateral coercive measures, and calls for dialogue.',
      codes: [],
    },
    {
      why: 'an engine that loops',
      from: 'de',
      source: 'Er sagte das, und dann sagte er noch viel mehr davon, wie alle wissen.',
      to: 'en',
      target: 'He said that he said that he said that he said that he said that.',
      codes: ['repeated error'],
    },
  ])('$from → $to: $why', ({ from, source, to, target, codes: expected }) => {
    expect(codes(from, source, to, target)).toEqual(expected)
  })

  it('a missing term is an error where it is always required, else a warning', () => {
    const use = {
      concept: 'x.a',
      source: [0, 2],
      target: null,
      status: 'missing',
      method: 'none',
      preferred: 'UN',
    } as const
    const pair = { source: { text: 'UN', language: 'de' }, target: { text: 'it', language: 'en' } }
    expect(checkPair({ ...pair, terms: [{ ...use, enforce: 'always' }] })).toMatchObject([
      { code: 'glossary-missing', severity: 'error' },
    ])
    expect(checkPair({ ...pair, terms: [{ ...use, enforce: 'domain' }] })).toMatchObject([
      { severity: 'warning', detail: '“UN” has no counterpart from the termbase. Expected: UN.' },
    ])
  })

  it('a second mention may be a pronoun', () => {
    const use = { concept: 'x.a', source: [0, 2], method: 'none', preferred: 'UN', enforce: 'always' } as const
    const pair = { source: { text: 'UN und UN', language: 'de' }, target: { text: 'UN and it', language: 'en' } }
    const terms = [
      { ...use, target: [0, 2], status: 'applied' } as const,
      { ...use, source: [7, 9], target: null, status: 'missing' } as const,
    ]
    expect(checkPair({ ...pair, terms })).toMatchObject([{ code: 'glossary-missing', severity: 'warning' }])
  })
})

describe('what always holds', () => {
  const languages = fc.constantFrom('de', 'en', 'fr', 'ru', 'zh', 'ko', 'ar', 'fa', 'und')
  const piece = fc.constantFrom(
    '11.000',
    '1,5',
    ' ',
    '.',
    ',',
    'Millionen',
    '万',
    '٣',
    '11. Mai',
    '’',
    '-',
    '二十',
    'XIV',
    '\u00a0',
    ':',
    'h',
  )
  const texts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 25 }).map((parts) => parts.join(''))

  it('spans lie within the texts they are of', () => {
    fc.assert(
      fc.property(texts, texts, languages, languages, (source, target, from, to) => {
        for (const flag of flags(from, source, to, target))
          for (const [span, text] of [
            [flag.source, source],
            [flag.target, target],
          ] as const)
            if (span) expect(span[0] >= 0 && span[0] <= span[1] && span[1] <= text.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('no number is missed in a text that is compared with itself', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        expect(
          flags(language, text, language, text).filter(({ code }) => code === 'number' || code === 'date'),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each(['1.', '1,1', ' 1 000', '11. Mai ', 'a b c d ', '二', 'XI ', "l'", '1:1'])(
    'a long text of %j takes no more than linear time',
    { timeout: 60_000 },
    (piece) =>
      expectLinear({
        of: (size) => piece.repeat(size),
        run: (text) => flags('de', text, 'en', text.slice(0, -1)),
        size: 19_200,
      }),
  )
})
