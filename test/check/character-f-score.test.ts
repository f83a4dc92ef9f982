import fc from 'fast-check'
import { expect, it } from 'vitest'
import { characterFScore } from '../../src/check/character-f-score.ts'
import { countNegations } from '../../src/check/negation-cues.ts'

it.each([
  { why: 'equal texts', one: 'asset freeze', other: 'asset freeze', score: 1 },
  { why: 'white space does not count', one: 'asset  freeze', other: 'asset freeze', score: 1 },
  { why: 'nothing in common', one: 'abc', other: 'xyz', score: 0 },
  { why: 'nothing at all', one: '', other: '', score: 1 },
  { why: 'one side empty', one: '', other: 'x', score: 0 },
])('chrF: $why', ({ one, other, score }) => {
  expect(characterFScore(one, other)).toBeCloseTo(score, 10)
})

it('chrF lies between 0 and 1 and is 1 only for the same characters', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const score = characterFScore(one, other)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

it.each([
  { language: 'en', text: "It isn't true, and nobody knows.", cues: 2 },
  { language: 'de', text: 'Das ist keine Frage und nie eine gewesen.', cues: 2 },
  { language: 'fr', text: "Ce n'est pas vrai.", cues: 2 },
  { language: 'ru', text: 'Он не приехал.', cues: 1 },
  { language: 'zh', text: '他没有来。', cues: 1 },
  { language: 'ko', text: '그는 오지 않았다.', cues: 1 },
  { language: 'ar', text: 'لم يصل بعد.', cues: 1 },
  { language: 'en', text: 'Notably, the knot held.', cues: 0 },
  { language: 'mt', text: 'Ma nafx.', cues: null },
])('counts what negates in $language', ({ language, text, cues }) => {
  expect(countNegations({ text, language })).toBe(cues)
})
