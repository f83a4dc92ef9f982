import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameTokens } from '../../src/align/name-tokens.ts'
import { outside, type Span } from '../../src/domain/span.ts'

describe('outside', () => {
  it('says of every span whether it has nothing in common with any of the others', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]): Span => [start, start + length])
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (others, spans) => {
        const isOutside = outside(others)
        for (const [start, end] of spans)
          expect(isOutside([start, end])).toBe(others.every(([from, to]) => end <= from || to <= start))
      }),
    )
  })

  it('lets the names of one sentence without an end be found beside its terms in little time', () => {
    const text = 'Der Minister sprach mit Wolodymyr Selenskyj '.repeat(12_000)
    const taken = [...text.matchAll(/Minister/g)].map(({ index }): Span => [index, index + 8])
    const start = performance.now()
    expect(nameTokens(text, 'de', { skeletons: false, taken })).toHaveLength(36_000)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
