import {
  ARABIC_PREFIXES,
  ARABIC_SUFFIXES,
  endingsOf,
  KOREAN_PARTICLES,
  KOREAN_VERBS,
  PERSIAN_SUFFIXES,
} from './endings.ts'
import { stemmerOf } from './stemmers.ts'
import type { Token } from './tokens.ts'

/** Signs before a key that keep kinds of keys apart: a loose key, an acronym as it stands. */
const LOOSE = '~'
const ACRONYM = '='

/** `UN`, `OFAC`, `БПЛА`, `G7`, `FinCEN`, `MoU`: compared with case. At most ten letters. */
const ACRONYM_SHAPE = /^(?:\p{Lu}[\p{Lu}\p{Nd}]{1,9}|\p{Lu}\p{Ll}{1,2}\p{Lu}{1,6})$/u
/** An acronym with an ending bound to it: `UAVs`, `ЧВКу`. */
const BOUND = /^(\p{Lu}[\p{Lu}\p{Nd}]{1,9})(?:s|у|а|ом|ы|ів|и)$/u

export const isAcronym = (raw: string): boolean => ACRONYM_SHAPE.test(raw)

/** Makes the keys of words in one language; remembers what it was asked, within bounds. */
export interface KeyMaker {
  /** Keys under which a term's word is filed. */
  readonly term: (token: Token) => readonly string[]
  /** Keys under which a text's word is looked up: it is a form of a term's word when they share one. */
  readonly text: (token: Token) => readonly string[]
}

/** Words remembered per language; a Worker lives long and its texts are many. */
const REMEMBERED = 20_000

export function keyMaker(language: string): KeyMaker {
  const maker = makers.get(language) ?? createMaker(language)
  makers.set(language, maker)
  return maker
}

const makers = new Map<string, KeyMaker>()

function createMaker(language: string): KeyMaker {
  const { term = textual, text = textual } = SPECIAL.get(language) ?? {}
  return {
    term: remember((token) => (isAcronym(token.raw) ? [ACRONYM + token.raw] : term(token.word, language))),
    text: remember((token) => {
      const plain = text(token.word, language)
      if (isAcronym(token.raw)) return [...plain, ACRONYM + token.raw]
      const bound = BOUND.exec(token.raw)
      return bound ? [...plain, ACRONYM + bound[1]!] : plain
    }),
  }
}

function remember(keysOf: (token: Token) => readonly string[]): (token: Token) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (token) => {
    const found = known.get(token.raw)
    if (found) return found
    if (known.size >= REMEMBERED) known.clear()
    const keys = [...new Set(keysOf(token))]
    known.set(token.raw, keys)
    return keys
  }
}

/** Stem and loose key: the rule for languages that inflect at the end of the word. */
function textual(word: string, language: string): string[] {
  const stem = stemmerOf(language) ?? ((whole: string) => bareWord(whole, language) ?? whole)
  const keys = [stem(word)]
  const base = looseBase(word, language)
  if (base) keys.push(LOOSE + base, ...alternations(word, base, language).map((form) => LOOSE + form))
  return keys
}

/** A word without its ending; the word when it has none; `undefined` when it is too short to go without. */
function bareWord(word: string, language: string): string | undefined {
  const table = endingsOf(language)
  return table && word.length >= table.shortest ? (withoutEnding(word, table.endings, table.least) ?? word) : undefined
}

/** The part of a word that all its forms share, or `undefined` when the language has no endings or the word is short. */
export function looseBase(word: string, language: string): string | undefined {
  const bare = bareWord(word, language)
  if (bare === undefined) return undefined
  switch (language) {
    case 'ru':
    case 'uk':
      return bare.length > 3 ? bare.replace(/[аеєиіїоуюяьй]$/, '') : bare
    case 'tr':
      return hardened(bare.length > 3 ? bare.replace(/[aeıioöuü]$/, '') : bare)
    case 'es':
      return bare.replace(/[áéíóú]/g, (vowel) => vowel.normalize('NFD')[0]!)
    default:
      return bare
  }
}

