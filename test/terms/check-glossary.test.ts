import { describe, expect, it } from 'vitest'
import { checkGlossary } from '../../src/terms/check-glossary.ts'
import { readGlossaryFile } from '../../src/terms/glossary-entry.ts'

const entry = (more: Record<string, unknown> = {}) => ({
  id: 'x.one',
  subject: 'test',
  kind: 'term',
  enforce: 'domain',
  confidence: 'high',
  review: 'unreviewed',
  sources: ['general-knowledge'],
  terms: { en: { preferred: 'asset freeze' } },
  ...more,
})

/** The remarks on concepts as they stand in a file. */
const remarks = (...concepts: readonly Record<string, unknown>[]) => {
  const { entries, errors } = readGlossaryFile({ domain: 'test', concepts })
  return [...errors, ...checkGlossary(entries).map(({ level, message }) => `${level} ${message}`)]
}

describe('checking a glossary', () => {
  it('a sound concept gives no remark', () => {
    expect(remarks(entry())).toEqual([])
  })

  it.each([
    { why: 'a field nobody knows', concept: entry({ synonym: 'x' }), remark: /synonym/ },
    { why: 'a level that is none', concept: entry({ enforce: 'sometimes' }), remark: /enforce/ },
    { why: 'an id without a prefix', concept: entry({ id: 'one' }), remark: /id/ },
    { why: 'no source at all', concept: entry({ sources: [] }), remark: /error it names no source/ },
    {
      why: '`always` on general knowledge alone',
      concept: entry({ enforce: 'always' }),
      remark: /error `always` needs a source/,
    },
    {
      why: '`always` for an ambiguous word',
      concept: entry({ enforce: 'always', sources: ['legal-act'], ambiguousWith: ['y'] }),
      remark: /cannot be ambiguous/,
    },
    { why: 'an empty cell', concept: entry({ terms: { en: {} } }), remark: /error the cell is empty/ },
    { why: 'a term of blanks', concept: entry({ terms: { en: { preferred: '  ' } } }), remark: /preferred/ },
    {
      why: 'another script',
      concept: entry({ terms: { ru: { preferred: 'санкции' }, en: { preferred: 'санкции' } } }),
      remark: /error not in the script of en/,
    },
    {
      why: 'a Latin letter in a Cyrillic word',
      concept: entry({ terms: { ru: { preferred: 'cанкции' } } }),
      remark: /error mixes scripts/,
    },
    {
      why: 'Russian letters in Ukrainian',
      concept: entry({ terms: { uk: { preferred: 'санкциы' } } }),
      remark: /letters of another language/,
    },
    {
      why: 'Arabic letters in Persian',
      concept: entry({ terms: { fa: { preferred: 'ايران' } } }),
      remark: /letters of another language/,
    },
    {
      why: 'a decomposed letter',
      concept: entry({ terms: { de: { preferred: 'Bru\u0308ssel' } } }),
      remark: /error not in NFC/,
    },
    {
      why: 'a term twice in a cell',
      concept: entry({ terms: { en: { preferred: 'UN', admitted: ['UN'] } } }),
      remark: /error a term is listed twice/,
    },
    {
      why: 'a separator of the compact text',
      concept: entry({ terms: { en: { preferred: 'a; b' } } }),
      remark: /error holds a tab/,
    },
    {
      why: 'a term too long to be found',
      concept: entry({ terms: { en: { preferred: 'very '.repeat(30).trim() } } }),
      remark: /would never be found/,
    },
    { why: 'one letter', concept: entry({ terms: { zh: { preferred: '京' } } }), remark: /warning so short/ },
    {
      why: 'a rendition that does not exist',
      concept: entry({ renderedBy: ['x.none'] }),
      remark: /error renderedBy names no concept/,
    },
  ])('remarks on $why', ({ concept, remark }) => {
    expect(remarks(concept).join('\n')).toMatch(remark)
  })

  it('an id used twice is an error', () => {
    expect(remarks(entry(), entry({ terms: { en: { preferred: 'other' } } }))).toContain('error the id is used twice')
  })

  it('two concepts that prefer one term are a warning, and an error where both are always required', () => {
    const always = { enforce: 'always', sources: ['official-website'] }
    expect(remarks(entry(), entry({ id: 'x.two' }))).toEqual(['warning prefers the same term as x.two: asset freeze'])
    expect(remarks(entry(always), entry({ ...always, id: 'x.two' }))).toEqual([
      'error prefers the same term as x.two: asset freeze',
    ])
  })

  it('a term within another concept’s term is a warning', () => {
    const longer = entry({ id: 'x.two', terms: { en: { preferred: 'asset freeze regime' } } })
    expect(remarks(entry(), longer)).toEqual(['warning holds terms of x.one: asset freeze regime'])
  })
})
