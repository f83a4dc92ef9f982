import type { Block, BlockKind } from '../../domain/document.ts'
import { trimSpan } from '../../domain/span.ts'

/** A line that is not blank, or a block a reader of markup found: the unit clean-up decides on. */
export interface Line {
  /** Half-open span of the text, without white space at its ends. */
  readonly start: number
  readonly end: number
  /** Exactly what the span cuts. */
  readonly text: string
  /** The first 600 characters of {@link text} lower-cased, blanks and invisible characters reduced to single blanks: for comparing with phrases. */
  readonly plain: string
  /** Words, where scripts without blanks count two characters as a word. */
  readonly words: number
  /** Whether it ends as a sentence does. */
  readonly sentence: boolean
  /** What markup said it is. */
  readonly given: BlockKind | undefined
  /** Whether markup shows that it stands around the article, not in it. */
  readonly outside: boolean
  /** What was found out about it so far; see `perLine`. */
  readonly answers: unknown[]
}

/** A block a reader of markup found. */
export interface GivenBlock extends Omit<Block, 'id'> {
  readonly outside?: boolean
}

/** Rules look at lines up to this length only; longer ones are paragraphs. */
const LONG = 600

const BREAK = /[\n\r\u2028\u2029\f\v]/g

/** Characters that show nothing: zero-width ones, soft hyphens, direction marks, byte order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** What the Turkish capital İ becomes in lower case elsewhere. */
const DOTTED_I = /i\u0307/g

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu
/** Where the scripts without blanks begin, surrogates included: most texts have none of these. */
const MAYBE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/
const WORD = /[\p{L}\p{N}]/u
/** Blanks that are not single. */
const UNEVEN = /[^\S ]| {2}/

/** The lines of a text in order; blank lines are left out. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  const add = (end: number) => {
    const [from, to] = trimSpan(text, [start, end])
    if (from < to) lines.push(describe(text, from, to))
  }
  for (const { index } of text.matchAll(BREAK)) {
    add(index)
    start = index + 1
  }
  add(text.length)
  return lines
}

/** Blocks of markup as lines, so that the same rules read both. */
export const linesOf = (text: string, blocks: readonly GivenBlock[]): readonly Line[] =>
  blocks.map(({ start, end, kind, outside = false }) => ({ ...describe(text, start, end), given: kind, outside }))

/** The line a span of a text is. */
export function describe(text: string, start: number, end: number): Line {
  const part = text.slice(start, end)
  // No rule reads the phrases of a long line, and none counts its words to the end.
  const head = part.slice(0, LONG)
  const shown = head.toLowerCase().replace(DOTTED_I, 'i').replace(INVISIBLE, '')
  const plain = (UNEVEN.test(shown) ? shown.replace(/\s+/g, ' ') : shown).trim()
  return {
    start,
    end,
    text: part,
    plain,
    words: countWords(plain),
    sentence: endsSentence(part),
    given: undefined,
    outside: false,
    answers: [],
  }
}

/** How many words a text has; characters of scripts without blanks count half a word each. */
export function countWords(text: string): number {
  const unspaced = MAYBE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0
  const rest = unspaced > 0 ? text.replace(UNSPACED, ' ') : text
  let words = Math.ceil(unspaced / 2)
  let counted = false
  for (let index = 0; index < rest.length; index++) {
    const code = rest.charCodeAt(index)
    if (code === BLANK) counted = false
    else if (!counted && isOfWord(code < ASCII_END ? code : rest.codePointAt(index)!)) {
      words++
      counted = true
    }
  }
  return words
}

const BLANK = 0x20
const ASCII_END = 0x80

/** Whether a character is a letter or a figure. Asked of every word, so that the expression is left to what is not ASCII. */
function isOfWord(code: number): boolean {
  if (code >= ASCII_END) return WORD.test(String.fromCodePoint(code))
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

const TERMINATORS = new Set('.!?…。！？؟۔।॥։።')
const CLOSERS = new Set('"\'»«“”’‘)]›‹」』】）')

/** Whether a text ends with sentence punctuation, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && CLOSERS.has(text[last]!)) last--
  return last >= 0 && TERMINATORS.has(text[last]!)
}

/** Whether a line reads as running text: a sentence of some length. */
export const isProse = ({ sentence, words }: Line): boolean => (sentence && words >= 6) || words >= 25

/** Letters and digits only, lower case: two lines with the same key say the same. */
export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