/** The longest of the endings taken off, if at least so many letters stay. */
function withoutEnding(word: string, endings: readonly string[], least: number): string | undefined {
  let longest = 0
  for (const ending of endings)
    if (ending.length > longest && word.length - ending.length >= least && word.endsWith(ending))
      longest = ending.length
  return longest ? word.slice(0, -longest) : undefined
}

/** Turkish final b c d ğ before a vowel are p ç t k at the end of the word. */
const hardened = (word: string): string => word.replace(/[bcdğg]$/, (last) => ({ b: 'p', c: 'ç', d: 't' })[last] ?? 'k')

/**
 * Other bases of the same word. Vowels come and go in the last Slavic syllable: потолок / потолке, цілісність /
 * цілісності, українець / українця; a German -innen is more than one -in.
 */
function alternations(word: string, base: string, language: string): readonly string[] {
  if (language === 'de') return word.endsWith('innen') ? [looseBase(word.slice(0, -3), 'de')!] : []
  if (language === 'uk') {
    const open = base.replace(/[іїє](?=[^аеєиіїоуюяь]{1,2}$)/, (vowel) => (vowel === 'і' ? 'о' : 'є'))
    const forms = open === base ? [] : [open]
    return word.length >= 6 ? [...forms, ...withoutFleeting(base)] : forms
  }
  return language === 'ru' && word.length >= 6 ? withoutFleeting(base) : []
}

const withoutFleeting = (base: string): readonly string[] => {
  const gone = base.replace(/ь?[оеєё](?=[кцнрлгв]$)/, '')
  return gone === base || gone.length < 4 ? [] : [gone]
}

const strip = (word: string, affix: string, least: number): string | undefined =>
  word.length - affix.length >= least && word.endsWith(affix) ? word.slice(0, -affix.length) : undefined

/** A word and every form of it without one of the endings. */
const withoutEach = (word: string, endings: readonly string[], least: number): string[] => [
  word,
  ...endings.flatMap((ending) => strip(word, ending, least) ?? []),
]

const arabicPrefixed = (word: string): string[] => [
  word,
  ...ARABIC_PREFIXES.flatMap((prefix) =>
    word.startsWith(prefix) && word.length - prefix.length >= 3 ? [word.slice(prefix.length)] : [],
  ),
]

function arabicTerm(word: string): string[] {
  const bare = word.startsWith('ال') && word.length >= 5 ? word.slice(2) : word
  for (const suffix of ['ات', 'یه', 'ه', 'ین', 'ون', 'ی']) {
    const stem = strip(bare, suffix, 3)
    if (stem) return suffix === 'یه' ? [`${stem}ی`, stem] : [stem]
  }
  return [bare]
}

/** Languages whose words change at the front, or by particles, so that a text's word has more keys than a term's. */
const SPECIAL = new Map<string, { term: (word: string) => string[]; text: (word: string) => string[] }>([
  [
    'ar',
    {
      term: arabicTerm,
      text: (word) => arabicPrefixed(word).flatMap((form) => withoutEach(form, ARABIC_SUFFIXES, 3)),
    },
  ],
  [
    'fa',
    {
      term: (word) => withoutEach(word, ['هایی', 'های', 'ها'], 3),
      text: (word) => withoutEach(word, PERSIAN_SUFFIXES, 3),
    },
  ],
  [
    'ko',
    {
      term: (word) => [word],
      text: (word) => [
        ...withoutEach(word, KOREAN_PARTICLES, 1),
        ...KOREAN_VERBS.flatMap((ending) => strip(word, ending, 2) ?? []),
      ],
    },
  ],
])

/** Whether a language binds particles, prepositions or articles to its nouns. */
export const hasClitics = (language: string): boolean => SPECIAL.has(language)
