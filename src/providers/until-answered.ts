import { Problem } from '../domain/problem.ts'
import { isTransient } from './provider-problem.ts'

/** How long and how often {@link untilAnswered} asks; every option has a default. A clock of the test's own may stand in. */
export interface RetryOptions {
  /** Most requests for one call, the first one counted (3). */
  readonly attempts?: number
  /** Milliseconds before the second request, doubled before every further one (500). */
  readonly baseMs?: number
  /** Most milliseconds of back-off before a request (8 000). */
  readonly capMs?: number
  /** Milliseconds from the first request on after which none is started any more (30 000). */
  readonly budgetMs?: number
  /** A number from 0 up to 1. */
  readonly random?: () => number
  /** Milliseconds since some fixed moment. */
  readonly now?: () => number
  /** Resolves after so many milliseconds, or rejects with the signal's reason. */
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/**
 * What a call gives, made again after problems that pass: 429, 5xx, timeouts, faults of the network. It waits the longer
 * of what the server asks for (`Retry-After`) and a jittered exponential back-off, half of it random, so that many
 * callers do not come back at once. A wait beyond the budget is not begun: the problem is thrown at once.
 */
export async function untilAnswered<Result>(
  call: () => Promise<Result>,
  signal: AbortSignal | undefined,
  options: RetryOptions = {},
): Promise<Result> {
  const { attempts = 3, baseMs = 500, capMs = 8_000, budgetMs = 30_000 } = options
  const { random = Math.random, now = Date.now, sleep = pause } = options
  const started = now()
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      signal?.throwIfAborted()
      if (!(error instanceof Problem) || !isTransient(error) || attempt >= attempts) throw error
      const backOff = Math.min(capMs, baseMs * 2 ** (attempt - 1)) * (0.5 + random() / 2)
      const wait = Math.max(Number(error.fields.retryAfter ?? 0) * 1_000, backOff)
      if (now() - started + wait > budgetMs) throw error
      await sleep(wait, signal)
    }
  }
}

/** Resolves after the time, or rejects with the signal's reason as soon as that aborts. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
