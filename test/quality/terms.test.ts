import { describe, expect, it } from 'vitest'
import { INFLECTED, INFLECTED_NEWS } from '../fixtures/inflected-sentences.ts'
import floors from './floors/terms.json' with { type: 'json' }
import {
  builtin,
  measureNews,
  measureRequiredTerms,
  precision,
  readData,
  readSentences,
  recall,
  scoreSentences,
} from './terms-data.ts'

describe('matching in every inflection', () => {
  it.each([
    { name: 'the inflection set', text: () => readData('terminology/inflect_test.tsv'), floor: floors.inflectionSet },
    { name: 'our own sentences', text: () => INFLECTED, floor: floors.ownSentences },
    { name: 'our own news', text: () => INFLECTED_NEWS, floor: floors.ownNews },
  ])('$name is found as well as before', ({ text, floor }) => {
    const { scores, amiss } = scoreSentences(readSentences(text()), builtin)
    const all = scores.get('all')!
    expect(100 * recall(all), amiss.join('\n')).toBeGreaterThanOrEqual(floor.recall)
    expect(100 * precision(all), amiss.join('\n')).toBeGreaterThanOrEqual(floor.precision)
  })

  it.each(Object.entries(floors.requiredTerms))(
    'terms required in en → %s are found in source and reference',
    (target, floor) => {
      const result = measureRequiredTerms(target)
      expect(100 * result.reference).toBeGreaterThanOrEqual(floor.reference)
      expect(100 * result.source).toBeGreaterThanOrEqual(floor.source)
      expect(result.strangersFound / result.strangers).toBeLessThanOrEqual(0.005)
    },
  )

  it('what is always required is what human translators write', () => {
    const { always, domain } = measureNews().levels
    expect((100 * always.applied) / always.all).toBeGreaterThanOrEqual(floors.news.always)
    expect((100 * domain.applied) / domain.all).toBeGreaterThanOrEqual(floors.news.domain)
  })
})
