import { align } from '../align/align.ts'
import { beadName } from '../align/by-segment.ts'
import { checkPair } from '../check/check-pair.ts'
import type { Document, Flag, Pair } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage, sameLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import { MEMORY } from '../providers/with-memory.ts'
import { reportTerms } from '../terms/report.ts'
import { alignmentDoubt, joinSentences } from './aligned-sentences.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import { mapInPieces } from './in-pieces.ts'
import { unknownProvider } from './obstacles.ts'
import { documentFlags } from './pairs.ts'
import { type ReadArticle, readArticle } from './read-article.ts'
import type { Services, TranslatorChoice } from './services.ts'
import { summarise } from './summarise.ts'

/** One side of an existing translation: a text, or sentences somebody cut already. */
export interface AlignedSide {
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'segments'; readonly segments: readonly string[] }
  /** Left out = detect. */
  readonly language?: Tag | undefined
}

/** What is to be aligned and how, as the edges parsed it. */
export interface Alignment extends TranslatorChoice {
  readonly source: AlignedSide & {
    /** A translation of each source sentence made elsewhere: the pivot. Only with sentences already cut. */
    readonly translation?: readonly string[] | undefined
  }
  readonly target: AlignedSide
  /** `auto`: a translation by the configured providers helps where there is one; `none`: nothing is sent anywhere. */
  readonly pivot: 'auto' | 'none'
  /** Beads that stand: ids of source and target sentences, in order. Only the text between them is aligned. */
  readonly locked: readonly (readonly [readonly number[], readonly number[]])[]
  /** Learn from the text itself when it is long. */
  readonly corpus: boolean
  readonly termbase: Termbase | null
}

/**
 * An existing translation as a document of pairs: both sides are read and cut, aligned, their terms reported and every
 * pair checked, so that a human translation can be audited. Every sentence of either side is in exactly one pair, in
 * order. Throws a `Problem` for a side without text, locked beads that cannot be kept, or a language that cannot be told.
 */
export async function alignTexts(alignment: Alignment, services: Services, signal?: AbortSignal): Promise<Document> {
  const [source, target] = await Promise.all([
    readSide(alignment.source, 'source', signal),
    readSide(alignment.target, 'target', signal),
  ])
  checkLocked(alignment.locked, source.sentences.length, target.sentences.length)
  if (sameLanguage(source.language, target.language) && alignment.source.language === undefined)
    throw new Problem(
      'unsupported-language-pair',
      `Both sides seem to be ${source.language}. Name their languages if they are two.`,
      { source: source.language, target: target.language },
    )
  const warnings: string[] = []
  const pivot = await pivotOf(alignment, source, target.language, services, warnings, signal)
  const concepts = (read: ReadArticle): readonly (readonly string[])[] =>
    read.sentences.map(({ text }) => alignment.termbase?.match(text, read.language).map(({ concept }) => concept) ?? [])
  const beads = await align({
    source: source.sentences.map(({ text }) => text),
    target: target.sentences.map(({ text }) => text),
    sourceLanguage: source.language,
    targetLanguage: target.language,
    ...(pivot.texts && { pivot: pivot.texts }),
    // one block alone tells nothing of where its sentences belong
    ...(source.blocks.length > 1 &&
      target.blocks.length > 1 && {
        sourceBlocks: source.sentences.map(({ block }) => block),
        targetBlocks: target.sentences.map(({ block }) => block),
      }),
    locked: alignment.locked,
    corpus: alignment.corpus,
    sourceConcepts: concepts(source),
    targetConcepts: concepts(target),
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
  for (const [index, flags] of documentFlags(pairs, source.language, target.language))
    pairs[index] = { ...pairs[index]!, flags: [...pairs[index]!.flags, ...flags] }
  return {
    id: await alignmentId(alignment),
    source: { language: source.language, confidence: source.confidence, detected: source.detected },
    target: { language: target.language },
    blocks: blocksWithPairs(source.blocks, pairs),
    pairs,
    removed: [],
    names: [],
    summary: summarise(pairs, target.language),
    glossary: alignment.termbase && { id: alignment.termbase.id, version: alignment.termbase.version },
    usage: {
      characters: source.sentences.reduce((sum, { text }) => sum + text.length, 0),
      billedCharacters: pivot.billed,
      memoryHits: pivot.remembered,
    },
    warnings,
  }
}

async function readSide(side: AlignedSide, name: 'source' | 'target', signal?: AbortSignal): Promise<ReadArticle> {
  const { content, language } = side
  if (content.kind === 'segments') return readSegments(content.segments, name, language)
  const read = await readArticle(
    { content: { kind: 'text', posted: content.text }, source: language, clean: 'off' },
    signal,
  ).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'empty-text' ? emptySide(name) : error
  })
  if (baseLanguage(read.language) === UNDETERMINED) throw untold(name)
  return read
}

/** Sentences that were cut elsewhere, each a line of the text they make together. */
async function readSegments(
  segments: readonly string[],
  name: 'source' | 'target',
  language: Tag | undefined,
): Promise<ReadArticle> {
  if (segments.every((segment) => segment.trim() === '')) throw emptySide(name)
  const whole = segments.join('\n')
  const found = language
    ? { language, confidence: 1, detected: false }
    : await readArticle({ content: { kind: 'text', posted: whole }, clean: 'off' })
  if (baseLanguage(found.language) === UNDETERMINED) throw untold(name)
  let at = 0
  const sentences = segments.map((text, id) => {
    const [start, end] = [at, at + text.length]
    at = end + 1
    return { id, block: 0, start, end, text, spans: [[start, end] as const], language: found.language }
  })
  return {
    language: found.language,
    confidence: found.confidence,
    detected: language === undefined,
    blocks: [{ id: 0, kind: 'paragraph', start: 0, end: whole.length }],
    removed: [],
    sentences,
  }
}

