import { BROKEN_PLURALS } from './broken-plurals.ts'
import { ARABIC_PREFIXES, ARABIC_SUFFIXES, HEBREW_PREFIXES, HEBREW_SUFFIXES } from './endings.ts'

/** Forms of a word with what Arabic or Hebrew write before and after it taken off: keys to file or to look it up under. */
export interface AffixedKeys {
  readonly term: (word: string) => string[]
  readonly text: (word: string) => string[]
}

/** With what a term's word is without its article, or in the singular: every key of it begins like one of these. */
interface BasedKeys extends AffixedKeys {
  readonly bases: (word: string) => string[]
}

/** A word without an ending, when it has it and enough of the word is left. */
export const strip = (word: string, affix: string, least: number): string | undefined =>
  word.length - affix.length >= least && word.endsWith(affix) ? word.slice(0, -affix.length) : undefined

/** A word and every form of it without one of the endings. */
export const withoutEach = (word: string, endings: readonly string[], least: number): string[] => [
  word,
  ...endings.flatMap((ending) => strip(word, ending, least) ?? []),
]

const withoutPrefixes = (word: string, prefixes: readonly string[], least: (prefix: string) => number): string[] => [
  word,
  ...prefixes.flatMap((prefix) =>
    word.startsWith(prefix) && word.length - prefix.length >= least(prefix) ? [word.slice(prefix.length)] : [],
  ),
]

const singulars = (word: string): string[] => {
  const singular = BROKEN_PLURALS.get(word)
  return singular ? [singular] : []
}

/** The article may be part of the word, since a hamza is gone in normal form: `ألمانيا` is not `ال` and `مانيا`. */
const arabicBases = (word: string): string[] =>
  word.startsWith('ال') && word.length >= 5 ? [word, word.slice(2)] : [word]

function arabicBare(bare: string): string[] {
  for (const suffix of ['ات', 'یه', 'ه', 'ین', 'ون', 'ی']) {
    const stem = strip(bare, suffix, 3)
    if (stem) return suffix === 'یه' ? [`${stem}ی`, stem] : [stem, bare]
  }
  return [bare]
}

/** Arabic: proclitics, pronouns, sound and broken plurals. Larkey et al. 2002, "light10", for the affixes. */
export const ARABIC: BasedKeys = {
  bases: (word) => arabicBases(word).flatMap((base) => [base, ...singulars(base)]),
  term: (word) => [...new Set(arabicBases(word).flatMap((base) => [...arabicBare(base), ...singulars(base)]))],
  text: (word) =>
    withoutPrefixes(word, ARABIC_PREFIXES, () => 3).flatMap((form) => [
      ...withoutEach(form, ARABIC_SUFFIXES, 3),
      ...singulars(form),
    ]),
}

/**
 * A Hebrew word without what it ends in. The -t of -ut is not the construct's (הפסקה, הפסקת); a plural in -im may be of
 * a word in -i, as those for people are (רוסי, רוסים), one in -uyot of one in -ut (שגרירות, שגרירויות).
 */
function hebrewBases(form: string, least: number): string[] {
  const bases = withoutEach(form, HEBREW_SUFFIXES, least).filter(
    (base) => !(form.endsWith('ות') && base.length === form.length - 1),
  )
  bases.push(...abstractSingular(form))
  return form.endsWith('ימ') && form.length > 3 ? [...bases, form.slice(0, -1)] : bases
}

/** The noun in -ut of a plural in -uyot. */
const abstractSingular = (word: string): string[] => (word.endsWith('ויות') ? [`${word.slice(0, -3)}ת`] : [])

const withoutArticle = (word: string): string[] => (word.startsWith('ה') && word.length >= 3 ? [word.slice(1)] : [])

/** Hebrew: prefixes in the order they are written, number and gender, the construct state. */
export const HEBREW: BasedKeys = {
  bases: (word) => [word, ...withoutArticle(word), ...abstractSingular(word)],
  term: (word) => [...new Set([...(word.endsWith('י') ? [word] : hebrewBases(word, 3)), ...withoutArticle(word)])],
  text: (word) => [
    ...new Set(withoutPrefixes(word, HEBREW_PREFIXES, hebrewLeast).flatMap((form) => hebrewBases(form, 2))),
  ],
}

/** Letters that must stay after a Hebrew prefix: a rare `like` needs more, for many a word begins with its letter. */
const hebrewLeast = (prefix: string): number => (prefix.endsWith('כ') ? 5 : prefix.length > 1 ? 3 : 2)
