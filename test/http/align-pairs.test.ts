import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import { actOn, beadsOf } from '../../src/http/public/assets/align-beads.js'
import { checkedPairs, pairsOf, sourceSentences, withPairs } from '../../src/http/public/assets/align-pairs.js'
import { withScores } from '../../src/http/public/assets/align-scores.js'
import { appWith, read } from '../support/app.ts'

const SOURCE = 'Der Rat trat zusammen.\n\nEr beschloss 12 Maßnahmen. Sie gelten ab Montag.\nDie Frist endet im Mai.'
const TARGET = 'The Council met.\n\nIt adopted 13 measures.\nThey apply from Monday.\nThe period ends in May.'

async function aligned() {
  const { json } = appWith()
  const sides = { source: { text: SOURCE, language: 'de' }, target: { text: TARGET, language: 'en' } }
  const answer: Document = await read(json('/v1/alignments', { ...sides, pivot: 'none' }))
  const { segments } = await read(json('/v1/segments', { text: TARGET, language: 'en' }))
  const target: string[] = segments.map(({ text }: { text: string }) => text.trim())
  const sentences = { ...sourceSentences(answer, SOURCE), target }
  const beads = beadsOf(answer)
  const file = async (format: string, of = beads) => {
    const locked = of.map((bead) => [bead.source, bead.target])
    return (await json(`/v1/alignments?format=${format}`, { ...sides, pivot: 'none', locked })).text()
  }
  return { answer, sentences, beads, file, checked: new Map(checkedPairs(answer.pairs)) }
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
    const unsure = beads.with(0, { ...beads[0]!, score: 0.3 })
    const codes = (all: typeof beads) => pairsOf(all, sentences, checked, answer)[0]!.flags.map(({ code }) => code)
    expect(codes(unsure)).toContain('alignment')
    expect(codes(actOn(unsure, 0, 'lock')!.beads)).not.toContain('alignment')
  })
})

describe('a file of corrected beads', () => {
  it.each(['tsv', 'ladder', 'tmx', 'ndjson'])('has the scores of those that were left alone: %s', async (format) => {
    const { beads, file } = await aligned()
    const scored = beads.map((bead, index) => ({ ...bead, score: 0.25 + index / 10 }))
    const { beads: mine } = actOn(scored, 0, 'lock')!
    const written = withScores(format, await file(format, mine), mine)
    const found = [...written.matchAll(/(?:\t|x-score">|"score":)(1\.000|1(?=,)|0\.\d+)/g)].map(([, score]) =>
      Number(score),
    )
    const expected = mine.map(({ score, locked }) => (locked ? 1 : score))
    const last = format === 'ladder' ? [1] : []
    expect(found).toEqual(format === 'ndjson' ? [...expected, ...expected] : [...expected, ...last])
  })
})
