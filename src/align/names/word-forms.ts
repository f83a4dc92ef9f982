import { editDistance } from '../../domain/edit-distance.ts'
import type { Tag } from '../../domain/tag.ts'
import { fold } from '../../domain/transliteration.ts'
import { endingsOf } from './endings.ts'

/** After a stem this short, endings are short. */
const SHORT_STEM = 4
const LEAST_STEM = 3
/** Adjectives of countries, and who comes from there: Syria, Syrian; Turkey, Turkish. */
const DERIVED = /^(?:n|an|ian|ean|nian|ns|ans|ians|ese|ish|ic|er|ers|is|s|es|e|en|r|rs)$/
/** Letters that two spellings of one name share. */
const ALIKE = 0.87
const LEAST_LETTERS = 5

/** Whether two words, in letters without case and marks, are one word of a language but for its ending: Putins, Путина. */
export function isInflection(one: string, other: string, language: Tag): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const shared = sharedStart(short, long)
  const rest = long.slice(shared)
  if (shared === short.length && (rest === '' || rest === 's' || rest === 'es')) return true
  if (shared < LEAST_STEM) return false
  const endings = endingsOf(language)
  if (!endings) return false
  // endings may begin alike: Зеленск-ого, Зеленск-ом
  for (let stem = shared; stem >= Math.max(LEAST_STEM, shared - 2); stem -= 1)
    if (isEnding(short.slice(stem), stem, endings) && isEnding(long.slice(stem), stem, endings)) return true
  return false
}

const isEnding = (ending: string, stem: number, endings: ReadonlySet<string>): boolean =>
  endings.has(ending) && (stem > SHORT_STEM || ending.length < LEAST_STEM)

/**
 * Whether two words of a translation are one rendition of a name: the same but for case and endings, or the one is of the
 * other, Turkey and Turkish. Marks are part of a spelling, but where endings have some.
 */
export function isSameRendition(one: string, other: string, language: Tag): boolean {
  const letters = endingsOf(language) ? fold : (word: string): string => word
  const [first, second] = [letters(one.toLowerCase()), letters(other.toLowerCase())]
  if (isInflection(first, second, language)) return true
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  const shared = sharedStart(short, long)
  const rest = long.slice(shared)
  if (shared === short.length && rest === 'i') return true
  return shared >= 4 && short.length - shared <= 2 && DERIVED.test(rest)
}

function sharedStart(short: string, long: string): number {
  let shared = 0
  while (shared < short.length && short[shared] === long[shared]) shared += 1
  return shared
}

/** Whether two words are one name in another spelling: Selenskyj, Selenski, Zelensky. Takes letters and their sounds. */
export function isSpelling(
  one: { readonly letters: string; readonly sounds: string },
  other: { readonly letters: string; readonly sounds: string },
): boolean {
  if (one.letters === other.letters) return true
  const [first, second] = [one.sounds, other.sounds]
  if (first === '' || second === '' || first[0] !== second[0]) return false
  if (first === second) return first.length >= LEAST_LETTERS
  const longest = Math.max(first.length, second.length)
  return Math.min(first.length, second.length) >= LEAST_LETTERS && 1 - editDistance(first, second) / longest > ALIKE
}
