import type { Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { monthsOf } from './month-names.ts'
import type { Side } from './pair.ts'
import { foldDigits, writesDecimalPoint } from './read-numbers.ts'
import { remembered } from './remembered.ts'

/** A day of a month: `day` 1 to 31, `month` 1 to 12. */
export interface MonthDay {
  readonly day: number
  readonly month: number
}

/** A date as a text names it. */
export interface DateMention {
  readonly span: Span
  /** What it may mean, any of them: `04/05/2026` is in April or in May. */
  readonly readings: readonly MonthDay[]
  /** Further days of the same month in a list or range, which may as well be something else: "May 3, 20 people …". */
  readonly listed: readonly MonthDay[]
}

/** A month named without a day. */
export interface MonthMention {
  readonly span: Span
  readonly month: number
}

export interface Dates {
  readonly days: readonly DateMention[]
  readonly months: readonly MonthMention[]
}

/** Every date of a text that we read, and every month that is named without a day. */
export function readDates({ text, language }: Side): Dates {
  const folded = foldDigits(text)
  const base = baseLanguage(language)
  const named = namedDates(text, folded, base)
  // most sentences have no digit at all
  if (!/\d/.test(folded)) return named
  return {
    days: [...numericDates(folded, base), ...named.days].filter(({ readings }) => readings.length > 0),
    months: [...named.months, ...eastAsianMonths(folded)],
  }
}

const isMonthDay = ({ day, month }: MonthDay): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12

const EAST_ASIAN = /(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/g
const EAST_ASIAN_MONTH = /(?<!\d)(\d{1,2})\s?[月월](?!\s?\d)/g
const YEAR_FIRST = /(?<![\d-])(?:1[6-9]|20)\d\d([-/.])(\d{1,2})\1(\d{1,2})(?![\d-])/g
const POINTS = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(?:\d{4}|\d{2})(?!\d)/g
const SLASHES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g
/** `12.3.` without a year; in a language with a decimal point that is a number at the end of a sentence. */
const POINTS_ONLY = /(?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/g

function numericDates(text: string, language: string): readonly DateMention[] {
  const found = (pattern: RegExp, read: (one: number, other: number, sign: string) => readonly MonthDay[]) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: one, 2: other, 3: third, index }): DateMention => {
      const [first, second] = third === undefined ? [one, other] : [other, third]
      const readings = read(Number(first), Number(second), whole).filter(isMonthDay)
      return { span: [index, index + whole.length], readings, listed: [] }
    })
  const dayFirst = (day: number, month: number): readonly MonthDay[] => [{ day, month }]
  const monthFirst = (month: number, day: number): readonly MonthDay[] => [{ day, month }]
  const either = (one: number, other: number): readonly MonthDay[] => [
    ...dayFirst(one, other),
    ...monthFirst(one, other),
  ]
  return [
    ...found(EAST_ASIAN, monthFirst),
    ...found(YEAR_FIRST, monthFirst),
    ...found(POINTS, dayFirst),
    ...found(SLASHES, language === 'en' || language === 'und' ? either : dayFirst),
    ...(writesDecimalPoint(language) ? [] : found(POINTS_ONLY, dayFirst)),
  ]
}

const eastAsianMonths = (text: string): readonly MonthMention[] =>
  [...text.matchAll(EAST_ASIAN_MONTH)].flatMap(({ 0: whole, 1: month, index }) =>
    Number(month) >= 1 && Number(month) <= 12
      ? [{ span: [index, index + whole.length] as const, month: Number(month) }]
      : [],
  )

