import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameText, textNumber } from '../../src/domain/same-text.ts'
import { bestMatches } from '../../src/memory/best-matches.ts'
import { indexQuery, indexWords } from '../../src/memory/index-words.ts'
import { comparable, likeness } from '../../src/memory/likeness.ts'
import { tokensOf } from '../../src/memory/tokens.ts'

const like = (one: string, other: string, least = 0) => likeness(comparable(one), comparable(other), least)
const score = (one: string, other: string): number => like(one, other)!.score

/** Sentences of few words, so that they are often alike. */
const sentence = fc
  .array(
    fc.constantFrom('der', 'Rat', 'hat', 'neue', 'Sanktionen', '11.000', 'gegen', 'die', 'Flotte', '制裁', '<b>', '.'),
    { maxLength: 14 },
  )
  .map((words) => words.join(' '))

describe('how like two texts are', () => {
  it.each([
    { why: 'the very text', one: 'Der Rat tagte.', other: 'Der  Rat tagte.', expected: 1 },
    { why: 'one word of four exchanged', one: 'Der Rat tagte heute', other: 'Der Rat tagte gestern', expected: 0.75 },
    { why: 'a word put in', one: 'Der Rat tagte heute', other: 'Der Rat tagte erst heute', expected: 0.8 },
    { why: 'other punctuation', one: 'Der Rat tagte.', other: 'Der Rat tagte!', expected: 0.99 },
    { why: 'other capitals', one: 'Der Rat tagte.', other: 'Der rat tagte.', expected: 0.99 },
    {
      why: 'another number counts as a word and more',
      one: 'Es kamen 450 Soldaten',
      other: 'Es kamen 460 Soldaten',
      expected: 0.73,
    },
    { why: 'other tags', one: '<b>Der Rat</b> tagte', other: '<i>Der Rat</i> tagte', expected: 0.6 - 0.02 },
    { why: 'characters of Chinese are words', one: '欧盟制裁', other: '欧盟制造', expected: 0.75 },
    { why: 'nothing in common', one: 'Ja', other: 'Nein', expected: 0 },
  ])('$why', ({ one, other, expected }) => {
    expect(score(one, other)).toBeCloseTo(expected)
  })

  it('is the same from both sides, from 0 to 1, and 1 for the same text only', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(score(one, other)).toBe(score(other, one))
        expect(score(one, other)).toBeGreaterThanOrEqual(0)
        expect(score(one, other) === 1).toBe(sameText(one) === sameText(other))
      }),
    )
  })

  it('is nothing below what is asked for', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.double({ min: 0.1, max: 1, noNaN: true }), (one, other, least) => {
        const whole = score(one, other)
        expect(like(one, other, least)?.score ?? 0).toBe(whole >= least ? whole : 0)
      }),
    )
  })

  it('shows what differs: without it both have the same words', () => {
    const without = (text: string, spans: readonly (readonly [number, number])[]) => {
      const cuts = [...spans].reverse()
      return tokensOf(cuts.reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text)).map(
        ({ key }) => key,
      )
    }
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const { differs } = like(one, other)!
        expect(without(one, differs.text)).toEqual(without(other, differs.source))
      }),
    )
  })

  it('is not looked for in very long texts', () => {
    expect(like('a '.repeat(1001), `${'a '.repeat(1000)}b`)).toBeNull()
    expect(score('a '.repeat(2000), 'a '.repeat(2000))).toBe(1)
  })
})

describe('the words a text is found by', () => {
  it('find every text that is as like as asked for', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.constantFrom(0.7, 0.75, 0.8, 0.9, 1), (one, other, least) => {
        if (!like(one, other, least) || tokensOf(one).length === 0) return
        const query = indexQuery(one, least)
        const unit = indexWords(other)
        expect(unit.words.filter((word) => query.words.includes(word)).length).toBeGreaterThanOrEqual(query.shared)
        expect(unit.tokens).toBeGreaterThanOrEqual(query.tokens[0])
        expect(unit.tokens).toBeLessThanOrEqual(query.tokens[1])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the number of a text', () => {
  it('is a whole number that a double holds, and seldom another text’s', () => {
    const numbers = new Set(Array.from({ length: 100_000 }, (_, index) => textNumber(`Satz ${index}`)))
    expect(numbers.size).toBe(100_000)
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = textNumber(text)
        expect(Number.isSafeInteger(number) && number >= 0).toBe(true)
      }),
    )
  })
})

it('the likeliest come first, and no more than are wanted', () => {
  const units = ['Der Rat tagte gestern', 'Der Rat tagte heute', 'Der Rat tagte morgen', 'Nein'].map((text) => ({
    text,
  }))
  const found = bestMatches('Der Rat tagte heute', units, { least: 0.7, limit: 2 })
  expect(found.map(({ unit }) => unit.text)).toEqual(['Der Rat tagte heute', 'Der Rat tagte gestern'])
})
