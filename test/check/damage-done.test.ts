import { describe, expect, it } from 'vitest'
import { DAMAGE_KINDS } from '../../bench/damage/kinds.ts'
import { measureDamage } from '../../bench/damage/measure.ts'
import { checkPair } from '../../src/check/check-pair.ts'

const pairs = [
  {
    source: {
      text: 'On 11 November Schulman said in Brisbane: “We will not pay $3.5 million to Harley.”',
      language: 'en',
    },
    target: {
      text: 'Le 11 novembre, Schulman a dit à Brisbane : « Nous ne paierons pas 3,5 millions de dollars à Harley. »',
      language: 'fr',
    },
  },
  {
    source: { text: 'Yesterday the singer Osborne met Denver, who was in the town.', language: 'en' },
    target: { text: 'Hier, la chanteuse Osborne a rencontré Denver, qui était dans la ville.', language: 'fr' },
  },
]
const measure = (seed: number) => measureDamage(pairs, (pair) => checkPair({ ...pair, terms: [] }), seed)

describe('damage done on purpose', () => {
  it('is the same for the same seed', () => {
    expect(measure(3)).toEqual(measure(3))
  })

  it('never leaves the text as it was, and says where it was done', () => {
    for (const { pair, injured } of measure(1)) {
      expect(injured.text).not.toBe(pair.target.text)
      expect(injured.span[1]).toBeLessThanOrEqual(injured.text.length)
    }
  })

  it('is done only where both sides have what is damaged', () => {
    const plain = {
      source: { text: 'They came home.', language: 'en' },
      target: { text: 'Ils sont rentrés.', language: 'fr' },
    }
    expect(measureDamage([plain], () => []).map(({ kind }) => kind)).toEqual([])
  })

  it('is found when it is a changed figure', () => {
    const digits = measure(2).filter(({ kind }) => kind === 'digit' || kind === 'decimal')
    expect(digits.length).toBeGreaterThan(0)
    expect(digits.every(({ found }) => found === 'error' || found === 'warning')).toBe(true)
  })

  it('has a name of its own for every kind', () => {
    expect(new Set(DAMAGE_KINDS.map(({ name }) => name)).size).toBe(DAMAGE_KINDS.length)
  })
})
