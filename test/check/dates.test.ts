import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const codes = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] }).map(
    ({ code, severity }) => `${code} ${severity}`,
  )

describe('a date that is another day is an error', () => {
  it.each([
    { why: 'another month', from: 'de', source: 'am 3. Oktober 2025', to: 'en', target: 'on 3 November 2025' },
    { why: 'a month confused by its sound', from: 'de', source: 'am 11. Juni', to: 'en', target: 'on July 11' },
    { why: 'day and month exchanged', from: 'de', source: 'am 12.03.2026', to: 'en', target: 'on December 3, 2026' },
    {
      why: 'another month than the numeric one',
      from: 'de',
      source: 'am 12.03.2026',
      to: 'en',
      target: 'on 12 May 2026',
    },
    {
      why: 'a numeric date without its year',
      from: 'de',
      source: 'am 12.3. in Wien',
      to: 'en',
      target: 'on May 12 in Vienna',
    },
    {
      why: 'one of two that the other has become',
      from: 'en',
      source: 'on 11 September and on 12 October',
      to: 'fr',
      target: 'le 11 septembre et le 11 septembre',
    },
    { why: 'an ISO date', from: 'en', source: 'on 2026-03-12', to: 'fr', target: 'le 12 mai 2026' },
    {
      why: 'neither reading of slashes fits',
      from: 'en',
      source: 'on 04/05/2026',
      to: 'de',
      target: 'am 4. Juni 2026',
    },
    { why: 'the day comes first in French', from: 'fr', source: 'le 04/05/2026', to: 'de', target: 'am 5. April 2026' },
    { why: 'Chinese', from: 'zh', source: '2025年10月3日', to: 'en', target: 'November 3, 2025' },
    { why: 'a Turkish ending', from: 'tr', source: "3 Ekim'de", to: 'en', target: 'on November 3' },
  ])('$from → $to: $why', ({ from, source, to, target }) => {
    expect(codes(from, source, to, target)).toEqual(['date error'])
  })
})

describe('a month without a day that is another month is a warning', () => {
  it.each([
    { from: 'de', source: 'im Oktober 2025', to: 'en', target: 'in November 2025' },
    { from: 'ru', source: 'в октябре 2025 года', to: 'en', target: 'in November 2025' },
    { from: 'pl', source: 'w październiku', to: 'en', target: 'in November' },
    { from: 'zh', source: '2025年10月', to: 'en', target: 'in November 2025' },
    { from: 'de', source: 'am 3. Oktober', to: 'en', target: 'in early November' },
  ])('$from → $to: $source', ({ from, source, to, target }) => {
    expect(codes(from, source, to, target)).toEqual(['date warning'])
  })
})

describe('the same date written otherwise is left alone', () => {
  it.each([
    { why: 'points', from: 'de', source: 'am 12.03.2026', to: 'en', target: 'on March 12, 2026' },
    { why: 'points with spaces', from: 'cs', source: '12. 3. 2026', to: 'en', target: '12 March 2026' },
    {
      why: 'points without a year',
      from: 'de',
      source: 'Am 12.3. beginnt es.',
      to: 'en',
      target: 'It begins on March 12.',
    },
    { why: 'a later day so', from: 'de', source: 'Am 25.3. beginnt es.', to: 'en', target: 'It begins on March 25.' },
    { why: 'ISO', from: 'en', source: 'on 2026-03-12', to: 'de', target: 'am 12. März 2026' },
    { why: 'the month first', from: 'en', source: 'on 03/12/2026', to: 'de', target: 'am 12. März 2026' },
    { why: 'the day first', from: 'en', source: 'on 12/03/2026', to: 'de', target: 'am 12. März 2026' },
    { why: 'a list of days', from: 'de', source: 'am 3., 5. und 7. Mai', to: 'en', target: 'on May 3, 5 and 7' },
    { why: 'a month instead of a day', from: 'de', source: 'am 3. Mai', to: 'en', target: 'in early May' },
    { why: 'a month said otherwise', from: 'de', source: 'im Oktober', to: 'en', target: 'last month' },
    { why: 'a verb', from: 'en', source: 'He may come in June.', to: 'de', target: 'Er kommt vielleicht im Juni.' },
    { why: 'a march', from: 'en', source: 'The march began in June.', to: 'de', target: 'Der Marsch begann im Juni.' },
    { why: 'a decimal at the end', from: 'en', source: 'It rose to 12.3.', to: 'de', target: 'Es stieg auf 12,3.' },
    { why: 'a Chinese month', from: 'zh', source: '2025年10月', to: 'en', target: 'in October 2025' },
  ])('$from → $to, and back: $why', ({ from, source, to, target }) => {
    expect([...codes(from, source, to, target), ...codes(to, target, from, source)]).toEqual([])
  })
})

it.each([
  { why: 'a short name before a year', to: 'fr', source: 'in August 1914', target: 'en mai 1914' },
  {
    why: 'one of two that is the other',
    to: 'it',
    source: 'in May 1990 and in June 1990',
    target: 'nel maggio 1990 e nel maggio 1990',
  },
])('a month alone that is another is a warning: $why', ({ to, source, target }) => {
  expect(codes('en', source, to, target)).toContain('date warning')
})
