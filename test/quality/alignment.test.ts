import { expect, it } from 'vitest'
import { alignmentFolder } from '../../bench/alignment-data.ts'
import { alignmentFigures, sureBeads } from './alignment-data.ts'
import given from './floors/alignment.json' with { type: 'json' }

const floors: Readonly<Record<string, number>> = given

it('aligns no set worse than before', async () => {
  const found = await alignmentFigures(alignmentFolder())
  const below = Object.entries(floors).filter(([name, floor]) => !((found.get(name) ?? 0) >= floor))
  expect(below.map(([name, floor]) => `${name}: ${found.get(name)?.toFixed(2)}, floor ${floor}`)).toEqual([])
  expect([...found.keys()].sort()).toEqual(Object.keys(floors).sort())
})

it.each([
  { pivot: undefined, right: 97.5, share: 71 },
  { pivot: 'google', right: 97.5, share: 68 },
])('is right where it says it is sure, and often sure: pivot $pivot', async ({ pivot, right, share }) => {
  const sure = await sureBeads(alignmentFolder(), pivot)
  expect(sure.right).toBeGreaterThanOrEqual(right)
  expect(sure.share).toBeGreaterThanOrEqual(share)
})
