import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const flags = (from: string, source: string, to: string, target: string, detected?: string) =>
  checkPair({
    source: { text: source, language: from },
    target: { text: target, language: to },
    terms: [],
    ...(detected === undefined ? {} : { detected }),
  })
const codes = (...parameters: Parameters<typeof flags>) =>
  flags(...parameters).map(({ code, severity }) => `${code} ${severity}`)

describe('the source given back as its translation', () => {
  it.each([
    { why: 'in lower case', target: 'die regierung kündigte am montag neue sanktionen an.' },
    { why: 'in capitals', target: 'DIE REGIERUNG KÜNDIGTE AM MONTAG NEUE SANKTIONEN AN.' },
    { why: 'without its full stop', target: 'Die Regierung kündigte am Montag neue Sanktionen an' },
    { why: 'with one word changed', target: 'Die Regierung kündigte am Monday neue Sanktionen an.' },
    { why: 'with a word left out', target: 'Die Regierung kündigte am Montag Sanktionen an.' },
    { why: 'with its words in another order', target: 'Am Montag kündigte die Regierung neue Sanktionen an.' },
  ])('$why is an error', ({ target }) => {
    expect(codes('de', 'Die Regierung kündigte am Montag neue Sanktionen an.', 'en', target)).toEqual([
      'untranslated error',
    ])
  })

  it('is one from Chinese to Japanese too', () => {
    expect(
      codes('zh', '中国反对单方面强制性措施，并呼吁各方对话。', 'ja', '中国反对单方面强制性措施，并呼吁各方对话'),
    ).toEqual(['untranslated error'])
  })

  it.each([
    {
      why: 'a list of names',
      from: 'de',
      source: 'Emmanuel Macron, Olaf Scholz, Giorgia Meloni, Keir Starmer',
      to: 'en',
      target: 'Emmanuel Macron, Olaf Scholz, Giorgia Meloni, Keir Starmer and others',
    },
    {
      why: 'an address',
      from: 'de',
      source: 'Auswärtiges Amt, Werderscher Markt 1, 10117 Berlin',
      to: 'en',
      target: 'Auswärtiges Amt, Werderscher Markt 1, 10117 Berlin, Germany',
    },
    {
      why: 'languages that are nearly one',
      from: 'hr',
      source: 'Vlada je danas donijela novu odluku.',
      to: 'bs',
      target: 'Vlada je danas donijela novu odluku o tome.',
    },
  ])('but $why may stay', ({ from, source, to, target }) => {
    expect(codes(from, source, to, target).filter((code) => code.endsWith('error'))).toEqual([])
  })
})

describe('a translation in another language of the same script', () => {
  const source = 'Die Regierung kündigte am Montag neue Sanktionen an.'
  const french = 'Le gouvernement a annoncé lundi de nouvelles sanctions.'

  it('is an error that names the language', () => {
    expect(flags('de', source, 'en', french, 'fr')).toMatchObject([
      { code: 'wrong-language', severity: 'error', detail: 'The translation is in French, not in English.' },
    ])
  })

  it('is said to be in the language of the source when it is', () => {
    expect(flags('de', source, 'en', 'Das Kabinett beschloss zum Wochenbeginn weitere Strafen.', 'de')).toMatchObject([
      { code: 'wrong-language', detail: 'The translation is still in the language of the source, German.' },
    ])
  })

  it.each([
    { why: 'the detector says the same language', to: 'fr', detected: 'fr' },
    { why: 'a region is given', to: 'fr-CA', detected: 'fr' },
    { why: 'the language is unknown', to: 'en', detected: 'und' },
    { why: 'nobody asked the detector', to: 'en', detected: undefined },
  ])('is not flagged when $why', ({ to, detected }) => {
    expect(codes('de', source, to, french, detected)).toEqual([])
  })

  it('is not flagged where the two languages are easily confused', () => {
    expect(codes('de', source, 'nb', 'Regjeringen annonserte mandag nye sanksjoner mot landet.', 'da')).toEqual([])
  })
})
