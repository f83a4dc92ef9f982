import { francAll } from 'franc'
import { francAll as francMinAll } from 'franc-min'
import { expect, it } from 'vitest'
import { FRANC_CODES } from '../../src/text/detection/franc-codes.ts'

it('the edition of franc in the Worker answers like the one on Node, for every language it is asked about', () => {
  const only = [...FRANC_CODES.values()].flat()
  const texts = [
    'Die Außenminister trafen sich am Dienstag in Wien und sprachen über Sanktionen.',
    'Президент провёл переговоры в Москве и подписал договор.',
    'قال وزير الخارجية إن العقوبات ستبقى',
    'विदेश मंत्री ने कहा कि प्रतिबंध जारी रहेंगे',
    'Les ministres se sont réunis mardi.',
    'Menteri luar negeri bertemu di Jakarta pada hari Selasa',
  ]
  for (const text of texts) {
    expect(francMinAll(text, { only, minLength: 1 })).toEqual(francAll(text, { only, minLength: 1 }))
    expect(francAll(text, { only, minLength: 1 }).length).toBeGreaterThan(1)
  }
})
