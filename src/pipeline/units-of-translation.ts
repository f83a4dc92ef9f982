import type { Pair } from '../domain/document.ts'
import type { Outcome } from '../providers/contract.ts'
import type { MemoryUnit } from '../storage/memory-units.ts'
import { joinSentences } from './aligned-sentences.ts'
import type { Article } from './article.ts'
import { machineScope } from './memory-choice.ts'
import type { ReadArticle } from './read-article.ts'
import type { Remembering } from './remembering.ts'
import { COPY, textFor } from './translate-once.ts'
import { paragraphsOf, paragraphText } from './translate-paragraphs.ts'

type Translated = Outcome & { readonly status: 'translated' }

/** What is to be remembered of a translation. */
export interface Translation {
  readonly read: Pick<ReadArticle, 'sentences' | 'language'>
  readonly article: Article
  readonly pairs: readonly Pair[]
  /** By the id of the pair. */
  readonly outcomes: ReadonlyMap<number, Outcome>
  /** Names of the engines that may have been asked, in order. */
  readonly providers: readonly string[]
  readonly asked: Remembering['asked']
}

/**
 * What the memory keeps of a translation: what engines made of a sentence, or of a paragraph where that was asked for,
 * with the terms put right; only where nothing in it is an error, no other engine was to answer first, and no sign stands
 * for a code of a file. Text as the engine was given it.
 */
export function unitsOfTranslation(translation: Translation): readonly MemoryUnit[] {
  const { read, article, pairs, providers, asked } = translation
  const unit = (text: string, target: string, provider: string): MemoryUnit => ({
    source: read.language,
    target: article.target,
    text,
    translation: target,
    origin: 'machine',
    provider,
    scope: machineScope(asked, providers.indexOf(provider)),
    terms: article.termbase?.version ?? '',
  })
  if (article.unit !== 'paragraph')
    return pairs.flatMap((pair) => {
      const provider = cleanBy(pair, translation)
      return provider === null ? [] : [unit(textFor(pair.source.text, article), pair.target!.text, provider)]
    })
  const places = new Map(pairs.flatMap((pair) => pair.source.segments.map((segment) => [segment, pair] as const)))
  return paragraphsOf(read.sentences).flatMap((sentences) => {
    const ours = [...new Set(sentences.map(({ id }) => places.get(id)!))]
    const by = new Set(ours.map((pair) => cleanBy(pair, translation)))
    const [provider] = by
    if (by.size > 1 || provider == null) return []
    const target = joinSentences(
      ours.map((pair) => pair.target!.text),
      article.target,
    )
    return [unit(paragraphText(sentences, read, article), target, provider)]
  })
}

/** A sign in place of a code or of what is not translated: it means something in its own file only. */
const SIGN = /ZQ\d+X/

/** The engine that wrote the pair's target; `null` where it is not worth to be remembered, or no engine wrote it. */
function cleanBy(pair: Pair, { outcomes, providers }: Translation): string | null {
  const outcome = outcomes.get(pair.id)
  if (!pair.target || SIGN.test(pair.source.text) || !isFirstAnswer(outcome) || !providers.includes(outcome.provider))
    return null
  return pair.flags.some(({ severity }) => severity === 'error') ? null : outcome.provider
}

/** Whether an engine gave it, and no other was asked in vain before. */
const isFirstAnswer = (outcome: Outcome | undefined): outcome is Translated =>
  outcome?.status === 'translated' &&
  outcome.origin === 'machine' &&
  outcome.provider !== COPY &&
  outcome.after.length === 0
