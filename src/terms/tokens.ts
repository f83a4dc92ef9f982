import { normaliseWord } from './normalise.ts'
import { remembering } from './remembering.ts'

/** A word of a text: `start` and `end` are its span in that very text (UTF-16), `word` its normal form. */
export interface Token {
  readonly start: number
  readonly end: number
  /** As it stands, without invisible signs and, in `U.S.`, without dots. */
  readonly raw: string
  readonly word: string
}

const WORD =
  /(?:\p{Lu}\.){2,}|[\u200D\p{L}\p{M}\p{N}\u00AD\u200B\u2060\uFEFF]+(?:['’ʼ`´‘][\u200D\p{L}\p{M}\p{N}\u00AD\u200B\u2060\uFEFF]+)*/gu
/** With the geresh of Hebrew's foreign sounds, and the gershayim or quotation mark before the last letter of an acronym. */
const HEBREW_WORD =
  /[\u200D\p{L}\p{M}\p{N}\u00AD\u200B\u2060\uFEFF]+(?:(?:['’ʼ`´‘׳]|(?<=[א-ת])["״“”](?=[א-ת]))[\u200D\p{L}\p{M}\p{N}\u00AD\u200B\u2060\uFEFF]+)*/gu
/** Languages in which an apostrophe is part of a word. Hebrew writes one in foreign sounds and two in its acronyms. */
const APOSTROPHE_IN_WORDS = new Set(['uk', 'he'])
const APOSTROPHE = /['’ʼ`´‘]/
/** Signs that are seen nowhere, and the dots of `U.S.`: no part of a word. */
const INVISIBLE = /[\u200D\u00AD\u200B\u2060\uFEFF]/
const NO_PART = /[\u200D\u00AD\u200B\u2060\uFEFF.]/g
/** The Persian plural ending, set off by a zero-width non-joiner or a space. */
const PERSIAN_PLURAL = new Set(['ها', 'های', 'هایی', 'هایش', 'هایشان', 'ای'])

/** Normal forms by language, remembered within bounds. */
const normaliser = remembering((language: string) => remembering((raw) => normaliseWord(raw, language)))

/** The words of a text in order. Punctuation and white space are what lies between them. */
export function tokenise(text: string, language: string): readonly Token[] {
  const tokens: Token[] = []
  const normalise = normaliser(language)
  // most texts have neither: then their words need no second look
  const bare = !INVISIBLE.test(text)
  const whole = !APOSTROPHE.test(text)
  for (const { 0: found, index } of text.matchAll(language === 'he' ? HEBREW_WORD : WORD))
    for (const [start, end] of whole ? [[0, found.length] as const] : parts(found, language)) {
      const piece = found.slice(start, end)
      const raw = bare && !piece.endsWith('.') ? piece : piece.replace(NO_PART, '')
      const word = normalise(raw)
      const last = tokens.at(-1)
      if (language === 'fa' && last && PERSIAN_PLURAL.has(word) && index + start - last.end <= 1)
        tokens[tokens.length - 1] = { ...last, end: index + end }
      else if (word) tokens.push({ start: index + start, end: index + end, raw, word })
    }
  return tokens
}

/** The words in a run of letters and apostrophes: `l'accord` is two, `Putin's` and Turkish `Rusya'nın` one without its ending. */
function parts(run: string, language: string): readonly (readonly [number, number])[] {
  if (APOSTROPHE_IN_WORDS.has(language) || !APOSTROPHE.test(run)) return [[0, run.length]]
  const spans: [number, number][] = []
  let start = 0
  for (const part of run.split(APOSTROPHE)) {
    const possessive = start > 0 && (language === 'tr' || language === 'az' || part === 's' || part === 'S')
    if (!possessive) spans.push([start, start + part.length])
    start += part.length + 1
  }
  return spans
}

/** Letters alone, and letters after them if there are more words: then the first is plain without reading the rest. */
const PLAIN_FIRST = /^\p{L}+(?=$|[ -]\p{L})/u

/** The first word of a text as {@link tokenise} gives it, and whether it is the only one; made for terms. */
export function firstWord(
  text: string,
  language: string,
): { readonly raw: string; readonly word: string; readonly alone: boolean } | undefined {
  const raw = PLAIN_FIRST.exec(text)?.[0]
  const word = raw && normaliser(language)(raw)
  if (raw && word) return { raw, word, alone: raw.length === text.length }
  const [first, second] = tokenise(text, language)
  return first && { raw: first.raw, word: first.word, alone: second === undefined }
}
