import { describe, expect, it } from 'vitest'
import type { Severity } from '../../src/domain/document.ts'
import { flagsOn, isAlphabetic, loadReferences, measureSpoiltNumbers } from './checks-data.ts'
import limits from './floors/checks.json' with { type: 'json' }

const references = loadReferences()

const found = references.map((reference) => ({
  alphabetic: isAlphabetic(reference),
  severities: new Set(flagsOn(reference).map((flag) => flag.severity)),
}))

/** Share of references, in percent, with at least one flag of a severity. */
function falseAlarms(alphabetic: boolean, severity: Severity = 'error'): number {
  const chosen = found.filter((reference) => reference.alphabetic === alphabetic)
  return (100 * chosen.filter(({ severities }) => severities.has(severity)).length) / chosen.length
}

describe('checks of correct translations', () => {
  it('there are references to check', () => {
    expect(references.length).toBeGreaterThanOrEqual(limits.references)
  })

  it('errors on human translations between alphabetic languages are no more than before', () => {
    expect(falseAlarms(true)).toBeLessThanOrEqual(limits.falseAlarms.alphabetic)
  })

  it('nor are those with Chinese and Korean', () => {
    expect(falseAlarms(false)).toBeLessThanOrEqual(limits.falseAlarms.others)
  })

  it.each(['alphabetic', 'others'] as const)('so are warnings and information: %s', (kind) => {
    expect(falseAlarms(kind === 'alphabetic', 'warning')).toBeLessThanOrEqual(limits.warnings[kind])
    expect(falseAlarms(kind === 'alphabetic', 'info')).toBeLessThanOrEqual(limits.remarks[kind])
  })

  it('numbers spoilt on purpose are found', () => {
    const { spoilt, errors } = measureSpoiltNumbers(references.filter(isAlphabetic))
    expect((100 * errors) / spoilt).toBeGreaterThanOrEqual(limits.spoiltNumbersFound)
  })
})
