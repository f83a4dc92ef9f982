import { baseLanguage, type Tag } from '../domain/tag.ts'
import { ARTICLES, INFLECTING, NUMBERS, RELATIONS } from './agreement-tables.ts'

/** Looks words up in a table; a language's row is read when it is first asked for. */
function lookUp(table: () => ReadonlyMap<string, string>): (language: Tag) => (word: string) => boolean {
  const read = new Map<string, ReadonlySet<string>>()
  return (language) => {
    const base = baseLanguage(language)
    const words = read.get(base) ?? new Set(table().get(base)?.split(' '))
    read.set(base, words)
    return (word) => words.has(word.toLowerCase())
  }
}

/** Whether a word is an article or a genitive's mark of the language. */
export const articles = lookUp(() => ARTICLES)

/** Whether a word is a preposition or a conjunction of the language. */
export const relations = lookUp(() => RELATIONS)

/** Whether two words are one verb or pronoun in singular and plural. */
export function isSameButNumber(one: string, other: string, language: Tag): boolean {
  const pairs = NUMBERS.get(baseLanguage(language))?.split(', ') ?? []
  const [first, second] = [one.toLowerCase(), other.toLowerCase()]
  return pairs.includes(`${first} ${second}`) || pairs.includes(`${second} ${first}`)
}

/** Whether adjectives and verbs of a language change with a noun further away. */
export const inflects = (language: Tag): boolean => INFLECTING.split(' ').includes(baseLanguage(language))

/** Letters two forms of a word share at least, and in how many they may differ at the end; of a name fewer. */
const STEM = 3
const ENDING = 3
const NAME_ENDING = 1

/**
 * Whether two words are forms of one: they differ in a short ending. Names are alike too easily (Нигер, Нигерия), so
 * they may differ in one letter only, and in English not at all but for a possessive.
 */
export function isInflection(one: string, other: string, language: Tag): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true
  if (baseLanguage(language) === 'en') return /^\p{Ll}/u.test(one) && withoutEnding(one) === withoutEnding(other)
  let shared = 0
  while (shared < Math.min(one.length, other.length) && one[shared] === other[shared]) shared += 1
  const ending = Math.max(one.length, other.length) - shared
  const isName = /^\p{Lu}/u.test(one) || /^\p{Lu}/u.test(other)
  return shared >= STEM && ending < shared && ending <= (isName ? NAME_ENDING : ENDING)
}

/** An English verb or noun without the s of its number. */
const withoutEnding = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?<=\p{L}{2})(?:es|s)$/u, '')
    .replace(/e$/u, '')
