import { expect, it } from 'vitest'
import { alignmentFolder } from '../../bench/alignment-data.ts'
import { alignmentFigures, reliability } from './alignment-data.ts'
import given from './floors/alignment.json' with { type: 'json' }

const floors: Readonly<Record<string, number>> = given

it('aligns no set worse than before', async () => {
  const found = await alignmentFigures(alignmentFolder())
  const below = Object.entries(floors).filter(([name, floor]) => !((found.get(name) ?? 0) >= floor))
  expect(below.map(([name, floor]) => `${name}: ${found.get(name)?.toFixed(2)}, floor ${floor}`)).toEqual([])
  expect([...found.keys()].sort()).toEqual(Object.keys(floors).sort())
})

it.each([
  { set: 'textberg-test', pivot: undefined, right: 97.8, share: 76, error: 3 },
  { set: 'textberg-test', pivot: 'google', right: 97.5, share: 74, error: 3 },
  { set: '1984-huen', pivot: undefined, right: 99.5, share: 95, error: 2.5 },
])('is right as often as it says, and often sure: $set, pivot $pivot', async ({ set, pivot, right, share, error }) => {
  const found = await reliability(alignmentFolder(), set, pivot)
  expect(found.right).toBeGreaterThanOrEqual(right)
  expect(found.share).toBeGreaterThanOrEqual(share)
  expect(found.error).toBeLessThanOrEqual(error)
})
