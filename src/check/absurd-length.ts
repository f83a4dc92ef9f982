import { baseLanguage } from '../domain/tag.ts'
import type { CheckedPair } from './pair.ts'

/** A shorter text may be an abbreviation or a name that takes a sentence to say. In letters. */
const SHORT = 30
const SHORT_DENSE = 20

/** Han, kana and Hangul say more in a letter than alphabets do. */
const DENSE = new Set(['zh', 'ja', 'ko'])

/** Fewest and most letters of an answer to one of the text: far beyond what any human translation of the news has. */
const ALIKE = [0.2, 5] as const
const INTO_DENSE = [0.05, 2.5] as const
const OUT_OF_DENSE = [0.5, 20] as const

/**
 * Whether an answer is so much shorter or longer than its text that it cannot say the same. Letters and digits are
 * counted, so that rows of dots or blanks are no length. Short texts are not judged.
 */
export function hasAbsurdLength({ source, target }: Pick<CheckedPair, 'source' | 'target'>): boolean {
  const [from, to] = [source, target].map(({ language }) => DENSE.has(baseLanguage(language))) as [boolean, boolean]
  const [length, answered] = [lettersOf(source.text), lettersOf(target.text)]
  if (length < (from ? SHORT_DENSE : SHORT)) return false
  const [least, most] = from === to ? ALIKE : from ? OUT_OF_DENSE : INTO_DENSE
  return answered < least * length || answered > most * length
}

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
