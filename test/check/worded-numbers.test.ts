import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const codes = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] })
    .filter(({ code, severity }) => code !== 'length' && severity !== 'info')
    .map(({ code, severity }) => `${code} ${severity}`)

describe('a number said otherwise is the same number', () => {
  it.each([
    { why: 'a half after its scale', from: 'it', source: '9 miliardi e mezzo di euro', target: '9.5 billion euros' },
    {
      why: 'a half before its scale',
      from: 'ru',
      source: '9 с половиной миллиардов рублей',
      target: '9.5 billion roubles',
    },
    { why: 'a half in words', from: 'es', source: 'dos millones y medio de personas', target: '2.5 million people' },
    { why: 'half of a scale', from: 'de', source: 'eine halbe Million Menschen', target: '500,000 people' },
    { why: 'half of a scale', from: 'fr', source: 'un demi-million de personnes', target: '500,000 people' },
    { why: 'half of a scale', from: 'pl', source: 'pół miliona osób', target: '500,000 people' },
    {
      why: 'one and a half in one word',
      from: 'de',
      source: 'anderthalb Millionen Menschen',
      target: '1.5 million people',
    },
    { why: 'one and a half in one word', from: 'ru', source: 'полтора миллиона человек', target: '1.5 million people' },
    { why: 'a compound', from: 'de', source: 'hunderttausend Menschen', target: '100,000 people' },
    { why: 'a longer compound', from: 'de', source: 'dreitausendfünfhundert Menschen', target: '3,500 people' },
    { why: 'an Italian compound', from: 'it', source: 'trecentomila persone', target: '300,000 people' },
    { why: 'a hundred', from: 'ru', source: 'сто человек', target: '100 people' },
    { why: 'about a hundred', from: 'ru', source: 'сотня человек', target: 'about 100 people' },
    { why: 'hundreds and tens', from: 'ru', source: 'двести пятьдесят человек', target: '250 people' },
    { why: 'hundreds in one word', from: 'pl', source: 'pięćset osób', target: '500 people' },
    { why: 'about a hundred', from: 'fr', source: 'une centaine de personnes', target: 'about 100 people' },
    { why: 'hundreds in one word', from: 'es', source: 'quinientas personas', target: '500 people' },
    { why: 'a hundred thousand', from: 'tr', source: 'yüz bin kişi', target: '100,000 people' },
    { why: 'tenths', from: 'zh', source: '七成受访者', target: '70% of respondents' },
    { why: 'a Chinese fraction', from: 'zh', source: '四分之一的受访者', target: '25% of respondents' },
    { why: 'a quarter', from: 'de', source: 'ein Viertel der Befragten', target: '25 percent of respondents' },
    { why: 'two thirds', from: 'de', source: 'zwei Drittel der Befragten', target: '67 percent of respondents' },
    { why: 'a conversion in brackets', from: 'de', source: '150 Kilometer', target: '150 kilometres (93 miles)' },
    { why: 'an ordinal', from: 'de', source: 'zum 100. Mal', target: 'for the hundredth time' },
    { why: 'always', from: 'de', source: 'rund um die Uhr', target: '24/7' },
    { why: 'a time with a point', from: 'es', source: 'a las 15.30 horas', target: 'at 3:30 p.m.' },
    { why: 'a Solar Hijri year', from: 'fa', source: 'در سال ۱۴۰۳', target: 'in 2024' },
    { why: 'a Solar Hijri day', from: 'fa', source: '۲ دی ۱۴۰۳', target: '22 December 2024' },
    { why: 'at least is no minus', from: 'fr', source: 'au moins 45 minutes', target: 'at least 45 minutes' },
    { why: 'at least is no minus', from: 'es', source: 'al menos 45 minutos', target: 'at least 45 minutes' },
    { why: 'below zero', from: 'de', source: 'minus 20 Grad', target: '20 degrees below zero' },
  ])('$from: $why: $source', ({ from, source, target }) => {
    expect([...codes(from, source, 'en', target), ...codes('en', target, from, source)]).toEqual([])
  })
})

describe('a number in words that is another number', () => {
  it.each([
    { from: 'de', source: 'zwei Milliarden Euro', target: 'two million euros', codes: ['number error'] },
    { from: 'ru', source: 'два миллиарда рублей', target: 'two million roubles', codes: ['number error'] },
    { from: 'de', source: 'zwei Milliarden Euro', target: '1 billion euros', codes: ['number error'] },
    { from: 'it', source: '9 miliardi e mezzo', target: '9 billion', codes: ['number error'] },
    { from: 'de', source: 'minus 20 Prozent', target: '20 percent', codes: ['number warning'] },
    { from: 'de', source: '150 km (93 Meilen)', target: '150 km (98 miles)', codes: ['number error'] },
    { from: 'en', source: '-20 degrees', target: '20 degrees', codes: ['number warning'] },
    { from: 'fa', source: 'در سال ۱۳۹۵', target: 'in the nineties', codes: ['number warning'] },
    { from: 'de', source: 'zwei Drittel der Befragten', target: '47 percent of respondents', codes: ['number error'] },
  ])('$from: “$source” is not “$target”', ({ from, source, target, codes: expected }) => {
    expect(codes(from, source, from === 'en' ? 'sv' : 'en', target)).toEqual(expected)
  })
})
