import { fold } from '../domain/transliteration.ts'
import { consonantSkeleton, nameSkeleton } from './skeleton.ts'

const TOKEN =
  /[\u3040-\u30ff\u3400-\u9fff]|\p{Nd}+(?:[.,٫٬]\p{Nd}+)*|[\p{L}\p{M}]+|[?!:;()%"«»“”„「」『』؟؛、…—–]|(?<!\p{L})['‘’](?=\p{L})|(?<=[.,!?])['’]/gu
const IDEOGRAPH = /^[\u3040-\u30ff\u3400-\u9fff]$/
const LETTER = /^[\p{L}\p{M}]/u
const NAME = /\p{Lu}[\p{L}\p{M}]{2,}/gu
const NUMBER = /^\p{Nd}/u

/** Signs that different scripts write differently. */
const SIGNS = new Map([
  ...Array.from("«»“”„「」『』'‘’", (sign) => [sign, '"'] as const),
  ['؟', '?'],
  ['؛', ';'],
  ['–', '—'],
])

/** What one token counts as; '' when nothing is left of it. */
function unitOf(token: string, stem: number): string {
  if (NUMBER.test(token)) return `#${asciiDigits(token.replace(/[.,٫٬]/g, ''))}`
  if (IDEOGRAPH.test(token)) return token
  if (LETTER.test(token)) return fold(token).slice(0, stem)
  return SIGNS.get(token) ?? token
}

/** Digits of any script as 0–9: blocks of decimal digits are ten long and begin at their zero (Unicode §4.6). */
const asciiDigits = (digits: string): string => digits.replace(/[^0-9]/gu, (digit) => String(digitValue(digit)))

function digitValue(digit: string): number {
  let value = 0
  for (let code = digit.codePointAt(0)! - 1; value < 9 && NUMBER.test(String.fromCodePoint(code)); code--) value++
  return value
}

/** How a sentence begins and ends: telling in dialogue, and where the scripts share nothing else. */
function edges(sentence: string): readonly string[] {
  const found: string[] = []
  if (/^\s*["'“”‘’„«»「『—–-]/u.test(sentence)) found.push('^"')
  if (/["'“”‘’«»」』]\s*$/u.test(sentence)) found.push('$"')
  const end = sentence.match(/([?!:;？！：；؟؛])["'“”‘’«»」』)]*\s*$/u)?.[1]?.normalize('NFKC')
  if (end) found.push(`$${SIGNS.get(end) ?? end}`)
  return found
}

/** How names are read where the scripts share no letter: `from` a script of consonants, or `to` be found in one. */
export type Skeletons = 'from' | 'to' | 'none'

/**
 * A reader of units, the things that can be told again on the other side: words folded and cut to `stem` letters,
 * numbers (`#1000`), single CJK characters, telling signs, the sentence's edges, and consonants of names (`~bgd`).
 * It remembers the words it met, so that long texts cost one look-up a word.
 */
export function unitReader(stem: number, skeletons: Skeletons): (sentence: string) => readonly string[] {
  const remember = (read: (token: string) => string) => {
    const known = new Map<string, string>()
    return (token: string): string => {
      let unit = known.get(token)
      if (unit === undefined) {
        unit = read(token)
        known.set(token, unit)
      }
      return unit
    }
  }
  const read = remember((token) => (skeletons === 'from' && consonantSkeleton(token)) || unitOf(token, stem))
  const readName = remember((token) => nameSkeleton(token) ?? '')
  return (sentence) => {
    const text = sentence.normalize('NFKC')
    const names = skeletons === 'to' ? (text.match(NAME) ?? []) : []
    const tokens = text.toLowerCase().match(TOKEN) ?? []
    return [...tokens.map(read), ...names.map(readName), ...edges(sentence)].filter((unit) => unit !== '')
  }
}

export const isNumber = (unit: string): boolean => unit.startsWith('#')
export const isIdeograph = (unit: string): boolean => IDEOGRAPH.test(unit)
export const isSign = (unit: string): boolean => unit.length === 1 && !LETTER.test(unit)
export const isEdge = (unit: string): boolean => unit.startsWith('^') || unit.startsWith('$')

/** A concept of the termbase as a unit. */
export const conceptUnit = (id: string): string => `@${id}`
export const isConcept = (unit: string): boolean => unit.startsWith('@')
export const isSkeleton = (unit: string): boolean => unit.startsWith('~')
