import { baseLanguage, type Tag } from '../domain/tag.ts'
import { mayBeOnePlace } from './exonyms.ts'
import { haveOneStem, likeNames } from './like-names.ts'
import type { NamedWord } from './named-words.ts'
import { isTranslatedInNames } from './translated-name-words.ts'

/** Where a name may have a counterpart: the words of a text in its language, of which some are the counterparts of others. */
export interface LostFrom {
  readonly language: Tag
  readonly words: readonly NamedWord[]
  /** Where those words begin that are surely another's counterpart. */
  readonly claimed: ReadonlySet<number>
}

/** An acronym of fewer letters may be another in the other language: VAT, TVA. */
const LEAST_ACRONYM = 4
const ROMAN_NUMBER = /^[ivxlc]+$/
/** So many letters of a name in the middle of a word make a compound with it: Nordamerika. */
const WITHIN = 5

/**
 * Names of one text that nothing in the other is like: by how it begins, even if that is another's counterpart too, or, of
 * the rest, by sounds, as a state or as a place with two names.
 */
export function lostNames(names: readonly NamedWord[], from: Tag, other: LostFrom): readonly NamedWord[] {
  const [here, there] = [baseLanguage(from), baseLanguage(other.language)]
  const rest = other.words.filter(({ span }) => !other.claimed.has(span[0]))
  return names.filter(
    (name) =>
      !other.words.some((word) => beginsAlike(name, word)) &&
      !rest.some((word) => likeNames(name, word) || mayBeOnePlace(name.letters, here, word.letters, there)),
  )
}

const beginsAlike = (name: NamedWord, word: NamedWord): boolean =>
  name.letters === word.letters ||
  haveOneStem(name, word) ||
  isWithin(name.letters, word.letters) ||
  (name.acronym !== word.acronym && likeNames(name, word))

/** Whether a name is one that a translation keeps: no word of a body or an age, which it would translate. */
export const isKept =
  (language: Tag) =>
  ({ letters, acronym, span }: NamedWord): boolean =>
    acronym
      ? span[1] - span[0] >= LEAST_ACRONYM && !ROMAN_NUMBER.test(letters)
      : !isTranslatedInNames(letters, baseLanguage(language))

const isWithin = (name: string, word: string): boolean =>
  name.length >= WITHIN && word.length > name.length && word.includes(name.slice(0, WITHIN))
