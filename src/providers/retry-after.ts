/**
 * Seconds to wait by a `Retry-After` header, which is a number of seconds or an HTTP date; `undefined` when there is
 * none or it is neither. A date in the past is 0. `now` is in milliseconds since 1970. RFC 9110 §10.2.3.
 */
export function readRetryAfter(header: string | null | undefined, now = Date.now()): number | undefined {
  const value = header?.trim()
  if (!value) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value)
  // A date always has letters; `Date.parse` alone would read `-5` and `1.5` as dates.
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000))
}
