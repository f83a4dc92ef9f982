import { alignBySegment, type Bead, beadName } from '../align/by-segment.ts'
import { type DocumentPair, documentCheckSteps } from '../check/check-document.ts'
import { checkPair } from '../check/check-pair.ts'
import { pairNumbers } from '../check/pair-numbers.ts'
import type { Flag, Pair, TermMethod, TermUse } from '../domain/document.ts'
import type { Problem } from '../domain/problem.ts'
import type { Tag } from '../domain/tag.ts'
import type { TermMatch } from '../domain/termbase.ts'
import type { Outcome } from '../providers/contract.ts'
import { type Enforced, enforceTerms } from '../terms/enforce.ts'
import { reportTerms } from '../terms/report.ts'
import { detectPassage } from '../text/detect.ts'
import { alignmentDoubt, joinSentences } from './aligned-sentences.ts'
import type { Article } from './article.ts'
import { type DocumentNames, nameFlags } from './document-names.ts'
import { inSteps } from './in-pieces.ts'
import { isUnprovided } from './obstacles.ts'
import { pairLinks } from './pair-links.ts'
import type { ReadArticle, Sentence } from './read-article.ts'
import { COPY, textFor } from './translate-once.ts'

/** The pair of a sentence that has no translation yet: its bead is 1-0, its terms are proposals. */
export function untranslatedPair(read: ReadArticle, bead: Bead, article: Article): Pair {
  const sentence = read.sentences[bead.source[0]!]!
  return {
    id: sentence.id,
    block: sentence.block,
    source: sourceSide(read, sentence),
    target: null,
    status: 'untranslated',
    origin: null,
    provider: null,
    bead: beadName(bead),
    score: bead.score,
    terms: proposedTerms(sentence, article),
    links: [],
    flags: [],
  }
}

/** The terms of a sentence that has no translation yet, each with what would be asked for. */
export function proposedTerms(
  source: { text: string; language: Tag },
  { termbase, target }: Pick<Article, 'termbase' | 'target'>,
): readonly TermUse[] {
  if (!termbase) return []
  return reportTerms(source, null, termbase).map((use) => ({
    ...use,
    preferred: termbase.terms(use.concept, target).preferred,
  }))
}

const asMatch = ({ concept, source, enforce }: TermUse): TermMatch => ({ concept, span: source, enforce })

/** The pair an outcome makes: terms enforced and accounted for, checked, flagged. */
export function finishedPair(pair: Pair, outcome: Outcome, article: Article, language: Tag): Pair {
  if (outcome.status === 'failed') return failedPair(pair, outcome)
  return pairWith(pair, outcome, translationOf(pair, outcome, article, language), article, language)
}

/** The pair of a text nobody translated, with the reason. */
export const failedPair = (pair: Pair, outcome: Outcome & { status: 'failed' }): Pair => ({
  ...pair,
  status: isUnprovided(outcome) ? 'untranslated' : 'failed',
  provider: outcome.provider,
  flags: [failure(outcome.problem)],
})

/** What an outcome says for a pair, its terms enforced; of what a person wrote only told. */
export const translationOf = (
  pair: Pair,
  outcome: Outcome & { status: 'translated' },
  article: Article,
  language: Tag,
): Enforced => {
  if (!outcome.asItStands || !article.termbase)
    return enforced(pair, outcome.text, methodOf(outcome), article, language)
  const target = { text: outcome.text, language: article.target }
  const known = { method: methodOf(outcome), matches: pair.terms.map(asMatch) }
  return { ...target, terms: reportTerms(sourceOf(pair, language), target, article.termbase, known) }
}

/** Pairs of neighbouring sentences as one, by the id of the first; one alone is itself. */
export function mergedPair(pairs: readonly Pair[], read: ReadArticle, article: Article): Pair {
  const [first] = pairs as readonly [Pair, ...Pair[]]
  if (pairs.length === 1) return first
  const sentences = pairs.map(({ id }) => read.sentences[id]!)
  const text = joinSentences(
    sentences.map((sentence) => sentence.text),
    read.language,
  )
  const source = {
    ...first.source,
    text,
    segments: pairs.flatMap((pair) => pair.source.segments),
    spans: sentences.flatMap(({ spans }) => spans),
  }
  return { ...first, source, terms: proposedTerms({ text, language: sentences[0]!.language }, article) }
}

/** A translation of the pair's source with its terms enforced as far as that is safe, and accounted for. */
export function enforced(pair: Pair, text: string, method: TermMethod, article: Article, language: Tag): Enforced {
  const draft = { text, language: article.target }
  return article.termbase
    ? enforceTerms(sourceOf(pair, language), draft, article.termbase, { method, matches: pair.terms.map(asMatch) })
    : { ...draft, terms: [] }
}

