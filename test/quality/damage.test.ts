import { describe, expect, it } from 'vitest'
import { measureDamage, type Outcome } from '../../bench/damage/measure.ts'
import type { Severity } from '../../src/domain/document.ts'
import { ALPHABETIC } from './checks-data.ts'
import { damageFlags, loadDamagePairs } from './damage-data.ts'
import floors from './floors/damage.json' with { type: 'json' }

const pairs = loadDamagePairs().filter(({ held }) => held)
const outcomes = measureDamage(pairs, damageFlags)

const isAlphabetic = ({ pair }: Outcome): boolean =>
  [pair.source.language, pair.target.language].every((language) => (ALPHABETIC as readonly string[]).includes(language))

/** Share of the damage of a kind that is flagged with one of the severities, in percent. */
function recall(list: readonly Outcome[], kind: string, severities: readonly (Severity | undefined)[]): number {
  const done = list.filter((outcome) => outcome.kind === kind)
  return (100 * done.filter(({ found }) => severities.includes(found)).length) / done.length
}

const alphabetic = outcomes.filter(isAlphabetic)
const others = outcomes.filter((outcome) => !isAlphabetic(outcome))
const WARNED: readonly Severity[] = ['error', 'warning']

describe('damage done to human translations is found', () => {
  it('there are pairs to damage', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(floors.pairs)
  })

  it.each(Object.entries(floors.alphabetic))('between alphabetic languages: %s, at least %d %%', (kind, floor) => {
    expect(recall(alphabetic, kind, WARNED)).toBeGreaterThanOrEqual(floor)
  })

  it.each(Object.entries(floors.others))('with Chinese and Korean: %s, at least %d %%', (kind, floor) => {
    expect(recall(others, kind, WARNED)).toBeGreaterThanOrEqual(floor)
  })

  it.each(Object.entries(floors.anyRemark.alphabetic))('at least with a remark: %s, %d %%', (kind, floor) => {
    expect(recall(alphabetic, kind, [...WARNED, 'info'])).toBeGreaterThanOrEqual(floor)
  })
})
