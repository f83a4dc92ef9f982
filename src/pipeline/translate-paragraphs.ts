import { align } from '../align/align.ts'
import type { Bead } from '../align/by-segment.ts'
import type { Pair } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import type { Outcome, Translator } from '../providers/contract.ts'
import { segmentSpan } from '../text/segment.ts'
import { joinSentences } from './aligned-sentences.ts'
import type { Article } from './article.ts'
import { failedPair, mergedPair, pairWith, translationOf } from './pairs.ts'
import type { ReadArticle, Sentence } from './read-article.ts'
import { termHints } from './term-hints.ts'
import { textFor, translateOnce } from './translate-once.ts'

/** A pair that came of a paragraph's translation, and the sentences it stands for. */
export interface ParagraphPair {
  readonly pair: Pair
  readonly outcome: Outcome
}

/**
 * Pairs of sentences out of paragraphs that were translated as a whole, so that the engine sees what a sentence refers
 * to. Each paragraph's translation is cut into sentences and aligned with its own. A pair may hold several sentences; its
 * id is that of the first, and no other pair has them. A sentence the translation leaves out says so; what it adds stands
 * with the sentence before. Paragraphs come in the order of the text.
 */
export async function* translateParagraphs(
  read: ReadArticle,
  article: Article,
  translator: Translator,
  drafts: readonly Pair[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ParagraphPair> {
  const paragraphs = paragraphsOf(read.sentences)
  const texts = paragraphs.map((sentences) => paragraphText(sentences, read, article))
  const waiting = new Map<number, Outcome>()
  let next = 0
  let segments = 0
  for await (const outcome of translateOnce(
    texts,
    read,
    article,
    translator,
    termHints(drafts, article.termbase),
    signal,
  )) {
    waiting.set(outcome.index, outcome)
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      for (const pair of await pairsOf(paragraphs[next]!, ready, { read, article, drafts, signal, segments })) {
        segments += pair.pair.target?.segments.length ?? 0
        yield pair
      }
      next += 1
    }
  }
}

/** A paragraph as a provider is given it. */
export const paragraphText = (
  sentences: readonly Sentence[],
  { language }: Pick<ReadArticle, 'language'>,
  article: Article,
): string =>
  joinSentences(
    sentences.map(({ text }) => textFor(text, article)),
    language,
  )

/** Characters of a paragraph at most: engines refuse texts from 5 000 on, and an article may come without line breaks. */
const LONGEST_PARAGRAPH = 4_000

/** Sentences that stand in one block and in one language; what is too long for one request is cut between sentences. */
export function paragraphsOf(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const paragraphs: Sentence[][] = []
  let length = 0
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    length += sentence.text.length + 1
    if (last && length <= LONGEST_PARAGRAPH && belongTogether(last[0]!, sentence)) last.push(sentence)
    else {
      paragraphs.push([sentence])
      length = sentence.text.length + 1
    }
  }
  return paragraphs
}

const belongTogether = (one: Sentence, other: Sentence): boolean =>
  one.block === other.block && one.language === other.language

interface Around {
  readonly read: ReadArticle
  readonly article: Article
  readonly drafts: readonly Pair[]
  readonly signal: AbortSignal | undefined
  /** Target sentences so far. */
  readonly segments: number
}

async function pairsOf(
  sentences: readonly Sentence[],
  outcome: Outcome,
  { read, article, drafts, signal, segments }: Around,
): Promise<readonly ParagraphPair[]> {
  const draftsHere = sentences.map(({ id }) => drafts[id]!)
  if (outcome.status === 'failed')
    return draftsHere.map((draft) => ({
      pair: failedPair(draft, outcome),
      outcome: { ...outcome, index: draft.id },
    }))
  const told = sentencesOf(outcome, sentences, { read, article })
  const target = told ?? cut(outcome.text, article.target)
  const beads = told
    ? told.map((_, place): Bead => ({ source: [place], target: [place], score: 1 }))
    : await align({
        source: sentences.map(({ text }) => text),
        target,
        sourceLanguage: read.language,
        targetLanguage: article.target,
        preset: 'provider',
        ...(signal && { signal }),
      })
  let billed = outcome.billed
  let used = segments
  return withoutInsertions(beads).map((bead) => {
    const draft = mergedPair(
      bead.source.map((place) => draftsHere[place]!),
      read,
      article,
    )
    const text = joinSentences(
      bead.target.map((place) => target[place]!),
      article.target,
    )
    // places in the paragraph are none in the sentence
    const { words: _, sentences: __, ...rest } = outcome
    const own = { ...rest, index: draft.id, text, billed }
    billed = 0
    if (bead.target.length === 0) return { pair: leftOut(draft), outcome: own }
    const ids = bead.target.map((_, place) => used + place)
    used += ids.length
    const place = { segments: ids, score: bead.score }
    const translation = translationOf(draft, own, article, read.language)
    return { pair: pairWith(draft, own, translation, article, read.language, place), outcome: own }
  })
}

/**
 * The translation cut where the engine says it cut the source, when that is where we cut it: then nothing has to be
 * aligned. `null` when it does not say, cuts otherwise, or leaves a sentence without words.
 */
function sentencesOf(
  { text, sentences = [] }: Outcome & { status: 'translated' },
  own: readonly Sentence[],
  { read, article }: Pick<Around, 'read' | 'article'>,
): readonly string[] | null {
  const given = own.map((sentence) => textFor(sentence.text, article))
  const posted = joinSentences(given, read.language)
  const alike =
    sentences.length === own.length &&
    sentences.every(({ source }, place) => posted.slice(...source).trim() === given[place]!.trim())
  const targets = sentences.map(({ target }) => text.slice(...target).trim())
  return alike && targets.every((target) => /[\p{L}\p{N}]/u.test(target)) ? targets : null
}

/** Beads without those that have no source: their target goes to the bead before, or to the first one after. */
function withoutInsertions(beads: readonly Bead[]): readonly Bead[] {
  const kept: Bead[] = []
  let early: readonly number[] = []
  for (const bead of beads) {
    const last = kept.at(-1)
    if (bead.source.length > 0) {
      kept.push({ ...bead, target: [...early, ...bead.target] })
      early = []
    } else if (last)
      kept[kept.length - 1] = {
        ...last,
        target: [...last.target, ...bead.target],
        score: Math.min(last.score, bead.score),
      }
    else early = [...early, ...bead.target]
  }
  return kept
}

/** The sentences of a translation, without the blanks between them. */
const cut = (text: string, language: Tag): readonly string[] =>
  segmentSpan(text, [0, text.length], language)
    .map(([start, end]) => text.slice(start, end).trim())
    .filter((sentence) => sentence !== '')

const leftOut = (draft: Pair): Pair => ({
  ...draft,
  status: 'failed',
  flags: [
    {
      code: 'untranslated',
      severity: 'error',
      source: null,
      target: null,
      detail: 'The translation of its paragraph has no counterpart of this sentence.',
    },
  ],
})
