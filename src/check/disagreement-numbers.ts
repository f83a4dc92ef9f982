import type { Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { wordValue } from './number-words.ts'
import { checkNumbers } from './numbers.ts'
import type { Side } from './pair.ts'
import { type Numbers, pairNumbers } from './pair-numbers.ts'

/** A number of one text in place of a number of another; `null` where the text has none. Spans are into its own text. */
export interface ExchangedNumber {
  readonly one: Span | null
  readonly other: Span | null
}

/**
 * Numbers on which two translations of one source differ, by value. The check of a pair leaves small numbers alone, since
 * two languages use them in other places; in two texts of one language a small number in place of another is a
 * difference, one that only one of them has is not.
 */
export function exchangedNumbers(one: Side, other: Side): readonly ExchangedNumber[] {
  const pair = { source: other, target: one, terms: [] }
  const numbers = pairNumbers(pair)
  const found = checkNumbers(pair, numbers)
    .filter(({ severity }) => severity !== 'info')
    .map(({ source, target }) => ({ one: target, other: source }))
  return found.length > 0 ? found : exchangedSmall(one, numbers.target, other, numbers.source)
}

/** One is often no number at all; from thirteen on the check of a pair sees them. */
const [LEAST, MOST] = [2, 12]

interface SmallNumber {
  readonly span: Span
  readonly value: number
}

function exchangedSmall(one: Side, ours: Numbers, other: Side, theirs: Numbers): readonly ExchangedNumber[] {
  const unmet = (side: Side, numbers: Numbers, against: Numbers): readonly SmallNumber[] => {
    const known = new Set([...against.words.values, ...against.mentions.flatMap(({ values }) => values)])
    return smallNumbers(side, numbers).filter(({ value }) => !known.has(value))
  }
  const [mine, others] = [unmet(one, ours, theirs), unmet(other, theirs, ours)]
  return mine.slice(0, others.length).map(({ span }, place) => ({ one: span, other: others[place]!.span }))
}

/** Small numbers of a text, in digits and in words. */
function smallNumbers({ text, language }: Side, { mentions }: Numbers): readonly SmallNumber[] {
  const base = baseLanguage(language)
  const digits = mentions.flatMap(({ span, values, loose }) =>
    !loose && values.length === 1 ? [{ span, value: values[0]! }] : [],
  )
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const value = wordValue(word.toLowerCase(), base)
    return value === undefined ? [] : [{ span: [index, index + word.length] as const, value }]
  })
  return [...digits, ...words]
    .filter(({ value }) => Number.isInteger(value) && value >= LEAST && value <= MOST)
    .sort((before, after) => before.span[0] - after.span[0])
}
