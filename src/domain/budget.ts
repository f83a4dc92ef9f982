/** Characters that a key may have billed, anew each day or month of UTC. */
export interface KeyBudget {
  readonly characters: number
  readonly period: 'day' | 'month'
}

/** The most a budget may be: a number that every store keeps exactly. */
const MOST = 1_000_000_000_000

/** A budget as it is written, `500000/month`; `undefined` when it is none. */
export function parseBudget(given: string): KeyBudget | undefined {
  const [, digits, period] = /^(\d{1,13})\/(day|month)$/.exec(given.trim()) ?? []
  if (digits === undefined || Number(digits) > MOST) return undefined
  return { characters: Number(digits), period: period === 'day' ? 'day' : 'month' }
}

/** The period a moment is in: `2026-01-31`, or `2026-01`. */
export const periodAt = (period: KeyBudget['period'], milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, period === 'day' ? 10 : 7)

/** Seconds until the next period begins, rounded up; never 0. */
export function secondsLeft(period: KeyBudget['period'], milliseconds: number): number {
  const now = new Date(milliseconds)
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()]
  const next = period === 'day' ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1, 1)
  return Math.ceil((next - milliseconds) / 1_000)
}
