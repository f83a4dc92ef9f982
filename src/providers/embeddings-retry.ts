import { Problem } from '../domain/problem.ts'
import { isTransient } from './provider-problem.ts'

/** How often, and how long, {@link asked} tries; every option has a default. */
export interface AskOptions {
  /** Most requests for one call (3). */
  readonly attempts?: number
  /** Milliseconds before the second request, doubled before each further one (500); half of it is random. */
  readonly baseMs?: number
  /** Most milliseconds of one wait (10 000): a service that asks for more is not waited for. */
  readonly mostMs?: number
}

/** What the call gives, asked again after problems that pass, no sooner than `Retry-After` says. */
export async function asked<Result>(
  call: () => Promise<Result>,
  signal: AbortSignal,
  { attempts = 3, baseMs = 500, mostMs = 10_000 }: AskOptions = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof Problem) || !isTransient(error) || attempt >= attempts) throw error
      const backOff = baseMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2)
      const wait = Math.max(Number(error.fields.retryAfter ?? 0) * 1_000, backOff)
      if (wait > mostMs) throw error
      await pause(wait, signal)
    }
  }
}

/** Resolves after the time, or rejects with the signal's reason as soon as that aborts. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })
}
