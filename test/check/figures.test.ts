import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const flags = (from: string, source: string, to: string, target: string): readonly string[] =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] }).map(
    ({ code, severity }) => `${code} ${severity}`,
  )

describe('numbers in digits on both sides', () => {
  it.each([
    {
      why: 'a small number that is another one',
      from: 'en',
      source: 'The rate is 3%.',
      to: 'de',
      target: 'Der Satz ist 4 %.',
      expected: ['number error'],
    },
    {
      why: 'a number said twice of which one is another',
      from: 'en',
      source: 'From 5 to 14 and from 7 to 14.',
      to: 'de',
      target: 'Von 5 bis 14 und von 7 bis 10.',
      expected: ['number warning'],
    },
    {
      why: 'a number after an Arabic prefix',
      from: 'en',
      source: 'From 15001 to 19999 pounds.',
      to: 'ar',
      target: 'بين 15001 و29999 جنيه.',
      expected: ['number error'],
    },
    {
      why: 'a time of day',
      from: 'en',
      source: 'They came at 14:40.',
      to: 'de',
      target: 'Sie kamen um 14:20 Uhr.',
      expected: ['number warning'],
    },
    {
      why: 'a number that is a word on the other side',
      from: 'en',
      source: 'They have 3 banks and two ships.',
      to: 'de',
      target: 'Sie haben drei Banken und 2 Schiffe.',
      expected: [],
    },
    {
      why: 'an hour by another clock',
      from: 'en',
      source: 'They came at 2:30 p.m.',
      to: 'de',
      target: 'Sie kamen um 14:30 Uhr.',
      expected: [],
    },
  ])('$why', ({ from, source, to, target, expected }) => {
    expect(flags(from, source, to, target)).toEqual(expected)
  })
})

describe('days of the week', () => {
  it.each([
    {
      why: 'another day is an error',
      from: 'en',
      source: 'They met on Tuesday.',
      to: 'de',
      target: 'Sie trafen sich am Donnerstag.',
      expected: ['date error'],
    },
    {
      why: 'the same day is none',
      from: 'en',
      source: 'They met on Tuesday.',
      to: 'zh',
      target: '他们周二会面。',
      expected: [],
    },
    {
      why: 'in any ending',
      from: 'ru',
      source: 'Они встретились во вторник.',
      to: 'en',
      target: 'They met on Tuesday.',
      expected: [],
    },
    {
      why: 'a day that only one side names is none',
      from: 'en',
      source: 'They met on Tuesday.',
      to: 'de',
      target: 'Sie trafen sich gestern.',
      expected: [],
    },
  ])('$why', ({ from, source, to, target, expected }) => {
    expect(flags(from, source, to, target)).toEqual(expected)
  })
})

describe('months', () => {
  it.each([
    {
      why: 'Finnish months have endings',
      from: 'en',
      source: 'He was born on March 25, 1927.',
      to: 'fi',
      target: 'Hän syntyi 25. helmikuuta 1927.',
      expected: ['date error'],
    },
    {
      why: 'Hindi months are read',
      from: 'en',
      source: 'He was born on 25 March 1927.',
      to: 'hi',
      target: 'उनका जन्म 25 मार्च 1927 को हुआ था।',
      expected: [],
    },
  ])('$why', ({ from, source, to, target, expected }) => {
    expect(flags(from, source, to, target)).toEqual(expected)
  })
})

describe('measures', () => {
  it.each([
    {
      why: 'another currency is a warning',
      from: 'en',
      source: 'It cost $5 million.',
      to: 'de',
      target: 'Es kostete 5 Millionen Euro.',
      expected: ['number warning'],
    },
    {
      why: 'another measure of distance is a warning',
      from: 'en',
      source: 'It is 30 miles long.',
      to: 'fr',
      target: 'Il est long de 30 kilomètres.',
      expected: ['number warning'],
    },
    {
      why: 'a sign is the word for it',
      from: 'en',
      source: 'It cost €5 million.',
      to: 'ru',
      target: 'Это стоило 5 миллионов евро.',
      expected: [],
    },
    {
      why: 'a conversion in brackets adds one',
      from: 'en',
      source: 'It is 30 miles long.',
      to: 'de',
      target: 'Es ist 30 Meilen (48 Kilometer) lang.',
      expected: [],
    },
  ])('$why', ({ from, source, to, target, expected }) => {
    expect(flags(from, source, to, target)).toEqual(expected)
  })
})
