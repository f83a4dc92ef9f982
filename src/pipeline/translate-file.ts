import { anySignal } from '../domain/any-signal.ts'
import type { Document, Flag, Pair, Summary } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { Span } from '../domain/span.ts'
import { sameLanguage, type Tag } from '../domain/tag.ts'
import {
  type FileCode,
  type FileText,
  type FileTranslation,
  sourceParts,
  type TranslatableFile,
} from '../exchange/translatable-file.ts'
import type { Preparation } from '../providers/contract.ts'
import { joinSentences } from './aligned-sentences.ts'
import { aroundSigns } from './around-signs.ts'
import type { Article } from './article.ts'
import { withBlanksAtCodes } from './blanks-at-codes.ts'
import { type CodedLine, codedLine, signedCodes, withoutSigns } from './coded-line.ts'
import { pacer } from './in-pieces.ts'
import { withoutBlanksAtBreaks } from './line-breaks.ts'
import { knownStretch, partsAt, placeCodes } from './place-codes.ts'
import type { Services } from './services.ts'
import { createSpending } from './spending.ts'
import { summarise } from './summarise.ts'
import { type ArticleLimits, translateArticle } from './translate-article.ts'

/** How a file is to be translated. */
export type FileWish = Pick<Article, 'source' | 'target' | 'termbase' | 'provider' | 'private'>

/** What a translation tells on its way: sentences done, and what has to be fetched first. */
interface FileNews {
  readonly onProgress?: (done: number, total: number) => void
  readonly onPreparation?: (preparation: Preparation) => void
}

/** What became of a file's texts: one entry a text, `null` where it could not be translated as a whole. */
export interface TranslatedTexts {
  readonly translations: readonly (FileTranslation | null)[]
  /** The counts over all their sentences. */
  readonly summary: Summary
  /** What kept them from being complete. */
  readonly problem: Problem | null
}

/** Texts or sentences between two pauses, most of them a few words. */
const PIECE = 500

/**
 * The texts of a file through the pipeline: sentences cut, terms enforced, checked. Engines are not shown inline codes:
 * they are put back where their words went, see `placeCodes`; only a code that stands for a word is sent, as a sign that
 * engines carry over. A text of which one sentence was not translated is not translated.
 * Throws as {@link translateArticle} does.
 */
export async function translateTexts(
  file: Pick<TranslatableFile, 'source' | 'texts'>,
  wish: FileWish,
  services: Services,
  given: ArticleLimits & FileNews = {},
): Promise<TranslatedTexts> {
  // of the whole file, in however many languages, and for the stretches that are asked for by themselves
  const limits = { ...given, budget: createSpending(services.requestBudget, given.budget) }
  const translations = file.texts.map((text) => (isBlank(text) ? asItIs(text) : null))
  const pairs: Pair[] = []
  let problem: Problem | null = null
  const step = pacer(given.left, PIECE)
  const pause = pacer(given.left, 1)
  for (const [language, places] of byLanguage(file, wish.source)) {
    const texts = places.map((place) => file.texts[place]!)
    await pause()
    const lines: CodedLine[] = []
    for (const text of texts) {
      lines.push(codedLine(text))
      await step()
    }
    const article: Article = {
      ...wish,
      source: language,
      content: { kind: 'text', posted: lines.map(({ line }) => line).join('\n\n') },
      clean: 'off',
    }
    const first = await translatedDocument(article, services, limits)
    const told = { ...article, source: first.document.source.language }
    const found = await piecesOf(first.document.pairs, lines, limits)
    const [pieces, again] = await askedAgain(found, texts, told, services, limits)
    const phrases = await phrasesOf(pieces, texts, told, services, limits)
    await pause()
    for (const [index, place] of places.entries()) {
      translations[place] = translationOf(texts[index]!, pieces[index]!, article.target, phrases)
      for (const { pair } of pieces[index]!) pairs.push(pair)
      await step()
    }
    problem ??= first.problem ?? again
  }
  // the caller writes the file next, in one go
  await pause()
  return { translations, summary: summarise(pairs, wish.target), problem }
}

/** The document of an article at its end, and what kept it from being complete. */
async function translatedDocument(
  article: Article,
  services: Services,
  limits: ArticleLimits & FileNews,
): Promise<{ readonly document: Document; readonly problem: Problem | null }> {
  let end: { readonly document: Document; readonly problem: Problem | null } | undefined
  for await (const event of translateArticle(article, services, limits)) {
    if (event.event === 'end') end = event
    else if (event.event === 'progress')
      if (event.preparation) limits.onPreparation?.(event.preparation)
      else limits.onProgress?.(event.done, event.total)
  }
  return end!
}

