import { editDistance } from '../domain/edit-distance.ts'
import type { NameToken } from './name-tokens.ts'

/** Shorter words are too often alike by chance. */
const LEAST_LETTERS = 3
const LEAST_SOUNDS = 4
/** Where a word begins a sentence on both sides its capital says nothing: Also, Was. */
const LEAST_INITIAL = 5
/** Consonants of a name that no common word of Arabic or Hebrew has by chance. */
const LEAST_CONSONANTS = 4
/** Words that are longer are no names. */
const LONGEST = 24
/** Words that share so many sounds at their beginning, and so much of the longer one, differ in their endings. */
const LEAST_STEM = 6
const STEM_SHARE = 0.7
const INFLECTED = 0.8
/** What is less alike does not even make another match unsure. */
const LEAST_ALIKE = 0.5

/**
 * How alike two words are as names, 0 to 1: 1 for the same letters, less for an inflection or another spelling. Words that
 * begin a sentence in both of two languages that share a script are no names because they are alike: Quando, Cuando.
 */
export function nameLikeness(one: NameToken, other: NameToken): number {
  if (one.uncased || other.uncased) return sameConsonants(one, other)
  if (one.letters === other.letters) return sameLetters(one, other)
  if (one.sounds[0] !== other.sounds[0]) return 0
  if (one.acronym || other.acronym) return 0
  if (one.initial && other.initial && one.latin && other.latin) return 0
  const [first, second] = [one.sounds, other.sounds]
  if (Math.min(first.length, second.length) < LEAST_SOUNDS) return 0
  return 0.99 * alike(first, second)
}

function sameLetters(one: NameToken, other: NameToken): number {
  if (one.acronym && other.acronym) return 1
  const least = one.initial && other.initial ? LEAST_INITIAL : LEAST_LETTERS
  return one.letters.length >= least ? 1 : 0
}

/** The skeletons begin with a mark that is no consonant. */
function sameConsonants(one: NameToken, other: NameToken): number {
  if (one.uncased && other.uncased) return one.word === other.word && one.word.length > LEAST_CONSONANTS ? 1 : 0
  const same = one.skeleton !== undefined && one.skeleton === other.skeleton
  return same && one.skeleton.length > LEAST_CONSONANTS ? 0.9 : 0
}

/**
 * Share of the longer word that need not be changed to make it the other, or more where they differ in a long ending only:
 * Зеленского, Zelensky. 0 where it cannot matter.
 */
function alike(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  const least = Math.abs(one.length - other.length)
  if (longest > LONGEST || least > longest * (1 - LEAST_ALIKE)) return 0
  const stem = sharedBeginning(one, other)
  const inflected = stem >= LEAST_STEM && stem >= longest * STEM_SHARE ? INFLECTED : 0
  return Math.max(inflected, 1 - editDistance(one, other) / longest)
}

function sharedBeginning(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
