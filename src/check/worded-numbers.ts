import { monthsOf } from './month-names.ts'
import { wordValue } from './number-words.ts'
import { foldDigits } from './read-numbers.ts'
import { MYRIADS, scaleOf } from './scale-words.ts'

/** What a text says in words, so that digits on the other side have a counterpart. */
export interface WordedNumbers {
  readonly values: ReadonlySet<number>
  /** A scale word without any number we could read: "millions", "half a billion". */
  readonly vague: boolean
}

/** Numbers in words, Roman numerals, months by name, hours with "p.m." of a text: possible counterparts, never required. */
export function wordedNumbers(text: string, language: string): WordedNumbers {
  const values = new Set<number>([...romanNumerals(text), ...clock(text)])
  if (MYRIADS.has(language)) for (const value of hanNumbers(text)) values.add(value)
  const words =
    foldDigits(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}’'ʼ]+|\d+/gu) ?? []
  const months = monthsOf(language)
  let vague = false
  let sum: number | undefined
  for (const [index, found] of words.entries()) {
    const word = found.replace(/[’ʼ]/g, "'")
    const month = months.get(word)
    if (month !== undefined) values.add(month)
    const value = /^\d/.test(word) ? undefined : wordValue(word, language)
    const scale = scaleOf(word, language)
    if (value !== undefined) {
      values.add(value)
      sum = added(sum, value, language)
      values.add(sum)
      continue
    }
    if (scale !== undefined) {
      values.add(scale)
      if (sum === undefined && !/^\d/.test(words[index - 1] ?? '')) vague = true
      sum = (sum ?? 1) * scale
      values.add(sum)
      continue
    }
    if (HALF.test(word)) vague = true
    if (!/^(?:and|und|et|y|e|و|-)$/.test(word)) sum = undefined
  }
  return { values, vague }
}

/** Half of something: a number we do not work out. */
const HALF =
  /^(?:half|halb|halbe[nrs]?|eineinhalb|anderthalb|demie?|medi[oa]|mezz[oa]|mei[oa]|pół|półtora|половин[аыою]{1,2}|полтора|половин[аи]|півтора|نصف|نیم|半|반)$/

/** twenty + five, two hundred + five, quatre × vingt, soixante + dix-sept; in Arabic five + twenty. */
function added(sum: number | undefined, value: number, language: string): number {
  if (sum === undefined) return value
  if (language === 'ar' && sum < 10 && value >= 20) return sum + value
  if (sum === 4 && value === 20) return 80
  return sum >= 20 && value < sum ? sum + value : value
}

const ROMAN = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
  ['M', 1000],
])

function romanNumerals(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\p{L})[IVXLCM]{1,8}(?=e\b|è|\P{L}|$)/gu)].map(([numeral]) =>
    [...numeral].reduce((sum, sign, index, signs) => {
      const value = ROMAN.get(sign)!
      return (ROMAN.get(signs[index + 1] ?? '') ?? 0) > value ? sum - value : sum + value
    }, 0),
  )
}

/** Times of day: 23:45 may be written 23.45, and 2 p.m. is 14. */
function clock(text: string): readonly number[] {
  const folded = foldDigits(text)
  const times = [...folded.matchAll(/(\d{1,2})(?:\s?h\s?|:)(\d\d)/g)]
  const halves = [...folded.matchAll(/(\d{1,2})(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\b|[ap]\.m\.)/gi)]
  const pointed = [...folded.matchAll(/(?<!\d)([01]?\d|2[0-3])\.([0-5]\d)(?!\d)/g)]
  return [
    ...pointed.flatMap(([, hour, minute]) => [Number(hour), Number(minute)]),
    ...times.map(([, hour, minute]) => Number(`${hour}.${minute}`)),
    ...halves.map(([, hour]) => Number(hour) + 12),
  ]
}

const HAN_DIGITS = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value] as const))
HAN_DIGITS.set('零', 0).set('两', 2).set('兩', 2)
const HAN_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const HAN_MYRIADS = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
])

/** 二十五, 三千五百万, 二〇二四. */
function hanNumbers(text: string): readonly number[] {
  return [...text.matchAll(/[〇零一二两兩三四五六七八九十百千万萬亿億]{1,20}/g)].flatMap(([numeral]) => {
    if ([...numeral].every((sign) => HAN_DIGITS.has(sign))) {
      const digits = [...numeral].map((sign) => HAN_DIGITS.get(sign))
      return [Number(digits.join('')), ...(digits.length === 2 ? digits.map(Number) : [])]
    }
    // 十四五 is the fourteenth five(-year plan): a digit after a digit ends the number
    let [total, section, digit] = [0, 0, 0]
    for (const sign of numeral) {
      const myriad = HAN_MYRIADS.get(sign)
      const unit = HAN_UNITS.get(sign)
      if (myriad) {
        total = (total + section + digit || 1) * myriad
        section = 0
        digit = 0
      } else if (unit) {
        section += (digit || 1) * unit
        digit = 0
      } else if (digit > 0) break
      else digit = HAN_DIGITS.get(sign)!
    }
    return [total + section + digit]
  })
}