/**
 * The sentences, those whose signs an engine changed, lost or doubled asked for once more without signs: what is left of a
 * sign may be anything, and what a doubled one stands for is lost.
 */
async function askedAgain(
  pieces: readonly (readonly Piece[])[],
  texts: readonly FileText[],
  article: Article & { readonly source: Tag },
  services: Services,
  { onProgress: _, ...limits }: ArticleLimits & FileNews,
): Promise<readonly [pieces: readonly (readonly Piece[])[], problem: Problem | null]> {
  const unsigned = ({ text, codes }: FileText): FileText => ({ text, codes: codes.map(({ word: _, ...code }) => code) })
  const broken = pieces.flatMap((own, index) =>
    own.filter(({ whole }) => !whole).map((piece) => ({ piece, text: unsigned(sentenceOf(texts[index]!, piece)) })),
  )
  if (broken.length === 0) return [pieces, null]
  const asked = broken.filter(({ text }) => !isBlank(text))
  const lines = asked.map(({ text }) => codedLine(text))
  const content = { kind: 'text', posted: lines.map(({ line }) => line).join('\n\n') } as const
  const answer = asked.length === 0 ? null : await translatedDocument({ ...article, content }, services, limits)
  const answers = await piecesOf(answer?.document.pairs ?? [], lines, limits)
  const better = new Map<Piece, readonly Piece[]>(
    broken.map(({ piece, text }) => [piece, [{ ...piece, target: text.text, links: [], signs: new Map() }]]),
  )
  for (const [index, { piece }] of asked.entries())
    better.set(
      piece,
      answers[index]!.map((one) => ({
        ...{ ...one, sent: piece.sent, own: piece.own },
        span: [one.span[0] + piece.span[0], one.span[1] + piece.span[0]],
      })),
    )
  return [pieces.map((own) => own.flatMap((piece) => better.get(piece) ?? [piece])), answer?.problem ?? null]
}

/** A sentence of a text with its codes. */
const sentenceOf = (text: FileText, piece: Piece): FileText => ({
  text: text.text.slice(...piece.span),
  codes: codesOf(text, piece).map(({ code }) => code),
})

/** Whether a text is the same in every language. */
const isBlank = ({ text }: FileText): boolean => !/[\p{L}\p{N}]/u.test(text)

/** The places of the texts that have words, by their language; what the caller says of it comes before what the file does. */
function byLanguage(
  { source, texts }: Pick<TranslatableFile, 'source' | 'texts'>,
  given: Tag | undefined,
): ReadonlyMap<Tag | undefined, readonly number[]> {
  const places = new Map<Tag | undefined, number[]>()
  for (const [place, text] of texts.entries()) {
    if (isBlank(text)) continue
    const own = text.language ?? given ?? source ?? undefined
    const same = places.get(own)
    if (same) same.push(place)
    else places.set(own, [place])
  }
  return places
}

/** What has nothing to be translated is its own translation. */
const asItIs = (text: FileText): FileTranslation | null => ({
  parts: sourceParts(text),
  origin: 'machine',
  provider: null,
  remarks: [],
})

/** A sentence of a text and its translation, without signs; `signs` says where those stand that came back. */
interface Piece {
  /** In the text. */
  readonly span: Span
  readonly target: string | null
  /** Into the sentence and into its translation. */
  readonly links: readonly { readonly source: Span; readonly target: Span }[]
  readonly signs: ReadonlyMap<number, number>
  /** The codes of the text that were sent as signs. */
  readonly sent: ReadonlySet<number>
  /** Those of them that stand in this sentence. */
  readonly own: ReadonlySet<number>
  /** Whether its signs came back as they were sent; of a sentence without a translation too. */
  readonly whole: boolean
  readonly pair: Pair
}

