import type { Provider, Translator } from './contract.ts'
import type { Memory } from './memory.ts'
import type { RetryOptions } from './until-answered.ts'
import { type Breaker, withBreaker } from './with-breaker.ts'
import { withBudget } from './with-budget.ts'
import { withFallback } from './with-fallback.ts'
import { type Guard, withGuard } from './with-guard.ts'
import { type LimitsOptions, withLimits } from './with-limits.ts'
import { withMemory } from './with-memory.ts'
import { withRetry } from './with-retry.ts'
import { withTimeout } from './with-timeout.ts'

/** How patient a chain is with each of its providers; every option has a default. */
export interface ChainOptions {
  /** Milliseconds for one request to a provider (30 000). */
  readonly timeoutMs?: number
  readonly retry?: RetryOptions
  readonly limits?: LimitsOptions
  /** What looks at every answer; left out = nothing does. */
  readonly guard?: Guard
  /** What is known of a provider from one job to the next; without one it is asked whatever happened before. */
  readonly breakers?: ReadonlyMap<Provider, Breaker>
}

/**
 * The providers as one translator: memory first (`null` = none, for private articles), then provider after provider.
 *
 * Read from the inside out. The timeout is for one request, and so is the budget: each that is sent is paid for, whatever
 * becomes of its answer further out. Retry stands inside limits, so that one overloaded request
 * is sent again and not the whole job: what was answered is billed and is not asked for twice. The breaker counts what
 * retry gave up. Limits stand inside fallback, so that only the texts a provider failed on go to the next; so does the
 * guard, which makes a failure of an answer that is no translation. Memory stands outside everything: what it knows no
 * provider gets to see.
 *
 * The languages of every provider are looked at before each job: give providers that remember theirs
 * (`withRememberedLanguages`), a chain itself keeps nothing between jobs.
 */
export function createChain(
  providers: readonly Provider[],
  memory: Memory | null,
  { timeoutMs = 30_000, retry = {}, limits = {}, guard, breakers }: ChainOptions = {},
): Translator {
  const translators = providers.map((provider) => {
    const breaker = breakers?.get(provider)
    const inTime = withTimeout(provider, Math.max(timeoutMs, provider.timeoutMs ?? 0))
    const patient = withRetry(withBudget(inTime), retry)
    const translator = withLimits(breaker ? withBreaker(patient, breaker) : patient, limits)
    return guard ? withGuard(translator, guard) : translator
  })
  const below = withFallback(translators)
  return memory ? withMemory(translators.length > 0 ? below : null, memory) : below
}
