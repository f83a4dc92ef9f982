import type { LanguagePairs, Provider } from './contract.ts'
import { wrapProvider } from './wrap-provider.ts'

/**
 * The provider, asked for its languages once and then at most every `maxAgeMs` (an hour): the chain looks at them before
 * every job. Only what was answered is kept, never a request under way: a Worker may not wait for another request's.
 */
export function withRememberedLanguages(
  provider: Provider,
  maxAgeMs = 3_600_000,
  now: () => number = Date.now,
): Provider {
  let known: { readonly pairs: LanguagePairs; readonly since: number } | undefined
  return wrapProvider(provider, {
    async languages(signal) {
      if (known && now() - known.since < maxAgeMs) return known.pairs
      const pairs = await provider.languages(signal)
      known = { pairs, since: now() }
      return pairs
    },
  })
}
