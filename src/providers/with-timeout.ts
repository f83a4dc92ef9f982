import type { Provider } from './contract.ts'
import { withinTime } from './within-time.ts'
import { wrapProvider } from './wrap-provider.ts'

/** Most milliseconds for a question beside the work, which must not eat up the time of the work. */
const ASIDE_MS = 5_000

/**
 * The provider with a limit of `milliseconds` on every request: then its signal aborts, which closes the connection of a
 * driver that heeds it, and the call rejects with `provider-timeout` even when the driver does not. Languages and usage
 * have five seconds at most.
 */
export function withTimeout(provider: Provider, milliseconds: number): Provider {
  const { name } = provider
  const aside = Math.min(milliseconds, ASIDE_MS)
  return wrapProvider(provider, {
    translate: (job) => withinTime(name, milliseconds, job.signal, (signal) => provider.translate({ ...job, signal })),
    languages: (outer) => withinTime(name, aside, outer, (signal) => provider.languages(signal)),
    ...(provider.usage && { usage: (outer) => withinTime(name, aside, outer, (signal) => provider.usage!(signal)) }),
  })
}
