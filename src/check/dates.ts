import type { Span } from '../domain/span.ts'
import { cut } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { monthsOf } from './month-names.ts'
import type { Check, Side } from './pair.ts'
import { foldDigits } from './read-numbers.ts'

/** A day of a month, as a text names it. */
interface CalendarDay {
  readonly span: Span
  readonly day: number
  readonly month: number
}

/**
 * Days of the calendar: `11. November` must be `11 November`, `November 11` or 11月11日. Only what both sides name in a
 * way we read is compared: a date said otherwise ("last Monday") is no error.
 */
export const checkDates: Check = ({ source, target }) => {
  const [from, to] = [daysOf(source), daysOf(target)]
  return from.flatMap((date) => {
    const sameMonth = to.filter(({ month }) => month === date.month)
    const [near] = sameMonth
    if (!near || sameMonth.some(({ day }) => day === date.day)) return []
    if (from.some(({ day, month }) => day === near.day && month === near.month)) return []
    const detail = `“${cut(source.text, date.span)}” in the source is “${cut(target.text, near.span)}” in the translation.`
    return [{ code: 'date', severity: 'error', source: date.span, target: near.span, detail }] as const
  })
}

const EAST_ASIAN = /(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/g
const WORDS = /\d+|[\p{L}\p{M}’']+/gu
/** What may stand between a day and its month: "11. November", "11th of November", "11 de noviembre". */
const BETWEEN = /^(?:\.|st|nd|rd|th|er|º)?[\s\u00a0]*(?:of|de|di)?[\s\u00a0]*$/u

function daysOf({ text, language }: Side): readonly CalendarDay[] {
  const folded = foldDigits(text)
  const days = [...folded.matchAll(EAST_ASIAN)].map(
    ({ 0: found, 1: month, 2: day, index }): CalendarDay => ({
      span: [index, index + found.length],
      day: Number(day),
      month: Number(month),
    }),
  )
  const months = monthsOf(baseLanguage(language))
  const words = [...folded.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
  for (const [index, name] of words.entries()) {
    const month = months.get(name.word)
    if (month === undefined) continue
    const before = words.slice(Math.max(0, index - 3), index).findLast(({ word }) => /^\d{1,2}$/.test(word))
    const after = words.slice(index + 1, index + 2).find(({ word }) => /^\d{1,2}$/.test(word))
    if (before && BETWEEN.test(folded.slice(before.end, name.start)))
      days.push(
        ...spanned(
          month,
          [before.start, name.end],
          before.word,
          /(\d{1,2})\s?[-–—]\s?$/.exec(folded.slice(Math.max(0, before.start - 5), before.start))?.[1],
        ),
      )
    else if (after && /^\.?[\s\u00a0]$/.test(folded.slice(name.end, after.start)))
      days.push(
        ...spanned(
          month,
          [name.start, after.end],
          after.word,
          /^\s?[-–—]\s?(\d{1,2})(?!\d)/.exec(folded.slice(after.end, after.end + 6))?.[1],
        ),
      )
  }
  return days.filter(({ day }) => day >= 1 && day <= 31)
}

/** One day, or the two ends of "9–10 February". */
const spanned = (month: number, span: Span, ...days: readonly (string | undefined)[]): readonly CalendarDay[] =>
  days.flatMap((day) => (day === undefined ? [] : [{ span, day: Number(day), month }]))
