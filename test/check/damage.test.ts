import { describe, expect, it } from 'vitest'
import { damageOf } from '../../src/check/damage.ts'

const TEXT = 'Der Vertrag wurde am 11. November ratifiziert.'
const damage = (target: string, source = TEXT, languages: readonly [string, string] = ['de', 'en']) =>
  damageOf({ source: { text: source, language: languages[0] }, target: { text: target, language: languages[1] } })

describe('what makes an answer no translation', () => {
  it.each<{ why: string; target: string; readable: boolean }>([
    { why: 'the source again', target: TEXT, readable: false },
    { why: 'the source in capitals', target: TEXT.toUpperCase(), readable: false },
    { why: 'another script', target: 'Договор был ратифицирован 11 ноября.', readable: false },
    { why: 'a loop', target: 'The treaty was ratified. '.repeat(5), readable: false },
    { why: 'a refusal', target: 'I’m sorry, but I can’t translate that.', readable: true },
    { why: 'a placeholder', target: 'The treaty was ⟦1⟧ ratified on 11 November.', readable: true },
    { why: 'markup', target: 'The treaty was <b>ratified</b> on 11 November.', readable: true },
  ])('$why', ({ target, readable }) => {
    expect(damage(target)).toMatchObject({ readable })
  })

  it.each<{ why: string; text: string; languages?: readonly ['en', 'zh'] }>([
    { why: 'people', text: 'Angela Merkel, Emmanuel Macron, Mohammed bin Salman al Saud, Xi Jinping' },
    { why: 'companies', text: 'Rosneft, Gazprom, Lukoil, Sberbank, Alfa-Bank' },
    {
      why: 'an address',
      text: 'Rosoboronexport JSC, 27 Stromynka ul., 107076 Moscow, https://www.rosoboron.example/contact',
    },
    {
      why: 'names in another script than the language has',
      text: 'Boeing 737 MAX, COMAC C919',
      languages: ['en', 'zh'],
    },
  ])('lets a list stand, flagged, that comes back as it is: $why', ({ text, languages }) => {
    expect(damage(text, text, languages)).toMatchObject({ readable: true })
  })

  it.each([
    'Die Minister verhandeln',
    'Er ist da, und sie ist da.',
    'Ministers Sign Treaty In Vienna, Sources Say',
    'Сергей Лавров, Дмитрий Песков',
  ])('does not take for a list: %s', (text) => {
    expect(damage(text, text)).toMatchObject({ readable: false })
  })

  it.each<{ why: string; target: string; source?: string }>([
    { why: 'a translation', target: 'The treaty was ratified on 11 November.' },
    { why: 'a doubtful translation', target: 'The treaty was not ratified on 12 November.' },
    { why: 'a name', target: 'Kim Jong Un', source: 'Kim Jong Un' },
    { why: 'markup the source has', target: 'The <b>treaty</b>', source: 'Der <b>Vertrag</b>' },
  ])('not $why', ({ target, source }) => {
    expect(damage(target, source)).toBeUndefined()
  })
})
