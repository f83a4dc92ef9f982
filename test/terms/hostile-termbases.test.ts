import { describe, expect, it } from 'vitest'
import type { ConceptEntry } from '../../src/domain/concept.ts'
import { createTermbase } from '../../src/terms/termbase.ts'
import { expectLinear } from '../support/growth.ts'

const concept = (id: string, language: string, preferred: string): ConceptEntry => ({
  id,
  domain: 'test',
  kind: 'term',
  partOfSpeech: null,
  enforce: 'domain',
  definition: null,
  note: null,
  ambiguousWith: [],
  renderedBy: [],
  terms: new Map([[language, { preferred, admitted: [], deprecated: [], forms: [] }]]),
})
const termbase = (...concepts: readonly ConceptEntry[]) => createTermbase({ id: 't', version: '1', concepts })

const useEverywhere = (term: string): void => {
  for (const language of ['de', 'en', 'ru', 'ar', 'zh', 'tr', 'pl', 'pt', 'he', 'fa', 'und']) {
    const one = termbase(concept('x.a', language, term))
    one.match('die Sanktionen, so so so, санкции', language)
    one.locate('die Sanktionen', language, ['x.a'])
  }
}

describe('termbases made to hurt', { timeout: 60_000 }, () => {
  it.each([
    { why: 'a term of many letters', of: (size: number) => 'a'.repeat(size) },
    { why: 'a term of many words', of: (size: number) => 'so '.repeat(size / 4) },
    { why: 'a term of apostrophes', of: (size: number) => "a'".repeat(size / 4) },
    { why: 'a term of dots', of: (size: number) => 'A.'.repeat(size / 4) },
    { why: 'lone surrogates', of: (size: number) => '\uD800'.repeat(size / 4) },
    { why: 'combining marks only', of: (size: number) => '\u0301'.repeat(size / 4) },
  ])('$why is taken in linear time', ({ of }) => expectLinear({ of, run: useEverywhere, size: 128_000 }))

  it.each([
    { why: 'signs of regular expressions', term: '(a+)+$ .* [\\' },
    { why: 'mixed scripts', term: 'cанкции sanсtions' },
  ])('$why do not throw', ({ term }) => {
    expect(() => useEverywhere(term)).not.toThrow()
  })

  it('a text of nothing but prefixes of a term is read in linear time', async () => {
    const one = termbase(concept('x.a', 'en', `${'so '.repeat(20)}end`))
    expect(one.match('so '.repeat(1000), 'en')).toEqual([])
    await expectLinear({
      of: (size) => 'so '.repeat(size),
      run: (text) => one.match(text, 'en'),
      size: 51_200,
    })
  })

  it('terms in every combination of two words are found in linear time', async () => {
    const terms = Array.from({ length: 4096 }, (_, bits) =>
      Array.from({ length: 12 }, (_, place) => ((bits >> place) & 1 ? 'ab' : 'ba')).join(' '),
    )
    const many = termbase(...terms.map((term, index) => concept(`x.${index}`, 'en', term)))
    expect(many.match('ab ba '.repeat(20), 'en').length).toBeGreaterThan(0)
    await expectLinear({
      of: (size) => 'ab ba '.repeat(size),
      run: (text) => many.match(text, 'en'),
      size: 3200,
    })
  })

  it('members of objects are terms and ids like any other', () => {
    const odd = termbase(
      ...['constructor', '__proto__', 'toString', 'hasOwnProperty'].map((word) => concept(word, 'en', word)),
    )
    expect(odd.match('__proto__ constructor toString', 'en').map(({ concept: id }) => id)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
    expect(odd.terms('__proto__', 'en').preferred).toBe('__proto__')
    expect(odd.terms('valueOf', 'en').preferred).toBeNull()
    expect(odd.describe('valueOf')).toBeUndefined()
  })
})
