import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConceptEntry } from '../../src/domain/concept.ts'
import { readCompact, writeCompact } from '../../src/terms/compact.ts'
import { createTermbase } from '../../src/terms/termbase.ts'
import { builtinConcepts, loadBuiltin, plain } from '../support/termbase.ts'

const termbase = loadBuiltin()
const found = (text: string, language: string) =>
  termbase.match(text, language).map(({ concept, span }) => `${concept} ${text.slice(...span)}`)

/** A concept with one preferred term per language, for termbases made on the spot. */
const concept = (id: string, terms: Record<string, string>, more: Partial<ConceptEntry> = {}): ConceptEntry => ({
  id,
  domain: 'test',
  kind: 'term',
  partOfSpeech: 'noun',
  enforce: 'domain',
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
  terms: new Map(
    Object.entries(terms).map(([tag, preferred]) => [tag, { preferred, admitted: [], deprecated: [], forms: [] }]),
  ),
  ...more,
})

describe('matching the built-in termbase', () => {
  it.each([
    {
      language: 'de',
      why: 'adjective and noun inflect',
      text: 'bei den Vereinten Nationen',
      hits: ['org.un Vereinten Nationen'],
    },
    {
      language: 'de',
      why: 'a genitive in -s is the name',
      text: 'nach Angaben des Kremls',
      hits: ['org.kremlin Kremls'],
    },
    {
      language: 'de',
      why: 'the head of a compound is the term',
      text: 'die Russlandsanktionen',
      hits: ['sanc.sanctions Russlandsanktionen'],
    },
    { language: 'de', why: 'what a compound begins with is not', text: 'ein Sanktionsrechtler', hits: [] },
    { language: 'de', why: 'a hyphen parts words', text: 'UN-Resolutionen', hits: ['un.resolution UN-Resolutionen'] },
    {
      language: 'de',
      why: 'the people are not the country',
      text: 'gegen die Ukrainern',
      hits: ['dem.ukrainian Ukrainern'],
    },
    { language: 'de', why: 'an agent noun is not the deed', text: 'ein Kriegsverbrecher', hits: [] },
    { language: 'de', why: 'a verb form is not a place', text: 'er wies sie ab', hits: [] },
    {
      language: 'de',
      why: 'the feminine is listed, its plural inflects',
      text: 'die Außenministerinnen',
      hits: ['dip.foreign-minister Außenministerinnen'],
    },
    { language: 'en', why: 'a verb form is not the noun', text: 'he sanctioned the use of it', hits: [] },
    { language: 'en', why: 'an acronym is not a pronoun', text: 'give us peace', hits: [] },
    { language: 'en', why: 'an acronym with dots is one', text: 'the U.S. said', hits: ['geo.usa U.S.'] },
    { language: 'en', why: 'a possessive is no part of the name', text: "Putin's visit", hits: ['per.putin Putin'] },
    {
      language: 'en',
      why: 'British and American spelling are one term',
      text: 'the defense treaties',
      hits: ['mil.defence-treaty defense treaties'],
    },
    {
      language: 'en',
      why: 'a full stop ends a term',
      text: 'they cut oil. Price caps follow',
      hits: ['sanc.price-cap Price caps'],
    },
    { language: 'fr', why: 'an infinitive is not the noun', text: 'il faut sanctionner', hits: [] },
    {
      language: 'fr',
      why: 'an elided article is a word of its own',
      text: 'l’embargo sur les armes',
      hits: ['sanc.arms-embargo embargo sur les armes'],
    },
    { language: 'fr', why: 'a name needs its capital', text: 'le crime', hits: [] },
    { language: 'es', why: 'a verb of the same stem is no noun', text: 'se trata de lo que deseaba', hits: [] },
    { language: 'ar', why: 'an adjective in -ī is not the country', text: 'اليمنى', hits: [] },
    { language: 'tr', why: 'the people are not the country', text: 'bir Alman', hits: [] },
    { language: 'ru', why: 'a fleeting vowel', text: 'о потолке цен', hits: ['sanc.price-cap потолке цен'] },
    { language: 'ru', why: 'a verb of the same root is no treaty', text: 'они договорились', hits: [] },
    { language: 'ru', why: 'a preposition is no ambassador', text: 'после встречи', hits: [] },
    { language: 'uk', why: 'і becomes о', text: 'у Києві', hits: ['geo.kyiv Києві'] },
    {
      language: 'ar',
      why: 'the longer term hides the shorter, straddling ones stay',
      text: 'رفع العقوبات الاقتصادية',
      hits: ['sanc.lifting رفع العقوبات', 'sanc.economic-sanctions العقوبات الاقتصادية'],
    },
    {
      language: 'ar',
      why: 'a clitic before the article',
      text: 'وبالعقوبات الثانوية',
      hits: ['sanc.secondary-sanctions وبالعقوبات الثانوية'],
    },
    {
      language: 'fa',
      why: 'the plural ending may be attached',
      text: 'تحریمهای ثانویه',
      hits: ['sanc.secondary-sanctions تحریمهای ثانویه'],
    },
    { language: 'ko', why: 'a particle follows the noun', text: '김정은의 방문', hits: ['per.kim-jong-un 김정은의'] },
    {
      language: 'ko',
      why: 'spaces within a term are free',
      text: '경제제재를 강화했다',
      hits: ['sanc.economic-sanctions 경제제재를'],
    },
    {
      language: 'ko',
      why: 'one noun may be written as two',
      text: '탄도 미사일을 발사',
      hits: ['nuc.ballistic-missile 탄도 미사일을'],
    },
    {
      language: 'zh',
      why: 'characters need no spaces, the longest counts',
      text: '反对二级制裁',
      hits: ['sanc.secondary-sanctions 二级制裁'],
    },
    { language: 'zh', why: 'an everyday word hides the country in it, unreported', text: '一份意大利面', hits: [] },
    { language: 'fr', why: 'nor is one of one mind bound by it', text: "nous sommes d'accord", hits: [] },
    {
      language: 'tr',
      why: 'a suffix follows the apostrophe',
      text: "Kuzey Kore'nin füzeleri",
      hits: ['geo.north-korea Kuzey Kore'],
    },
  ])('$language: $why', ({ language, text, hits }) => {
    expect(found(text, language)).toEqual(hits)
  })

  it.each([
    { why: 'soft hyphens', language: 'de', text: 'Die Sank\u00ADtio\u00ADnen', cut: 'Sank\u00ADtio\u00ADnen' },
    { why: 'an emoji before', language: 'de', text: '🇩🇪 Sanktionen', cut: 'Sanktionen' },
    { why: 'decomposed umlauts', language: 'de', text: 'in Bru\u0308ssel', cut: 'Bru\u0308ssel' },
    { why: 'Arabic vowel signs', language: 'ar', text: 'على رُوسْيَا', cut: 'رُوسْيَا' },
    { why: 'full-width Latin letters', language: 'zh', text: '😀《ＦｉｎＣＥＮ》', cut: 'ＦｉｎＣＥＮ' },
  ])('spans cut the original text despite $why', ({ language, text, cut }) => {
    expect(termbase.match(text, language).map(({ span }) => text.slice(...span))).toContain(cut)
  })

  it('a tag with a region finds the terms of its language', () => {
    expect(termbase.match('Sanktionen', 'de-AT')).toHaveLength(1)
    expect(termbase.terms('sanc.sanctions', 'en-GB').preferred).toBe('sanctions')
  })

  it('a language without terms has no matches and no terms', () => {
    expect(termbase.match('sanctions', 'eu')).toEqual([])
    expect(termbase.terms('sanc.sanctions', 'eu')).toEqual({ preferred: null, admitted: [], deprecated: [] })
  })

  it('spans lie within the text, in order, and none of a concept overlaps another of its own, whatever the text', () => {
    const piece = fc.constantFrom(
      'UN',
      'Sanktionen',
      ' ',
      '-',
      '.',
      "'",
      'Rat der EU',
      'ß',
      '\u00AD',
      '\uD800',
      '制裁',
      'العقوبات',
      '😀',
      'Vereinte Nationen',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }),
        fc.constantFrom('de', 'en', 'ar', 'ko', 'zh', 'tr'),
        (parts, language) => {
          const text = parts.join('')
          const reach = new Map<string, number>()
          let last = 0
          for (const { concept, span } of termbase.match(text, language)) {
            const [start, end] = span
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(start).toBeGreaterThanOrEqual(reach.get(concept) ?? 0)
            reach.set(concept, end)
            last = start
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('termbases of any kind', () => {
  it('terms that are names of object members are terms', () => {
    const odd = createTermbase({
      id: 't',
      version: '1',
      concepts: [concept('x.a', { en: 'constructor' }), concept('x.b', { en: '__proto__' })],
    })
    expect(odd.match('the constructor and __proto__ here', 'en').map(({ concept: id }) => id)).toEqual(['x.a', 'x.b'])
  })

  it('empty terms and terms of punctuation are never found', () => {
    const odd = createTermbase({
      id: 't',
      version: '1',
      concepts: [concept('x.a', { en: '' }), concept('x.b', { en: '...' }), concept('x.c', { zh: ' ' })],
    })
    expect(odd.match('a ... b', 'en')).toEqual([])
    expect(odd.match('中 国', 'zh')).toEqual([])
  })

  it('one letter is too little to go by, but is seen where the concept is expected', () => {
    const odd = createTermbase({ id: 't', version: '1', concepts: [concept('x.a', { ko: '빈' })] })
    expect(odd.match('빈에서', 'ko')).toEqual([])
    expect(odd.locate('빈에서', 'ko', ['x.a'])).toHaveLength(1)
  })

  it('a form shared by two concepts yields both', () => {
    const shared = createTermbase({
      id: 't',
      version: '1',
      concepts: [concept('x.a', { de: 'Absichtserklärung' }), concept('x.b', { de: 'Absichtserklärung' })],
    })
    expect(shared.match('Absichtserklärungen', 'de').map(({ concept: id }) => id)).toEqual(['x.a', 'x.b'])
  })

  it('of concepts with one id the first counts', () => {
    const twice = createTermbase({
      id: 't',
      version: '1',
      concepts: [concept('x.a', { en: 'first' }), concept('x.a', { en: 'second' })],
    })
    expect(twice.terms('x.a', 'en').preferred).toBe('first')
    expect(twice.match('the second', 'en')).toEqual([])
  })

  it('nothing is read before the termbase is asked, and then once', () => {
    let reads = 0
    const lazy = createTermbase({
      id: 't',
      version: '1',
      concepts: () => {
        reads += 1
        return [concept('x.a', { en: 'treaty' })]
      },
    })
    expect(reads).toBe(0)
    lazy.match('treaty', 'en')
    lazy.match('treaty', 'en')
    expect(reads).toBe(1)
  })

  it('the compact text gives back what was written', () => {
    const concepts = builtinConcepts()
    expect(concepts.length).toBeGreaterThanOrEqual(380)
    expect(plain(readCompact(writeCompact(concepts)))).toEqual(concepts)
  })

  it('a term that would break the compact text is refused', () => {
    expect(() => writeCompact([concept('x.a', { en: 'a;b' })])).toThrow(/semicolons/)
  })
})

describe('locating terms in a target', () => {
  it.each([
    {
      why: 'any inflection of the preferred term',
      language: 'de',
      text: 'den Sanktionen',
      ids: ['sanc.sanctions'],
      standing: 'preferred',
    },
    { why: 'an admitted form', language: 'en', text: 'the UN said', ids: ['org.un'], standing: 'admitted' },
    { why: 'a deprecated form', language: 'en', text: 'in Kiev', ids: ['geo.kyiv'], standing: 'deprecated' },
    {
      why: "a country by its people's adjective",
      language: 'en',
      text: 'the Ukrainian president',
      ids: ['geo.ukraine'],
      standing: 'admitted',
    },
  ])('$why', ({ language, text, ids, standing }) => {
    expect(termbase.locate(text, language, ids)).toMatchObject([{ concept: ids[0], standing }])
  })

  it('only the concepts asked for are located', () => {
    expect(termbase.locate('sanctions of the United Nations', 'en', ['org.un'])).toHaveLength(1)
  })
})
