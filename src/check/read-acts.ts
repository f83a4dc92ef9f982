import type { Span } from '../domain/span.ts'
import { foldDigits } from './read-numbers.ts'
import { bodiesOf, NUMBERED_WORDS } from './reference-words.ts'

/** An act by its number: (EU) No 833/2014, 2014/512/CFSP, S/RES/2231, Resolution 1929. */
export interface Act {
  readonly span: Span
  readonly kind: 'pair' | 'symbol' | 'numbered'
  /** Its number as every language writes it. */
  readonly key: string
  /** Of the Union, which body or policy it is of, where that is said; several where the letters may be of either. */
  readonly body: readonly string[] | undefined
}

const PAIR =
  /(?:\((?<before>\p{L}{2,5})(?:,\s?\p{L}{3,8})?\)[\s\u00a0]{0,2}(?:\p{L}{1,2}[.º°]{0,2}[\s\u00a0]{0,2}|№[\s\u00a0]{0,2})?)?(?<![\d/.])(?<one>\d{1,4})\/(?<two>\d{1,5})(?:\/(?<after>\p{L}{2,6}))?(?![\d/]|\.\d)/gu
const SYMBOL =
  /(?<![\p{L}\d/])[ASE]\/(?:[A-Z]{2,8}(?:[.-]\d{1,2})?\/)?(?:\d{1,4}\/)?\d{1,4}(?:\/(?:Add|Rev|Corr)\.\d{1,3})?(?![\d/])/gu
let numbered: RegExp | undefined

/** Every number of an act in a text, and every other pair of numbers with a slash, whose body is then unknown. */
export function readActs(original: string): readonly Act[] {
  const text = foldDigits(original)
  const symbols = text.includes('/') ? [...text.matchAll(SYMBOL)].map((match) => act(match, 'symbol', match[0])) : []
  const pairs = text.includes('/')
    ? [...text.matchAll(PAIR)].map((match) => {
        const { before, one, two, after } = match.groups!
        const body = bodiesOf(after ?? before ?? '')
        return act(match, 'pair', `${one}/${two}`, body)
      })
    : []
  numbered ??= new RegExp(
    `(?<!\\p{L})(?:${NUMBERED_WORDS.replaceAll('~', '\\p{L}{0,8}')})[\\s\\u00a0]?(?:第|(?:no|nr|n[.º°]|№|رقم)\\.?[\\s\\u00a0]?)?(?<number>\\d{3,5})(?![\\d/])`,
    'giu',
  )
  const numbers = [...text.matchAll(numbered)].map((match) => act(match, 'numbered', match.groups!.number!))
  return [
    ...symbols,
    ...pairs.filter(({ span }) => !symbols.some((one) => one.span[1] >= span[1] && one.span[0] <= span[0])),
    ...numbers,
  ]
}

const act = (match: RegExpExecArray, kind: Act['kind'], key: string, body?: readonly string[]): Act => ({
  span: [match.index, match.index + match[0].length],
  kind,
  key,
  body,
})
