import type { Span } from '../domain/span.ts'
import type { Tag } from '../domain/tag.ts'
import { consonantSkeleton, isConsonantal, nameSkeleton } from './skeleton.ts'
import { soundsOf } from './sounds.ts'
import { fold } from './transliteration.ts'

/** A word that may be a name. */
export interface NameToken {
  readonly span: Span
  readonly word: string
  /** Its letters without marks and case, in Latin; empty in scripts without capitals. */
  readonly letters: string
  /** What it sounds like, see {@link soundsOf}; empty where `letters` is. */
  readonly sounds: string
  /** Its consonants, where it has enough of them and they were asked for. */
  readonly skeleton: string | undefined
  /** Its script has no capitals: any word may be a name. */
  readonly uncased: boolean
  /** It begins a sentence or a quotation, where every word has a capital. */
  readonly initial: boolean
  /** In Latin letters. */
  readonly latin: boolean
  /** All capitals, such as NATO. */
  readonly acronym: boolean
}

const CAPITALISED = /(?<![\p{Lu}\p{Ll}\p{Lt}\p{M}\p{Nd}])\p{Lu}[\p{Lu}\p{Ll}\p{M}]*(?![\p{Nd}])/gu
/** Shorter words have too few consonants. */
const UNCASED = /[\p{Script=Arabic}\p{Script=Hebrew}]{4,}/gu
/** Letters of Latin script end before Greek begins. */
const GREEK = 0x370
const SPACES = ' \u00a0\u202f\n\t'
/** What may stand before the first word of a sentence or quotation. */
const OPENERS = '.!?…:;•–—"“”„«»‚‘’‹›([¿¡-'

/**
 * The words of a text that may be names: those with a capital, and in Arabic and Hebrew script all of four letters or more. `skeletons`: whether
 * they are to be compared with words of such a script. Words that reach into a span that is taken are left out.
 */
export function nameTokens(
  text: string,
  language: Tag,
  { skeletons, taken }: { readonly skeletons: boolean; readonly taken: readonly Span[] },
): readonly NameToken[] {
  const free = ({ 0: word, index }: RegExpMatchArray & { index: number }): boolean =>
    taken.every(([start, end]) => index + word.length <= start || end <= index)
  const tokens: NameToken[] = []
  for (const found of text.matchAll(CAPITALISED))
    if (free(found)) tokens.push(casedToken(text, found[0], found.index, skeletons))
  if (!isConsonantal(language)) return tokens
  for (const found of text.matchAll(UNCASED)) if (free(found)) tokens.push(uncasedToken(found[0], found.index))
  return tokens
}

function casedToken(text: string, word: string, start: number, skeletons: boolean): NameToken {
  const letters = fold(word.toLowerCase())
  return {
    span: [start, start + word.length],
    word,
    letters,
    sounds: soundsOf(letters),
    skeleton: skeletons ? nameSkeleton(word) : undefined,
    uncased: false,
    initial: isInitial(text, start),
    latin: word.charCodeAt(0) < GREEK,
    acronym: word.length > 1 && word === word.toUpperCase(),
  }
}

const uncasedToken = (word: string, start: number): NameToken => ({
  span: [start, start + word.length],
  word,
  letters: '',
  sounds: '',
  skeleton: consonantSkeleton(word),
  uncased: true,
  initial: false,
  latin: false,
  acronym: false,
})

function isInitial(text: string, start: number): boolean {
  let before = start - 1
  while (before >= 0 && SPACES.includes(text[before]!)) before -= 1
  return before < 0 || OPENERS.includes(text[before]!)
}
