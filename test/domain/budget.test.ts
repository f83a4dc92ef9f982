import { describe, expect, it } from 'vitest'
import { parseBudget, periodAt, secondsLeft } from '../../src/domain/budget.ts'

describe('a budget as it is written', () => {
  it.each([
    ['500000/month', { characters: 500_000, period: 'month' }],
    ['0/day', { characters: 0, period: 'day' }],
    [' 7/day ', { characters: 7, period: 'day' }],
    ['7', undefined],
    ['-7/day', undefined],
    ['7/week', undefined],
    ['9999999999999/day', undefined],
    ['1e3/day', undefined],
  ])('%j', (given, budget) => expect(parseBudget(given)).toEqual(budget))
})

describe('a period', () => {
  const lastSecond = Date.UTC(2026, 11, 31, 23, 59, 59)

  it('is a day or a month of UTC', () => {
    expect(periodAt('day', lastSecond)).toBe('2026-12-31')
    expect(periodAt('month', lastSecond)).toBe('2026-12')
  })

  it('ends where the next begins, over the end of a year too', () => {
    expect(secondsLeft('day', lastSecond)).toBe(1)
    expect(secondsLeft('month', lastSecond)).toBe(1)
    expect(secondsLeft('month', Date.UTC(2026, 1, 1))).toBe(28 * 86_400)
    expect(secondsLeft('day', lastSecond + 1_000)).toBe(86_400)
  })
})
