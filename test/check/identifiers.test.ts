import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'
import { expectLinear } from '../support/growth.ts'

const figures = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] })
    .filter(({ code }) => code === 'number' || code === 'date')
    .map(({ severity }) => severity)

describe('what is kept to the letter is not flagged', () => {
  it.each([
    {
      why: 'an address at the end of a sentence',
      source: 'See https://example.org/a/list.pdf.',
      to: 'de',
      target: 'Siehe https://example.org/a/list.pdf',
    },
    {
      why: 'an address in brackets',
      source: 'the list (https://example.org/a)',
      to: 'fr',
      target: 'la liste : https://example.org/a/',
    },
    {
      why: 'an address beside Han letters',
      source: 'See https://example.org/a1 for the list',
      to: 'zh',
      target: '名单见https://example.org/a1。',
    },
    { why: 'a host in capitals', source: 'at www.Example.org', to: 'de', target: 'unter www.example.org' },
    {
      why: 'the same page in the other language',
      source: 'https://example.org/en/news',
      to: 'de',
      target: 'https://example.org/de/news',
    },
    {
      why: 'a mail address',
      source: 'Write to press@example.org.',
      to: 'de',
      target: 'Schreiben Sie an press@example.org!',
    },
    { why: 'a handle', source: 'as @StateDept wrote', to: 'ru', target: 'как написал @StateDept' },
    { why: 'a hashtag', source: '#StandWithUkraine is trending', to: 'de', target: '#StandWithUkraine liegt im Trend' },
    { why: 'a number is no hashtag', source: 'the #1 enemy', to: 'de', target: 'der Feind Nummer 1' },
    {
      why: 'an account with other spaces',
      source: 'IBAN DE89 3704 0044 0532 0130 00',
      to: 'ru',
      target: 'IBAN DE89370400440532013000',
    },
    { why: 'a bank code', source: 'SWIFT code: SABRRUMM', to: 'ru', target: 'код SWIFT: SABRRUMM' },
    { why: 'a hashtag with digits of its own', source: 'the tag #a٣', to: 'de', target: 'das Tag #a٣' },
    { why: 'a ship', source: 'the tanker (IMO 9187629)', to: 'ru', target: 'танкер (ИМО 9187629)' },
    {
      why: 'a ship by its number alone',
      source: 'the tanker (IMO number: 9187629)',
      to: 'de',
      target: 'der Tanker (Nr. 9187629)',
    },
    { why: 'a ship in Persian digits', source: 'the tanker, IMO 9187629', to: 'fa', target: 'نفتکش IMO ۹۱۸۷۶۲۹' },
    {
      why: 'a wallet',
      source: 'to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      to: 'de',
      target: 'an bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    },
    { why: 'a passport', source: 'passport KJ0034526', to: 'de', target: 'Reisepass KJ0034526' },
  ])('$why', ({ source, to, target }) => expect(figures('en', source, to, target)).toEqual([]))
})

describe('what is not kept to the letter is an error, once', () => {
  it.each([
    {
      why: 'an address with another letter',
      source: 'See https://example.org/a/list.pdf.',
      target: 'Siehe https://example.org/a/lists.pdf.',
    },
    {
      why: 'an address with another digit',
      source: 'https://example.org/2024/15',
      target: 'https://example.org/2024/16',
    },
    { why: 'an address that is lost', source: 'See https://example.org/a/list.pdf.', target: 'Siehe die Liste.' },
    { why: 'case says something in a path', source: 'https://example.org/AbC', target: 'https://example.org/abc' },
    { why: 'a mail address', source: 'Write to press@example.org.', target: 'Schreiben Sie an presse@example.org.' },
    { why: 'a handle', source: 'as @StateDept wrote', target: 'wie @StateDep schrieb' },
    { why: 'a hashtag translated', source: '#StandWithUkraine is trending', target: '#StehtZurUkraine liegt im Trend' },
    { why: 'an account', source: 'IBAN DE89 3704 0044 0532 0130 00', target: 'IBAN DE89 3704 0044 0532 0310 00' },
    { why: 'a bank code', source: 'SWIFT code: SABRRUMM', target: 'SWIFT-Code: SABRRUMN' },
    { why: 'a ship', source: 'the tanker (IMO 9187629)', target: 'der Tanker (IMO 9187692)' },
    { why: 'a ship that is lost', source: 'the tanker Arc (IMO 9187629)', target: 'der Tanker Arc' },
    {
      why: 'a wallet',
      source: 'to 0x7F367cC41522cE07553e823bf3be79A889DEbe1B',
      target: 'an 0x7F367cC41522cE07553e823bf3be79A889DEbe1C',
    },
    { why: 'a passport', source: 'passport KJ0034526', target: 'Reisepass KJ0034562' },
    { why: 'the letters of a passport', source: 'passport KJ0034526', target: 'Reisepass KI0034526' },
  ])('$why', ({ source, target }) => expect(figures('en', source, 'de', target)).toEqual(['error']))

  it('a hashtag in other letters than Latin may be translated', () => {
    expect(figures('ru', 'Хэштег #Украина', 'en', 'The hashtag #Ukraine')).toEqual(['info'])
  })
})

it.each([
  '@',
  '#',
  'a@b',
  'https://',
  'www.',
  'AB12 ',
  'AB123456 ',
  'IMO ',
  'IMO 1234567 ',
  '@ab ',
  'BIC ',
  '0x',
  '1a',
])('%j without end takes time in proportion to its length', { timeout: 60_000 }, (piece) =>
  expectLinear({
    of: (size) => piece.repeat(size),
    run: (text) => figures('en', text, 'de', `${text.slice(0, -1)}7`),
    size: 3_200,
  }),
)
