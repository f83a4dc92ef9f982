import { Problem } from '../domain/problem.ts'
import type { Article } from './article.ts'
import { unknownProvider } from './obstacles.ts'
import type { Services } from './services.ts'

/**
 * Who translates and who is compared with, of a request's `provider` and `compare`: of the names to compare the first
 * translates. Throws `invalid-request` when they are fewer than two, one comes twice, or a provider is named as well;
 * `unknown-provider` for a name nothing is configured under.
 */
export function readCompared(
  { provider, compare }: { readonly provider?: string | undefined; readonly compare?: readonly string[] | undefined },
  services: Services,
): Pick<Article, 'provider' | 'compareWith'> {
  if (compare === undefined) return { provider }
  const fault = faultOf(compare, provider)
  if (fault !== null)
    throw new Problem('invalid-request', `compare ${fault}.`, { errors: [{ field: 'compare', message: fault }] })
  const unknown = compare.find((name) => !services.translator({ provider: name }))
  if (unknown !== undefined) throw unknownProvider(unknown, services)
  const [first, ...others] = compare
  return { provider: first, compareWith: others }
}

/** What is wrong with names to compare, to be said after the field's name; `null` when nothing is. */
function faultOf(compare: readonly string[], provider: string | undefined): string | null {
  if (provider !== undefined) return 'names who translates already: leave out `provider`'
  const twice = compare.find((name, place) => compare.indexOf(name) !== place)
  if (twice !== undefined) return `names ${JSON.stringify(twice)} twice`
  return compare.filter((name) => name !== '').length < 2 ? 'must name two providers or more' : null
}
