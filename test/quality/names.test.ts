import { describe, expect, it } from 'vitest'
import limits from './floors/names.json' with { type: 'json' }
import { measureNames, NAME_DIRECTIONS, nameDocuments } from './names-data.ts'

const figures = NAME_DIRECTIONS.map(([source, target]) => measureNames(nameDocuments(source, target), source, target))
const sum = (count: (one: (typeof figures)[number]) => number): number =>
  figures.reduce((total, one) => total + count(one), 0)

describe('names of human translations', () => {
  it('there are names of several words to find', () => {
    expect(sum(({ several }) => several)).toBeGreaterThanOrEqual(limits.several)
  })

  it('those that stand in the same letters on both sides are found there', () => {
    expect((100 * sum(({ found }) => found)) / sum(({ several }) => several)).toBeGreaterThanOrEqual(limits.found)
  })

  it('and their place in the translation holds all of them', () => {
    expect((100 * sum(({ right }) => right)) / sum(({ found }) => found)).toBeGreaterThanOrEqual(limits.right)
  })

  it('a name is seldom said to be spelt in two ways', () => {
    const varied = sum((one) => one.varied.length)
    expect((100 * varied) / sum(({ segments }) => segments)).toBeLessThanOrEqual(limits.varied)
  })
})
