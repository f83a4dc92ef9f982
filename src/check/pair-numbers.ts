import { baseLanguage } from '../domain/tag.ts'
import { isConversion } from './conversions.ts'
import type { CheckedPair, Side } from './pair.ts'
import { type NumberMention, readNumbers } from './read-numbers.ts'
import { type WordedNumbers, wordedNumbers } from './worded-numbers.ts'

/** The numbers of one text, in digits and in words. */
export interface Numbers {
  readonly mentions: readonly NumberMention[]
  /** Those that only say another in other units: the other side may do without any. */
  readonly conversions: ReadonlySet<NumberMention>
  readonly words: WordedNumbers
  /** Days are of the Solar Hijri calendar: they are other days in ours. */
  readonly solar: boolean
}

/** The numbers of both texts of a pair. */
export interface PairNumbers {
  readonly source: Numbers
  readonly target: Numbers
}

const SOLAR_MONTH = /(?:فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)(?!\p{L})/u

/** The numbers of a pair, each side read by its own language's signs and words. */
export const pairNumbers = ({ source, target }: Pick<CheckedPair, 'source' | 'target'>): PairNumbers => ({
  source: numbersOf(source),
  target: numbersOf(target),
})

const numbersOf = ({ text, language }: Side): Numbers => {
  const base = baseLanguage(language)
  const mentions = readNumbers(text, base)
  return {
    mentions,
    conversions: new Set(mentions.filter(({ span }) => isConversion(text, span))),
    words: wordedNumbers(text, base),
    solar: base === 'fa' && SOLAR_MONTH.test(text),
  }
}
