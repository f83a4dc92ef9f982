import type { Pair } from '../domain/document.ts'
import type { Outcome, Translator } from '../providers/contract.ts'
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
    const text = article.clean === 'off' ? sentence.text : repairText(sentence.text)
    const same = places.get(text)
    if (same) same.push(sentence.id)
    else places.set(text, [sentence.id])
  }
  const texts = [...places.keys()]
  if (texts.length === 0) return
  const terms = termHints([...places.values()].map(([first]) => drafts[first!]!))
  const job = { texts, source: read.language, target: article.target, terms, ...(signal && { signal }) }
  for await (const outcome of translator.translate(job)) {
    const [first, ...again] = places.get(texts[outcome.index]!)!
    yield { ...outcome, index: first! }
    for (const index of again)
      yield outcome.status === 'translated' ? { ...outcome, index, billed: 0 } : { ...outcome, index }
  }
}

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
