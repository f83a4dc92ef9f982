import { baseLanguage, type Tag } from '../../domain/tag.ts'
import { romanised } from './hangul.ts'
import { SCHEMES, type Scheme } from './schemes.ts'

/** A name in Latin letters, and the scheme by which it is written so. */
export interface Transliteration {
  readonly text: string
  readonly scheme: string
}

type Spellings = ReadonlyMap<string, string>

/**
 * A name in Latin letters by the official scheme of its language; `null` where it is in them already, where a letter is
 * not the scheme's, and for scripts that do not say how they are read (Arabic, Hebrew, Han).
 */
export function transliterate(text: string, language: Tag): Transliteration | null {
  if (/^[\p{Script=Latin}\P{L}]*$/u.test(text)) return null
  const base = baseLanguage(language)
  if (base === 'ko') {
    const latin = romanised(text)
    return latin === null ? null : { text: latin, scheme: 'Revised Romanization 2000' }
  }
  const scheme = SCHEMES.get(base)
  if (!scheme) return null
  const words = text.normalize('NFC').match(/[\p{L}\p{M}’ʼ]+|[^\p{L}\p{M}’ʼ]+/gu) ?? []
  const latin = words.map((word) => (/\p{L}/u.test(word) ? latinWord(word, scheme, base) : word))
  return latin.includes(null) ? null : { text: latin.join('').normalize('NFC'), scheme: scheme.name }
}

function latinWord(word: string, scheme: Scheme, base: string): string | null {
  const lower =
    base === 'el'
      ? word
          .toLowerCase()
          .normalize('NFD')
          .replace(/\u0301/g, '')
          .normalize('NFC')
      : word.toLowerCase()
  if (/^\p{Script=Latin}+$/u.test(word)) return word
  const [letters, initial, open, final] = [scheme.letters, scheme.initial, scheme.open, scheme.final].map(spellings)
  let latin = ''
  for (let at = 0; at < lower.length; ) {
    const before = lower[at - 1]
    const opens = before === undefined || isVowel(before) || scheme.opening?.includes(before)
    const tables = [
      ...(before === undefined ? [initial] : []),
      ...(opens ? [open] : []),
      letters,
    ] as readonly Spellings[]
    const rest = final!.get(lower.slice(at))
    const found = rest === undefined ? spellingAt(lower, at, tables) : ([rest, lower.length - at] as const)
    if (!found) return null
    latin += found[0]
    at += found[1]
  }
  if (word.length > 1 && word === word.toUpperCase()) return latin.toUpperCase()
  return word[0] === lower[0] && base !== 'ka' ? latin : `${latin.slice(0, 1).toUpperCase()}${latin.slice(1)}`
}

/** The longer letters first. */
function spellingAt(word: string, at: number, tables: readonly Spellings[]): readonly [string, number] | undefined {
  for (const length of [2, 1])
    for (const table of tables) {
      const spelling = table.get(word.slice(at, at + length))
      if (spelling !== undefined && at + length <= word.length) return [spelling, length]
    }
  return undefined
}

const isVowel = (letter: string): boolean => 'аеёиоуыэюяіїєαεηιουω'.includes(letter)

/** What stands in a list as `жzh`, or `ь=’` where the spelling does not begin with a Latin letter. */
const spellings = (list = ''): Spellings =>
  new Map(
    list
      .split(' ')
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [, letters = '', spelling = ''] = /^([^=\p{Script=Latin}]+)=?(.*)$/u.exec(entry) ?? []
        return [letters, spelling]
      }),
  )
