/** A signal that aborts with the first of those given; `undefined` when none is. */
export function anySignal(first: AbortSignal, ...others: readonly (AbortSignal | undefined)[]): AbortSignal
export function anySignal(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined
export function anySignal(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined)
  return given.length > 1 ? AbortSignal.any(given) : given[0]
}