/** The sentences of each text, in order. */
async function piecesOf(
  pairs: readonly Pair[],
  lines: readonly CodedLine[],
  { left }: ArticleLimits,
): Promise<readonly (readonly Piece[])[]> {
  const step = pacer(left, PIECE)
  await pacer(left, 1)()
  const starts: number[] = []
  let at = 0
  for (const { line } of lines) {
    starts.push(at)
    at += line.length + 2
  }
  const pieces = lines.map((): Piece[] => [])
  const sent = lines.map(({ signs }) => new Set(signs.values()))
  let index = 0
  for (const pair of [...pairs].sort((one, other) => placeOf(one)[0] - placeOf(other)[0])) {
    const [start, end] = placeOf(pair)
    while (index + 1 < starts.length && starts[index + 1]! <= start) index += 1
    const { textOffset } = lines[index]!
    const from = start - starts[index]!
    const span: Span = [textOffset(from), textOffset(end - starts[index]!)]
    const own = signedCodes(pair.source.text, lines[index]!)
    const cleared = pair.target && withoutSigns(pair.target.text, own, lines[index]!)
    const links = pair.links.map(({ source, target }) => ({
      source: [textOffset(from + source[0]) - span[0], textOffset(from + source[1]) - span[0]] as const,
      target: [cleared?.offset(target[0]) ?? 0, cleared?.offset(target[1]) ?? 0] as const,
    }))
    pieces[index]!.push({
      span,
      target: cleared?.text ?? null,
      links: links.filter(({ source, target }) => source[0] < source[1] && target[0] < target[1]),
      signs: cleared?.signs ?? new Map(),
      sent: sent[index]!,
      own,
      whole: cleared?.whole ?? true,
      pair,
    })
    await step()
  }
  return pieces
}

const placeOf = ({ source }: Pair): Span => [source.spans[0]?.[0] ?? 0, source.spans.at(-1)?.[1] ?? 0]

/** The codes of a sentence, with their indices among those of the text, counted from the beginning of the sentence. */
function codesOf({ codes }: FileText, { span: [start, end] }: Piece): readonly { index: number; code: FileCode }[] {
  const own: { index: number; code: FileCode }[] = []
  for (let index = firstFrom(codes, start); index < codes.length && codes[index]!.at <= end; index++)
    if (codes[index]!.at < end || codes[index]!.kind !== 'open') own.push({ index, code: codes[index]! })
  const local = new Map(own.map(({ index }, place) => [index, place]))
  return own.map(({ index, code: { other, at, ...code } }) => {
    const end = other === undefined ? undefined : local.get(other)
    return { index, code: { ...code, at: at - start, ...(end !== undefined && { other: end }) } }
  })
}

/** The codes before which no more than these letters stand, with their indices. */
const codesIn = ({ codes }: FileText, start: number, end: number): readonly (readonly [number, FileCode])[] => {
  const first = firstFrom(codes, start)
  return codes.slice(first, firstFrom(codes, end)).map((code, index) => [first + index, code])
}

