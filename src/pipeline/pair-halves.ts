import { Problem } from '../domain/problem.ts'
import type { Span } from '../domain/span.ts'
import type { Tag } from '../domain/tag.ts'
import { segmentSpan } from '../text/segment.ts'
import { joinSentences } from './aligned-sentences.ts'
import { countLetters, cutSpans, type LettersIn } from './posted-text.ts'

/** One side of a pair as corrections cut and join it; a target has no spans, and an empty side no segments. */
export interface PairSide {
  readonly text: string
  readonly segments: readonly number[]
  readonly spans: readonly Span[]
}

/** A side of nothing. */
export const EMPTY_SIDE: PairSide = { text: '', segments: [], spans: [] }

/** What cutting a side needs to know of the document. */
export interface CutContext {
  readonly language: Tag
  readonly letters: LettersIn
  /** A number for a segment that no other has. */
  freshSegment(): number
}

/**
 * A side in two, at an offset into its text; white space at the cut belongs to neither. Each segment stays whole where
 * the cut is at its end; one that is cut keeps its number before the cut and has a fresh one behind it. Throws
 * `invalid-request` for an offset within a character, or where the posted text cannot be cut.
 */
export function cutSide(
  side: PairSide,
  offset: number,
  field: string,
  context: CutContext,
): readonly [PairSide, PairSide] {
  const { text } = side
  if (offset > text.length || isWithinCharacter(text, offset))
    throw refusal(field, `must be an offset into the text, from 0 to ${text.length}, and not within a character`)
  const [before, after] = [text.slice(0, offset).trim(), text.slice(offset).trim()]
  if (before === '') return [EMPTY_SIDE, side]
  if (after === '') return [side, EMPTY_SIDE]
  const count = countLetters(before)
  const letters = side.spans.length > 0 ? context.letters(side.spans) : []
  // within an entity that stands for several letters, or where posted text and pair have come apart
  if (side.spans.length > 0 && (letters.length !== countLetters(text) || letters[count - 1]![1] > letters[count]![0]))
    throw refusal(field, 'is where the posted text cannot be cut')
  const [spansBefore, spansAfter] = cutSpans(side.spans, letters, count)
  const [segmentsBefore, segmentsAfter] = cutSegments(side, count, context)
  return [
    { text: before, segments: segmentsBefore, spans: spansBefore },
    { text: after, segments: segmentsAfter, spans: spansAfter },
  ]
}

/** Two sides as one, the first before the second. */
export const joinSides = (one: PairSide, other: PairSide, language: Tag): PairSide => ({
  text: one.text === '' ? other.text : other.text === '' ? one.text : joinSentences([one.text, other.text], language),
  segments: [...one.segments, ...other.segments],
  spans: [...one.spans, ...other.spans],
})

/** The segments on either side of the n-th letter. Where nobody can tell how long each is, those before keep all. */
function cutSegments(
  { text, segments, spans }: PairSide,
  count: number,
  { language, letters, freshSegment }: CutContext,
): readonly [readonly number[], readonly number[]] {
  const lengths = segmentLengths(text, segments.length, spans, language, letters)
  if (!lengths) return [segments, [freshSegment()]]
  let end = 0
  const ends = lengths.map((length) => {
    end += length
    return end
  })
  const whole = ends.filter((at) => at <= count).length
  const isCut = count > (ends[whole - 1] ?? 0)
  return isCut
    ? [segments.slice(0, whole + 1), [freshSegment(), ...segments.slice(whole + 1)]]
    : [segments.slice(0, whole), segments.slice(whole)]
}

/** Letters of each segment of a side; `undefined` when that cannot be told. */
function segmentLengths(
  text: string,
  segments: number,
  spans: readonly Span[],
  language: Tag,
  letters: LettersIn,
): readonly number[] | undefined {
  if (segments === 1) return [countLetters(text)]
  if (segments === spans.length) return spans.map((span) => letters([span]).length)
  const sentences = segmentSpan(text, [0, text.length], language)
  return sentences.length === segments ? sentences.map((span) => countLetters(text.slice(...span))) : undefined
}

const isWithinCharacter = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '')

/** The problem of a field of a correction that cannot be done. */
export const refusal = (field: string, message: string): Problem =>
  new Problem('invalid-request', `${field} ${message}.`, { errors: [{ field, message }] })
