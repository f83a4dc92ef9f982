import type { Token } from './tokens.ts'

/** A word of a term, with what decides which forms of it may stand in a text. */
export interface TermWord extends Token {
  /** Written with a capital in the termbase. */
  readonly capital: boolean
}

/** Endings of verb forms a noun never takes, by language: `sanctionner` is not the noun *sanctions*. */
const VERB_ENDINGS = new Map([
  ['fr', /(?:er|ez|é|ée|és|ées|ait|aient|ant|era|erait|ionne|ionnes|ionnent)$/],
  ['ru', /(?:ться|тся|лся|лась|лись|лось|ует|уют|овал|овала|овали|ировать|овать)$/],
  ['uk', /(?:тися|ться|вся|лася|лися|лося|ує|ують|ував|увала|ували|увати)$/],
  ['es', /(?:ar|er|ir|ado|ada|ados|adas|ando|iendo|aron|aban|ará|arán|ó)$/],
])

/** Languages in which a name of one word takes only these endings. */
const NAME_ENDINGS = new Map([
  ['de', /^(?:s|es|n)$/],
  ['en', /^(?:s|es)$/],
  ['fr', /^s$/],
  ['es', /^(?:s|es)$/],
  ['it', /^$/],
  ['pt', /^s$/],
  ['nl', /^s$/],
])

/** What {@link distance} needs to know of a term. */
export interface TermTraits {
  readonly language: string
  /** A name or place of one word: it may not be stemmed. */
  readonly singleName: boolean
  readonly noun: boolean
}

/**
 * How far a text's word is from a term's, given that they share a key: 0 when equal, else the letters put on it and
 * twice those taken off; `undefined` when they are words of different kinds that only share a stem.
 */
export function distance(term: TermWord, text: Token, { language, singleName, noun }: TermTraits): number | undefined {
  if (term.word === text.word || term.raw === text.raw) return 0
  if (singleName) {
    const endings = NAME_ENDINGS.get(language)
    if (endings && !(text.word.startsWith(term.word) && endings.test(text.word.slice(term.word.length))))
      return undefined
  }
  if (language === 'de' && !germanNoun(term, text)) return undefined
  const verb = noun ? VERB_ENDINGS.get(language) : undefined
  if (verb?.test(text.word) && !verb.test(term.word)) return undefined
  if (noun && language === 'en' && !sameButNumber(term.word, text.word)) return undefined
  const shared = commonPrefix(term.word, text.word)
  return 2 * (term.word.length - shared) + text.word.length - shared
}

/** A German noun keeps its capital, and one in -en (Verbrechen) is not the agent in -er (Verbrecher). */
function germanNoun(term: TermWord, text: Token): boolean {
  if (!term.capital) return true
  if (!/^\p{Lu}/u.test(text.raw)) return false
  return !(term.word.endsWith('en') && /er[ns]?$/.test(text.word))
}

/** An English noun changes in number only: `sanctioned` and `listed` are not sanctions and a listing. */
function sameButNumber(one: string, other: string): boolean {
  const singulars = englishSingulars(one)
  return englishSingulars(other).some((word) => singulars.includes(word))
}

const englishSingulars = (word: string): readonly string[] => [
  word,
  word.replace(/ies$/, 'y'),
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
]

function commonPrefix(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
