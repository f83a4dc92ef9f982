import { portugueseSingular } from './portuguese.ts'
import type { Token } from './tokens.ts'

/** A word of a term, with what decides which forms of it may stand in a text. */
export interface TermWord extends Token {
  /** Written with a capital in the termbase. */
  readonly capital: boolean
}

/** Endings of verb forms a noun never takes, by language: `договорились` is not the noun *договор*. */
const VERB_ENDINGS = new Map([
  ['ru', /(?:ться|тся|лся|лась|лись|лось|ует|уют|овал|овала|овали|ировать|овать)$/],
  ['pl', /(?:ować|owano|ował|owała|owali|owały|uje|ują)$/],
  ['uk', /(?:тися|ться|вся|лася|лися|лося|ує|ують|ував|увала|ували|увати)$/],
])

/** Languages that bind words to the front of a name, never to its end, and the article it may have in the termbase. */
const ARTICLES = new Map([
  ['ar', /^ال/],
  ['he', /^ה(?=...)/],
])

/** Languages in which a name of one word takes only these endings. Turkish puts any after it but takes no letter off. */
const NAME_ENDINGS = new Map([
  ['de', /^(?:s|es|n)$/],
  ['en', /^(?:s|es)$/],
  ['fr', /^s$/],
  ['es', /^(?:s|es)$/],
  ['it', /^$/],
  ['pt', /^s$/],
  ['nl', /^s$/],
  ['fa', /^$/],
  ['tr', /^/],
])

/** What {@link distance} needs to know of a term. */
export interface TermTraits {
  readonly language: string
  /** A name or place of one word: it may not be stemmed. */
  readonly singleName: boolean
  /** Of one word: its noun stands alone and keeps its gender. */
  readonly single: boolean
  readonly noun: boolean
}

/** What ends in a hard consonant is not declined like a country in -ia: Румынии is not the румын, Norwegii not the Norweg. */
const IN_IA = new Map([
  ['ru', /и(?:я|и|ю|ей)$/],
  ['uk', /і(?:я|ї|ю|єю)$/],
  ['pl', /i[iaąęo]$/],
])
const HARD = /[бвгджзклмнпрстфхцчшщbdfghkłmnprstwz]$/

/** A Hebrew feminine has no plural in -im (אמנה, אמנים), and what is done in -ut is not the one who does it (ריבונות, ריבון). */
function hebrewNoun(term: string, text: string): boolean {
  if (term.endsWith('ה')) return !/[ימ]$/.test(text)
  return !term.endsWith('ות') || /ו(?:ת|יות)$/.test(text)
}

/** A Turkish past, present or future, unless it is the noun with an ending that looks like one: devlet, devleti. */
function turkishVerb(term: string, text: string): boolean {
  if (text.startsWith(term) || text.startsWith(term.replace(/t$/, 'd'))) return false
  return /(?:[dt][ıiuü](?:lar|ler|m|n|k)?|[ıiuü]yor(?:lar|du)?|[ae]cak(?:lar)?|m[ıiuü]ş(?:lar|ler|t[ıiuü])?)$/.test(
    text,
  )
}

/** Nouns for people, which have a feminine: embajador, refugiado, diplomatico, mercenario. */
const PEOPLE = /(?:[aiu][dt]|[aoe]ri|[aei]r|er|ic|eg|[aei]n)o$/

/** Whether a noun that stands alone kept its gender: `acuerda`, `accorde` and `traitée` are no agreements or treaties. */
function sameGender(term: string, text: string, language: string): boolean {
  if (language === 'fr') return !/e$/.test(text.replace(/s$/, '')) || /e$/.test(term.replace(/s$/, ''))
  if (language !== 'es' && language !== 'it' && language !== 'pt') return true
  return !/[^aeiouã]o$/.test(term) || PEOPLE.test(term) || /(?:o|os|i)$/.test(text)
}

/**
 * How far a text's word is from a term's, given that they share a key: 0 when equal, else the letters put on it and
 * twice those taken off; `undefined` when they are words of different kinds that only share a stem.
 */
