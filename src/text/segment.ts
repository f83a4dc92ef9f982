import { type Span, trimSpan } from '../domain/span.ts'
import type { Tag } from '../domain/tag.ts'
import { defaultBoundaries } from './segmentation/default-boundaries.ts'
import { rulesOf } from './segmentation/rules.ts'
import { findBoundaries } from './segmentation/scan.ts'

/** A stretch of text that holds one sentence. `start` and `end` are a half-open span in UTF-16 code units. */
export interface TextSegment {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Which line it stands on, blank ones not counted, from 0. */
  readonly block: number
}

const LINE_BREAK = /\r\n?|[\n\v\f\u2028\u2029]/g

/**
 * A text cut into segments, a sentence each; a line break always ends one. Segments joined are the text: white space
 * belongs to the segment before it, at the start of the text to the first. An empty text has none.
 */
export function segmentText(text: string, language: Tag): readonly TextSegment[] {
  const starts: { at: number; block: number }[] = []
  let block = 0
  for (const line of linesOf(text)) {
    const sentences = segmentSpan(text, line, language)
    for (const [at] of sentences) starts.push({ at, block })
    if (sentences.length > 0) block++
  }
  if (starts.length === 0) return text === '' ? [] : [{ start: 0, end: text.length, text, block: 0 }]
  return starts.map(({ at, block }, index) => {
    const start = index === 0 ? 0 : at
    const end = starts[index + 1]?.at ?? text.length
    return { start, end, text: text.slice(start, end), block }
  })
}

/** The spans of the lines of a text, without their line breaks. */
function* linesOf(text: string): Generator<Span> {
  let start = 0
  for (const { index, 0: lineBreak } of text.matchAll(LINE_BREAK)) {
    yield [start, index]
    start = index + lineBreak.length
  }
  yield [start, text.length]
}

/**
 * The sentences inside a span of a text, in order and without white space around them; together they hold every other
 * character of the span. Line breaks inside the span are white space like any other.
 * A language without a table is cut as UAX #29 says.
 */
export function segmentSpan(text: string, span: Span, language: Tag): readonly Span[] {
  const block = text.slice(...span)
  const rules = rulesOf(language)
  const boundaries = rules ? findBoundaries(block, rules) : defaultBoundaries(block, language)
  const sentences: Span[] = []
  let start = 0
  for (const end of [...boundaries, block.length]) {
    const [from, to] = trimSpan(block, [start, end])
    if (from < to) sentences.push([span[0] + from, span[0] + to])
    start = end
  }
  return sentences
}
