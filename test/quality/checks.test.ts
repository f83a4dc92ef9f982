import { describe, expect, it } from 'vitest'
import { flagsOn, isAlphabetic, loadReferences, measureSpoiltNumbers } from './checks-data.ts'
import limits from './floors/checks.json' with { type: 'json' }

const references = loadReferences()

/** Share of references, in percent, with at least one error. */
function falseAlarms(chosen: typeof references): number {
  const wrong = chosen.filter((reference) => flagsOn(reference).some(({ severity }) => severity === 'error'))
  return (100 * wrong.length) / chosen.length
}

describe('checks of correct translations', () => {
  it('there are references to check', () => {
    expect(references.length).toBeGreaterThanOrEqual(limits.references)
  })

  it('errors on human translations between alphabetic languages are no more than before', () => {
    expect(falseAlarms(references.filter(isAlphabetic))).toBeLessThanOrEqual(limits.falseAlarms.alphabetic)
  })

  it('nor are those with Chinese and Korean', () => {
    expect(falseAlarms(references.filter((reference) => !isAlphabetic(reference)))).toBeLessThanOrEqual(
      limits.falseAlarms.others,
    )
  })

  it('numbers spoilt on purpose are found', () => {
    const { spoilt, errors } = measureSpoiltNumbers(references.filter(isAlphabetic))
    expect((100 * errors) / spoilt).toBeGreaterThanOrEqual(limits.spoiltNumbersFound)
  })
})
