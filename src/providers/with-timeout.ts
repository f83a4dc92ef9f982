import type { Provider } from './contract.ts'
import { timedOut } from './provider-problem.ts'
import { wrapProvider } from './wrap-provider.ts'

/** Most milliseconds for a question beside the work, which must not eat up the time of the work. */
const ASIDE_MS = 5_000

/**
 * The provider with a limit of `milliseconds` on every request: then its signal aborts, which closes the connection of a
 * driver that heeds it, and the call rejects with `provider-timeout` even when the driver does not. Languages and usage
 * have five seconds at most.
 */
export function withTimeout(provider: Provider, milliseconds: number): Provider {
  const aside = Math.min(milliseconds, ASIDE_MS)

  async function limited<Result>(
    time: number,
    outer: AbortSignal | undefined,
    call: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    outer?.throwIfAborted()
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(() => controller.abort(timedOut(provider.name, time)), time)
    const pass = () => controller.abort(outer?.reason)
    outer?.addEventListener('abort', pass, { once: true })
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    try {
      return await Promise.race([call(signal), aborted])
    } finally {
      clearTimeout(timer)
      outer?.removeEventListener('abort', pass)
    }
  }

  return wrapProvider(provider, {
    translate: (job) => limited(milliseconds, job.signal, (signal) => provider.translate({ ...job, signal })),
    languages: (outer) => limited(aside, outer, (signal) => provider.languages(signal)),
    ...(provider.usage && { usage: (outer) => limited(aside, outer, (signal) => provider.usage!(signal)) }),
  })
}
