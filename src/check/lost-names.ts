import { baseLanguage, type Tag } from '../domain/tag.ts'
import { mayBeOnePlace } from './exonyms.ts'
import { likeNames } from './like-names.ts'
import type { NamedWord } from './named-words.ts'
import { isTranslatedInNames } from './translated-name-words.ts'

/** Words of one text in its language. */
export interface WordsOf {
  readonly language: Tag
  readonly words: readonly NamedWord[]
}

/** An acronym of fewer letters may be another in the other language: VAT, TVA. */
const LEAST_ACRONYM = 4
const ROMAN_NUMBER = /^[ivxlc]+$/
/** So many letters of a name in the middle of a word make a compound with it: Nordamerika. */
const WITHIN = 5

/** Names of one text that nothing in the other is like, by letters, by sounds, as a state or as a place with two names. */
export function lostNames(names: readonly NamedWord[], from: Tag, { words, language }: WordsOf): readonly NamedWord[] {
  const [here, there] = [baseLanguage(from), baseLanguage(language)]
  return names.filter(
    (name) =>
      !words.some((word) => likeNames(name, word)) &&
      !words.some(
        (word) => isWithin(name.letters, word.letters) || mayBeOnePlace(name.letters, here, word.letters, there),
      ),
  )
}

/** Whether a name is one that a translation keeps: no word of a body or an age, which it would translate. */
export const isKept =
  (language: Tag) =>
  ({ letters, acronym, span }: NamedWord): boolean =>
    acronym
      ? span[1] - span[0] >= LEAST_ACRONYM && !ROMAN_NUMBER.test(letters)
      : !isTranslatedInNames(letters, baseLanguage(language))

const isWithin = (name: string, word: string): boolean =>
  name.length >= WITHIN && word.length > name.length && word.includes(name.slice(0, WITHIN))
