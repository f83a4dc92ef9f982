import { alignBySegment } from '../align/by-segment.ts'
import { anySignal } from '../domain/any-signal.ts'
import type { Document, Name, Pair } from '../domain/document.ts'
import type { Budget, Job, Outcome, Preparation, Translator } from '../providers/contract.ts'
import type { Article } from './article.ts'
import { assemble, usage } from './assemble-document.ts'
import { compareVersions } from './compare-versions.ts'
import { documentId } from './document-id.ts'
import { nameKinds, namesOf } from './document-names.ts'
import type { ArticleEvent } from './events.ts'
import { improveTerms } from './improve-terms.ts'
import { mapInPieces, pacer } from './in-pieces.ts'
import { matchedNames } from './match-names.ts'
import { endProblem, languageObstacle, tooLate, unknownProvider } from './obstacles.ts'
import { documentFlags, finishedPair, untranslatedPair } from './pairs.ts'
import { type ReadArticle, readArticle } from './read-article.ts'
import { remembering } from './remembering.ts'
import type { Services } from './services.ts'
import { createSpending, spendingFrom } from './spending.ts'
import { translateParagraphs } from './translate-paragraphs.ts'
import { translateSentences } from './translate-sentences.ts'
import { unitsOfTranslation } from './units-of-translation.ts'
import { withNews } from './with-news.ts'

/** Work that was begun before: what was answered then is not asked for again. */
export interface CarriedOn {
  /** Characters billed for it. */
  readonly billed: number
  /** The services with what they answered. */
  over(services: Services): Services
  /** The translator of the article, memory and all, with what it answered. */
  above(translator: Translator): Translator
}

/** When to stop, and what may be spent. */
export interface ArticleLimits {
  readonly deadline?: AbortSignal
  readonly left?: AbortSignal
  /** What the caller may spend, beside what a request may. */
  readonly budget?: Budget | undefined
  /** Whose translation memory is used; left out = none. */
  readonly owner?: string | undefined
  /** Work that was begun before, and what was answered then. */
  readonly carriedOn?: CarriedOn
}

/**
 * The pipeline, in reading order: clean → detect → segment → match terms → translate → enforce → align → check, and at
 * the end compare, where other providers are named for it.
 * Yields the document as soon as its sentences are known, each pair as soon as it is translated, and at the end the
 * whole document with the problem, if any, that kept it from being complete. Every sentence is in exactly one pair,
 * in every case: what was not translated says so and has no target.
 * Throws a `Problem` only for an article that cannot be read at all, and the signal's reason when the caller left.
 */
