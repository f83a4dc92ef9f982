import { describe, expect, it } from 'vitest'
import type { Termbase } from '../../src/domain/termbase.ts'
import { foundConcepts } from '../../src/exchange/found-terms.ts'
import { readGlossary } from '../../src/exchange/read-glossary.ts'
import { foundTermParts } from '../../src/exchange/write-found-terms.ts'
import { documentOf } from '../browser/sample-document.ts'

const DOCUMENT = documentOf('fr', [
  {
    kind: 'paragraph',
    sentences: [
      {
        source: 'Le gel des avoirs prend effet.',
        target: 'The asset freeze takes effect.',
        terms: [['gel des avoirs', 'asset freeze', 'asset freeze', 'applied']],
      },
      {
        source: 'Les gels des avoirs restent.',
        target: 'The freezing of funds remains.',
        terms: [['gels des avoirs', 'freezing of funds', 'asset freeze', 'forbidden']],
      },
      { source: 'Un gel des avoirs.', target: 'A halt.', terms: [['gel des avoirs', null, 'asset freeze', 'missing']] },
    ],
  },
])

/** A termbase of which only what describes a concept is asked. */
const TERMBASE = {
  terms: (_: string, language: string) =>
    language === 'fr'
      ? { preferred: 'gel des avoirs', admitted: [], deprecated: [] }
      : { preferred: 'asset freeze', admitted: [], deprecated: ['freezing of funds'] },
  describe: () => ({ domain: 'sanctions', definition: 'Nobody may move them.', note: 'EU usage & others' }),
} as unknown as Termbase

describe('the concepts found in a document', () => {
  it('have their terms as they are written, with standing, count and sentences', () => {
    expect(foundConcepts(DOCUMENT, TERMBASE)).toEqual([
      {
        id: 'test.asset-freeze',
        domain: 'sanctions',
        definition: 'Nobody may move them.',
        note: 'EU usage & others',
        occurrences: 3,
        missing: 2,
        source: [
          {
            text: 'gel des avoirs',
            standing: 'preferred',
            count: 2,
            contexts: ['Le gel des avoirs prend effet.', 'Un gel des avoirs.'],
          },
          { text: 'gels des avoirs', standing: 'form', count: 1, contexts: ['Les gels des avoirs restent.'] },
        ],
        target: [
          { text: 'asset freeze', standing: 'preferred', count: 1, contexts: ['The asset freeze takes effect.'] },
          { text: 'freezing of funds', standing: 'deprecated', count: 1, contexts: ['The freezing of funds remains.'] },
        ],
      },
    ])
  })

  it('are told without a termbase as far as the document knows', () => {
    const [concept] = foundConcepts(DOCUMENT, null)
    expect(concept!.source.map(({ text, standing }) => [text, standing])).toEqual([
      ['gel des avoirs', 'admitted'],
      ['gels des avoirs', 'admitted'],
    ])
    expect(concept!.target.map(({ text, standing }) => [text, standing])).toEqual([
      ['asset freeze', 'preferred'],
      ['freezing of funds', 'deprecated'],
    ])
  })

  it.each([
    { version: 3, format: 'tbx' },
    { version: 2, format: 'tbx2' },
  ] as const)('make a TBX file of version $version that is a glossary of those very terms', ({ version, format }) => {
    const file = [...foundTermParts(DOCUMENT, TERMBASE, version)].join('')
    const { concepts } = readGlossary(file, { format })
    expect(concepts).toHaveLength(1)
    const [{ id, domain, definition, note, terms }] = concepts as [(typeof concepts)[number]]
    expect([id, domain, definition]).toEqual(['test.asset-freeze', 'sanctions', 'Nobody may move them.'])
    expect(note).toBe('EU usage & others\nFound 3×, 2× not rendered as the termbase asks.')
    expect([...terms]).toEqual([
      ['fr', { preferred: 'gel des avoirs', admitted: [], deprecated: [], forms: ['gels des avoirs'] }],
      ['en', { preferred: 'asset freeze', admitted: [], deprecated: ['freezing of funds'], forms: [] }],
    ])
    expect(file).toContain('<descrip type="context">Les gels des avoirs restent.</descrip>')
  })
})
