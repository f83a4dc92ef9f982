import { anySignal } from '../domain/any-signal.ts'
import type { Document, Pair } from '../domain/document.ts'
import type { Job, Outcome, Preparation } from '../providers/contract.ts'
import type { Article } from './article.ts'
import { savedBy } from './assemble-document.ts'
import type { ArticleEvent } from './events.ts'
import { freeTarget } from './fresh-numbers.ts'
import { improveTerms } from './improve-terms.ts'
import type { Translated } from './ladder.ts'
import { endProblem, languageObstacle, tooLate, unknownProvider } from './obstacles.ts'
import { failedPair, pairWith, proposedTerms, sourceOf, translationOf } from './pairs.ts'
import { remembering } from './remembering.ts'
import { revisedDocument } from './revised-document.ts'
import type { Services } from './services.ts'
import { createSpending, spendingFrom } from './spending.ts'
import { termHints } from './term-hints.ts'
import type { ArticleLimits } from './translate-article.ts'
import { textFor, translateOnce } from './translate-once.ts'
import { unitsOfTranslation } from './units-of-translation.ts'
import { withNews } from './with-news.ts'

/**
 * Asks again for pairs of a document that have no target, in the language the document has; what comes is enforced,
 * checked and counted like any translation, and every other pair stays as it is. Yields the document as it stood, each
 * pair as soon as it is translated, and at the end the document with the problem, if any. Throws a `Problem` for a
 * provider there is not, and the signal's reason when the caller left.
 */
export async function* retryPairs(
  document: Document,
  asked: readonly Pair[],
  article: Article,
  given: Services,
  limits: ArticleLimits = {},
): AsyncGenerator<ArticleEvent> {
  const spending = createSpending(given.requestBudget, limits.budget)
  const services = spendingFrom(given, spending)
  const engines = services.translator(article)
  if (!engines) throw unknownProvider(article.provider, services)
  const memory = remembering(engines, article, services, limits.owner)
  const { translator } = memory
  yield { event: 'document', document }
  const { language } = document.source
  const obstacle = asked.length > 0 ? languageObstacle(language, article.target) : null
  if (obstacle) return yield { event: 'end', document, problem: obstacle }
  await services.prepareDetection()

  const signal = anySignal(limits.deadline, limits.left)
  const isLate = (error: unknown): boolean => limits.deadline?.aborted === true && error === limits.deadline.reason
  const drafts = asked.map(
    (pair): Pair => ({ ...pair, score: 1, flags: [], terms: proposedTerms(sourceOf(pair, language), article) }),
  )
  const outcomes = new Map<number, Outcome>()
  const latest = new Map(document.pairs.map((pair) => [pair.id, pair]))
  const put = (draft: Pair, outcome: Outcome): Pair => {
    outcomes.set(draft.id, outcome)
    const pair = retried(draft, outcome, [...latest.values()], article, language)
    latest.set(pair.id, pair)
    return pair
  }
  const progress = () => ({ event: 'progress', done: outcomes.size, total: drafts.length }) as const
  const warnings: string[] = []
  try {
    const texts = drafts.map(({ source }) => textFor(source.text, article))
    const work = withNews((onPreparation: (preparation: Preparation) => void) => {
      const telling = { ...translator, translate: (job: Job) => translator.translate({ ...job, onPreparation }) }
      return translateOnce(texts, { language }, article, telling, termHints(drafts, article.termbase), signal)
    })
    for await (const step of work) {
      if ('news' in step) yield { ...progress(), preparation: step.news }
      else {
        yield { event: 'pair', pair: put(drafts[step.item.index]!, step.item) }
        yield progress()
      }
    }
    const translated = [...outcomes].flatMap(([id, outcome]): readonly Translated[] =>
      outcome.status === 'translated' ? [{ pair: latest.get(id)!, outcome }] : [],
    )
    const ladder = { article, services, language, signal, warn: (warning: string) => void warnings.push(warning) }
    for await (const { pair } of improveTerms(translated, ladder)) {
      if (latest.get(pair.id) !== pair) yield { event: 'pair', pair }
      latest.set(pair.id, pair)
    }
  } catch (error) {
    if (!isLate(error)) throw error
    for (const draft of drafts)
      if (!outcomes.has(draft.id)) {
        const outcome = { index: draft.id, status: 'failed', problem: tooLate(), provider: null } as const
        yield { event: 'pair', pair: put(draft, outcome) }
      }
  }
  const changes = asked.map((pair) => ({ before: [pair], after: [latest.get(pair.id)!] }))
  const revised = await revisedDocument(document, changes)
  const { characters, billedCharacters, memoryHits, savedCharacters } = document.usage
  const hits = [...outcomes].filter(([, one]) => one.status === 'translated' && one.origin === 'memory')
  const usage = {
    characters,
    billedCharacters: billedCharacters + spending.billed(),
    memoryHits: memoryHits + hits.length,
    ...savedBy(
      hits.map(([id]) => latest.get(id)!.source.text),
      savedCharacters,
    ),
  }
  await memory.keep(
    unitsOfTranslation({
      ...{ read: { sentences: [], language }, article, outcomes, asked: memory.asked },
      pairs: revised.pairs.filter(({ id }) => outcomes.has(id)),
      providers: engines.providers,
    }),
  )
  yield {
    event: 'end',
    document: {
      ...revised,
      usage,
      warnings: [...revised.warnings, ...warnings, ...spending.remarks(), ...memory.remarks()],
    },
    problem: asked.length > 0 ? endProblem([...outcomes.values()]) : null,
  }
}

function retried(draft: Pair, outcome: Outcome, pairs: readonly Pair[], article: Article, language: string): Pair {
  if (outcome.status === 'failed') return failedPair(draft, outcome)
  const place = { segments: [freeTarget(pairs, draft)], score: draft.score }
  return pairWith(draft, outcome, translationOf(draft, outcome, article, language), article, language, place)
}
