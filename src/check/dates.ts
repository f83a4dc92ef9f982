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
  const lost = unmatched(source.days, target.days)
  const added = [...unmatched(target.days, source.days)]
  return lost.flatMap((date): readonly Flag[] => {
    const place = nearest(date, added)
    if (place === undefined) return []
    const [twin] = added.splice(place, 1)
    return [flag(pair, 'error', date, twin!)]
  })
}

const key = ({ day, month }: MonthDay): number => month * 100 + day

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
  const unnamed = (dates: Dates, others: Dates): readonly MonthMention[] => {
    const known = new Set([
      ...others.months.map(({ month }) => month),
      ...others.days.flatMap(({ readings }) => readings.map(({ month }) => month)),
    ])
    const all = [
      ...dates.months,
      ...dates.days.flatMap(({ span, readings }) => readings.map(({ month }) => ({ span, month }))),
    ]
    return all.filter(({ month }) => !known.has(month))
  }
  const [lost] = unnamed(source, target)
  const [added] = unnamed(target, source)
  return lost && added ? [flag(pair, 'warning', lost, added)] : []
}

function flag(
  { source, target }: CheckedPair,
  severity: Flag['severity'],
  one: Pick<DateMention, 'span'>,
  other: Pick<DateMention, 'span'>,
): Flag {
  const detail = `“${cut(source.text, one.span)}” in the source is “${cut(target.text, other.span)}” in the translation.`
  return { code: 'date', severity, source: one.span, target: other.span, detail }
}
