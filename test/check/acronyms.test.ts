import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'

const flags = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] })
    .filter(({ code, detail }) => code === 'name' && detail.includes('written out'))
    .map(({ severity, source: span }) => `${severity} ${source.slice(...span!)}`)

describe('acronyms', () => {
  it.each([
    { why: 'kept', source: 'The IRGC denied it.', to: 'de', target: 'Die IRGC bestritten das.' },
    { why: 'kept with an ending', source: 'The OFAC list is long.', to: 'de', target: 'Die OFAC-Liste ist lang.' },
    { why: 'another acronym', source: 'The IAEA denied it.', to: 'fr', target: 'L’AIEA l’a démenti.' },
    { why: 'an acronym in another script', source: 'The IAEA denied it.', to: 'ru', target: 'МАГАТЭ отрицает это.' },
    {
      why: 'written out',
      source: 'The BIS denied it.',
      to: 'de',
      target: 'Das Bureau of Industry and Security bestritt das.',
    },
    { why: 'a currency', source: 'It cost 50 USD.', to: 'de', target: 'Es kostete 50 Dollar.' },
    { why: 'a Roman numeral', source: 'Part XIII is long.', to: 'de', target: 'Teil 13 ist lang.' },
    {
      why: 'a heading in capitals',
      source: 'NEW SANCTIONS ON IRAN',
      to: 'de',
      target: 'Neue Sanktionen gegen den Iran',
    },
    {
      why: 'scripts without capitals write names out',
      source: 'The IAEA denied it.',
      to: 'zh',
      target: '国际原子能机构否认了这一点。',
    },
  ])('no word on one that is $why', ({ source, to, target }) => expect(flags('en', source, to, target)).toEqual([]))

  it.each([
    {
      why: 'lost',
      source: 'Officials of the OFAC denied it.',
      to: 'de',
      target: 'Beamte der Behörde bestritten das.',
      told: ['info OFAC'],
    },
    {
      why: 'lost twice, told once',
      source: 'The OFAC said the OFAC list is long.',
      to: 'ru',
      target: 'Ведомство сказало, что список длинный.',
      told: ['info OFAC'],
    },
  ])('information on one that is $why', ({ source, to, target, told }) =>
    expect(flags('en', source, to, target)).toEqual(told),
  )
})
