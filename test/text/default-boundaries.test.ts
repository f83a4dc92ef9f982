import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../src/text/segment.ts'
import { defaultBoundaries } from '../../src/text/segmentation/default-boundaries.ts'

const atOnce = (text: string, language: string): number[] =>
  Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), ({ index }) => index)

describe('the sentences of a language without a table', () => {
  it('are those of the whole text, though it is looked at in windows', () => {
    const sign = fc.constantFrom(
      ...'aÄb1 .  ,?!"“”)(…\u0301\u200d\u2028აბ。',
      '. ',
      '." ',
      '? ',
      '\r\n',
      'U.S. ',
      '3.5',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 120 }), fc.integer({ min: 2, max: 40 }), (signs, window) => {
        const text = signs.join('')
        expect(defaultBoundaries(text, 'ka', window)).toEqual(atOnce(text, 'ka'))
      }),
      { numRuns: 500 },
    )
  })

  it('takes a time that grows with the text, not with its square', () => {
    const text = 'ეს წინადადება ომის შესახებაა. '.repeat(15_000)
    const start = performance.now()
    expect(segmentText(text, 'ka')).toHaveLength(15_000)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
