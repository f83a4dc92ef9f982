import { describe, expect, it } from 'vitest'
import { deeplContext } from '../../src/providers/deepl-context.ts'
import { surroundings, within } from '../../src/providers/surroundings.ts'

const TEXTS = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben']
const batch = (...places: readonly number[]) => places.map((index) => ({ index, text: TEXTS[index]! }))

describe('what stands beside the texts of a request', () => {
  it.each<{ places: readonly number[]; beside: string }>([
    { places: [0, 1, 2, 3, 4, 5, 6], beside: '' },
    { places: [0], beside: 'zwei drei' },
    { places: [3], beside: 'zwei drei fünf sechs' },
    { places: [2, 3], beside: 'eins zwei fünf sechs' },
    { places: [5, 6], beside: 'vier fünf' },
    { places: [1, 3], beside: 'eins drei fünf sechs' },
  ])('of $places: $beside', ({ places, beside }) => {
    expect(surroundings(TEXTS, batch(...places))).toBe(beside)
  })

  it('is without texts that must be alone', () => {
    expect(surroundings(TEXTS, batch(3), (text) => text === 'fünf')).toBe('zwei drei sechs')
  })

  it('is cut to its bytes without breaking a character', () => {
    expect(within('жжж', 5)).toBe('жж')
    expect(within('a🙂', 4)).toBe('a')
    expect(within('', 5)).toBe('')
    expect(new TextEncoder().encode(surroundings(['ж'.repeat(9_000), 'x'], [{ index: 1, text: 'x' }])).length).toBe(
      1_000,
    )
  })
})

describe('the context for DeepL', () => {
  it('is the job’s own and its texts, since each is translated on its own', () => {
    expect(deeplContext({ texts: ['eins', 'zwei'], context: 'null' })).toBe('null eins zwei')
    expect(deeplContext({ texts: ['eins'], context: 'null' })).toBe('null')
    expect(deeplContext({ texts: ['eins'] })).toBeUndefined()
  })
})
