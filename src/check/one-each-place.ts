import type { Flag } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'

const GRAVITY = { error: 0, warning: 1, info: 2 }

/**
 * Of several readings of a text, the most telling first, one remark for every place: what a later one says of a place that
 * an earlier one has told of is left out, but for its gravity if that is greater.
 */
export function oneEachPlace(readings: readonly (readonly Flag[])[]): readonly Flag[] {
  const [first = [], ...rest] = readings
  return rest.reduce((told, flags) => {
    if (told.length === 0 || flags.length === 0) return told.length === 0 ? flags : told
    const graver = told.map((flag) => {
      const same = flags.filter((other) => isSamePlace(flag, other)).map(({ severity }) => severity)
      const severity = [flag.severity, ...same].sort((one, other) => GRAVITY[one] - GRAVITY[other])[0]!
      return severity === flag.severity ? flag : { ...flag, severity }
    })
    return [...graver, ...flags.filter((flag) => !told.some((other) => isSamePlace(flag, other)))]
  }, first)
}

const isSamePlace = (one: Flag, other: Flag): boolean =>
  meet(one.source, other.source) || meet(one.target, other.target)

const meet = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && one[0] < other[1] && other[0] < one[1]

/** Whether a flag's places, on each side on which it has one, are within given spans. */
export function withinSpans(source: readonly Span[], target: readonly Span[]): (flag: Flag) => boolean {
  const within = (span: Span | null, spans: readonly Span[]): boolean =>
    span === null || spans.some(([start, end]) => start <= span[0] && span[1] <= end)
  return (flag) => within(flag.source, source) && within(flag.target, target)
}
