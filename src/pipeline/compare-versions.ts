import { checkDisagreement } from '../check/disagreement.ts'
import { differingWords } from '../check/disagreement-words.ts'
import type { Pair } from '../domain/document.ts'
import type { Problem } from '../domain/problem.ts'
import type { Job, Outcome, Preparation } from '../providers/contract.ts'
import type { Article } from './article.ts'
import { pacer } from './in-pieces.ts'
import { sourceOf, translationOf } from './pairs.ts'
import type { ReadArticle } from './read-article.ts'
import type { Services } from './services.ts'
import { termHints } from './term-hints.ts'
import { COPY, textFor, translateOnce } from './translate-once.ts'

/** What a comparison works with. */
export interface Comparison {
  readonly read: ReadArticle
  readonly article: Article
  readonly services: Services
  readonly signal: AbortSignal | undefined
  readonly warn: (warning: string) => void
  /** Told what a provider has to do before it can begin. */
  readonly onPreparation: (preparation: Preparation) => void
}

/** Pairs between two pauses: to compare one takes a millisecond or two. */
const PIECE = 8

/**
 * Each translated pair again with what the other providers make of its source, one provider after another, so that the
 * translation asked for never waits for them. Their texts keep the terms as the first one's do, and every pair on which
 * one disagrees says on what. What a provider fails on is left as it is and counted in a warning. Rejects with the
 * signal's reason when it aborted, once it is said what was not compared.
 */
export async function* compareVersions(pairs: readonly Pair[], comparison: Comparison): AsyncGenerator<Pair> {
  const { article, signal } = comparison
  // what is the same in every language has no provider
  const latest = new Map(
    pairs.flatMap((pair) => (pair.target && pair.provider !== null ? [[pair.id, pair] as const] : [])),
  )
  const asked = latest.size
  if (asked === 0) return
  for (const name of article.compareWith ?? []) {
    const open = new Set(latest.keys())
    let problem: Problem | null = null
    try {
      for await (const { pair, outcome } of outcomesOf(name, [...latest.values()], comparison)) {
        if (outcome.status === 'failed') {
          problem ??= outcome.problem
          continue
        }
        const compared = withVersion(pair, outcome, name, comparison)
        latest.set(pair.id, compared)
        open.delete(pair.id)
        yield compared
      }
    } catch (error) {
      if (!signal?.aborted) throw error
    }
    if (open.size > 0) comparison.warn(notCompared(name, open.size, asked, problem))
  }
  signal?.throwIfAborted()
}

/** What one provider makes of the sources of the pairs, each as soon as it is known. */
async function* outcomesOf(
  name: string,
  pairs: readonly Pair[],
  { read, article, services, signal, onPreparation }: Comparison,
): AsyncGenerator<{ readonly pair: Pair; readonly outcome: Outcome }> {
  signal?.throwIfAborted()
  const translator = services.translator({ provider: name, private: article.private })
  if (!translator) return
  const telling = { ...translator, translate: (job: Job) => translator.translate({ ...job, onPreparation }) }
  const pace = pacer(signal, PIECE)
  const texts = pairs.map(({ source }) => textFor(source.text, article))
  for await (const outcome of translateOnce(
    texts,
    read,
    article,
    telling,
    termHints(pairs, article.termbase),
    signal,
  )) {
    await pace()
    const pair = pairs[outcome.index]!
    if (outcome.provider !== COPY) yield { pair, outcome }
  }
}

function withVersion(
  pair: Pair,
  outcome: Outcome & { status: 'translated' },
  provider: string,
  { read, article }: Comparison,
): Pair {
  const { text } = translationOf(pair, outcome, article, read.language)
  const language = article.target
  const target = pair.target!.text
  const flags = checkDisagreement({
    source: sourceOf(pair, read.language),
    target: { text: target, language },
    other: { text, language },
    provider,
  })
  const version = { provider, text, differs: differingWords(target, text) }
  return { ...pair, flags: [...pair.flags, ...flags], versions: [...(pair.versions ?? []), version] }
}

const notCompared = (name: string, missing: number, asked: number, problem: Problem | null): string =>
  `${missing} of ${asked} translated sentences could not be compared with ${name}. ${
    problem ? problem.detail : 'Time ran out before.'
  }`
