import { Problem } from '../domain/problem.ts'
import type { Provider } from './contract.ts'
import { isOutOfService, leftAlone } from './provider-problem.ts'
import { wrapProvider } from './wrap-provider.ts'

/** How soon a provider is left alone, and for how long; every option has a default. */
export interface BreakerOptions {
  /** Requests in a row that fail for want of a working engine (5). */
  readonly failures?: number
  /** Milliseconds for which nothing is sent then (30 000). */
  readonly restMs?: number
  /** Milliseconds since some fixed moment. */
  readonly now?: () => number
}

/** What is known of a provider from one job to the next: in the memory of a process, on Workers of an isolate. */
export interface Breaker {
  /** Milliseconds the provider is still left alone; 0 when a request may go out. That request is the only one until it ends. */
  enter(): number
  leave(succeeded: boolean): void
}

/** A circuit breaker: closed at first, open after failures in a row, half open for one request after its rest. */
export function createBreaker({ failures = 5, restMs = 30_000, now = Date.now }: BreakerOptions = {}): Breaker {
  let inARow = 0
  let until = 0
  return {
    enter() {
      if (inARow < failures) return 0
      const left = until - now()
      if (left > 0) return left
      until = now() + restMs
      return 0
    },
    leave(succeeded) {
      inARow = succeeded ? 0 : inARow + 1
      if (inARow >= failures) until = now() + restMs
    },
  }
}

/**
 * The provider, left alone for a while after it was out of service several times in a row: requests fail at once then,
 * and the next provider is asked without a wait. After the rest one request tries whether it works again.
 */
export const withBreaker = (provider: Provider, breaker: Breaker): Provider =>
  wrapProvider(provider, {
    async translate(job) {
      const left = breaker.enter()
      if (left > 0) throw leftAlone(provider.name, Math.ceil(left / 1_000))
      try {
        const answers = await provider.translate(job)
        breaker.leave(true)
        return answers
      } catch (error) {
        // An abort says nothing about the provider, nor does what was never sent; a refusal says that it is there.
        if (error instanceof Problem && error.code !== 'budget-exhausted') breaker.leave(!isOutOfService(error))
        throw error
      }
    },
  })