const emptySide = (name: string): Problem =>
  new Problem('empty-text', `The ${name} is empty or only white space. Send both texts.`)

const untold = (name: string): Problem =>
  new Problem(
    'language-undetermined',
    `The ${name} gives too little to tell its language by. Name it with ${name}.language.`,
  )

function checkLocked(locked: Alignment['locked'], sources: number, targets: number): void {
  const last: [number, number] = [-1, -1]
  for (const [index, bead] of locked.entries())
    for (const side of [0, 1] as const)
      for (const id of bead[side]) {
        const known = id < (side === 0 ? sources : targets)
        if (known && id > last[side]) {
          last[side] = id
          continue
        }
        const detail = known
          ? `locked[${index}] names sentence ${id} of the ${side === 0 ? 'source' : 'target'} again or out of order. Beads may not cross.`
          : `locked[${index}] names sentence ${id} of the ${side === 0 ? 'source' : 'target'}, which has ${side === 0 ? sources : targets}.`
        throw new Problem('invalid-request', detail, { errors: [{ field: `locked.${index}`, message: detail }] })
      }
}

interface Pivot {
  readonly texts: readonly string[] | null
  readonly billed: number
  readonly remembered: number
}

/** A translation of the source to compare the target with. What cannot be had is done without, and said. */
async function pivotOf(
  alignment: Alignment,
  source: ReadArticle,
  target: Tag,
  services: Services,
  warnings: string[],
  signal?: AbortSignal,
): Promise<Pivot> {
  const none: Pivot = { texts: null, billed: 0, remembered: 0 }
  const given = alignment.source.translation
  if (given) {
    if (given.length !== source.sentences.length) {
      const message = `must have one text per source sentence: ${source.sentences.length}, not ${given.length}`
      throw new Problem('invalid-request', `source.translation ${message}.`, {
        errors: [{ field: 'source.translation', message }],
      })
    }
    return { ...none, texts: given }
  }
  const translator = alignment.pivot === 'none' ? undefined : services.translator(alignment)
  if (!translator && alignment.pivot !== 'none' && alignment.provider !== undefined)
    throw unknownProvider(alignment.provider, services)
  if (!translator || translator.providers.every((name) => name === MEMORY)) return none
  const texts = source.sentences.map(() => '')
  let [billed, remembered, failed] = [0, 0, 0]
  const job = {
    texts: source.sentences.map(({ text }) => text),
    source: source.language,
    target,
    ...(signal && { signal }),
  }
  for await (const outcome of translator.translate(job)) {
    if (outcome.status === 'failed') failed += 1
    else {
      texts[outcome.index] = outcome.text
      billed += outcome.billed
      if (outcome.origin === 'memory') remembered += 1
    }
  }
  if (failed > 0)
    warnings.push(
      `The alignment was made without a translation of ${failed} of ${texts.length} source sentences to help it.`,
    )
  return { texts: failed === texts.length ? null : texts, billed, remembered }
}

function alignedPair({
  id,
  block,
  bead,
  source,
  target,
  termbase,
}: {
  readonly id: number
  readonly block: number
  readonly bead: { readonly source: readonly number[]; readonly target: readonly number[]; readonly score: number }
  readonly source: ReadArticle
  readonly target: ReadArticle
  readonly termbase: Termbase | null
}): Pair {
  const [left, right] = [joined(source, bead.source), joined(target, bead.target)]
  const sides = {
    source: { text: left.text, language: source.language },
    target: { text: right.text, language: target.language },
  }
  const whole = bead.source.length > 0 && bead.target.length > 0
  const terms =
    termbase && left.text !== ''
      ? reportTerms(sides.source, whole ? sides.target : null, termbase, { method: 'checked' })
      : []
  return {
    id,
    block,
    source: { text: left.text, segments: bead.source, spans: left.spans },
    target: bead.target.length > 0 ? { text: right.text, segments: bead.target } : null,
    status: bead.target.length > 0 ? 'translated' : 'untranslated',
    origin: bead.target.length > 0 ? 'human' : null,
    provider: null,
    bead: beadName(bead),
    score: bead.score,
    terms,
    flags: whole
      ? [...checkPair({ ...sides, terms }), ...alignmentDoubt(bead.score)]
      : [oneSided(bead.source.length > 0)],
  }
}

/** Sentences as they stand together in their text. */
function joined(read: ReadArticle, ids: readonly number[]): { text: string; spans: readonly Span[] } {
  const sentences = ids.map((id) => read.sentences[id]!)
  return {
    text: joinSentences(
      sentences.map(({ text }) => text),
      read.language,
    ),
    spans: sentences.flatMap(({ spans }) => spans),
  }
}

const oneSided = (inSource: boolean): Flag => ({
  code: inSource ? 'untranslated' : 'added',
  severity: 'warning',
  source: null,
  target: null,
  detail: inSource
    ? 'This sentence has no counterpart in the translation.'
    : 'This sentence has no counterpart in the source.',
})

async function alignmentId({ source, target, pivot, locked, corpus, termbase }: Alignment): Promise<string> {
  const parts = [source, target, pivot, locked, corpus, termbase?.id ?? '', termbase?.version ?? '']
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
