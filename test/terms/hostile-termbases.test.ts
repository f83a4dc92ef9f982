import { describe, expect, it } from 'vitest'
import type { ConceptEntry } from '../../src/terms/concept.ts'
import { createTermbase } from '../../src/terms/termbase.ts'

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

describe('termbases made to hurt', () => {
  it.each([
    { why: 'a term of a million letters', term: 'a'.repeat(1_000_000) },
    { why: 'a term of a hundred thousand words', term: 'so '.repeat(100_000) },
    { why: 'a term of apostrophes', term: "a'".repeat(50_000) },
    { why: 'a term of dots', term: 'A.'.repeat(50_000) },
    { why: 'lone surrogates', term: '\uD800'.repeat(1000) },
    { why: 'combining marks only', term: '\u0301'.repeat(10_000) },
    { why: 'signs of regular expressions', term: '(a+)+$ .* [\\' },
    { why: 'mixed scripts', term: 'cанкции sanсtions' },
  ])('$why neither throws nor takes long', ({ term }) => {
    const started = Date.now()
    for (const language of ['de', 'en', 'ru', 'ar', 'zh', 'tr', 'und']) {
      const one = termbase(concept('x.a', language, term))
      one.match('die Sanktionen, so so so, санкции', language)
      one.locate('die Sanktionen', language, ['x.a'])
    }
    expect(Date.now() - started).toBeLessThan(5000)
  })

  it('a text of nothing but prefixes of a term is read in time', () => {
    const one = termbase(concept('x.a', 'en', `${'so '.repeat(20)}end`))
    const started = Date.now()
    expect(one.match('so '.repeat(50_000), 'en')).toEqual([])
    expect(Date.now() - started).toBeLessThan(4000)
  })

  it('terms in every combination of two words are read in time', () => {
    const terms = Array.from({ length: 4096 }, (_, bits) =>
      Array.from({ length: 12 }, (_, place) => ((bits >> place) & 1 ? 'ab' : 'ba')).join(' '),
    )
    const many = termbase(...terms.map((term, index) => concept(`x.${index}`, 'en', term)))
    const started = Date.now()
    expect(many.match('ab ba '.repeat(2000), 'en').length).toBeGreaterThan(0)
    expect(Date.now() - started).toBeLessThan(4000)
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
