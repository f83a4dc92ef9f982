import { align } from '../align/align.ts'
import { windowsBetween } from '../align/locked.ts'
import { anySignal } from '../domain/any-signal.ts'
import type { Document, Pair } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { sameLanguage } from '../domain/tag.ts'
import type { Budget } from '../providers/contract.ts'
import { alignedPair } from './aligned-pair.ts'
import type { Alignment } from './alignment.ts'
import { embedderFor, embeddingsOf } from './alignment-embeddings.ts'
import { pivotOf } from './alignment-pivot.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import { alignmentId } from './document-id.ts'
import { nameKinds, namesOf } from './document-names.ts'
import { mapInPieces } from './in-pieces.ts'
import { documentFlags } from './pairs.ts'
import type { ReadArticle } from './read-article.ts'
import { readSide } from './read-side.ts'
import type { Services } from './services.ts'
import { createSpending, spendingFrom } from './spending.ts'
import { summarise } from './summarise.ts'

/**
 * An existing translation as a document of pairs: both sides are read and cut, aligned, their terms reported and every
 * pair checked, so that a human translation can be audited. Every sentence of either side is in exactly one pair, in
 * order. `budget` is what the caller may spend. Throws a `Problem` for a side without text, locked beads that cannot be kept, or a language that cannot be told.
 */
export async function alignTexts(
  alignment: Alignment,
  given: Services,
  signal?: AbortSignal,
  budget?: Budget,
): Promise<Document> {
  const spending = createSpending(given.requestBudget, budget)
  const services = spendingFrom(given, spending)
  await services.prepareDetection()
  const [source, target] = await Promise.all([
    readSide(alignment.source, 'source', signal),
    readSide(alignment.target, 'target', signal),
  ])
  // refused before anybody is asked for a pivot
  windowsBetween(alignment.locked, source.sentences.length, target.sentences.length)
  if (sameLanguage(source.language, target.language) && alignment.source.language === undefined)
    throw new Problem(
      'unsupported-language-pair',
      `Both sides seem to be ${source.language}. Name their languages if they are two.`,
      { source: source.language, target: target.language },
    )
  const embed = embedderFor(alignment, services)
  const [pivot, embeddings] = await atOnce(signal, (both) => [
    pivotOf(alignment, source, target.language, services, both),
    embeddingsOf(embed, source, target, both),
  ])
  const concepts = (read: ReadArticle): Promise<readonly (readonly string[])[]> =>
    mapInPieces(
      read.sentences,
      ({ text }) => alignment.termbase?.match(text, read.language).map(({ concept }) => concept) ?? [],
      signal,
    )
  const beads = await align({
    source: source.sentences.map(({ text }) => text),
    target: target.sentences.map(({ text }) => text),
    sourceLanguage: source.language,
    targetLanguage: target.language,
    ...(pivot.texts && { pivot: pivot.texts }),
    ...(embeddings.vectors && { embeddings: embeddings.vectors }),
    // one block alone tells nothing of where its sentences belong
    ...(source.blocks.length > 1 &&
      target.blocks.length > 1 && {
        sourceBlocks: source.sentences.map(({ block }) => block),
        targetBlocks: target.sentences.map(({ block }) => block),
      }),
    locked: alignment.locked,
    corpus: alignment.corpus,
    sourceConcepts: await concepts(source),
    targetConcepts: await concepts(target),
    ...(signal && { signal }),
  })
  let block = 0
  const pairs = await mapInPieces(
    beads.map((bead, id) => ({ bead, id })),
    ({ bead, id }): Pair => {
      block = bead.source.length > 0 ? source.sentences[bead.source[0]!]!.block : block
      return alignedPair({ id, block, bead, source, target, termbase: alignment.termbase })
    },
    signal,
  )
  const found = await namesOf(pairs, source.language, target.language, nameKinds(alignment.termbase), signal)
  for (const [index, flags] of await documentFlags(pairs, source.language, target.language, found, signal))
    pairs[index] = { ...pairs[index]!, flags: [...pairs[index]!.flags, ...flags] }
  return {
    id: await alignmentId(alignment),
    source: { language: source.language, confidence: source.confidence, detected: source.detected },
    target: { language: target.language },
    blocks: blocksWithPairs(source.blocks, pairs),
    pairs,
    removed: [],
    names: found.names,
    summary: summarise(pairs, target.language),
    glossary: alignment.termbase && { id: alignment.termbase.id, version: alignment.termbase.version },
    usage: {
      characters: source.sentences.reduce((sum, { text }) => sum + text.length, 0),
      billedCharacters: spending.billed(),
      memoryHits: pivot.remembered,
    },
    warnings: [...pivot.warnings, ...embeddings.warnings, ...spending.remarks()],
  }
}

/** Two pieces of work at once; when one fails, the other is stopped. */
async function atOnce<First, Second>(
  outer: AbortSignal | undefined,
  start: (signal: AbortSignal) => readonly [Promise<First>, Promise<Second>],
): Promise<readonly [First, Second]> {
  const stop = new AbortController()
  try {
    return await Promise.all(start(anySignal(stop.signal, outer)))
  } finally {
    stop.abort()
  }
}
