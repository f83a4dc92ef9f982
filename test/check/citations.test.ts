import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPair } from '../../src/check/check-pair.ts'
import { expectLinear } from '../support/growth.ts'

const figures = (from: string, source: string, to: string, target: string) =>
  checkPair({ source: { text: source, language: from }, target: { text: target, language: to }, terms: [] })
    .filter(({ code }) => code === 'number' || code === 'date')
    .map(({ severity }) => severity)

describe('acts and articles that are the same are not flagged', () => {
  it.each([
    {
      why: 'Swedish, the paragraph after a point',
      from: 'en',
      source: 'Article 2(1)(a) of the Regulation',
      to: 'sv',
      target: 'artikel 2.1 a i förordningen',
    },
    {
      why: 'an article of two numbers',
      from: 'ru',
      source: 'часть 2 статьи 205.2 Уголовного кодекса',
      to: 'en',
      target: 'Article 205.2, part 2, of the Criminal Code',
    },
    {
      why: 'ЕС is the Community too',
      from: 'en',
      source: 'Directive 2004/38/EC',
      to: 'ru',
      target: 'Директива 2004/38/ЕС',
    },
    {
      why: 'another word for No',
      from: 'en',
      source: 'Regulation (EU) No 833/2014',
      to: 'de',
      target: 'Verordnung (EU) Nr. 833/2014',
    },
    {
      why: 'Cyrillic letters of the Union',
      from: 'en',
      source: 'Regulation (EU) No 833/2014',
      to: 'bg',
      target: 'Регламент (ЕС) № 833/2014',
    },
    { why: 'without the Union', from: 'en', source: 'Regulation (EU) 2022/328', to: 'zh', target: '第2022/328号条例' },
    {
      why: 'digits of Arabic in the other order',
      from: 'en',
      source: 'Regulation (EU) 2022/328',
      to: 'ar',
      target: 'اللائحة ٣٢٨/٢٠٢٢',
    },
    {
      why: 'the policy in German',
      from: 'en',
      source: 'Decision 2014/512/CFSP',
      to: 'de',
      target: 'Beschluss 2014/512/GASP',
    },
    {
      why: 'the policy in French',
      from: 'de',
      source: 'Beschluss 2014/512/GASP',
      to: 'fr',
      target: 'décision 2014/512/PESC',
    },
    {
      why: 'the policy in Russian',
      from: 'en',
      source: 'Decision 2014/512/CFSP',
      to: 'ru',
      target: 'Решение 2014/512/ОВПБ',
    },
    {
      why: 'the policy in Polish',
      from: 'en',
      source: 'Decision 2014/512/CFSP',
      to: 'pl',
      target: 'decyzja 2014/512/WPZiB',
    },
    {
      why: 'a symbol of the United Nations',
      from: 'en',
      source: 'S/RES/2231 (2015)',
      to: 'ru',
      target: 'S/RES/2231 (2015)',
    },
    { why: 'a symbol said in words', from: 'en', source: 'see S/RES/2231', to: 'de', target: 'siehe Resolution 2231' },
    {
      why: 'a resolution in another case',
      from: 'en',
      source: 'Resolution 1929 (2010)',
      to: 'ru',
      target: 'резолюции 1929 (2010)',
    },
    {
      why: 'parts in words',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'de',
      target: 'nach Artikel 5 Absatz 2 Buchstabe b',
    },
    {
      why: 'parts shortened',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'de',
      target: 'nach Art. 5 Abs. 2 lit. b',
    },
    {
      why: 'French',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'fr',
      target: 'en vertu de l’article 5, paragraphe 2, point b)',
    },
    { why: 'Russian from the whole', from: 'en', source: 'under Article 5(2)', to: 'ru', target: 'статья 5, пункт 2' },
    {
      why: 'Russian from the part',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'ru',
      target: 'согласно подпункту «b» пункта 2 статьи 5',
    },
    {
      why: 'Russian with its own letters',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'ru',
      target: 'согласно подпункту «б» пункта 2 статьи 5',
    },
    {
      why: 'Polish',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'pl',
      target: 'na podstawie art. 5 ust. 2 lit. b',
    },
    { why: 'Czech', from: 'en', source: 'under Article 5(2)(b)', to: 'cs', target: 'podle čl. 5 odst. 2 písm. b)' },
    {
      why: 'Spanish',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'es',
      target: 'en virtud del artículo 5, apartado 2, letra b)',
    },
    {
      why: 'Portuguese',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'pt',
      target: 'nos termos do artigo 5.º, n.º 2, alínea b)',
    },
    {
      why: 'Turkish, the number first',
      from: 'en',
      source: 'under Article 5(2)',
      to: 'tr',
      target: '5. maddenin 2. fıkrası uyarınca',
    },
    {
      why: 'Hungarian, the number first',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'hu',
      target: 'az 5. cikk (2) bekezdésének b) pontja szerint',
    },
    {
      why: 'Finnish, the number first',
      from: 'en',
      source: 'under Article 5(2)',
      to: 'fi',
      target: '5 artiklan 2 kohdan nojalla',
    },
    { why: 'Chinese numerals', from: 'en', source: 'under Article 25(2)', to: 'zh', target: '根据第二十五条第二款' },
    { why: 'Korean', from: 'en', source: 'under Article 5(2)', to: 'ko', target: '제5조 제2항에 따라' },
    { why: 'Arabic digits', from: 'en', source: 'under Article 41', to: 'ar', target: 'بموجب المادة ٤١' },
    { why: 'a section', from: 'de', source: 'nach § 18 Abs. 1 AWG', to: 'en', target: 'under Section 18(1) AWG' },
    {
      why: 'a section with a letter',
      from: 'de',
      source: 'nach § 129a StGB',
      to: 'en',
      target: 'under section 129a of the Criminal Code',
    },
    {
      why: 'the code of the United States',
      from: 'en',
      source: '50 U.S.C. § 1701',
      to: 'de',
      target: '50 U.S.C. § 1701',
    },
    { why: 'an executive order', from: 'en', source: 'E.O. 14024', to: 'fr', target: 'décret présidentiel 14024' },
    {
      why: 'two articles at once',
      from: 'en',
      source: 'Article 5 and Article 6',
      to: 'de',
      target: 'die Artikel 5 und 6',
    },
    {
      why: 'seasons and odds are no acts',
      from: 'en',
      source: 'in the 2023/24 season',
      to: 'de',
      target: 'in der Saison 2023/24',
    },
  ])('$to, and back: $why', ({ from, source, to, target }) => {
    expect(figures(from, source, to, target)).toEqual([])
    expect(figures(to, target, from, source)).toEqual([])
  })
})

