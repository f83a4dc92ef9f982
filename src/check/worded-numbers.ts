import type { Span } from '../domain/span.ts'
import { asPercentages, partsOf, withHalf } from './fractions.ts'
import { monthsOf } from './month-names.ts'
import { wordValue } from './number-words.ts'
import { foldDigits } from './read-numbers.ts'
import { remembered } from './remembered.ts'
import { MYRIADS, scaleOf } from './scale-words.ts'

/** A number in words with a scale word: "two million". */
export interface ScaledWords {
  readonly span: Span
  readonly value: number
}

/** What a text says in words, so that digits on the other side have a counterpart. */
export interface WordedNumbers {
  readonly values: ReadonlySet<number>
  /** A scale word without any number we could read, or a half: "millions", "half of them". */
  readonly vague: boolean
  /** Numbers with a scale word: too large to be a figure of speech. */
  readonly scaled: readonly ScaledWords[]
}

/** A number in words as far as it has been read. */
interface Reading {
  readonly start: number
  /** Thousands and more, multiplied out. */
  readonly total: number
  /** What the next scale word multiplies. */
  readonly section: number | undefined
  readonly scale: number
  /** A number word was read, not only a scale word. */
  readonly counted: boolean
}

const START: Reading = { start: 0, total: 0, section: undefined, scale: 1, counted: false }

/** Numbers in words, fractions, Roman numerals, months by name, times of day of a text: possible counterparts. */
export function wordedNumbers(text: string, language: string): WordedNumbers {
  const values = new Set<number>([...romanNumerals(text), ...clock(text)])
  if (MYRIADS.has(language)) for (const value of [...hanNumbers(text), ...hanShares(text)]) values.add(value)
  const folded = foldDigits(text)
  if (folded.match(WORDS)?.every((word) => isQuiet(word, language)) ?? true) return { values, vague: false, scaled: [] }
  const words = [...folded.matchAll(WORDS)]
  const months = monthsOf(language)
  const scaled: ScaledWords[] = []
  let vague = false
  let reading: Reading | undefined
  let share: number | undefined
  const finish = (end: number): void => {
    if (reading?.counted && reading.scale >= 1000)
      scaled.push({ span: [reading.start, end], value: reading.total + (reading.section ?? 0) })
    reading = undefined
  }
  let end = 0
  for (const [place, { 0: found, index: start }] of words.entries()) {
    const word = plainForm(found)
    if (isPlain(word, language)) {
      finish(end)
      if (share === 0.5) vague = true
      share = undefined
      continue
    }
    const digits = /^\d/.test(words[place - 1]?.[0] ?? '')
    const month = months.get(word)
    if (month !== undefined) values.add(month)
    // an ordinal is a share only after an article or a number: "a third", "two fifths", not "the third"
    const before = words[place - 1]?.[0].toLowerCase() ?? ''
    const counts = digits || ARTICLE.test(before) || wordValue(before, language) !== undefined
    const parts = counts || wordValue(word, language) === undefined ? partsOf(word, language) : undefined
    if (parts !== undefined) {
      const counted = reading?.section ?? (digits ? Number(words[place - 1]![0]) : 1)
      share = counted / parts
      for (const value of asPercentages(share)) values.add(value)
      const joined = JOINT.test(before) || word === 'buçuk'
      if (parts === 2 && reading && !joined) reading = undefined
      if (parts === 2 && reading) {
        reading = halved(reading)
        values.add(reading.total + (reading.section ?? 0))
        share = undefined
        end = start + found.length
        continue
      }
    }
    const value = /^\d/.test(word) ? undefined : (withHalf(word) ?? wordValue(word, language))
    const scale = scaleOf(word, language) ?? halfScale(word, language)
    if (value !== undefined) {
      const section = added(reading?.section, value, language)
      reading = { ...(reading ?? { ...START, start }), section, counted: true }
      for (const known of [value, section, reading.total + section]) values.add(known)
      end = start + found.length
    } else if (scale !== undefined) {
      if (!reading && !digits && share === undefined) vague = true
      reading = multiplied(reading ?? { ...START, start }, scale, digits ? 0 : share)
      if (share !== undefined) reading = { ...reading, counted: true }
      share = undefined
      values.add(reading.total + (reading.section ?? 0))
      end = start + found.length
      if (digits) reading = undefined
    } else {
      if (parts === undefined && HALF.test(word)) vague = true
      if (!JOINT.test(word)) finish(end)
      if (parts === undefined && !OF_A.test(word)) {
        // half of something that is no scale: what it amounts to we do not know
        if (share === 0.5) vague = true
        share = undefined
      }
    }
  }
  finish(end)
  if (share === 0.5) vague = true
  return { values, vague, scaled }
}

