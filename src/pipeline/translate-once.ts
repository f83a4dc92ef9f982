import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { Dictionary, Job, Outcome, Translator } from '../providers/contract.ts'
import { repairText } from '../text/clean-repair.ts'
import type { Article } from './article.ts'
import type { ReadArticle } from './read-article.ts'

/**
 * One outcome per text, by its place. Equal texts are translated and paid for once; what has neither letter nor digit is
 * the same in every language, and no provider is asked for it.
 */
export async function* translateOnce(
  texts: readonly string[],
  read: Pick<ReadArticle, 'language'>,
  article: Article,
  translator: Translator,
  terms: NonNullable<Job['terms']>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Outcome> {
  const places = new Map<string, number[]>()
  for (const [place, text] of texts.entries()) {
    if (!/[\p{L}\p{N}]/u.test(text)) {
      yield copied(text, place)
      continue
    }
    const same = places.get(text)
    if (same) same.push(place)
    else places.set(text, [place])
  }
  const different = [...places.keys()]
  if (different.length === 0) return
  for await (const outcome of translator.translate(jobFor(different, read.language, article, terms, signal))) {
    const [first, ...again] = places.get(different[outcome.index]!)!
    yield { ...outcome, index: first! }
    for (const index of again)
      yield outcome.status === 'translated' ? { ...outcome, index, billed: 0 } : { ...outcome, index }
  }
}

/** A sentence as a provider is given it. */
export const textFor = (text: string, { clean }: Pick<Article, 'clean'>): string =>
  clean === 'off' ? text : repairText(text)

/** The job of translating texts of an article, with its terms in every form an engine may take them in. */
export function jobFor(
  texts: readonly string[],
  source: Tag,
  { termbase, target }: Pick<Article, 'termbase' | 'target'>,
  terms: NonNullable<Job['terms']>,
  signal: AbortSignal | undefined,
): Job {
  const dictionary = termbase && dictionaryOf(termbase, source, target)
  return { texts, source, target, terms, ...(dictionary && { dictionary }), ...(signal && { signal }) }
}

/** What an engine with glossaries of its own is given: the whole termbase for the pair, made when it is asked for. */
const dictionaryOf = (termbase: Termbase, source: Tag, target: Tag): Dictionary => ({
  key: [termbase.id, termbase.version, source, target].join(' '),
  termbase: termbase.id,
  entries: () => termbase.dictionary(source, target),
})

/** In place of a provider's name, for what is the same in every language; nobody outside gets to see it. */
export const COPY = 'copy'

const copied = (text: string, index: number): Outcome => ({
  index,
  status: 'translated',
  text,
  provider: COPY,
  origin: 'machine',
  billed: 0,
  after: [],
})
