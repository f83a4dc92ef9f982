import { asciiDigits, type Injury, replaced, type SoundPair } from './injury.ts'
import { oneOf } from './random.ts'

/** A name of the calendar as it stands in a text, 0 the first of its kind. */
interface Mention {
  readonly start: number
  readonly written: string
  readonly index: number
}

const calendars = new Map<string, readonly (readonly string[])[]>()

/** Names of the twelve months or seven days in a language, alone and beside a number, from the runtime's own tables. */
function namesOf(language: string, part: 'month' | 'weekday'): readonly (readonly string[])[] {
  const key = `${language} ${part}`
  const known = calendars.get(key)
  if (known) return known
  const formats = [
    new Intl.DateTimeFormat(language, { [part]: 'long', calendar: 'gregory', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, {
      [part]: 'long',
      day: 'numeric',
      year: 'numeric',
      calendar: 'gregory',
      timeZone: 'UTC',
      ...(part === 'weekday' && { month: 'long' }),
    }),
  ]
  const count = part === 'month' ? 12 : 7
  const names = Array.from({ length: count }, (_, index) => {
    const day = part === 'month' ? Date.UTC(2024, index, 15) : Date.UTC(2024, 0, 1 + index)
    const written = formats.map((format) => format.formatToParts(day).find(({ type }) => type === part)?.value ?? '')
    return [...new Set(written)].filter((name) => /\p{L}{3}/u.test(name))
  })
  calendars.set(key, names)
  return names
}

function mentions(text: string, language: string, part: 'month' | 'weekday'): readonly Mention[] {
  return namesOf(language, part).flatMap((forms, index) =>
    forms.flatMap((form) =>
      [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${form}(?![\\p{L}\\p{M}])`, 'giu'))].map(
        ({ 0: written, index: start }): Mention => ({ start, written, index }),
      ),
    ),
  )
}

/** Months that are no other word: May and März stand beside a number. */
const isMonth = (text: string, { start, written }: Mention): boolean =>
  /\d[\s.\u00a0]{0,3}(?:de |of )?$/u.test(text.slice(0, start)) ||
  /^[\s,.\u00a0]{1,3}\d/u.test(text.slice(start + written.length))

function sharedMonths({ source, target }: SoundPair): readonly Mention[] {
  const [from, to] = [asciiDigits(source.text), asciiDigits(target.text)]
  const known = new Set([
    ...mentions(from, source.language, 'month').map(({ index }) => index),
    ...[...from.matchAll(/(?<!\d)(\d{1,2})\s?[月월]/gu)].map(([, month]) => Number(month) - 1),
  ])
  return mentions(to, target.language, 'month').filter((month) => known.has(month.index) && isMonth(to, month))
}

/** A date is on another day, or in another month. */
export const changedDate: Injury = (pair, { random }) => {
  const east = eastAsianDate(pair, random)
  if (east) return east
  const month = oneOf(sharedMonths(pair), random)
  if (!month) return undefined
  const { text, language } = pair.target
  const end = month.start + month.written.length
  const before = /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[\s\u00a0]+(?:de |of )?$/u.exec(
    asciiDigits(text).slice(0, month.start),
  )
  const after = /^[\s\u00a0]+(\d{1,2})(?![\d:])/u.exec(asciiDigits(text).slice(end))
  const day = before?.[1] ?? after?.[1]
  if (day !== undefined && new RegExp(`(?<!\\d)${day}(?!\\d)`).test(asciiDigits(pair.source.text)) && random() < 0.5) {
    const start = before ? before.index : end + after![0].length - day.length
    const other = 1 + ((Number(day) + Math.floor(random() * 26)) % 28)
    return other === Number(day) ? undefined : replaced(text, [start, start + day.length], String(other))
  }
  const other = (month.index + 1 + Math.floor(random() * 11)) % 12
  const forms = namesOf(language, 'month')
  const form =
    forms[other]![
      Math.max(
        0,
        forms[month.index]!.findIndex((name) => name.toLowerCase() === month.written.toLowerCase()),
      )
    ] ?? forms[other]![0]
  return form === undefined ? undefined : replaced(text, [month.start, end], form)
}

function eastAsianDate({ source, target }: SoundPair, random: () => number) {
  const text = asciiDigits(target.text)
  const known = new Set([
    ...mentions(source.text, source.language, 'month').map(({ index }) => index + 1),
    ...[...asciiDigits(source.text).matchAll(/(?<!\d)(\d{1,2})\s?[月월]/gu)].map(([, month]) => Number(month)),
  ])
  const dates = [...text.matchAll(/(?<!\d)(\d{1,2})\s?[月월]/gu)].filter(([, month]) => known.has(Number(month)))
  const date = oneOf(dates, random)
  if (!date) return undefined
  const other = 1 + ((Number(date[1]) + Math.floor(random() * 11)) % 12)
  return other === Number(date[1])
    ? undefined
    : replaced(target.text, [date.index, date.index + date[1]!.length], String(other))
}

/** Another day of the week. */
export const changedWeekday: Injury = (pair, { random }) => {
  const known = new Set(mentions(pair.source.text, pair.source.language, 'weekday').map(({ index }) => index))
  const day = oneOf(
    mentions(pair.target.text, pair.target.language, 'weekday').filter(({ index }) => known.has(index)),
    random,
  )
  if (!day) return undefined
  const other = namesOf(pair.target.language, 'weekday')[(day.index + 1 + Math.floor(random() * 6)) % 7]![0]
  return other === undefined
    ? undefined
    : replaced(pair.target.text, [day.start, day.start + day.written.length], other)
}
