import { soundsOf } from '../domain/sounds.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import { fold } from '../domain/transliteration.ts'
import { monthsOf } from './month-names.ts'
import type { Side } from './pair.ts'
import { remembered } from './remembered.ts'
import { weekdayPattern } from './weekday-names.ts'

/** A word of a text, and whether its capital makes it a name. */
export interface NamedWord {
  readonly span: Span
  /** In Latin letters without marks and case. */
  readonly letters: string
  readonly sounds: string
  readonly capital: boolean
  readonly latin: boolean
  /** All capitals, such as NATO. */
  readonly acronym: boolean
  /** It has a capital where other words have none, and is no month or day. */
  readonly name: boolean
}

/*
 * Scripts by their ranges, since a property of every letter takes long to be looked up: Latin, Greek and Cyrillic with
 * their marks have capitals.
 */
const WORD =
  /[\u0300-\u036fA-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u0373\u0376-\u037d\u037f-\u0481\u0483-\u052f\u1e00-\u1fff]+/g
/** What may stand before the first word of a sentence or quotation, whose capital says nothing. */
const OPENERS = '.!?…:;•–—"“”„«»‚‘’‹›([¿¡'
const BETWEEN = ' \u00a0\u202f\n\t"“”„«»‚‘’'
/** What has a full stop that ends no sentence: Mr., W. and Sra., and the 3. of a date. */
const ABBREVIATED = /(?:^|[^\p{L}\p{N}.])(?:\p{Lu}\p{L}{0,2}|\d{1,2})$/u
/** Letters of Latin script end before Greek begins. */
const GREEK = 0x370
/** Shorter names are too easily found in other words. */
const LEAST = 4
/** What is longer is no name; to compare its letters would take long. */
const LONGEST = 40
/** Languages in which common nouns have capitals; in Turkish, those of titles and bodies. */
const CAPITAL_NOUNS = new Set(['de', 'lb', 'tr'])

/** Whether a capital inside a sentence makes a name in a language. */
export const capitalMakesName = (language: Tag): boolean => !CAPITAL_NOUNS.has(baseLanguage(language))

/**
 * The words of a text in scripts with capitals, in order; those with a capital alone where the others are not asked for.
 */
export function namedWords({ text, language }: Side, capitalsAlone: boolean): readonly NamedWord[] {
  const base = baseLanguage(language)
  const words: NamedWord[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const lower = word.toLowerCase()
    const capital = word[0] !== lower[0]
    if ((capitalsAlone && !capital) || word.length > LONGEST) continue
    const acronym = capital && word.length > 2 && word === word.toUpperCase()
    const { letters, sounds, calendar } = spelling(lower, base)
    const name = capital && (acronym || word.length >= LEAST) && !calendar && !opens(text, index)
    const latin = word.charCodeAt(0) < GREEK
    words.push({ span: [index, index + word.length], letters, sounds, capital, latin, acronym, name })
  }
  return words
}

const spelling = remembered((word, language) => {
  const letters = fold(word)
  const calendar = monthsOf(language).has(word) || word.search(weekdayPattern(language) ?? NEVER) >= 0
  return { letters, sounds: soundsOf(letters), calendar }
})

const NEVER = /(?!)/

function opens(text: string, start: number): boolean {
  let before = start - 1
  while (before >= 0 && BETWEEN.includes(text[before]!)) before -= 1
  if (before < 0) return true
  return (
    OPENERS.includes(text[before]!) &&
    !(text[before] === '.' && ABBREVIATED.test(text.slice(Math.max(0, before - 4), before)))
  )
}
