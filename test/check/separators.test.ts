import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const codes = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] }).map(
    ({ code, severity }) => `${code} ${severity}`,
  )

describe('a factor of a thousand', () => {
  it.each([
    { from: 'es', source: '1.500 millones de euros', to: 'en', target: '1.5 million euros' },
    { from: 'es', source: '2.300 millones', to: 'en', target: '2.3 million' },
    { from: 'de', source: '1.500 Millionen Euro', to: 'en', target: '1.5 million euros' },
    { from: 'de', source: 'Rund 1.500 Soldaten', to: 'en', target: 'Around 1.5 soldiers' },
    { from: 'en', source: '12,500 troops', to: 'de', target: '12,5 Soldaten' },
    { from: 'tr', source: '1.500 kişi', to: 'en', target: '1.5 people' },
    { from: 'ru', source: '11 000 солдат', to: 'en', target: '11.000 soldiers' },
    { from: 'de', source: '1.500 bis 2.300 Soldaten', to: 'en', target: '1,500,000 to 2,300 soldiers' },
  ])('$from → $to: “$source” is not “$target”', ({ from, source, to, target }) => {
    expect(codes(from, source, to, target)).toEqual(['number error'])
  })

  it.each([
    { from: 'de', source: 'fast 11.000 Soldaten', to: 'en', target: 'almost 11.000 soldiers' },
    { from: 'de', source: 'fast 3.000 Soldaten', to: 'en', target: 'almost 3.000 soldiers' },
    { from: 'en', source: 'almost 11,000 soldiers', to: 'de', target: 'fast 11,000 Soldaten' },
    { from: 'es', source: '1.500 millones de euros', to: 'en', target: '1.500 million euros' },
    { from: 'en', source: 'by 1.125 per cent', to: 'de', target: 'um 1.125 Prozent' },
  ])('$from → $to: “$source” left as it was is a doubt', ({ from, source, to, target }) => {
    expect(codes(from, source, to, target)).toEqual(['number warning'])
  })

  it('a range counts its first number in the scale of the second', () => {
    expect(codes('es', '1.500 a 2.000 millones de euros', 'en', '1.5 to 2 billion euros')).toEqual([])
  })

  it('a text of no known language may part its thousands either way', () => {
    expect(codes('und', '11.000', 'en', '11,000')).toEqual([])
    expect(codes('und', '1,125', 'en', '1.125')).toEqual([])
  })
})
