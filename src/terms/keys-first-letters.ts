import { bareKey } from './keys.ts'
import { ARABIC, HEBREW } from './semitic.ts'

/**
 * Under which first letters a language files words, so that of a termbase only what a text touches is compiled. What
 * always holds: a text's word that shares a key with a term's word looks where that is filed. For a key begins like its
 * word, but for letters that are levelled here, and how many of them it keeps depends on how much may be taken off.
 */
export interface FirstLetters {
  /** Where a term's word in normal form is filed. */
  readonly filed: (word: string) => readonly string[]
  /** Where a key of a text's word may be filed, if it is no acronym's. */
  readonly looked: (key: string) => readonly string[]
  /** A key of fewer letters may be of a word filed under more: it is to look wherever begins with it as well. */
  readonly openBelow: number
}

/** From how many letters of a word on one, two, three and four of them are in all its keys. */
const KEPT = new Map<string, readonly number[]>([
  ['en', [0, 4, 8]],
  ['ru', [0, 5, 9]],
  ['uk', [0, 4, 9]],
  ['pl', [0, 4, 9]],
  ['tr', [0, 2, 3]],
  // what is put after a Semitic or Persian noun leaves it three letters
  ['ar', [0, 2, 3]],
  ['he', [0, 2, 3]],
  ['fa', [0, 2, 3]],
])
const USUALLY_KEPT: readonly number[] = [0, 4, 6, 12]

/** Words that begin with an article are filed as what they are without it as well, and so are other singulars. */
const BASES = new Map<string, (word: string) => readonly string[]>([
  ['ar', ARABIC.bases],
  ['he', HEBREW.bases],
])

/** The first letters of a language, given by its primary subtag. Korean takes nothing off a term: it files whole words. */
export function firstLetters(language: string): FirstLetters {
  if (language === 'ko') return { filed: (word) => [word], looked: (key) => [key], openBelow: 0 }
  const kept = KEPT.get(language) ?? USUALLY_KEPT
  const bases = BASES.get(language) ?? ((word: string) => [word])
  const first = (word: string): string => levelled(word, language).slice(0, lettersKept(word, language, kept))
  return {
    filed: (word) => bases(word).map(first),
    looked: (key) => {
      const letters = levelled(bareKey(key), language)
      const places = [letters.slice(0, 1)]
      for (let most = 2; most <= Math.min(kept.length, letters.length); most += 1) places.push(letters.slice(0, most))
      return places
    },
    openBelow: language === 'tr' ? kept.length : 0,
  }
}

function lettersKept(word: string, language: string, kept: readonly number[]): number {
  // a softened dz or sz is one sound: gdzie and gd-, g-
  if (language === 'pl' && /^.[ds]z.{0,5}$/.test(word)) return 1
  // Porter leaves a vowel and a consonant of any word, and we but one of two equal ones: using, adding
  if (language === 'en' && /^(?:[aeiou]|.y)/.test(word))
    return /^.(?:ing|ed)/.test(word) ? 1 : Math.min(2, lettersKeptBy(word.length, kept))
  // nothing but endings may follow a first vowel
  if (language === 'ru' && /^[аеиоуыэюя]{2}/.test(word)) return 1
  // the reflexive goes before the ending does
  const length = language === 'ru' && /с[яь]$/.test(word) ? word.length - 2 : word.length
  return lettersKeptBy(length, kept)
}

const lettersKeptBy = (length: number, kept: readonly number[]): number =>
  kept.findLastIndex((least) => length >= least) + 1

/** Letters that change within a word when it is inflected or its stem is taken, as one. */
const CHANGING = new Map<string, readonly [RegExp, (letter: string) => string]>([
  ['en', [/y/g, () => 'i']],
  ['uk', [/[еєі]/g, () => 'о']],
  ['pl', [/[eł]/g, (letter) => (letter === 'e' ? 'a' : 'l')]],
  ['tr', [/[ptkı]/g, (letter) => ({ p: 'b', t: 'd', k: 'g' })[letter] ?? 'i']],
])

/** The beginning of a word without accents and what changes there. */
function levelled(word: string, language: string): string {
  const start = word.slice(0, 6)
  const bare = /^[a-z]*$/.test(start) ? start : start.normalize('NFD').replace(/\p{Mn}/gu, '')
  const [letters, one] = CHANGING.get(language) ?? []
  return letters && one ? bare.replace(letters, one) : bare
}
