import type { Flag } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import type { Check, CheckedPair } from './pair.ts'
import { type DateMention, type Dates, type MonthDay, type MonthMention, readDates } from './read-dates.ts'

/**
 * Days of the calendar: `11. November` must be `11 November`, `November 11`, 11月11日 or `2025-11-11`. Only what both
 * sides name in a way we read is compared: a date said otherwise ("last Monday") is no error. A month named without a
 * day that is another month in the translation is a warning.
 */
export const checkDates: Check = (pair) => {
  const [source, target] = [readDates(pair.source), readDates(pair.target)]
  const days = differentDays(pair, source, target)
  return days.length > 0 ? days : differentMonths(pair, source, target)
}

function differentDays(pair: CheckedPair, source: Dates, target: Dates): readonly Flag[] {
  const [lost, left] =
    source.days.length === target.days.length
      ? leftOver(source.days, target.days)
      : [unmatched(source.days, target.days), unmatched(target.days, source.days)]
  const added = [...left]
  return lost.flatMap((date): readonly Flag[] => {
    const place = nearest(date, added)
    if (place === undefined) return []
    const [twin] = added.splice(place, 1)
    return [flag(pair, 'error', date, twin!)]
  })
}

const key = ({ day, month }: MonthDay): number => month * 100 + day

/** Dates of texts that have as many: what is left when each has met one of the other side, so that one named twice must be there twice. */
function leftOver(
  dates: readonly DateMention[],
  others: readonly DateMention[],
): readonly [readonly DateMention[], readonly DateMention[]] {
  const rest = [...others]
  const lost = dates.filter((date) => {
    const place = rest.findIndex(
      (other) => unmatched([date], [other]).length === 0 || unmatched([other], [date]).length === 0,
    )
    if (place >= 0) rest.splice(place, 1)
    return place < 0
  })
  return [lost, rest]
}

function unmatched(dates: readonly DateMention[], others: readonly DateMention[]): readonly DateMention[] {
  const known = new Set(others.flatMap(({ readings, listed }) => [...readings, ...listed].map(key)))
  return dates.filter(({ readings }) => !readings.some((reading) => known.has(key(reading))))
}

/** The place of the date that most likely stands for another: one of the same month, else of the same day, else the first. */
function nearest({ readings }: DateMention, dates: readonly DateMention[]): number | undefined {
  const shares = (part: keyof MonthDay): number =>
    dates.findIndex((date) => date.readings.some((one) => readings.some((other) => one[part] === other[part])))
  return [shares('month'), shares('day'), dates.length > 0 ? 0 : -1].find((place) => place >= 0)
}

function differentMonths(pair: CheckedPair, source: Dates, target: Dates): readonly Flag[] {
  const [here, there] = [monthsOf(source), monthsOf(target)]
  // where both name months as often, one named twice must be there twice
  const [lost, added] =
    here.length === there.length
      ? [lacking(here, there), lacking(there, here)]
      : [unknown(here, there), unknown(there, here)]
  return lost && added ? [flag(pair, 'warning', lost, added)] : []
}

/** Every month that a text names, alone or in a date. */
const monthsOf = ({ months, days }: Dates): readonly MonthMention[] => [
  ...months,
  ...days.flatMap(({ span, readings }) => readings.map(({ month }) => ({ span, month }))),
]

/** The first month that others do not name as often. */
function lacking(months: readonly MonthMention[], others: readonly MonthMention[]): MonthMention | undefined {
  const rest = others.map(({ month }) => month)
  return months.find(({ month }) => {
    const place = rest.indexOf(month)
    if (place >= 0) rest.splice(place, 1)
    return place < 0
  })
}

/** The first month that others do not name at all. */
const unknown = (months: readonly MonthMention[], others: readonly MonthMention[]): MonthMention | undefined =>
  months.find(({ month }) => others.every((other) => other.month !== month))

function flag(
  { source, target }: CheckedPair,
  severity: Flag['severity'],
  one: Pick<DateMention, 'span'>,
  other: Pick<DateMention, 'span'>,
): Flag {
  const detail = `“${cut(source.text, one.span)}” in the source is “${cut(target.text, other.span)}” in the translation.`
  return { code: 'date', severity, source: one.span, target: other.span, detail }
}
