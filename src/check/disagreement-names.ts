import { editDistance } from '../domain/edit-distance.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import type { Side } from './pair.ts'

/** A name as it stands in a text. */
export interface NameMention {
  readonly span: Span
  readonly text: string
}

/** Names of one translation and names of another that are not in the first; one list may be empty. */
export interface ExchangedNames {
  readonly one: readonly NameMention[]
  readonly other: readonly NameMention[]
}

/** Languages whose common nouns have capitals too: only what the source has in the same letters is a name there. */
const CAPITAL_NOUNS = new Set(['de', 'lb'])

/** Whether a capital says that a word is a name in this language. */
export const capitalsAreNames = (language: Tag): boolean => !CAPITAL_NOUNS.has(baseLanguage(language))

/** A capitalised word; its parts when it is written with hyphens. A possessive is no part of it. */
const CAPITALISED = /(?<![\p{L}\p{M}\p{N}'’])\p{Lu}[\p{L}\p{M}\p{N}]*/gu
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** What may stand before the first word of a sentence: its capital says nothing. */
const OPENING = /(?:^|[.!?…:;。！？]["'“”„«»‘’)\]]*\s)[\s"'“”„«»‘’([¿¡–—-]*$/u
/** Letters a name has at least, but for names in capitals only. */
const SHORTEST = 3

/**
 * Names one text has in place of names of the other, two translations of one source: capitalised words that have no
 * counterpart in the other text, whatever its case and in any near spelling or derived form, on both sides. A name that
 * only one of them leaves out may be a pronoun in the other; it counts where the source has it in the same letters.
 */
export function exchangedNames(source: Side, one: Side, other: Side): ExchangedNames {
  const language = one.language
  const written = new Set(wordsOf(source.text))
  const unmet = (side: Side, against: Side): readonly NameMention[] => {
    const known = knownIn(against.text)
    return namesOf(side.text, language, written).filter((name) => !isKnown(name.text, known))
  }
  const [mine, theirs] = [unmet(one, other), unmet(other, one)]
  if (mine.length > 0 && theirs.length > 0) return { one: mine, other: theirs }
  const kept = (names: readonly NameMention[]) => names.filter(({ text }) => written.has(text.toLowerCase()))
  return { one: kept(mine), other: kept(theirs) }
}

function namesOf(text: string, language: Tag, written: ReadonlySet<string>): readonly NameMention[] {
  return [...text.matchAll(CAPITALISED)].flatMap(({ 0: word, index }): readonly NameMention[] => {
    const short = word.length < SHORTEST && word !== word.toUpperCase()
    if (short || word.length < 2 || OPENING.test(text.slice(0, index))) return []
    if (!capitalsAreNames(language) && !written.has(word.toLowerCase())) return []
    return [{ span: [index, index + word.length], text: word }]
  })
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? []

interface Known {
  readonly words: ReadonlySet<string>
  /** First letters of every word, in order, and the words themselves, to know acronyms by. */
  readonly initials: string
}

function knownIn(text: string): Known {
  const words = wordsOf(text)
  return { words: new Set(words), initials: words.map((word) => [...word][0]).join('') }
}

function isKnown(name: string, { words, initials }: Known): boolean {
  const lower = name.toLowerCase()
  if (words.has(lower)) return true
  const acronym = name.length > 1 && name === name.toUpperCase()
  if (acronym && initials.includes(lower)) return true
  return [...words].some((word) => areAlike(lower, word))
}

/** Letters that derived forms share, and the share of letters that other spellings of one name have in common. */
const SHARED_START = 4
const ALIKE = 0.8

/** Whether two words are forms or spellings of one name: Russia and Russian, Zelensky and Zelenskyy; not Iran and Iraq. */
function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length > 2 * short.length) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  if (start >= SHARED_START && start >= short.length - 1) return true
  // so few letters differ that the first two or the last two are the same: most words need no closer look
  if (start < 2 && short.slice(-2) !== long.slice(-2)) return false
  return 1 - editDistance(short, long) / long.length > ALIKE
}
