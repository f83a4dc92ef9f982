import { expect, it } from 'vitest'
import { editDistance } from '../../src/domain/edit-distance.ts'

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['zelensky', 'zelenskyy', 1],
  ['saturday', 'sunday', 3],
  ['x'.repeat(300), '', 300],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance)
  expect(editDistance(other, one)).toBe(distance)
})
