import { type KeyBudget, periodAt, secondsLeft } from '../domain/budget.ts'
import { Problem } from '../domain/problem.ts'
import type { Budget } from '../providers/contract.ts'
import type { KeyStore } from '../storage/contract.ts'

/** The part of a store that spending needs. */
export type Accounts = Pick<KeyStore, 'spend' | 'correct' | 'spent'>

/**
 * What a key may spend in its period, kept in the store and so the same for every process. Set aside before it is sent;
 * what a process that dies has not settled stays spent until the period ends.
 */
export const keyBudget = (accounts: Accounts, id: string, budget: KeyBudget, now = Date.now): Budget => ({
  async reserve(wanted, provider) {
    const period = periodAt(budget.period, now())
    if (!(await accounts.spend(id, period, wanted, budget.characters)))
      throw overKey(budget, budget.characters - (await accounts.spent(id, period)), wanted, provider, now())
    return {
      async settle(cost) {
        if (cost === wanted) return
        // A store that fails now must not cost the answer: what was set aside stays spent.
        await accounts.correct(id, period, cost - wanted).catch(() => undefined)
      },
    }
  },
})

function overKey(
  { characters: limit, period }: KeyBudget,
  left: number,
  wanted: number,
  provider: string,
  now: number,
): Problem {
  const remaining = Math.max(0, left)
  const brief = `Budget exhausted: this key may have ${limit} characters billed a ${period}.`
  const detail = `${brief} ${remaining} are left, and ${provider} was to be sent ${wanted}.`
  const retryAfter = secondsLeft(period, now)
  return new Problem('budget-exhausted', detail, {
    budget: 'key',
    limit,
    period,
    remaining,
    retryAfter,
    provider,
    brief,
  })
}

/** What is left of a key's budget, and the seconds until it starts anew. */
export async function budgetLeft(
  accounts: Accounts,
  id: string,
  { characters: limit, period }: KeyBudget,
  now = Date.now(),
): Promise<{ readonly remaining: number; readonly seconds: number }> {
  const spent = await accounts.spent(id, periodAt(period, now))
  return { remaining: Math.max(0, limit - spent), seconds: secondsLeft(period, now) }
}