const WORDS = /\d+|[\p{L}\p{M}’']+/gu
/** What may stand between a day and its month: "11. November", "11th of November", "11 de noviembre". */
const BETWEEN = /^(?:\.|st|nd|rd|th|er|º|°)?[\s\u00a0]*(?:of|de|di)?[\s\u00a0]*$/u

/** A word in lower case without what follows an apostrophe: Mart'ta. */
const nameIn = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.includes("'") || lower.includes('’') ? lower.replace(/['’].*$/, '') : lower
}

const isMonth = remembered((word, language) => monthsOf(language).has(nameIn(word)))

function namedDates(text: string, folded: string, language: string): Dates {
  const days: DateMention[] = []
  const bare: MonthMention[] = []
  const names = monthsOf(language)
  // most sentences name no month: strings are found faster than places
  if (names.size === 0 || !folded.match(WORDS)?.some((word) => isMonth(word, language))) return { days, months: bare }
  const words = [...folded.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
  for (const [index, name] of words.entries()) {
    const month = names.get(nameIn(name.word))
    if (month === undefined) continue
    const before = words.slice(Math.max(0, index - 3), index).findLast(({ word }) => /^\d{1,2}$/.test(word))
    const after = words.slice(index + 1, index + 2).find(({ word }) => /^\d{1,2}$/.test(word))
    const mention = (start: number, end: number, day: string, listed: readonly string[]): DateMention => ({
      span: [start, end],
      readings: [{ day: Number(day), month }].filter(isMonthDay),
      listed: listed.map((other) => ({ day: Number(other), month })).filter(isMonthDay),
    })
    if (before && BETWEEN.test(folded.slice(before.end, name.start)))
      days.push(mention(before.start, name.end, before.word, listBefore(folded, before.start)))
    else if (after && /^\.?[\s\u00a0]$/.test(folded.slice(name.end, after.start)))
      days.push(mention(name.start, after.end, after.word, listAfter(folded, after.end)))
    else if (namesMonth(text, name.start, name.end, language)) bare.push({ span: [name.start, name.end], month })
  }
  return { days, months: bare }
}

const JOINT = ',|[-–—]|and|und|et|ou|or|oder|to|bis|à|au|al|a|y|e|o|och|till|en|ve|ile|i|oraz|do|или|и|по|до|і|й|та'
const LISTED_BEFORE = new RegExp(String.raw`(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s?(?:${JOINT})\s?$`)
const LISTED_AFTER = new RegExp(String.raw`^(?:st|nd|rd|th)?\s?(?:${JOINT})\s?(\d{1,2})(?!\d|[.:,]\d)`)
/** Lists of days are shorter than that. */
const MOST_LISTED = 6

function listBefore(text: string, start: number): readonly string[] {
  const days: string[] = []
  for (let place = start; days.length < MOST_LISTED; ) {
    const found = LISTED_BEFORE.exec(text.slice(Math.max(0, place - 14), place))
    if (!found) break
    days.push(found[1]!)
    place -= found[0].length
  }
  return days
}

function listAfter(text: string, end: number): readonly string[] {
  const days: string[] = []
  for (let place = end; days.length < MOST_LISTED; ) {
    const found = LISTED_AFTER.exec(text.slice(place, place + 14))
    if (!found) break
    days.push(found[1]!)
    place += found[0].length
  }
  return days
}

/** What makes of "May" or "March" a month. */
const BEFORE_MONTH = /(?:\b(?:in|of|since|by|until|till|before|after|from|to|and|early|late|mid|last|next|this)[\s-])$/i

/** Whether a month's name alone surely means the month: no "may", no "Jan", no Persian verb. */
function namesMonth(text: string, start: number, end: number, language: string): boolean {
  const name = text.slice(start, end)
  if (language === 'fa' && name.length < 4) return false
  if (language !== 'en' && language !== 'de')
    return name.length > 3 || language === 'pl' || language === 'tr' || /^\s\d{4}/.test(text.slice(end, end + 5))
  if (!/^\p{Lu}/u.test(name)) return false
  if (/^(?:may|march|august)$/i.test(name) && language === 'en')
    return BEFORE_MONTH.test(text.slice(Math.max(0, start - 8), start)) || /^,?\s\d{4}/.test(text.slice(end, end + 6))
  return name.length > 3 || name === 'Mai'
}