export function distance(
  term: TermWord,
  text: Token,
  { language, singleName, single, noun }: TermTraits,
): number | undefined {
  if (term.word === text.word || term.raw === text.raw) return isBound(term) === isBound(text) ? 0 : 1
  if (singleName) {
    const article = ARTICLES.get(language)
    if (article && !text.word.endsWith(term.word.replace(article, ''))) return undefined
    const endings = NAME_ENDINGS.get(language)
    if (endings && !(text.word.startsWith(term.word) && endings.test(text.word.slice(term.word.length))))
      return undefined
  }
  if (language === 'de' && !germanNoun(term, text, single)) return undefined
  if (IN_IA.get(language)?.test(text.word) && HARD.test(term.word)) return undefined
  if (language === 'ar' && term.word.endsWith('ی') && /[^ی]ات$/.test(text.word)) return undefined
  if (noun && language === 'he' && single && !hebrewNoun(term.word, text.word)) return undefined
  if (noun && language === 'tr' && turkishVerb(term.word, text.word)) return undefined
  if (noun && single && !sameGender(term.word, text.word, language)) return undefined
  const verb = noun ? VERB_ENDINGS.get(language) : undefined
  if (verb?.test(text.word) && !verb.test(term.word)) return undefined
  if (noun && !sameNoun(term.word, text.word, language)) return undefined
  return apart(term.word, text.word, ARTICLES.get(language)) + (isBound(term) === isBound(text) ? 0 : 1)
}

/** Whether a Persian ending that is set off was read as part of the word: `ترکیه‌ای` is not `ترکیه`. */
const isBound = ({ start, end, raw }: Token): boolean => raw.length > 0 && end - start > raw.length

/** Most letters that are bound to the front of a word. */
const LONGEST_CLITIC = 4

/** Letters between two words. Where words are bound to the front, those and the article only count as put on. */
function apart(term: string, text: string, article: RegExp | undefined): number {
  if (!article) return letters(term, text)
  const bare = term.replace(article, '')
  let least = letters(term, text)
  for (let start = 0; start <= Math.min(LONGEST_CLITIC, text.length - 1); start += 1)
    least = Math.min(least, start + letters(bare, text.slice(start)))
  return least
}

function letters(term: string, text: string): number {
  const shared = commonPrefix(term, text)
  return 2 * (term.length - shared) + text.length - shared
}

/**
 * A German noun keeps its capital, and is not the agent made of it or it of the agent: Verbrechen and Verbrecher, Sprecher
 * and Versprechen, Straftat and Straftäter.
 */
function germanNoun(term: TermWord, text: Token, single: boolean): boolean {
  if (!term.capital) return true
  if (!/^\p{Lu}/u.test(text.raw)) return false
  if (/er[ns]?$/.test(text.word) && !/er[ns]?$/.test(term.word))
    return !term.word.endsWith('en') && !(single && /[^e]$/.test(term.word) && !PLURAL_IN_ER.test(term.word))
  return !(single && term.word.endsWith('er') && text.word.endsWith('en') && !text.word.endsWith('innen'))
}

/** German nouns whose plural is in -er, at the end of compounds as well: a closed class. */
const PLURAL_IN_ER =
  /(?:amt|bad|band|bild|blatt|brett|buch|dach|denkmal|dorf|fach|fass|feld|geist|geld|gesicht|glas|glied|grab|gut|haupt|haus|holz|horn|hospital|kind|kleid|korn|kraut|land|licht|lied|loch|mann|maul|nest|pfand|rad|rand|recht|regiment|schild|schloss|schwert|tal|tuch|tum|volk|wald|weib|wort)e?s?$/

/** What a noun or its adjective may be without the signs of number and gender, by language. */
const BARE_NOUNS = new Map<string, (word: string) => readonly string[]>([
  ['en', (word) => [word, word.replace(/ies$/, 'y'), word.replace(/s$/, ''), word.replace(/es$/, '')]],
  ['es', (word) => [word, word.replace(/s$/, ''), word.replace(/es$/, '')].map(withoutSpanishVowel)],
  ['fr', (word) => [frenchMasculine(word)]],
  ['it', (word) => [word.replace(/h?[aeio]$/, '').replace(/i$/, '')]],
  ['pt', (word) => [portugueseSingular(word).replace(/[aoe]$/, '')]],
])

/** Whether two words are one noun but for number and gender: `sanctioned`, `sanctionner` and `tratar` are no nouns. */
function sameNoun(one: string, other: string, language: string): boolean {
  const bare = BARE_NOUNS.get(language)
  if (!bare) return true
  const forms = bare(one)
  return bare(other).some((form) => forms.includes(form))
}

const withoutSpanishVowel = (word: string): string =>
  word.replace(/[oae]$/, '').replace(/[áéíóú]/g, (vowel) => vowel.normalize('NFD')[0]!)

/** nationaux, nationale → national; européennes → européen; offensive → offensif; heureuse → heureux. */
const frenchMasculine = (word: string): string =>
  word
    .replace(/[sx]$/, '')
    .replace(/au$/, 'al')
    .replace(/e$/, '')
    .replace(/(n|l|t)\1$/, '$1')
    .replace(/iv$/, 'if')
    .replace(/eus$/, 'eu')

function commonPrefix(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
