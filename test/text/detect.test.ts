/// <reference types="vite/client" />
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import seed from '../../seeds/000_8a0484b5e21d9973.txt?raw'
import { detect, detectPassage } from '../../src/text/detect.ts'

describe('the language of a text', () => {
  it('the seed article is German', () => {
    const { language, confidence, script, candidates } = detect(seed)
    expect({ language, script }).toEqual({ language: 'de', script: 'Latn' })
    expect(confidence).toBeGreaterThan(0.95)
    expect(candidates[0]).toEqual({ language, confidence })
  })

  it.each([
    { language: 'ja', script: 'Jpan', why: 'kana among Han', text: '国連安全保障理事会は制裁を延長した。' },
    { language: 'zh', script: 'Hani', why: 'Han alone', text: '联合国安全理事会延长了制裁。' },
    { language: 'ko', script: 'Hang', why: 'its own script', text: '유엔 안전보장이사회는 제재를 연장했다.' },
    { language: 'el', script: 'Grek', why: 'its own script', text: 'Το Συμβούλιο Ασφαλείας παρέτεινε τις κυρώσεις.' },
    { language: 'he', script: 'Hebr', why: 'its own script', text: 'מועצת הביטחון האריכה את הסנקציות.' },
    { language: 'ka', script: 'Geor', why: 'its own script', text: 'უშიშროების საბჭომ სანქციები გაახანგრძლივა.' },
    { language: 'und', script: 'Zyyy', why: 'no letters', text: '11.000 – 12:30 §§ 🙂' },
    { language: 'und', script: 'Zyyy', why: 'nothing at all', text: '' },
  ])('$language: $why', ({ text, language, script }) => {
    const found = detect(text)
    expect([found.language.split('-')[0], found.script]).toEqual([language, script])
  })

  it('only the languages asked for are answered', () => {
    const text = 'The council extended its sanctions against the two banks until July.'
    expect(
      detect(text, { among: ['de', 'fr'] }).candidates.every(({ language }) => ['de', 'fr'].includes(language)),
    ).toBe(true)
    expect(detect('制裁を延長した。', { among: ['de', 'fr'] }).language).toBe('und')
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
