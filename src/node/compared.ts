import { Problem } from '../domain/problem.ts'
import type { Article } from '../pipeline/article.ts'
import { readCompared } from '../pipeline/compare-names.ts'
import type { Services } from '../pipeline/services.ts'
import type { Values } from './options.ts'
import { UsageError } from './usage-error.ts'

/** Who translates and who is compared with, of `--provider` and `--compare deepl,openai`. Throws `UsageError`. */
export function compared(
  { provider, compare }: Pick<Values, 'provider' | 'compare'>,
  services: Services,
): Pick<Article, 'provider' | 'compareWith'> {
  try {
    return readCompared({ provider, compare: compare?.split(',').map((name) => name.trim()) }, services)
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid-request') throw new UsageError(`--${error.detail}`)
    throw error
  }
}