describe('acts and articles that differ are flagged, once', () => {
  it.each([
    {
      why: 'a digit of a regulation',
      from: 'en',
      source: 'Regulation (EU) No 833/2014',
      to: 'de',
      target: 'Verordnung (EU) Nr. 838/2014',
      severities: ['error'],
    },
    {
      why: 'its year',
      from: 'en',
      source: 'Regulation (EU) No 833/2014',
      to: 'de',
      target: 'Verordnung (EU) Nr. 833/2015',
      severities: ['error'],
    },
    {
      why: 'the numbers turned round',
      from: 'en',
      source: 'Regulation (EU) 2022/328',
      to: 'de',
      target: 'Verordnung (EU) 328/2022',
      severities: ['error'],
    },
    {
      why: 'another policy',
      from: 'en',
      source: 'Decision 2014/512/CFSP',
      to: 'de',
      target: 'Beschluss 2014/512/EU',
      severities: ['error'],
    },
    {
      why: 'a symbol',
      from: 'en',
      source: 'S/RES/2231 (2015)',
      to: 'de',
      target: 'S/RES/2213 (2015)',
      severities: ['error'],
    },
    {
      why: 'a symbol of the other organ',
      from: 'en',
      source: 'A/RES/76/300',
      to: 'de',
      target: 'S/RES/76/300',
      severities: ['error'],
    },
    {
      why: 'a resolution whose number may be a year',
      from: 'en',
      source: 'Resolution 1929',
      to: 'de',
      target: 'Resolution 1992',
      severities: ['error'],
    },
    {
      why: 'an article',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'de',
      target: 'nach Artikel 6 Absatz 2 Buchstabe b',
      severities: ['error'],
    },
    {
      why: 'a paragraph',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'de',
      target: 'nach Artikel 5 Absatz 3 Buchstabe b',
      severities: ['error'],
    },
    {
      why: 'a letter',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'de',
      target: 'nach Artikel 5 Absatz 2 Buchstabe d',
      severities: ['error'],
    },
    {
      why: 'article and paragraph turned round',
      from: 'en',
      source: 'under Article 5(2)',
      to: 'de',
      target: 'nach Artikel 2 Absatz 5',
      severities: ['error'],
    },
    {
      why: 'a letter of another script may be counted otherwise',
      from: 'en',
      source: 'under Article 5(2)(b)',
      to: 'ru',
      target: 'согласно подпункту «ж» пункта 2 статьи 5',
      severities: ['warning'],
    },
    {
      why: 'the letter of a section',
      from: 'de',
      source: 'nach § 129a StGB',
      to: 'en',
      target: 'under section 129b of the Criminal Code',
      severities: ['error'],
    },
    {
      why: 'a section of the code',
      from: 'en',
      source: '50 U.S.C. § 1701',
      to: 'fr',
      target: '50 U.S.C. § 1707',
      severities: ['error'],
    },
    {
      why: 'an executive order',
      from: 'en',
      source: 'Executive Order 14024',
      to: 'de',
      target: 'Executive Order 14042',
      severities: ['error'],
    },
    {
      why: 'an article that is lost',
      from: 'en',
      source: 'This violates Article 7 of the treaty.',
      to: 'de',
      target: 'Das verletzt den Vertrag.',
      severities: ['warning'],
    },
    {
      why: 'a paragraph that is lost',
      from: 'en',
      source: 'under Article 5(2)',
      to: 'de',
      target: 'nach Artikel 5',
      severities: ['warning'],
    },
    {
      why: 'a resolution that is lost',
      from: 'en',
      source: 'as S/RES/2231 asks',
      to: 'de',
      target: 'wie es verlangt wird',
      severities: ['error'],
    },
  ])('$to: $why', ({ from, source, to, target, severities }) => {
    expect(figures(from, source, to, target)).toEqual(severities)
  })

  it('marks the whole citation on both sides', () => {
    const [flag] = checkPair({
      source: { text: 'under Article 5(2)(b) of', language: 'en' },
      target: { text: 'nach Artikel 5 Absatz 3 Buchstabe b der', language: 'de' },
      terms: [],
    })
    expect(flag).toMatchObject({ source: [6, 21], target: [5, 35] })
  })
})

it('takes any text, and time in proportion to its length', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (source, target) => {
      expect(Array.isArray(figures('en', source, 'de', target))).toBe(true)
    }),
  )
})

it.each(['Article 5(2)(b), ', '(EU) No 833/2014 ', '1/', 'Article 5(((', 'S/RES/2231 ', '(EU) ', '5. '])(
  '%j without end takes time in proportion to its length',
  { timeout: 60_000 },
  (piece) =>
    expectLinear({
      of: (size) => piece.repeat(size),
      run: (text) => figures('en', text, 'de', text.replaceAll('5', '6')),
      size: 3_200,
    }),
)
