import { baseLanguage, type Tag } from '../domain/tag.ts'
import { fold } from '../domain/transliteration.ts'

/** Languages whose scripts write few vowels. */
const CONSONANTAL = new Set(['ar', 'arc', 'ckb', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

export const isConsonantal = (tag: Tag): boolean => CONSONANTAL.has(baseLanguage(tag))

/** A skeleton of fewer consonants fits too many words. */
const LEAST_CONSONANTS = 3

/** Sounds that spellings of one name interchange are one letter: b p f v · k q · s z ts sh; h, w and y come and go. */
const CONSONANTS = new Map(
  Object.entries({
    b: 'بپفڤبףפ',
    t: 'تثطטת',
    g: 'جغگג',
    k: 'خقكکכךק',
    d: 'دذضד',
    r: 'رר',
    s: 'زسشصظژچסשצץז',
    l: 'لל',
    m: 'مמם',
    n: 'نנן',
  }).flatMap(([sound, letters]) => Array.from(letters, (letter) => [letter, sound] as const)),
)

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/ts|tz|tch|sch|sh|ch(?=[eiy])|c(?=[eiy])|[szx]/g, 's'],
  [/ph|[bpfv]/g, 'b'],
  [/gh|dj|[gj]/g, 'g'],
  [/kh|ch|ck|[kqc]/g, 'k'],
  [/th|t/g, 't'],
  [/dh|d/g, 'd'],
  [/[^sbgktdrlmn]/g, ''],
]

const single = (sounds: string): string | undefined => {
  const skeleton = sounds.replace(/(.)\1+/g, '$1')
  return skeleton.length < LEAST_CONSONANTS ? undefined : `~${skeleton}`
}

/** The consonants of an Arabic, Persian or Hebrew word, its article and conjunction left out; none when there are few. */
export function consonantSkeleton(word: string): string | undefined {
  const bare = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^(?:و?(?:ال|بال|لل)|و)(?=.{3})/u, '')
  return single(Array.from(bare, (letter) => CONSONANTS.get(letter) ?? '').join(''))
}

/** The same of a name in Latin, Cyrillic or Greek letters: `Baghdad` and `بغداد` give `~bgd`. */
export const nameSkeleton = (word: string): string | undefined =>
  single(LATIN.reduce((sounds, [pattern, sound]) => sounds.replace(pattern, sound), fold(word.toLowerCase())))
