import { describe, expect, it } from 'vitest'
import { align } from '../../src/align/align.ts'
import { fullBand } from '../../src/align/band.ts'
import { gatherEvidence } from '../../src/align/evidence.ts'
import { indexText, Vocabulary } from '../../src/align/indexed-text.ts'
import { parametersFor } from '../../src/align/preset.ts'
import { unitScores } from '../../src/align/unit-scores.ts'
import { orderWeights, PLACES } from '../../src/align/word-order.ts'

const row = (weights: Float64Array, own: number) => weights.subarray(own * PLACES, (own + 1) * PLACES)

describe('word order', () => {
  it.each([0, 10, PLACES - 1])('neither favours nor discounts a unit for where it stands: part %i', (own) => {
    expect(row(orderWeights(4, 0.8), own).reduce((sum, weight) => sum + weight, 0) / PLACES).toBeCloseTo(1)
  })

  it('expects a counterpart at the same place, and less so the farther it is', () => {
    const weights = row(orderWeights(4, 0.8), 20)
    expect(weights.indexOf(Math.max(...weights))).toBe(20)
    for (let other = 21; other < PLACES; other++) expect(weights[other]).toBeLessThan(weights[other - 1]!)
  })

  it('leaves some chance anywhere', () => {
    expect(Math.min(...orderWeights(100, 0.8))).toBeCloseTo(0.2)
  })

  it('says nothing where no counterpart keeps it', () => {
    expect([...orderWeights(4, 0)].every((weight) => weight === 1)).toBe(true)
  })

  it('says nothing of a phrase that all sentences have', async () => {
    const source = Array.from(
      { length: 20 },
      (_, k) => `Anna Berta Carla Doris ${String.fromCharCode(97 + k).repeat(6)}`,
    )
    const beads = await align({
      source,
      target: source.toReversed(),
      sourceLanguage: 'de',
      targetLanguage: 'en',
    })
    expect(beads.filter(({ score }) => score >= 0.9).length).toBeLessThanOrEqual(1)
  })

  it('makes a sentence whose words keep their order the better counterpart', () => {
    const vocabulary = new Vocabulary()
    const index = (sentences: readonly string[]) =>
      indexText(
        sentences.map((sentence) => sentence.split(' ')),
        sentences.map((sentence) => sentence.length + 1),
        vocabulary,
      )
    const others = ['emil fritz gustav heinrich', 'ida jakob konrad ludwig', 'martha nora otto paula']
    const source = index(['anna berta carla doris', ...others])
    const target = index(['anna berta carla doris', 'doris carla berta anna', ...others])
    const parameters = parametersFor('human', false)
    const evidence = gatherEvidence(source, target, vocabulary.names, parameters)
    const units = unitScores(source, target, evidence, fullBand(source.count, target.count), 1, parameters)
    units.addRow(0)
    expect(units.score(0, 1, 0, 1)).toBeGreaterThan(units.score(0, 1, 1, 2) + 1)
  })
})
