import type { TermCell } from '../domain/concept.ts'
import { quote, type RemarkCollector } from './glossary-remarks.ts'

/** Marks of direction and other signs of no width that no term needs. The joiners of Persian and Hindi stay. */
const MARKS = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const SPACES = /[\t\n\v\f\r \u2028\u2029]+/g
/** What neither XML nor DeepL takes: controls, noncharacters, halves of surrogate pairs. */
const UNUSABLE = /[\p{Cc}\ufffe\uffff]|\p{Surrogate}/u
const UNUSABLE_IN_TEXT = /[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu
const ASCII = /^[ -~]*$/
const LONGEST = 500
const LETTER = /^(?![\p{scx=Han}\p{scx=Hangul}\p{scx=Hira}\p{scx=Kana}])\p{L}$/u
const LATIN = /\p{Script=Latin}/u
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** A line of text without white space around it and with single spaces in it; what is left of an id or a term. */
export const tidyLine = (text: string): string => text.replace(SPACES, ' ').trim()

/** A definition or note: line breaks are `\n`, no line is indented, nothing stands around it; `null` when nothing is left. */
export function tidyText(text: string): string | null {
  if (text === '') return null
  // XML that people read is indented, and so is what its elements hold.
  const tidied = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[\t ]+/g, '\n')
    .replace(UNUSABLE_IN_TEXT, '\ufffd')
    .trim()
  return tidied === '' ? null : tidied
}

/** An id as it is kept, `null` when there is none or it cannot be used. */
export function tidyId(text: string, line: number | null, { warning }: RemarkCollector): string | null {
  const id = tidyLine(text)
  if (id === '') return null
  if (id.length <= 200 && !UNUSABLE.test(id)) return id
  warning(line, `the id ${quote(id)} is longer than 200 characters or holds control characters; another is made`)
  return null
}

/** A term as it is kept, `null` when it is empty or cannot be used. */
export function tidyTerm(text: string, line: number | null, { error, warning }: RemarkCollector): string | null {
  const spaced = tidyLine(text)
  const term = ASCII.test(spaced) ? spaced : tidyLine(spaced.replace(MARKS, ''))
  if (term.length !== spaced.length)
    warning(line, `invisible marks were taken out of the term ${quote(term)}; nothing is to be done`)
  if (term === '') return null
  // U+FFFD is what is left of letters that were read in the wrong encoding
  if (UNUSABLE.test(term) || term.includes('\ufffd')) {
    error(line, `the term ${quote(term)} holds control characters or broken letters; it is left out`)
    return null
  }
  if (term.length > LONGEST) {
    error(line, `the term ${quote(term)} is longer than ${LONGEST} characters; it is left out`)
    return null
  }
  if (term.length < 3 && LETTER.test(term))
    warning(line, `the term ${quote(term)} is a single letter and will be found in many texts`)
  if (!ASCII.test(term) && LATIN.test(term) && LOOKALIKE.test(term) && mixed(term))
    warning(line, `the term ${quote(term)} mixes alphabets in one word; look for letters that only look alike`)
  return term
}

/** Whether one word holds letters of Latin and of an alphabet that looks like it. */
const mixed = (term: string) => term.split(/[^\p{L}\p{M}]+/u).some((word) => LATIN.test(word) && LOOKALIKE.test(word))

/** Terms of one language as a file gives them. */
export interface RawCell {
  readonly preferred?: string | null
  readonly admitted?: readonly string[]
  readonly deprecated?: readonly string[]
  readonly forms?: readonly string[]
}

/**
 * The terms of one language as they are kept, `null` when there are none. Each stands once: where it is preferred, else
 * admitted, else a form; what is also deprecated is not.
 */
export function tidyCell(raw: RawCell, line: number | null, remarks: RemarkCollector): TermCell | null {
  const seen = new Set<string>()
  const list = (terms: readonly string[] = [], repeated?: (term: string) => void) =>
    terms.flatMap((text) => {
      const term = tidyTerm(text, line, remarks)
      if (term === null) return []
      if (seen.has(term)) {
        repeated?.(term)
        return []
      }
      seen.add(term)
      return [term]
    })
  const [preferred = null] = list(typeof raw.preferred === 'string' ? [raw.preferred] : [])
  const admitted = list(raw.admitted)
  const forms = list(raw.forms)
  const deprecated = list(raw.deprecated, (term) =>
    remarks.warning(line, `the term ${quote(term)} is deprecated and allowed in one language; it is read as allowed`),
  )
  return seen.size === 0 ? null : { preferred, admitted, deprecated, forms }
}
