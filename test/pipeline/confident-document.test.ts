import { expect, it } from 'vitest'
import type { Document, Pair } from '../../src/domain/document.ts'
import { confidentDocument } from '../../src/pipeline/confident-document.ts'
import { summarise } from '../../src/pipeline/summarise.ts'

const pair = (id: number, score: number, target: string | null): Pair => ({
  id,
  block: 0,
  source: { text: 'Ein Satz.', segments: [id], spans: [[id * 9, id * 9 + 9]] },
  target: target === null ? null : { text: target, segments: [id] },
  status: target === null ? 'untranslated' : 'translated',
  origin: target === null ? null : 'human',
  provider: null,
  bead: target === null ? '1-0' : '1-1',
  score,
  terms: [],
  links: [],
  flags: [],
})

const pairs = [pair(0, 1, 'A sentence.'), pair(1, 0.9, 'Another.'), pair(2, 0.89, 'A third.'), pair(3, 0.6, null)]
const document: Document = {
  id: 'x',
  source: { language: 'de', confidence: 1, detected: false },
  target: { language: 'en' },
  blocks: [{ id: 0, kind: 'paragraph', start: 0, end: 36, pairs: [0, 1, 2, 3] }],
  pairs,
  removed: [],
  names: [],
  summary: summarise(pairs, 'en'),
  glossary: null,
  usage: { characters: 36, billedCharacters: 0, memoryHits: 0 },
  warnings: [],
}

it('a floor leaves out what is below it, deletions too, and counts the rest anew', () => {
  const { document: certain, leftOut } = confidentDocument(document, 0.9)
  expect(leftOut).toBe(2)
  expect(certain.pairs.map(({ id }) => id)).toEqual([0, 1])
  expect(certain.blocks[0]!.pairs).toEqual([0, 1])
  expect(certain.summary).toMatchObject({ pairs: 2, translated: 2 })
  expect(certain.warnings).toEqual(['2 of 4 pairs are left out: their score is below 0.9.'])
})

it('a floor that leaves out nothing changes nothing', () => {
  expect(confidentDocument(document, 0.6)).toEqual({ document, leftOut: 0 })
})
