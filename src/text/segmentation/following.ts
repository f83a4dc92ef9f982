import { matchAt } from './match-at.ts'

/** What stands after a candidate for a boundary. */
export interface Following {
  /** Quotation marks, brackets and dashes before the word. */
  readonly lead: string
  /** The word itself, at most 40 code units of it; empty when a symbol follows. */
  readonly word: string
  /** `letter` is one of a script without capitals. */
  readonly kind: 'capital' | 'lower' | 'letter' | 'number' | 'symbol'
  /** Whether a full stop follows the word at once. */
  readonly stopped: boolean
}

const LEAD = /(?:[-–—―•*·]\s*|["'“„«»‹›”’‘‚([{¿¡「『《〈【`\u200e\u200f\u202a-\u202e\u2066-\u2069]\s?|,,\s?){0,12}/y
const WORD = /[\p{L}\p{M}\p{N}'’-]{1,40}/uy
const CAPITAL = /^(?:[\p{Lu}\p{Lt}]|\p{Ll}\p{Lu})/u
/** Georgian letters are lower case by name only: sentences begin with them. */
const LOWER = /^(?![\u10d0-\u10ff])\p{Ll}/u
const LETTER = /^\p{L}/u
const NUMBER = /^\p{N}/u

/** Reads what stands at a place of the text: never white space, never the end. */
export function readFollowing(text: string, at: number): Following {
  const lead = matchAt(LEAD, text, at)
  const word = matchAt(WORD, text, at + lead.length)
  const kind = CAPITAL.test(word)
    ? 'capital'
    : LOWER.test(word)
      ? 'lower'
      : LETTER.test(word)
        ? 'letter'
        : NUMBER.test(word)
          ? 'number'
          : 'symbol'
  return { lead, word, kind, stopped: text[at + lead.length + word.length] === '.' }
}
