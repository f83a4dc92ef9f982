import { alignBySegment, type Bead, beadName } from '../align/by-segment.ts'
import { checkDocument } from '../check/check-document.ts'
import { checkPair } from '../check/check-pair.ts'
import type { Document, Flag, Pair, TermUse, Usage } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { baseLanguage, languageName, sameLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { TermMatch } from '../domain/termbase.ts'
import type { Outcome, Translator } from '../providers/contract.ts'
import { enforceTerms } from '../terms/enforce.ts'
import { reportTerms } from '../terms/report.ts'
import { repairText } from '../text/clean-repair.ts'
import { detectPassage } from '../text/detect.ts'
import type { Article } from './article.ts'
import { documentId } from './document-id.ts'
import type { ArticleEvent } from './events.ts'
import { mapInPieces, pacer } from './in-pieces.ts'
import { type ReadArticle, readArticle, type Sentence } from './read-article.ts'
import type { Services } from './services.ts'
import { summarise } from './summarise.ts'
import { termHints } from './term-hints.ts'

/**
 * The pipeline, in reading order: clean → detect → segment → match terms → translate → enforce → align → check.
 * Yields the document as soon as its sentences are known, each pair as soon as it is translated, and at the end the
 * whole document with the problem, if any, that kept it from being complete. Every sentence is in exactly one pair,
 * in every case: what was not translated says so and has no target.
 * Throws a `Problem` only for an article that cannot be read at all, and the signal's reason when the caller left.
 */
export async function* translateArticle(
  article: Article,
  services: Services,
  limits: { readonly deadline?: AbortSignal; readonly left?: AbortSignal } = {},
): AsyncGenerator<ArticleEvent> {
  const translator = services.translator(article)
  if (!translator) throw unknownProvider(article.provider, services)

  const signal = anySignal([limits.deadline, limits.left])
  const isLate = (error: unknown): boolean => limits.deadline?.aborted === true && error === limits.deadline.reason
  const read = await readArticle(article, signal).catch((error: unknown) => {
    throw isLate(error) ? tooLate() : error
  })
  const beads = alignBySegment(
    read.sentences.map((sentence) => sentence.id),
    () => false,
  )
  const pairs = await mapInPieces(beads, (bead) => untranslatedPair(read, bead, article))
  const outcomes = new Map<number, Outcome>()
  const id = await documentId(article)
  const document = (): Document => assemble({ id, article, read, pairs, usage: usage(read, outcomes) })
  yield { event: 'document', document: document() }

  const obstacle = languageObstacle(read.language, article.target)
  if (obstacle) return yield { event: 'end', document: document(), problem: obstacle }

  const pace = pacer(signal)
  let done = 0
  try {
    for await (const outcome of translateSentences(read, article, translator, pairs, signal)) {
      await pace()
      outcomes.set(outcome.index, outcome)
      const pair = finishedPair(pairs[outcome.index]!, outcome, article, read.language)
      pairs[outcome.index] = pair
      done += 1
      yield { event: 'pair', pair }
      yield { event: 'progress', done, total: pairs.length }
    }
  } catch (error) {
    if (!isLate(error)) throw error
    const timeout = tooLate()
    for (const { id: index } of read.sentences) {
      if (outcomes.has(index)) continue
      const outcome: Outcome = { index, status: 'failed', problem: timeout, provider: null }
      outcomes.set(index, outcome)
      const pair = finishedPair(pairs[index]!, outcome, article, read.language)
      pairs[index] = pair
      yield { event: 'pair', pair }
    }
  }
  for (const [index, flags] of documentFlags(pairs, read.language, article.target)) {
    const pair = { ...pairs[index]!, flags: [...pairs[index]!.flags, ...flags] }
    pairs[index] = pair
    yield { event: 'pair', pair }
  }
  const problem = endProblem([...outcomes.values()])
  yield { event: 'end', document: document(), problem }
}

/** The problem of a text that gives too little to tell its language by. */
export const languageUndetermined = (): Problem =>
  new Problem(
    'language-undetermined',
    'The text gives too little to tell its language by. Say which it is with `source`, for example `source=de`.',
  )

const tooLate = (): Problem =>
  new Problem('timeout', 'The time limit of the request was reached before every sentence was translated.')

/**
 * One outcome per sentence. Equal sentences are translated once; what has neither letter nor digit is the same in every
 * language. Unless clean-up is off a provider is given the sentence without the damage of scraping (soft hyphens, line
 * breaks, wrongly decoded characters); the pair shows it as it was posted.
 */
async function* translateSentences(
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
const COPY = 'copy'

const copied = (sentence: Sentence): Outcome => ({
  index: sentence.id,
  status: 'translated',
  text: sentence.text,
  provider: COPY,
  origin: 'machine',
  billed: 0,
  after: [],
})

function untranslatedPair(read: ReadArticle, bead: Bead, article: Article): Pair {
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
    flags: [],
  }
}

/** The terms of a sentence that has no translation yet, each with what would be asked for. */
function proposedTerms(source: { text: string; language: Tag }, { termbase, target }: Article): readonly TermUse[] {
  if (!termbase) return []
  return reportTerms(source, null, termbase).map((use) => ({
    ...use,
    preferred: termbase.terms(use.concept, target).preferred,
  }))
}

const asMatch = ({ concept, source, enforce }: TermUse): TermMatch => ({ concept, span: source, enforce })

/** The pair an outcome makes: terms enforced and accounted for, checked, flagged. */
function finishedPair(pair: Pair, outcome: Outcome, article: Article, language: Tag): Pair {
  if (outcome.status === 'failed') {
    const status = isUnprovided(outcome) ? 'untranslated' : 'failed'
    return { ...pair, status, provider: outcome.provider, flags: [failure(outcome.problem)] }
  }
  const source = { text: pair.source.text, language: pair.source.language ?? language }
  const draft = { text: outcome.text, language: article.target }
  const method = outcome.origin === 'memory' ? 'memory' : 'checked'
  const target = article.termbase
    ? enforceTerms(source, draft, article.termbase, { method, matches: pair.terms.map(asMatch) })
    : { ...draft, terms: [] }
  const detected = outcome.origin === 'machine' ? languageOf(target.text, article.target) : undefined
  const flags =
    outcome.provider === COPY ? [] : checkPair({ source, target, terms: target.terms, ...(detected && { detected }) })
  const [bead] = alignBySegment(pair.source.segments, () => true)
  return {
    ...pair,
    target: { text: target.text, segments: bead!.target },
    bead: beadName(bead!),
    score: bead!.score,
    status: 'translated',
    origin: outcome.origin,
    provider: outcome.provider === COPY ? null : outcome.provider,
    terms: target.terms,
    flags: [...flags, ...fallbackFlags(outcome)],
  }
}

/** Letters from which on a translation's language can be told well enough to doubt it. */
const LEAST_LETTERS = 40

/** The language a translation is surely in; `undefined` when it is too short to tell. */
const languageOf = (text: string, expected: Tag): Tag | undefined =>
  (text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS ? undefined : detectPassage(text, expected)

/** What only the whole document shows; what is the same in every language may stand in it more than once. */
const documentFlags = (pairs: readonly Pair[], source: Tag, target: Tag): ReadonlyMap<number, readonly Flag[]> =>
  checkDocument(
    pairs.flatMap(({ id, source: side, target: translation, provider }) =>
      translation && provider !== null
        ? [
            {
              id,
              source: { text: side.text, language: side.language ?? source },
              target: { text: translation.text, language: target },
            },
          ]
        : [],
    ),
  )

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
  detail: `Not translated: ${problem.detail}`,
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

function languageObstacle(source: Tag, target: Tag): Problem | null {
  if (baseLanguage(source) === UNDETERMINED) {
    return languageUndetermined()
  }
  if (sameLanguage(source, target) && (source === target || !(source.includes('-') && target.includes('-')))) {
    const name = languageName(source) ?? source
    const detail = `The text is already in ${name} (${source}) and the target is ${target}. Choose another target, or say the right language with \`source\`.`
    return new Problem('unsupported-language-pair', detail, { source, target })
  }
  return null
}

/** Why the document is not complete, when that is something to be told as a problem: nothing at all, or for want of a provider. */
function endProblem(outcomes: readonly Outcome[]): Problem | null {
  const failures = outcomes.filter((outcome) => outcome.status === 'failed')
  const unprovided = failures.find(isUnprovided)
  if (unprovided) return withHelp(unprovided.problem)
  const translated = outcomes.some((outcome) => outcome.status === 'translated' && outcome.provider !== COPY)
  return translated ? null : (failures[0]?.problem ?? null)
}

/** Whether a text failed because there is nobody to ask; an engine that is out of order is another matter. */
const isUnprovided = (outcome: Outcome & { status: 'failed' }): boolean =>
  outcome.problem.code === 'provider-unavailable' && outcome.provider === null

/** What a caller without a provider can do, in words and as a list. */
function withHelp(problem: Problem): Problem {
  const help = [
    'Set DEEPL_API_KEY (a free key will do) or LIBRETRANSLATE_URL and start the service again.',
    'The built-in memory translates the example article without any key.',
    'A local engine with no key (`dragoman models pull de-en`) comes with a later version.',
  ]
  const detail = `${problem.detail} ${help[0]}`
  return new Problem(problem.code, detail, { ...problem.fields, help }, { cause: problem })
}

function usage(read: ReadArticle, outcomes: ReadonlyMap<number, Outcome>): Usage {
  const translated = [...outcomes.values()].filter((outcome) => outcome.status === 'translated')
  return {
    characters: read.sentences.reduce((sum, sentence) => sum + sentence.text.length, 0),
    billedCharacters: translated.reduce((sum, outcome) => sum + outcome.billed, 0),
    memoryHits: translated.filter((outcome) => outcome.origin === 'memory').length,
  }
}

function assemble(parts: {
  readonly id: string
  readonly article: Article
  readonly read: ReadArticle
  readonly pairs: readonly Pair[]
  readonly usage: Usage
}): Document {
  const { id, article, read, usage } = parts
  const pairs = [...parts.pairs]
  const failed = pairs.filter((pair) => pair.status === 'failed').length
  const pairsOf = new Map<number, number[]>()
  for (const pair of pairs) {
    const ids = pairsOf.get(pair.block)
    if (ids) ids.push(pair.id)
    else pairsOf.set(pair.block, [pair.id])
  }
  return {
    id,
    source: { language: read.language, confidence: read.confidence, detected: read.detected },
    target: { language: article.target },
    blocks: read.blocks.map((block) => ({ ...block, pairs: pairsOf.get(block.id) ?? [] })),
    pairs,
    removed: read.removed,
    names: [],
    summary: summarise(pairs, article.target),
    glossary: article.termbase && { id: article.termbase.id, version: article.termbase.version },
    usage,
    warnings: failed > 0 ? [`${failed} of ${pairs.length} sentences were not translated; each says why.`] : [],
  }
}

const anySignal = (signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined => {
  const given = signals.filter((signal) => signal !== undefined)
  return given.length > 1 ? AbortSignal.any(given) : given[0]
}

function unknownProvider(name: string | undefined, services: Services): Problem {
  const known = services.providers.map((provider) => provider.name).concat('memory')
  return new Problem(
    'unknown-provider',
    `No provider is called ${JSON.stringify(name)} here. Configured: ${known.join(', ')}.`,
    { providers: known },
  )
}