/** The index of the first code that does not stand before an offset. */
function firstFrom(codes: readonly FileCode[], at: number): number {
  let [low, high] = [0, codes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (codes[middle]!.at < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Codes in a sentence from which on nobody is asked about each. */
const MOST_CODES = 400

/**
 * What stretches are by themselves, for those whose place in the translation nothing tells. One more request of a few
 * words; without an answer their place is a guess.
 */
async function phrasesOf(
  pieces: readonly (readonly Piece[])[],
  texts: readonly FileText[],
  article: Article & { readonly source: Tag },
  services: Services,
  { deadline, left, budget }: ArticleLimits,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set<string>()
  const step = pacer(left, PIECE)
  for (const [index, own] of pieces.entries())
    for (const piece of own) {
      await step()
      if (piece.target === null) continue
      const source = texts[index]!.text.slice(...piece.span)
      if (codesIn(texts[index]!, ...piece.span).length > MOST_CODES) continue
      const codes = codesOf(texts[index]!, piece)
      for (const { code } of codes) {
        if (code.kind !== 'open' || code.other === undefined) continue
        if (codes.slice(0, code.other).some((one) => one.code.breaks && one.code.at > code.at)) continue
        const span: Span = [code.at, codes[code.other]!.code.at]
        const words = source.slice(...span).trim()
        if (/\p{L}/u.test(words) && !knownStretch(span, { source, target: piece.target, links: piece.links }))
          wanted.add(words)
      }
    }
  const phrases = new Map<string, string>()
  const translator = services.translator(article)
  if (wanted.size === 0 || !translator || translator.providers.length === 0) return phrases
  const asked = [...wanted]
  const signal = anySignal(deadline, left)
  const job = { texts: asked, source: article.source, target: article.target, ...(budget && { budget }) }
  try {
    for await (const outcome of translator.translate({ ...job, ...(signal && { signal }) }))
      if (outcome.status === 'translated') phrases.set(asked[outcome.index]!, outcome.text.trim().replace(/\.$/, ''))
  } catch (error) {
    // the translation stands; only the place of some codes is a guess now
    if (left?.aborted || error !== deadline?.reason) throw error
  }
  return phrases
}

/** The translation of a text with its codes; `null` where a sentence of it has none. */
function translationOf(
  { text: words, codes: all }: FileText,
  pieces: readonly Piece[],
  language: Tag,
  phrases: ReadonlyMap<string, string>,
): FileTranslation | null {
  if (pieces.length === 0 || pieces.some(({ target }) => target === null)) return null
  const text: FileText = { text: words, codes: all }
  const places = new Map<number, number>()
  const [lost, signs] = [new Set<number>(), new Set<number>()]
  let written = ''
  let end = 0
  for (const [index, piece] of pieces.entries()) {
    const gap = text.text.slice(end, piece.span[0])
    const between = index === 0 ? gap : betweenSentences(gap, language)
    for (const [place, { at }] of codesIn(text, end, piece.span[0]))
      if (!places.has(place)) places.set(place, written.length + Math.min(at - end, between.length))
    written += between
    const codes = codesOf(text, piece)
    const target = piece.target!
    const source = text.text.slice(...piece.span)
    const found = placeCodes(
      codes.map(({ code }) => code),
      { source, target, links: piece.links, phrases },
    )
    for (const [place, { index: which }] of codes.entries()) {
      // one whose sign stands in the next sentence
      if (piece.sent.has(which) && !piece.own.has(which)) continue
      const sign = piece.signs.get(which)
      if (piece.own.has(which) && sign === undefined) lost.add(which)
      if (sign !== undefined && !places.has(which)) signs.add(which)
      // one that stands at the end of this sentence and the beginning of the next belongs to the first
      if (!places.has(which)) places.set(which, written.length + (sign ?? found[place]!))
    }
    written += target
    end = piece.span[1]
  }
  const tail = text.text.slice(end)
  for (const [place, { at }] of all.entries())
    if (!places.has(place)) places.set(place, written.length + Math.max(0, Math.min(at - end, tail.length)))
  written += tail
  const around = aroundSigns(text, {
    target: written,
    places: all.map((_, place) => places.get(place)!),
    signs: [...signs],
  })
  const parts = partsAt(written, all, around)
  const [first] = pieces as readonly [Piece, ...Piece[]]
  return {
    parts: withoutBlanksAtBreaks(withBlanksAtCodes(parts, text, signs), text),
    origin: pieces.every(({ pair }) => pair.origin === 'memory') ? 'memory' : 'machine',
    provider: first.pair.provider,
    remarks: [
      ...pieces.flatMap(({ pair }) => pair.flags).flatMap(remarkOf),
      ...(lost.size > 0
        ? [
            {
              severity: 'warning' as const,
              words: `${lost.size === 1 ? 'A placeholder' : `${lost.size} placeholders`} did not come back from the engine and may stand in the wrong place.`,
            },
          ]
        : []),
    ],
  }
}

/** A flag as a remark on a text; none of a sign, of which the text knows nothing. */
const remarkOf = ({ severity, detail }: Flag): FileTranslation['remarks'] =>
  /ZQ\d+X/.test(detail) ? [] : [{ severity, words: detail }]

/** What stands between two sentences: what stood there, but for a blank that one of the languages has no use for. */
function betweenSentences(gap: string, language: Tag): string {
  const usual = joinSentences(['', ''], language)
  return gap.trim() !== '' ? gap : gap === '' || usual === '' ? usual : gap
}

/** How many texts there are, and how many of them were translated. */
export const countTexts = (
  translations: TranslatedTexts['translations'],
): { readonly texts: number; readonly translated: number } => ({
  texts: translations.length,
  translated: translations.filter((one) => one !== null).length,
})

/**
 * The language a file is translated into: what is asked for, else what the file says, else English. Throws
 * `invalid-request` where both say something and it is not the same language: the file would not say what is in it.
 */
export function checkedTarget({ target }: Pick<TranslatableFile, 'target'>, given: Tag | undefined): Tag {
  if (target !== null && given !== undefined && !sameLanguage(target, given)) {
    const message = `must be ${target}, for which the file was made, or be left out`
    throw new Problem('invalid-request', `target ${message}.`, { errors: [{ field: 'target', message }] })
  }
  return given ?? target ?? 'en'
}