/** The pair's source and its language, the document's where it has none of its own. */
export const sourceOf = ({ source }: Pair, language: Tag): { text: string; language: Tag } => ({
  text: source.text,
  language: source.language ?? language,
})

const methodOf = ({ origin, terminology }: Outcome & { status: 'translated' }): TermMethod =>
  origin === 'memory' ? 'memory' : (terminology ?? 'checked')

/** The pair with this translation, checked and flagged. */
export function pairWith(
  pair: Pair,
  outcome: Outcome & { status: 'translated' },
  target: Enforced,
  article: Article,
  language: Tag,
  place: { readonly segments: readonly number[]; readonly score: number } = placeOf(pair),
): Pair {
  const source = sourceOf(pair, language)
  const detected = outcome.origin === 'machine' ? languageOf(target.text, article.target) : undefined
  const numbers = outcome.provider === COPY ? null : pairNumbers({ source, target })
  const flags = numbers
    ? checkPair({ source, target, terms: target.terms, ...(detected && { detected }) }, numbers)
    : []
  return {
    ...pair,
    target: { text: target.text, segments: place.segments },
    bead: beadName({ source: pair.source.segments, target: place.segments, score: place.score }),
    score: place.score,
    status: 'translated',
    origin: outcome.origin,
    provider: outcome.provider === COPY ? null : outcome.provider,
    terms: target.terms,
    links: numbers ? pairLinks(source, target, target.terms, numbers, wordsOf(outcome, pair, target, article)) : [],
    flags: [...flags, ...alignmentDoubt(place.score), ...fallbackFlags(outcome), ...partsFlags(outcome)],
  }
}

/** The words the engine linked, where its two texts are those of the pair still: no repair before or after it. */
const wordsOf = (
  { text, words }: Outcome & { status: 'translated' },
  { source }: Pair,
  target: Enforced,
  article: Article,
): NonNullable<(Outcome & { status: 'translated' })['words']> =>
  words && text === target.text && textFor(source.text, article) === source.text ? words : []

/** Where a pair's target stands: where it stood, or beside its one source sentence. */
function placeOf({ source, target, score }: Pair): { readonly segments: readonly number[]; readonly score: number } {
  if (target) return { segments: target.segments, score }
  const [bead] = alignBySegment(source.segments, () => true)
  return { segments: bead!.target, score: bead!.score }
}

/** Letters from which on a translation's language can be told well enough to doubt it. */
const LEAST_LETTERS = 40

/** The language a translation is surely in; `undefined` when it is too short to tell. */
const languageOf = (text: string, expected: Tag): Tag | undefined =>
  (text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS ? undefined : detectPassage(text, expected)

/** What only the whole document shows, looked for with pauses; what is the same in every language may stand in it more than once. */
export async function documentFlags(
  pairs: readonly Pair[],
  source: Tag,
  target: Tag,
  names: DocumentNames,
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, readonly Flag[]>> {
  const repeated = await inSteps(documentCheckSteps(answers(pairs, source, target)), signal)
  const named = nameFlags(names)
  return new Map(
    [...new Set([...repeated.keys(), ...named.keys()])].map((id) => [
      id,
      [...(repeated.get(id) ?? []), ...(named.get(id) ?? [])],
    ]),
  )
}

/** The pairs that somebody translated. */
function* answers(pairs: readonly Pair[], source: Tag, target: Tag): Generator<DocumentPair, void> {
  for (const { id, source: side, target: translation, provider, origin } of pairs)
    if (translation && (provider !== null || origin === 'human'))
      yield {
        id,
        source: { text: side.text, language: side.language ?? source },
        target: { text: translation.text, language: target },
      }
}

function sourceSide(read: ReadArticle, sentence: Sentence): Pair['source'] {
  return {
    text: sentence.text,
    segments: [sentence.id],
    spans: sentence.spans,
    ...(sentence.language !== read.language && { language: sentence.language }),
  }
}

const failure = (problem: Problem): Flag => ({
  code: 'untranslated',
  severity: 'error',
  source: null,
  target: null,
  // in every pair alike: a problem that has much to say has a brief form of it
  detail: `Not translated: ${problem.fields.brief ?? problem.detail}`,
})

const fallbackFlags = (outcome: Outcome & { status: 'translated' }): readonly Flag[] =>
  outcome.after.length === 0
    ? []
    : [
        {
          code: 'provider-fallback',
          severity: 'info',
          source: null,
          target: null,
          detail: `Translated by ${outcome.provider} because ${outcome.after.join(' and ')} did not.`,
        },
      ]

const partsFlags = ({ parts, provider }: Outcome & { status: 'translated' }): readonly Flag[] =>
  parts === undefined
    ? []
    : [
        {
          code: 'length',
          severity: 'info',
          source: null,
          target: null,
          detail: `Translated in ${parts} parts: the sentence is longer than ${provider} takes at once.`,
        },
      ]
