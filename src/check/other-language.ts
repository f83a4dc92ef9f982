import { baseLanguage, sameLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import { closeLanguages } from './close-languages.ts'
import type { CheckedPair } from './pair.ts'
import { withoutAddresses } from './without-addresses.ts'

/** What language a text is in, and how sure that is, from 0 to 1. */
export type TellLanguage = (text: string) => { readonly language: Tag; readonly confidence: number }

/** Fewer letters of words say too little of their language. */
const LEAST_LETTERS = 20
/** Chinese, Japanese and Korean say as much in so many. */
const LEAST_LETTERS_DENSE = 10
const SURE = 0.95
/** Letters that a language has and its relative has not, so often, are no name's. */
const LEAST_OWN_LETTERS = 3

/** Letters of languages that detection takes for one another which the other one of the two does not have. */
const OWN_LETTERS = new Map<string, RegExp>([
  ['cs', /[ěřů]/giu],
  ['sk', /[ľĺŕôä]/giu],
  ['uk', /[иїєґщ]/giu],
  ['be', /[ўыэё]/giu],
  ['bg', /[ъщьюя]/giu],
  ['mk', /[ѓќљњјџѕ]/giu],
])

/**
 * The language an answer is surely in when that is neither the one asked for nor close to it; `undefined` where there
 * is doubt. Only words that are no names count (they begin with a small letter, in scripts that have them), and of those
 * only what does not stand in the source too, as a quotation or code may, unless the answer is in the source's own
 * language and has hardly another word. `tell` must know the target's language, or every answer would seem to be in another.
 */
export function otherLanguage(
  { source, target }: Pick<CheckedPair, 'source' | 'target'>,
  tell: TellLanguage,
): Tag | undefined {
  const { language, confidence } = tell(target.text)
  if (language === UNDETERMINED || confidence < SURE || sameLanguage(language, target.language)) return undefined
  const words = commonWords(target.text)
  const known = new Set(commonWords(source.text).map((word) => word.toLowerCase()))
  const own = words.filter((word) => !known.has(word.toLowerCase())).join(' ')
  const isOfSource = sameLanguage(language, source.language)
  const kept = isOfSource && !isEnough(own) && !sameLanguage(tell(own).language, target.language)
  const evidence = kept ? words.join(' ') : own
  if (!isEnough(evidence)) return undefined
  const found = tell(evidence)
  if (found.confidence < SURE || !sameLanguage(found.language, language)) return undefined
  if (closeLanguages(language, target.language) && !hasOwnLetters(evidence, language, target.language)) return undefined
  return isOfSource || !sameLanguage(tell(source.text).language, language) ? language : undefined
}

function isEnough(text: string): boolean {
  const { length } = text.match(/\p{L}/gu) ?? []
  return length >= (DENSE.test(text) ? LEAST_LETTERS_DENSE : LEAST_LETTERS)
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Words that are no names, as far as a capital letter shows it. */
const commonWords = (text: string): readonly string[] =>
  (withoutAddresses(text).match(/[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*/gu) ?? []).filter(
    (word) => !/^[\p{Lu}\p{Lt}]/u.test(word),
  )

function hasOwnLetters(text: string, language: Tag, other: Tag): boolean {
  const count = (tag: Tag): number => text.match(OWN_LETTERS.get(baseLanguage(tag)) ?? NONE)?.length ?? 0
  return count(language) >= LEAST_OWN_LETTERS && count(other) === 0
}
const NONE = /(?!)/u
