import { sameLanguage } from '../domain/tag.ts'
import { closeLanguages } from './close-languages.ts'
import type { TellLanguage } from './other-language.ts'
import type { CheckedPair } from './pair.ts'
import { withoutAddresses } from './without-addresses.ts'

/** Share of the source's words that an echo keeps in their order, and how many of those must be no names: these stay as they are. */
const ECHOES = [
  { share: 0.9, common: 4 },
  { share: 0.8, common: 8 },
] as const
/** Fewer words that are no names say nothing. */
const COMMON = 4
/** Letters that a text with other breaks between its words is compared by must be so many. */
const MANY_LETTERS = 24
/** Longer texts are compared up to here: time grows with the square. In words. */
const MOST_WORDS = 1_000
/** An answer of so many times the source's words holds more than the source: perhaps its translation. */
const LONGER = 1.5

/**
 * Whether an answer is its source again in another dress, `alone` or `with-more` beside it: a word changed, something put in
 * front, other case, accents, punctuation or blanks. Names, numbers and addresses are no evidence, and between languages
 * whose sentences are alike nothing is. Words are told from names by their small first letter, so scripts without case
 * are not judged; nor is a source that reads like the target's language, or an answer of its length that does.
 */
export function nearEcho(
  { source, target }: Pick<CheckedPair, 'source' | 'target'>,
  tell: TellLanguage,
): 'alone' | 'with-more' | undefined {
  if (closeLanguages(source.language, target.language)) return undefined
  const [from, to] = [wordsOf(source.text), wordsOf(target.text)]
  if (!isSameRun(from, to) && !isSameOrder(from, to)) return undefined
  const reads = (text: string): boolean => sameLanguage(tell(text).language, target.language)
  if (reads(source.text)) return undefined
  if (to.length > LONGER * from.length && to.length - from.length >= COMMON) return 'with-more'
  return reads(target.text) ? undefined : 'alone'
}

/** Whether the answer keeps nearly all words of the source in their order. */
function isSameOrder(from: readonly string[], to: readonly string[]): boolean {
  const [one, other] = [from.map(fold), to.map(fold)]
  const there = new Set(other)
  if (one.filter((word) => there.has(word)).length < ECHOES.at(-1)!.share * one.length) return false
  const kept = inOrder(one, other)
  const common = kept.filter((place) => isCommon(from[place]!)).length
  return ECHOES.some((echo) => kept.length >= echo.share * from.length && common >= echo.common)
}

/** Whether the letters are the same, whatever blanks stand between them; something may stand in front. */
function isSameRun(from: readonly string[], to: readonly string[]): boolean {
  if (from.filter(isCommon).length < COMMON) return false
  const [one, other] = [fold(from.join('')), fold(to.join(''))]
  return one.length >= MANY_LETTERS && other.endsWith(one)
}

const wordsOf = (text: string): readonly string[] =>
  (withoutAddresses(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS)

const isCommon = (word: string): boolean => /^\p{Ll}/u.test(word) && word.length > 1

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Places of the words that stand in both lists in the same order: the longest common subsequence. */
function inOrder(from: readonly string[], to: readonly string[]): readonly number[] {
  const width = to.length + 1
  const lengths = new Uint16Array((from.length + 1) * width)
  for (let row = from.length - 1; row >= 0; row -= 1)
    for (let column = to.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        from[row] === to[column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
  const places: number[] = []
  for (let row = 0, column = 0; row < from.length && column < to.length; )
    if (from[row] === to[column]) {
      places.push(row)
      row += 1
      column += 1
    } else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row += 1
    else column += 1
  return places
}
