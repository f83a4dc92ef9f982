import { expect, it } from 'vitest'
import type { Article } from '../../src/pipeline/article.ts'
import type { Ladder } from '../../src/pipeline/ladder.ts'
import { pairWith } from '../../src/pipeline/pairs.ts'
import { replaced } from '../../src/pipeline/take-draft.ts'

const article: Article = { content: { kind: 'text', posted: '' }, target: 'en', termbase: null, clean: 'off' }
const outcome = {
  index: 0,
  status: 'translated',
  text: 'He left.',
  provider: 'fake',
  origin: 'machine',
  billed: 0,
  after: [],
} as const
const open = {
  id: 0,
  block: 0,
  source: { text: 'Er ging. Sie blieb.', segments: [0, 1], spans: [] },
  target: null,
  status: 'untranslated',
  origin: null,
  provider: null,
  bead: '2-0',
  score: 1,
  terms: [],
  links: [],
  flags: [],
} as const
const draft = (text: string) => ({ text, language: 'en', terms: [] })

it('a repaired pair keeps its place among the sentences, and the doubt whether its sides belong together', () => {
  const place = { segments: [0], score: 0.3 }
  const pair = pairWith(open, outcome, draft('He left.'), article, 'de', place)
  const { pair: repaired } = replaced({ pair, outcome }, draft('He went.'), { article, language: 'de' } as Ladder)
  expect(repaired).toMatchObject({ target: { text: 'He went.', segments: [0] }, bead: '2-1', score: 0.3 })
  for (const { flags } of [pair, repaired])
    expect(flags.filter(({ code }) => code === 'alignment')).toEqual([
      expect.objectContaining({ severity: 'warning', detail: expect.stringContaining('30 %') }),
    ])
})
