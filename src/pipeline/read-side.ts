import { Problem } from '../domain/problem.ts'
import { baseLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { AlignedSide } from './alignment.ts'
import { type ReadArticle, readArticle } from './read-article.ts'

/** A side of an existing translation, cut into sentences. Throws a `Problem` for one without text, or whose language cannot be told. */
export async function readSide(
  side: AlignedSide,
  name: 'source' | 'target',
  signal?: AbortSignal,
): Promise<ReadArticle> {
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
