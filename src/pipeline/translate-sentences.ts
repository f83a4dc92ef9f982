import type { Pair } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { Dictionary, Outcome, Translator } from '../providers/contract.ts'
import { repairText } from '../text/clean-repair.ts'
import type { Article } from './article.ts'
import type { ReadArticle, Sentence } from './read-article.ts'
import { termHints } from './term-hints.ts'

/**
 * One outcome per sentence. Equal sentences are translated once; what has neither letter nor digit is the same in every
 * language. Unless clean-up is off a provider is given the sentence without the damage of scraping (soft hyphens, line
 * breaks, wrongly decoded characters); the pair shows it as it was posted.
 */
export async function* translateSentences(
  read: ReadArticle,
  article: Article,
  translator: Translator,
  drafts: readonly Pair[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Outcome> {
  const places = new Map<string, number[]>()
  for (const sentence of read.sentences) {
    if (!/[\p{L}\p{N}]/u.test(sentence.text)) {
      yield copied(sentence)
      continue
    }
    const text = textFor(sentence.text, article)
    const same = places.get(text)
    if (same) same.push(sentence.id)
    else places.set(text, [sentence.id])
  }
  const texts = [...places.keys()]
  if (texts.length === 0) return
  const terms = termHints([...places.values()].map(([first]) => drafts[first!]!))
  const dictionary = dictionaryOf(article.termbase, read.language, article.target)
  const job = {
    texts,
    source: read.language,
    target: article.target,
    terms,
    ...(dictionary && { dictionary }),
    ...(signal && { signal }),
  }
  for await (const outcome of translator.translate(job)) {
    const [first, ...again] = places.get(texts[outcome.index]!)!
    yield { ...outcome, index: first! }
    for (const index of again)
      yield outcome.status === 'translated' ? { ...outcome, index, billed: 0 } : { ...outcome, index }
  }
}

/** A sentence as a provider is given it. */
export const textFor = (text: string, { clean }: Pick<Article, 'clean'>): string =>
  clean === 'off' ? text : repairText(text)

/** What an engine with glossaries of its own is given: the whole termbase for the pair, made when it is asked for. */
export const dictionaryOf = (termbase: Termbase | null, source: Tag, target: Tag): Dictionary | undefined =>
  termbase
    ? {
        key: [termbase.id, termbase.version, source, target].join(' '),
        termbase: termbase.id,
        entries: () => termbase.dictionary(source, target),
      }
    : undefined

/** In place of a provider's name, for what is the same in every language; nobody outside gets to see it. */
export const COPY = 'copy'

const copied = (sentence: Sentence): Outcome => ({
  index: sentence.id,
  status: 'translated',
  text: sentence.text,
  provider: COPY,
  origin: 'machine',
  billed: 0,
  after: [],
})
