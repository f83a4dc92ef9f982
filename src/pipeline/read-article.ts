import type { Block, Removed, Segment } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { outside, type Span, trimSpan } from '../domain/span.ts'
import { baseLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import { type Cleaned, clean } from '../text/clean.ts'
import { detect, detectPassage } from '../text/detect.ts'
import { readHtml } from '../text/html.ts'
import { segmentSpan } from '../text/segment.ts'
import type { Article } from './article.ts'
import { mapInPieces } from './in-pieces.ts'

/** White space, and characters that show nothing. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A sentence to be translated. */
export interface Sentence extends Segment {
  /** Where it stands in what was posted; several spans when markup lies between. */
  readonly spans: readonly Span[]
  /** The article's language, or the passage's own where it is surely another. */
  readonly language: Tag
}

/** An article read, cleaned, its language found and its sentences cut. Blocks and removed spans are into the posted text. */
export interface ReadArticle {
  readonly language: Tag
  readonly confidence: number
  readonly detected: boolean
  readonly blocks: readonly Block[]
  readonly removed: readonly Removed[]
  readonly sentences: readonly Sentence[]
}

/**
 * The first three stages: clean, detect, segment. Every character that is not white space or markup belongs to exactly
 * one sentence or to `removed`. Detection is prepared before. Throws `empty-text` when nothing but white space or markup
 * was posted.
 */
export async function readArticle(
  article: Pick<Article, 'content' | 'source' | 'clean' | 'restore'>,
  signal?: AbortSignal,
): Promise<ReadArticle> {
  const posted = await plainText(article.content)
  if (posted.text.replace(UNSEEN, '') === '') {
    throw new Problem('empty-text', 'The article is empty or only white space. Send the text to be translated.')
  }
  const cleaned = cleanPosted(posted, article)
  const found = article.source
    ? { language: article.source, confidence: 1 }
    : detect(cleaned.blocks.map((block) => posted.text.slice(block.start, block.end)).join('\n'))
  const places = (
    await mapInPieces(
      cleaned.blocks,
      (block) => segmentSpan(posted.text, [block.start, block.end], found.language).map((span) => ({ block, span })),
      signal,
    )
  ).flat()
  const sentences = await mapInPieces(
    [...places.entries()],
    ([id, { block, span }]): Sentence => {
      const [start, end] = span
      const text = posted.text.slice(start, end)
      const language = passageLanguage(text, found.language)
      return { id, block: block.id, start, end, text, spans: posted.spansIn(start, end), language }
    },
    signal,
  )
  return {
    language: found.language,
    confidence: found.confidence,
    detected: article.source === undefined,
    blocks: cleaned.blocks.map((block) => ({ ...block, ...outerSpan(posted.spansIn(block.start, block.end)) })),
    removed: cleaned.removed.map((part) => ({ ...part, ...outerSpan(posted.spansIn(part.start, part.end)) })),
    sentences,
  }
}

/** A line that clean-up took out, where it stands in the posted text, and its sentences. */
export interface RemovedLine {
  readonly start: number
  readonly end: number
  readonly sentences: readonly Pick<Sentence, 'text' | 'spans' | 'language'>[]
}

/** Lines that were taken out of an article in a language, in its order, cut into sentences. */
export async function readRemoved(
  article: Pick<Article, 'content' | 'clean' | 'restore'>,
  lines: readonly Removed[],
  language: Tag,
): Promise<readonly RemovedLine[]> {
  const posted = await plainText(article.content)
  return cleanPosted(posted, article).removed.flatMap((part): readonly RemovedLine[] => {
    const { start, end } = outerSpan(posted.spansIn(part.start, part.end))
    if (!lines.some((line) => line.start === start && line.end === end)) return []
    const sentences = segmentSpan(posted.text, [part.start, part.end], language).map((span) => {
      const text = posted.text.slice(...span)
      return { text, spans: posted.spansIn(...span), language: passageLanguage(text, language) }
    })
    return [{ start, end, sentences }]
  })
}

/** Clean-up that leaves in what is to be restored. */
function cleanPosted(posted: PlainText, { clean: level, restore = [] }: Pick<Article, 'clean' | 'restore'>): Cleaned {
  if (restore.length === 0) return clean(posted.text, level, posted.blocks)
  const isOther = outside(restore)
  return clean(posted.text, level, posted.blocks, (from, to) => {
    const { start, end } = outerSpan(posted.spansIn(from, to))
    return !isOther([start, end])
  })
}

interface PlainText {
  readonly text: string
  readonly blocks?: readonly Omit<Block, 'id'>[]
  spansIn(start: number, end: number): readonly Span[]
}

async function plainText({ kind, posted }: Article['content']): Promise<PlainText> {
  return kind === 'html'
    ? readHtml(posted)
    : { text: posted, spansIn: (start, end) => [trimSpan(posted, [start, end])] }
}

const passageLanguage = (text: string, language: Tag): Tag =>
  baseLanguage(language) === UNDETERMINED ? language : detectPassage(text, language)

function outerSpan(spans: readonly Span[]): { start: number; end: number } {
  return { start: spans[0]?.[0] ?? 0, end: spans.at(-1)?.[1] ?? 0 }
}
