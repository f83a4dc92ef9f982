import { describe, expect, it } from 'vitest'
import { isDoubled, isOutOfOrder } from '../../src/providers/misplaced.ts'

const TEXTS = [
  'Am 11. November ratifizierte Pjöngjang den Vertrag.',
  'Rund 11.000 Soldaten sind in Kursk.',
  'Moskau zahlte 2,5 Milliarden Dollar an Rosoboronexport.',
]
const ANSWERS = [
  'On 11 November Pyongyang ratified the treaty.',
  'Around 11,000 soldiers are in Kursk.',
  'Moscow paid 2.5 billion dollars to Rosoboronexport.',
]

describe('whether answers stand in another order than their texts', () => {
  it.each<{ why: string; answers: readonly string[]; found: boolean }>([
    { why: 'in order', answers: ANSWERS, found: false },
    { why: 'turned round', answers: ANSWERS.toReversed(), found: true },
    { why: 'moved on by one', answers: [ANSWERS[2]!, ANSWERS[0]!, ANSWERS[1]!], found: true },
    {
      why: 'one word moved to its neighbour',
      answers: [ANSWERS[0]!, 'Around 11,000 soldiers.', `Kursk. ${ANSWERS[2]}`],
      found: false,
    },
    { why: 'nothing in common', answers: ['a', 'b', 'c'], found: false },
    { why: 'nothing at all', answers: ['', '', ''], found: false },
  ])('$why', ({ answers, found }) => {
    expect(isOutOfOrder(TEXTS, answers)).toBe(found)
  })

  it('says nothing of numbers and names that stand in several texts', () => {
    expect(isOutOfOrder(['Kim 11', 'Kim 11', 'x'], ['x', 'Kim 11', 'Kim 11'])).toBe(false)
  })
})

describe('whether two texts got one answer', () => {
  it.each<{ why: string; texts: readonly string[]; answers: readonly string[]; found: boolean }>([
    { why: 'the same again', texts: TEXTS, answers: [ANSWERS[0]!, ANSWERS[0]!, ANSWERS[2]!], found: true },
    { why: 'each its own', texts: TEXTS, answers: ANSWERS, found: false },
    { why: 'one text twice', texts: [TEXTS[0]!, TEXTS[0]!], answers: [ANSWERS[0]!, ANSWERS[0]!], found: false },
    { why: 'a word', texts: ['Ja.', 'Doch.'], answers: ['Yes.', 'Yes.'], found: false },
  ])('$why', ({ texts, answers, found }) => {
    expect(isDoubled(texts, answers)).toBe(found)
  })
})