export async function* translateArticle(
  article: Article,
  given: Services,
  limits: ArticleLimits = {},
): AsyncGenerator<ArticleEvent> {
  const spending = createSpending(given.requestBudget, limits.budget, limits.carriedOn?.billed)
  const paid = spendingFrom(given, spending)
  const services = limits.carriedOn?.over(paid) ?? paid
  const engines = paid.translator(article)
  if (!engines) throw unknownProvider(article.provider, services)
  const memory = remembering(engines, article, services, limits.owner)
  const translator = limits.carriedOn?.above(memory.translator) ?? memory.translator
  for (const name of article.compareWith ?? [])
    if (!services.translator({ provider: name })) throw unknownProvider(name, services)

  const signal = anySignal(limits.deadline, limits.left)
  const isLate = (error: unknown): boolean => limits.deadline?.aborted === true && error === limits.deadline.reason
  await services.prepareDetection()
  const read = await readArticle(article, signal).catch((error: unknown) => {
    throw isLate(error) ? tooLate() : error
  })
  const beads = alignBySegment(
    read.sentences.map((sentence) => sentence.id),
    () => false,
  )
  const drafts = await mapInPieces(beads, (bead) => untranslatedPair(read, bead, article))
  const pairs = new Map(drafts.map((pair) => [pair.id, pair]))
  const put = (pair: Pair): void => {
    pairs.set(pair.id, pair)
    // a pair of several sentences stands for theirs as well
    for (const segment of pair.source.segments) if (segment !== pair.id) pairs.delete(segment)
  }
  const outcomes = new Map<number, Outcome>()
  const warnings: string[] = []
  const id = await documentId(article)
  let names: readonly Name[] = []
  const document = (): Document => {
    const used = usage(read, outcomes, spending.billed(), pairs)
    const remarks = [...warnings, ...spending.remarks(), ...memory.remarks()]
    return assemble({ id, article, read, pairs: [...pairs.values()], usage: used, warnings: remarks, names })
  }
  yield { event: 'document', document: document() }

  const obstacle = languageObstacle(read.language, article.target)
  if (obstacle) return yield { event: 'end', document: document(), problem: obstacle }

  const pace = pacer(signal)
  let done = 0
  try {
    const work = withNews((onPreparation: (preparation: Preparation) => void) => {
      const telling = { ...translator, translate: (job: Job) => translator.translate({ ...job, onPreparation }) }
      return finishedPairs(read, article, telling, drafts, signal)
    })
    for await (const step of work) {
      if ('news' in step) {
        yield { event: 'progress', done, total: drafts.length, preparation: step.news }
        continue
      }
      const { pair, outcome } = step.item
      await pace()
      outcomes.set(pair.id, outcome)
      put(pair)
      done += pair.source.segments.length
      yield { event: 'pair', pair }
      yield { event: 'progress', done, total: drafts.length }
    }
  } catch (error) {
    if (!isLate(error)) throw error
    const timeout = tooLate()
    for (const draft of [...pairs.values()]) {
      if (outcomes.has(draft.id)) continue
      const outcome: Outcome = { index: draft.id, status: 'failed', problem: timeout, provider: null }
      outcomes.set(draft.id, outcome)
      const pair = finishedPair(draft, outcome, article, read.language)
      put(pair)
      yield { event: 'pair', pair }
    }
  }
  try {
    const translated = [...pairs.values()].flatMap((pair) => {
      const outcome = outcomes.get(pair.id)
      return outcome?.status === 'translated' ? [{ pair, outcome }] : []
    })
    const warn = (warning: string): unknown => warnings.push(warning)
    const ladder = { article, services, language: read.language, signal, warn }
    for await (const { pair, outcome } of improveTerms(translated, ladder)) {
      await pace()
      const changed = pairs.get(pair.id) !== pair
      put(pair)
      outcomes.set(pair.id, outcome)
      if (changed) yield { event: 'pair', pair }
    }
  } catch (error) {
    // what stands is a whole translation; only its repair has run out of time
    if (!isLate(error)) throw error
  }
  // what is left is said in any case: no deadline stops it
  const [rest, after] = [pacer(limits.left), pacer(limits.left, 1)]
  const told = [...pairs.values()]
  const found = await namesOf(told, read.language, article.target, nameKinds(article.termbase), limits.left)
  names = found.names
  for (const [pairId, flags] of await documentFlags(told, read.language, article.target, found, limits.left)) {
    await rest()
    const flagged = pairs.get(pairId)!
    const pair = { ...flagged, flags: [...flagged.flags, ...flags] }
    put(pair)
    yield { event: 'pair', pair }
  }
  if (told.length > LONG) await after()
  try {
    const warn = (warning: string): unknown => warnings.push(warning)
    const work = withNews((onPreparation: (preparation: Preparation) => void) =>
      compareVersions([...pairs.values()], { read, article, services, signal, warn, onPreparation }),
    )
    for await (const step of work) {
      if ('news' in step) {
        yield { event: 'progress', done, total: drafts.length, preparation: step.news }
        continue
      }
      put(step.item)
      yield { event: 'pair', pair: step.item }
    }
  } catch (error) {
    // the translation asked for stands; only what it was to be compared with is not complete
    if (!isLate(error)) throw error
  }
  // after everything else, and with names only: it may be late or out of order
  if (services.matchNames && !article.private)
    try {
      const warn = (warning: string): unknown => warnings.push(warning)
      names = await matchedNames(names, services.matchNames, signal, warn)
    } catch (error) {
      if (!isLate(error)) throw error
      warnings.push('Names were not looked up in the lists: there was no time left.')
    }
  await memory.keep(
    unitsOfTranslation({
      ...{ read, article, outcomes, asked: memory.asked },
      pairs: [...pairs.values()],
      providers: engines.providers,
    }),
  )
  if (told.length > LONG) await after()
  const problem = endProblem([...outcomes.values()])
  yield { event: 'end', document: document(), problem }
}

/** Pairs from which on there is a pause between what is done with all of them. */
const LONG = 1000

/** Each pair as soon as it is translated, sentence by sentence or out of whole paragraphs, as the article asks. */
async function* finishedPairs(
  read: ReadArticle,
  article: Article,
  translator: Translator,
  drafts: readonly Pair[],
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly pair: Pair; readonly outcome: Outcome }> {
  if (article.unit === 'paragraph') return yield* translateParagraphs(read, article, translator, drafts, signal)
  for await (const outcome of translateSentences(read, article, translator, drafts, signal))
    yield { pair: finishedPair(drafts[outcome.index]!, outcome, article, read.language), outcome }
}
