/// <reference types="vite/client" />
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import seed from '../../seeds/000_8a0484b5e21d9973.txt?raw'
import { detect, detectPassage } from '../../src/text/detect.ts'
import { prepareDetection } from '../support/detection.ts'

beforeAll(prepareDetection)

describe('the language of a text', () => {
  it('the seed article is German', () => {
    const { language, confidence, script, candidates } = detect(seed)
    expect({ language, script }).toEqual({ language: 'de', script: 'Latn' })
    expect(confidence).toBeGreaterThan(0.95)
    expect(candidates[0]).toEqual({ language, confidence })
  })

  it.each([
    { language: 'ja', script: 'Jpan', why: 'kana among Han', text: '国連安全保障理事会は制裁を延長した。' },
    { language: 'zh-Hans', script: 'Hani', why: 'Han alone', text: '联合国安全理事会延长了制裁。' },
    { language: 'ko', script: 'Hang', why: 'its own script', text: '유엔 안전보장이사회는 제재를 연장했다.' },
    { language: 'el', script: 'Grek', why: 'its own script', text: 'Το Συμβούλιο Ασφαλείας παρέτεινε τις κυρώσεις.' },
    { language: 'he', script: 'Hebr', why: 'its own script', text: 'מועצת הביטחון האריכה את הסנקציות.' },
    { language: 'ka', script: 'Geor', why: 'its own script', text: 'უშიშროების საბჭომ სანქციები გაახანგრძლივა.' },
    { language: 'und', script: 'Zyyy', why: 'no letters', text: '11.000 – 12:30 §§ 🙂' },
    { language: 'und', script: 'Zyyy', why: 'nothing at all', text: '' },
  ])('$language: $why', ({ text, language, script }) => {
    const found = detect(text)
    expect([found.language, found.script]).toEqual([language, script])
  })

  it('only the languages asked for are answered', () => {
    const text = 'The council extended its sanctions against the two banks until July.'
    expect(
      detect(text, { among: ['de', 'fr'] }).candidates.every(({ language }) => ['de', 'fr'].includes(language)),
    ).toBe(true)
    expect(detect('制裁を延長した。', { among: ['de', 'fr'] }).language).toBe('und')
    expect(detect('Tko je to priopćio tijekom tjedna?', { among: ['sr', 'en'] }).language).toBe('sr-Latn')
  })
})

describe('languages that are easily taken for each other', () => {
  it.each([
    { language: 'uk', text: 'Президент України Володимир Зеленський', why: 'not Macedonian' },
    { language: 'ru', text: 'Владимир Путин подписал указ', why: 'not Uzbek in Cyrillic' },
    { language: 'be', text: 'Прэзідэнт падпісаў указ аб санкцыях', why: 'the letters і and ў' },
    { language: 'bg', text: 'Президентът подписа указа за санкциите', why: 'the article behind the noun' },
    { language: 'mk', text: 'Претседателот го потпиша указот за санкциите', why: 'the clitic before the verb' },
    { language: 'sr', text: 'Председник је потписао указ о санкцијама', why: 'Serbian in Cyrillic is never Bosnian' },
    {
      language: 'sr-Latn',
      text: 'Predsednik je rekao da će gde god treba pomoći ljudima posle rata',
      why: 'ekavian words',
    },
    { language: 'hr', text: 'Tko je tijekom tjedna priopćio izvješće o europskim sankcijama', why: 'Croatian words' },
    { language: 'cs', text: 'Prezident podepsal zákon, který umožňuje nové sankce', why: 'ě and ů' },
    { language: 'sk', text: 'Prezident podpísal zákon, ktorý umožňuje nové sankcie', why: 'ktorý, not který' },
    {
      language: 'da',
      text: 'Regeringen har ifølge ministeren ikke længere tillid til aftalen',
      why: 'ikke længere, aftalen',
    },
    {
      language: 'nb',
      text: 'Regjeringen har ifølge ministeren ikke lenger tillit til avtalen',
      why: 'ikke lenger, avtalen',
    },
    { language: 'nn', text: 'Regjeringa har ikkje lenger tillit til avtalen, seier ministeren', why: 'ikkje, seier' },
    { language: 'pt', text: 'O governo não vai suspender as sanções contra o país', why: 'não, sanções' },
    { language: 'gl', text: 'O goberno non vai suspender as sancións contra o país', why: 'non, sancións' },
    { language: 'es', text: 'El gobierno no va a suspender las sanciones contra el país', why: 'el, las' },
    { language: 'ca', text: 'El govern no suspendrà les sancions contra el país', why: 'govern, les' },
    {
      language: 'id',
      text: 'Pemerintah mengatakan bahwa sanksi itu bisa dicabut karena perundingan',
      why: 'pemerintah, bisa, karena',
    },
    {
      language: 'ms',
      text: 'Kerajaan menyatakan bahawa sekatan itu boleh ditarik balik kerana rundingan',
      why: 'kerajaan, bahawa, kerana',
    },
    { language: 'fa', text: 'رئیس جمهور گفت که تحریم‌ها باید لغو شود', why: 'پ چ گ and که' },
    { language: 'ar', text: 'قال الرئيس إن العقوبات يجب أن ترفع عن البلاد', why: 'the article ال' },
    { language: 'ur', text: 'صدر نے کہا کہ پابندیاں ختم ہونی چاہئیں', why: 'نے, ہ, ں' },
    { language: 'ps', text: 'ولسمشر وويل چې بندیزونه باید لرې شي', why: 'چې, ې' },
    { language: 'zh-Hans', text: '联合国安全理事会决定延长对该国的制裁', why: 'simplified characters' },
    { language: 'zh-Hant', text: '聯合國安全理事會決定延長對該國的制裁', why: 'traditional characters' },
    { language: 'zh', text: '中文', why: 'characters that both have' },
  ])('$language: $why', ({ text, language }) => {
    expect(detect(text).language).toBe(language)
  })
})

describe('the language of a sentence inside a document', () => {
  it.each([
    { why: 'a label inherits', text: 'Canada', document: 'de', language: 'de' },
    { why: 'a name inherits', text: 'Institute for National Unification', document: 'de', language: 'de' },
    { why: 'figures inherit', text: '11.000', document: 'ru', language: 'ru' },
    {
      why: 'a quotation in another language is in it',
      text: 'We will not recognise the results of these elections under any circumstances, and we have said so many times.',
      document: 'de',
      language: 'en',
    },
    {
      why: 'another script tells at once',
      text: 'Совет продлил санкции против банков до конца июля.',
      document: 'de',
      language: 'ru',
    },
  ])('$why', ({ text, document, language }) => {
    expect(detectPassage(text, document)).toBe(language)
  })
})

describe('what always holds', () => {
  it('confidence lies between 0 and 1 and no text is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { language, confidence, candidates } = detect(text)
        expect(language).toMatch(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(candidates.length > 0 ? candidates[0]!.language : 'und').toBe(language)
        expect(candidates.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1.000001)
      }),
    )
  })
})
