import type { Provider } from './contract.ts'
import { type RetryOptions, untilAnswered } from './until-answered.ts'
import { wrapProvider } from './wrap-provider.ts'

/**
 * The provider, asked again after problems that pass ({@link untilAnswered}). Translating twice is harmless to us but
 * billed, so nothing else is asked again.
 */
export const withRetry = (provider: Provider, options: RetryOptions = {}): Provider =>
  wrapProvider(provider, {
    translate: (job) => untilAnswered(() => provider.translate(job), job.signal, options),
  })
