import type { Provider } from './contract.ts'
import { timedOut } from './provider-problem.ts'

/**
 * The provider with a limit of `milliseconds` on every request: then its signal aborts, which closes the connection of a
 * driver that heeds it, and the call rejects with `provider-timeout` even when the driver does not.
 */
export function withTimeout(provider: Provider, milliseconds: number): Provider {
  async function limited<Result>(
    outer: AbortSignal | undefined,
    call: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    outer?.throwIfAborted()
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(() => controller.abort(timedOut(provider.name, milliseconds)), milliseconds)
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

  return {
    ...provider,
    translate: (job) => limited(job.signal, (signal) => provider.translate({ ...job, signal })),
    languages: (outer) => limited(outer, (signal) => provider.languages(signal)),
    ...(provider.usage && { usage: (outer) => limited(outer, (signal) => provider.usage!(signal)) }),
  }
}
