import { expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { renderSideBySide } from '../../src/node/side-by-side.ts'

const terms: Document['summary']['terms'] = {
  required: 3,
  applied: 2,
  adherence: 2 / 3,
  consistency: 1,
  repaired: 1,
  misses: [
    { pair: 4, concept: 'c', source: 'Verbalnote', expected: 'note verbale', status: 'missing', enforce: 'always' },
  ],
  concepts: [],
}
const documentWith = (change: Partial<Document['summary']['terms']>): Document => ({
  id: 'd',
  source: { language: 'de', confidence: 1, detected: false },
  target: { language: 'en' },
  blocks: [],
  pairs: [],
  removed: [],
  names: [],
  summary: {
    pairs: 0,
    translated: 0,
    terms: { ...terms, ...change },
    flags: { error: 0, warning: 0, info: 0 },
  },
  glossary: null,
  usage: { characters: 0, billedCharacters: 0, memoryHits: 0 },
  warnings: [],
})

it('ends with how far the termbase was kept to, and each term that is missing', () => {
  expect(renderSideBySide(documentWith({})).trimEnd().split('\n').slice(-2)).toEqual([
    '2 of 3 required terms are as in the termbase, 1 of them put right after translation; 1 is missing.',
    '  sentence 5: Verbalnote → note verbale [missing]',
  ])
})

it('says nothing of terms where none is required', () => {
  expect(renderSideBySide(documentWith({ required: 0, applied: 0, repaired: 0, misses: [] }))).not.toContain('term')
})
