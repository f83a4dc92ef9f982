import { describe, expect, it } from 'vitest'
import type { Document, Flag, Name } from '../../src/domain/document.ts'
import { actOn, beadsOf } from '../../src/http/public/assets/align-beads.js'
import {
  checkedPairs,
  pairsOf,
  sourceSentences,
  vouchedFor,
  withPairs,
} from '../../src/http/public/assets/align-pairs.js'
import { appWith, read } from '../support/app.ts'

const SOURCE = 'Der Rat trat zusammen.\n\nEr beschloss 12 Maßnahmen. Sie gelten ab Montag.\nDie Frist endet im Mai.'
const TARGET = 'The Council met.\n\nIt adopted 13 measures.\nThey apply from Monday.\nThe period ends in May.'

const DOUBT: Flag = { code: 'alignment', severity: 'warning', source: null, target: null, detail: 'It is not sure.' }

async function aligned() {
  const { json } = appWith()
  const sides = { source: { text: SOURCE, language: 'de' }, target: { text: TARGET, language: 'en' } }
  const answer: Document = await read(json('/v1/alignments', { ...sides, pivot: 'none' }))
  const { segments } = await read(json('/v1/segments', { text: TARGET, language: 'en' }))
  const target: string[] = segments.map(({ text }: { text: string }) => text.trim())
  const sentences = { ...sourceSentences(answer, SOURCE), target }
  const beads = beadsOf(answer)
  return { json, answer, sentences, beads, checked: new Map(checkedPairs(answer.pairs)) }
}

describe('the pairs of corrected beads', () => {
  it('are cut as the service cut them, each sentence in its block', async () => {
    const { sentences } = await aligned()
    expect(sentences.source).toEqual([
      'Der Rat trat zusammen.',
      'Er beschloss 12 Maßnahmen.',
      'Sie gelten ab Montag.',
      'Die Frist endet im Mai.',
    ])
    expect(sentences.blocks).toEqual([0, 1, 1, 2])
    expect(sentences.target).toHaveLength(4)
  })

  it('are those of the service while nothing was changed', async () => {
    const { answer, sentences, beads, checked } = await aligned()
    const pairs = pairsOf(beads, sentences, checked, answer)
    expect(pairs.map(({ source, target }) => [source.text, target?.text])).toEqual(
      answer.pairs.map(({ source, target }) => [source.text, target?.text]),
    )
    expect(pairs[1]!.flags.map(({ code }) => code)).toContain('number')
    expect(withPairs(answer, pairs).blocks).toEqual(answer.blocks)
  })

  it('hold what was merged, without flags until the service has looked', async () => {
    const { answer, sentences, beads, checked } = await aligned()
    const { beads: merged } = actOn(beads, 1, 'merge')!
    const [, pair] = pairsOf(merged, sentences, checked, answer)
    expect(pair).toMatchObject({
      id: 1,
      block: 1,
      bead: '2-2',
      flags: [],
      source: { text: 'Er beschloss 12 Maßnahmen. Sie gelten ab Montag.' },
      target: { text: 'It adopted 13 measures. They apply from Monday.' },
    })
  })

  it('have the doubt of their bead, which goes when the reader vouches for it', async () => {
    const { answer, sentences, beads, checked } = await aligned()
    const doubt = { ...beads[0]!, score: 0.3, doubt: DOUBT }
    const unsure = beads.with(0, doubt)
    const codes = (all: typeof beads) => pairsOf(all, sentences, checked, answer)[0]!.flags.map(({ code }) => code)
    expect(codes(unsure)).toContain('alignment')
    expect(codes(actOn(unsure, 0, 'lock')!.beads)).not.toContain('alignment')
  })
})

describe('the names of corrected pairs', () => {
  it('are where their pair is now, and are not claimed to be where it changed', async () => {
    const { answer, sentences, beads, checked } = await aligned()
    const name = (id: number, pair: number): Name => ({
      id,
      kind: 'unknown',
      original: `name ${id}`,
      transliteration: null,
      concept: null,
      source: [{ text: 'Rat', places: [{ pair, span: [0, 3] }] }],
      target: [],
      consistent: true,
    })
    const named = { ...answer, names: [name(0, 0), name(1, 3)] }
    const { beads: merged } = actOn(beads, 0, 'merge')!
    const { names } = withPairs(named, pairsOf(merged, sentences, checked, answer))
    expect(names).toEqual([{ ...name(0, 2), original: 'name 1' }])
  })
})

describe('a file of corrected beads', () => {
  it('has them as they stand, those the reader vouches for as reviewed, the others as sure as they were', async () => {
    const { json, answer, sentences, beads, checked } = await aligned()
    const scored = beads.map((bead, index) => ({ ...bead, score: 0.25 + index / 10 }))
    const { beads: mine } = actOn(actOn(scored, 2, 'split')!.beads, 0, 'lock')!
    const document = vouchedFor(withPairs(answer, pairsOf(mine, sentences, checked, answer)), mine)
    const response = await json('/v1/exports', { document, format: 'jsonl' })
    expect(response.status).toBe(200)
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ bead, score, reviewed }) => [bead, score, reviewed])).toEqual([
      ['1-1', 1, true],
      ['1-1', 0.35, undefined],
      ['1-0', 1, true],
      ['0-1', 1, true],
      ['1-1', 0.55, undefined],
    ])
    expect(document.summary.flags.warning).toBeGreaterThanOrEqual(2)
  })
})
