import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markTerms, readMarkedTerms } from '../../src/local/engine/marked-terms.ts'

describe('terms in markup', () => {
  it('stand in elements of their own, as whole words, the longer before the shorter', () => {
    const marked = markTerms('Rat & Sicherheitsrat <1>, Rates', ['Rat', 'Sicherheitsrat', 'rat'])
    expect(marked?.markup).toBe('<b id="0">Rat</b> &amp; <b id="1">Sicherheitsrat</b> &lt;1&gt;, Rates')
    expect(marked?.spans).toEqual([
      [0, 3],
      [6, 20],
    ])
  })

  it.each([
    { why: 'no term stands in it', text: 'Beirat', forms: ['rat'] },
    { why: 'blanks stand at its ends', text: ' Rat', forms: ['Rat'] },
    { why: 'a character is none of markup', text: 'Rat\u0000', forms: ['Rat'] },
  ])('are not marked where $why', ({ text, forms }) => {
    expect(markTerms(text, forms)).toBeNull()
  })

  it('come back to the letter, whatever stands around them', () => {
    const piece = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(piece, piece, (before, after) => {
        const text = `${before} Rat ${after}`
        const marked = markTerms(text, ['Rat'])
        if (marked === null) return
        const read = readMarkedTerms(marked.markup, marked.spans)
        expect(read?.text).toBe(text)
        expect(read?.words).toEqual([{ source: marked.spans[0], target: marked.spans[0] }])
      }),
    )
  })

  it.each([
    { why: 'an element nobody opened', markup: 'a</b>' },
    { why: 'one that is not closed', markup: '<b id="0">a' },
    { why: 'one inside another', markup: '<b id="0"><b id="0">a</b></b>' },
    { why: 'a number we did not give', markup: '<b id="7">a</b>' },
    { why: 'another element', markup: '<i>a</i>' },
    { why: 'an entity we do not know', markup: 'a &hellip; b' },
  ])('nothing is made of $why', ({ markup }) => {
    expect(readMarkedTerms(markup, [[0, 1]])).toBeNull()
  })

  it('that stand twice, or around no word, have no place', () => {
    const spans = [
      [0, 1],
      [2, 3],
    ] as const
    expect(readMarkedTerms('<b id="0">a</b> <b id="0">b</b><b id="1"> </b>', spans)).toEqual({
      text: 'a b ',
      words: [],
    })
  })
})
