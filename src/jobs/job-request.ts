import type { Article } from '../pipeline/article.ts'
import type { Services } from '../pipeline/services.ts'

/** What a job is to do, as it is kept: an article with its termbases by their ids; `null` for none. */
export interface JobRequest extends Omit<Article, 'termbase' | 'private'> {
  readonly glossary: readonly string[] | null
}

/** The article of a job, with the termbases as they are now. Throws `unknown-glossary`. */
export async function articleOf(
  { glossary, ...article }: JobRequest,
  services: Pick<Services, 'glossaries'>,
): Promise<Article> {
  const [first, ...others] = glossary ?? []
  return { ...article, termbase: first === undefined ? null : await services.glossaries.open([first, ...others]) }
}
