import type { Flag } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import type { Check, Side } from './pair.ts'
import { weekdayPattern } from './weekday-names.ts'

interface Weekday {
  readonly span: Span
  /** 1 Monday to 7 Sunday. */
  readonly day: number
}

/** Days of the week by name: another one in the translation is an error. One that only one side names is none. */
export const checkWeekdays: Check = ({ source, target }) => {
  const here = weekdaysOf(source)
  if (here.length === 0) return []
  const there = weekdaysOf(target)
  const lost = here.filter(({ day }) => !there.some((other) => other.day === day))
  const added = there.filter(({ day }) => !here.some((other) => other.day === day))
  return lost.slice(0, added.length).map(({ span }, place): Flag => {
    const twin = added[place]!.span
    const detail = `“${cut(source.text, span)}” in the source is “${cut(target.text, twin)}” in the translation.`
    return { code: 'date', severity: 'error', source: span, target: twin, detail }
  })
}

function weekdaysOf({ text, language }: Side): readonly Weekday[] {
  const pattern = weekdayPattern(baseLanguage(language))
  if (!pattern) return []
  return Array.from(text.matchAll(pattern), ({ 0: written, index, ...groups }) => ({
    span: [index, index + written.length],
    day: [1, 2, 3, 4, 5, 6, 7].find((day) => groups[day] !== undefined)!,
  }))
}