const WORDS = /[\p{L}\p{M}’'ʼ]+|\d+/gu

const isDigit = (word: string): boolean => word[0]! >= '0' && word[0]! <= '9'

/** In lower case, with one kind of apostrophe. */
const plainForm = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.includes('’') || lower.includes('ʼ') ? lower.replace(/[’ʼ]/g, "'") : lower
}

/** Whether a word (lower case) has nothing to do with numbers: nearly all have not. */
const isPlain = remembered(
  (word, language) => !isDigit(word) && !JOINT.test(word) && !OF_A.test(word) && saysNothing(word, language),
)

/** Whether a word as it stands says no number in words by itself, as all words of most texts. */
const isQuiet = remembered((word, language) => isDigit(word) || saysNothing(plainForm(word), language))

/** The same of a word in lower case, though it may stand within a number. */
const saysNothing = (word: string, language: string): boolean =>
  !HALF.test(word) &&
  [monthsOf(language).get(word), partsOf(word, language), withHalf(word), wordValue(word, language)].every(
    (value) => value === undefined,
  ) &&
  scaleOf(word, language) === undefined &&
  halfScale(word, language) === undefined

/** What may stand inside a number: "two hundred and five", "two and a half million". */
const JOINT = /^(?:and|a|und|et|y|e|и|с|i|з|en|och|ve|و|-)$/
/** What makes a share of an ordinal: "a third", "una quinta parte". */
const ARTICLE = /^(?:an?|une?|una|uno|um|uma|la|en|ett|ein)$/
/** What may stand between a share and a scale word: "a quarter of a million". */
const OF_A = /^(?:of|a|an|one|einer|eines|de|di|d'un|un|una|um|uma|en)$/

/** The reading after a scale word: a hundred multiplies what was counted, a thousand ends a section. */
function multiplied(reading: Reading, scale: number, share: number | undefined): Reading {
  const { total, section } = reading
  if (share !== undefined && section === undefined) return { ...reading, total: total + share * scale, scale }
  if (scale === 100) return { ...reading, section: (section ?? 1) * 100 }
  if (total > 0 && total < scale)
    return { ...reading, total: (total + (section ?? 0)) * scale, section: undefined, scale }
  return { ...reading, total: total + (section ?? 1) * scale, section: undefined, scale }
}

/** "… and a half": half of the last scale, or of one. */
const halved = (reading: Reading): Reading =>
  reading.section === undefined
    ? { ...reading, total: reading.total + reading.scale / 2 }
    : { ...reading, section: reading.section + 0.5 }

/** полмиллиона, півмільйона: half of a scale word in one. */
function halfScale(word: string, language: string): number | undefined {
  if (language !== 'ru' && language !== 'uk') return undefined
  const rest = /^(?:пол|пів)(.{4,})$/u.exec(word)?.[1]
  const scale = rest === undefined ? undefined : scaleOf(rest, language)
  return scale === undefined ? undefined : scale / 2
}

/** Half of something: a number we do not work out. */
const HALF = /^(?:half|halb|halbe[nrs]?|demie?|medi[oa]|mezz[oa]|mei[oa]|pół|половин[аыоюуие]{1,2}|نصف|نیم|半|반)$/

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
  if (!/\d/.test(folded)) return []
  const times = [...folded.matchAll(/(\d{1,2})(?:\s?h\s?|:)(\d\d)/g)]
  const halves = [...folded.matchAll(/(\d{1,2})(?:[:.](\d\d))?\s?(?:[ap]\.?\s?m\b|[ap]\.m\.)/gi)]
  const pointed = [...folded.matchAll(/(?<!\d)([01]?\d|2[0-3])\.([0-5]\d)(?!\d)/g)]
  return [
    ...pointed.flatMap(([, hour, minute]) => [Number(hour), Number(minute)]),
    ...times.map(([, hour, minute]) => Number(`${hour}.${minute}`)),
    ...halves.flatMap(([, hour, minute]) => [Number(hour) + 12, Number(`${Number(hour) + 12}.${minute ?? 0}`)]),
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

/** 七成 is 70 per cent, 四分之一 a quarter. */
function hanShares(text: string): readonly number[] {
  const digit = (sign: string): number => HAN_DIGITS.get(sign) ?? (sign === '十' ? 10 : Number(sign))
  const folded = foldDigits(text)
  const tenths = [...folded.matchAll(/([一二两兩三四五六七八九\d])(?:成|割)([一二三四五六七八九半])?/g)]
  const parts = [
    ...folded.matchAll(/([一二三四五六七八九十百\d])\s?(?:分之|分の|분의)\s?([一二两兩三四五六七八九\d])/g),
  ]
  return [
    ...tenths.map(([, ten, one]) => 10 * digit(ten!) + (one === undefined ? 0 : one === '半' ? 5 : digit(one))),
    ...parts.flatMap(([, whole, part]) => asPercentages(digit(part!) / (whole === '百' ? 100 : digit(whole!)))),
  ].filter(Number.isFinite)
}

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
