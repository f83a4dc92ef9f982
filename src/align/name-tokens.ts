import { soundsOf } from '../domain/sounds.ts'
import { outside, type Span } from '../domain/span.ts'
import type { Tag } from '../domain/tag.ts'
import { fold } from '../domain/transliteration.ts'
import { consonantSkeleton, isConsonantal, nameSkeleton } from './skeleton.ts'

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

type Found = RegExpMatchArray & { readonly index: number }

/*
 * Scripts by their ranges, not by their names: a name takes a millisecond of a cold start to be compiled. Latin, Greek,
 * Cyrillic and Armenian with their marks have capitals; Arabic and Hebrew have none.
 */
const CASED =
  /[\u0300-\u036fA-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u0373\u0376-\u037d\u037f-\u0481\u0483-\u0556\u0560-\u0588\u1e00-\u1fff]+/g
/** Words that are shorter have too few consonants. */
const UNCASED =
  /[\u0591-\u05bd\u05bf-\u05c7\u05d0-\u05f2\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdfc\ufe70-\ufefc]{4,}/g
/** Letters of Latin script end before Greek begins. */
const GREEK = 0x370
const SPACES = ' \u00a0\u202f\n\t'
/** What may stand before the first word of a sentence or quotation. */
const OPENERS = '.!?…:;•–—"“”„«»‚‘’‹›([¿¡-'

/**
 * The words of a text that may be names: those with a capital, and in Arabic and Hebrew script all of four letters or
 * more. `skeletons`: whether they are to be compared with words of such a script. Words that reach into a span that is
 * taken are left out.
 */
export function nameTokens(
  text: string,
  language: Tag,
  { skeletons, taken }: { readonly skeletons: boolean; readonly taken: readonly Span[] },
): readonly NameToken[] {
  const isFree = outside(taken)
  const free = ({ 0: word, index }: Found): boolean => isFree([index, index + word.length])
  const tokens: NameToken[] = []
  for (const found of text.matchAll(CASED))
    if (isCapitalised(found[0]) && !besideDigit(text, found) && free(found))
      tokens.push(casedToken(text, found[0], found.index, skeletons))
  if (!isConsonantal(language)) return tokens
  for (const found of text.matchAll(UNCASED)) if (free(found)) tokens.push(uncasedToken(found[0], found.index))
  return tokens
}

const isCapitalised = (word: string): boolean => word[0] !== word[0]!.toLowerCase()

/** Part of the name of a thing, such as `5G` and `F16`: numbers are compared elsewhere. */
const besideDigit = (text: string, { 0: word, index }: Found): boolean =>
  isDigit(text[index - 1]) || isDigit(text[index + word.length])

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9'

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
