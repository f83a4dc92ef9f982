import { editDistance } from '../domain/edit-distance.ts'
import type { NamedWord } from './named-words.ts'

/** Letters that forms of one name begin with. */
const STEM = 4
/** Sounds at the beginning that spellings of one name share, where their lengths are near. */
const FIRST_SOUNDS = 3
/** Sounds that spellings of one name have in common, as a share of the longer. */
const ALIKE = 0.5
const MUCH_ALIKE = 0.8
/** Letters that an ending adds to an acronym: GIF, GIFs. */
const ENDING = 4
/** Words so much longer than others are no forms of them. */
const MOST_TIMES = 2.5

/** Whether two words may be spellings or forms of one name. A word that is no name is one only by how it begins. */
export function likeNames(one: NamedWord, other: NamedWord): boolean {
  if (one.letters === other.letters) return true
  const shortest = Math.min(one.letters.length, other.letters.length)
  const longest = Math.max(one.letters.length, other.letters.length)
  if (one.acronym !== other.acronym && isInflected(one, other)) return true
  if (one.acronym || other.acronym || shortest < FIRST_SOUNDS || longest > MOST_TIMES * shortest) return false
  if (haveOneStem(one, other)) return true
  if (!other.capital) return false
  const [first, second] = [one.sounds, other.sounds]
  if (first.slice(0, FIRST_SOUNDS) === second.slice(0, FIRST_SOUNDS) && longest - shortest < STEM) return true
  // in one script spellings of a name begin alike, or all the rest of them is
  const least = first[0] !== second[0] && one.latin === other.latin ? MUCH_ALIKE : ALIKE
  return 1 - editDistance(first, second) / Math.max(first.length, second.length) >= least
}

function isInflected(one: NamedWord, other: NamedWord): boolean {
  const [acronym, word] = one.acronym ? [one, other] : [other, one]
  return word.letters.startsWith(acronym.letters) && word.letters.length - acronym.letters.length <= ENDING
}

/** Whether two words begin with the same letters, so many that other words do not by chance. */
export const haveOneStem = (one: NamedWord, other: NamedWord): boolean =>
  one.letters.length >= STEM &&
  other.letters.length >= STEM &&
  one.letters.slice(0, STEM) === other.letters.slice(0, STEM)
