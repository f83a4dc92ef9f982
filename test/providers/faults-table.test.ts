import { describe, expect, it } from 'vitest'
import { faultTable } from './faults.ts'

const documents = import.meta.glob('../../docs/providers.md', { query: '?raw', import: 'default', eager: true })
const sources = import.meta.glob('../../src/providers/*.ts', { query: '?raw', import: 'default', eager: true })
const tests = import.meta.glob('./*.test.ts', { query: '?raw', import: 'default', eager: true })

/** The modules that make a provider of options, not of another provider. */
const drivers = Object.entries(sources).flatMap(([path, code]) =>
  /^export function \w+\((?!provider\b)\w+: \w+\): Provider \{$/m.test(code) ? path.replace(/^.*\//, '') : [],
)

describe('the table of faults', () => {
  it('stands in docs/providers.md as every driver is tried', () => {
    expect(Object.values(documents)[0]).toContain(faultTable())
  })

  it('holds for every driver there is: each is brought before the contract suite', () => {
    expect(drivers.length).toBeGreaterThanOrEqual(9)
    const suites = Object.values(tests).filter((code) => /\bdescribeProvider\(/.test(code))
    for (const driver of drivers) {
      const imported = `'../../src/providers/${driver}'`
      expect(
        suites.some((code) => code.includes(imported)),
        driver,
      ).toBe(true)
    }
  })
})
