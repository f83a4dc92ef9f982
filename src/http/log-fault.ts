import { Problem } from '../domain/problem.ts'
import type { Log } from './context.ts'
import { describe } from './stream-events.ts'

/**
 * Writes down what an operator should look into: a fault of ours, without its message, which may quote an article, or a
 * store that cannot be used, with what its database says. Anything else is the caller's to know.
 */
export function logFault(log: Log, requestId: string, error: unknown): void {
  if (!(error instanceof Problem) || error.code === 'internal') {
    log('error', { requestId, event: 'request-failed', error: describe(error) })
    return
  }
  if (error.code !== 'storage-unavailable' || error.cause === undefined) return
  log('error', { requestId, event: 'store-failed', reason: reasonOf(error.cause) })
}

/** What a database or the file system says of itself; statements are written with `?`, so no value stands in it. */
export const reasonOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : typeof cause).slice(0, 300)
