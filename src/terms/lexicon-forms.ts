import type { ConceptEntry } from '../domain/concept.ts'
import type { TermWord } from './agreement.ts'
import { writtenWithoutSpaces } from './characters.ts'
import { hasClitics, isAcronym } from './keys.ts'
import { firstWord, tokenise } from './tokens.ts'

/**
 * What the termbase thinks of a form: what to write, right as well, not to be written. Inflected forms are admitted.
 */
export type Standing = 'preferred' | 'admitted' | 'deprecated'

/** A term as it is listed, with its first word: all that is needed to know where a text may hold it. */
export interface Filed {
  readonly concept: ConceptEntry
  readonly text: string
  readonly standing: Standing
  readonly exact: boolean
  /** Its place in the termbase. */
  readonly order: number
  /** The first word as it stands, and in normal form. */
  readonly raw: string
  readonly word: string
  /** It has no other word. */
  readonly alone: boolean
}

/** One written form of a concept in one language, ready to be compared. */
export interface Form {
  readonly concept: string
  readonly standing: Standing
  readonly words: readonly TermWord[]
  /** The `&`, `%` and possessives between its words: a text has them in the same place or not at all. */
  readonly signs: string
  /** A name that has a capital: a hit without one is not it. */
  readonly capital: boolean
  /** A name or place of one word: it may not be stemmed. */
  readonly singleName: boolean
  readonly noun: boolean
  /** Listed as an inflected form: taken as it is, but for what is put before or after it. */
  readonly exact: boolean
  /** So short that it is only trusted where the concept is expected. */
  readonly weak: boolean
  /** Its place in the termbase: of forms as near as each other the first is given first. */
  readonly order: number
}

/** The signs of a text that stand between words of a term only if it has them itself, in order; `'` for a possessive. */
export const signsIn = (text: string): string =>
  [...text.matchAll(/[&%]|['’ʼ`´‘]s(?=[\s-])/gi)].map(([sign]) => (sign.length > 1 ? "'" : sign)).join('')

/** Every term of the concepts in a language that has a word in it, in order. */
export function listTerms(concepts: Iterable<ConceptEntry>, language: string): readonly Filed[] {
  const terms: Filed[] = []
  const listedExact = !hasClitics(language)
  const first = writtenWithoutSpaces(language) ? wholeText : firstWord
  for (const concept of concepts) {
    const cell = concept.terms.get(language)
    if (!cell) continue
    const list = (text: string, standing: Standing, exact = false): void => {
      const found = first(text, language)
      if (found)
        terms.push({
          concept,
          text,
          standing,
          exact,
          order: terms.length,
          raw: found.raw,
          word: found.word,
          alone: found.alone,
        })
    }
    if (cell.preferred !== null) list(cell.preferred, 'preferred')
    for (const text of cell.admitted) list(text, 'admitted')
    for (const text of cell.forms) list(text, 'admitted', listedExact)
    for (const text of cell.deprecated) list(text, 'deprecated')
  }
  return terms
}

function wholeText(text: string): { readonly raw: string; readonly word: string; readonly alone: boolean } | undefined {
  const raw = text.trim()
  return raw === '' ? undefined : { raw, word: raw, alone: true }
}

/** The forms in which a term is compared: one, but for Korean. */
export function formsOf({ concept, text, standing, exact, order }: Filed, language: string): readonly Form[] {
  const words = wordsOf(text, language)
  const named = isNamed(concept)
  const capital = hasCapital(concept, text)
  const form: Form = {
    concept: concept.id,
    standing,
    words,
    signs: signsIn(text),
    capital,
    singleName: named && words.length === 1 && (capital || !/\p{Ll}/u.test(text)),
    noun: concept.partOfSpeech === 'noun',
    exact,
    weak: isWeak(words, language),
    order,
  }
  // Korean puts spaces between the nouns of a term or not, as it likes
  return language === 'ko' && words.length > 1 ? [form, { ...form, words: [joined(words)] }] : [form]
}

const isNamed = ({ kind }: ConceptEntry): boolean => kind === 'name' || kind === 'place'

/** A people has its capital wherever the language gives it one: Turkish türkü is a song, English polish a verb. */
export const hasCapital = (concept: ConceptEntry, text: string): boolean =>
  (isNamed(concept) || concept.partOfSpeech === 'adjective') && /\p{Lu}/u.test(text)

function wordsOf(text: string, language: string): readonly TermWord[] {
  if (writtenWithoutSpaces(language))
    return text.trim() ? [{ start: 0, end: text.length, raw: text.trim(), word: text.trim(), capital: false }] : []
  return tokenise(text, language).map((token) => ({ ...token, capital: /^\p{Lu}/u.test(token.raw) }))
}

const joined = (words: readonly TermWord[]): TermWord => ({
  ...words[0]!,
  raw: words.map(({ raw }) => raw).join(''),
  word: words.map(({ word }) => word).join(''),
})

/** One Korean syllable, one Chinese character, two letters of Arabic: too little to go by. */
function isWeak(words: readonly TermWord[], language: string): boolean {
  const [first] = words
  if (words.length > 1 || !first || isAcronym(first.raw)) return false
  if (language === 'ko' || writtenWithoutSpaces(language)) return [...first.word].length < 2
  return first.word.length < 3
}
