import type { Pair } from '../domain/document.ts'
import type { Outcome, Translator } from '../providers/contract.ts'
import type { Article } from './article.ts'
import { mapInPieces } from './in-pieces.ts'
import type { ReadArticle } from './read-article.ts'
import { termHints } from './term-hints.ts'
import { textFor, translateOnce } from './translate-once.ts'

/**
 * One outcome per sentence, by its id. Unless clean-up is off a provider is given the sentence without the damage of
 * scraping (soft hyphens, line breaks, wrongly decoded characters); the pair shows it as it was posted.
 */
export async function* translateSentences(
  read: ReadArticle,
  article: Article,
  translator: Translator,
  drafts: readonly Pair[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Outcome> {
  const texts = await mapInPieces(read.sentences, ({ text }) => textFor(text, article), signal)
  yield* translateOnce(texts, read, article, translator, termHints(drafts, article.termbase), signal)
}
