import type { Span } from '../domain/span.ts'
import { readHtml } from '../text/html.ts'
import type { Article } from './article.ts'

/**
 * Where the letters of spans of the posted text stand in it, in order: one entry for each UTF-16 code unit of what they
 * show that is no white space.
 */
export type LettersIn = (spans: readonly Span[]) => readonly Span[]

/** The letters of what was posted. Markup is read when a span is first asked for; an entity stands for its letters. */
export async function lettersOf({ kind, posted }: Article['content']): Promise<LettersIn> {
  if (kind === 'text')
    return (spans) =>
      spans.flatMap(([start, end]) => indices(start, end).flatMap((at) => (isBlank(posted[at]) ? [] : [[at, at + 1]])))
  const { text, spansIn } = await readHtml(posted)
  return (spans) => {
    const [from, to] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0]
    return indices(0, text.length).flatMap((at): readonly Span[] => {
      const place = isBlank(text[at]) ? undefined : spansIn(at, at + 1)[0]
      if (!place || place[0] < from || place[1] > to) return []
      return spans.some(([start, end]) => start <= place[0] && place[1] <= end) ? [place] : []
    })
  }
}

const isBlank = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter)

const indices = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at)

/** How many letters {@link LettersIn} counts in a text. */
export const countLetters = (text: string): number => text.replace(/\s/g, '').length

/** The spans on either side of the n-th letter: a span that holds letters of both sides is cut in two. */
export function cutSpans(
  spans: readonly Span[],
  letters: readonly Span[],
  count: number,
): readonly [before: readonly Span[], after: readonly Span[]] {
  const end = letters[count - 1]?.[1] ?? -1
  const start = letters[count]?.[0] ?? Number.POSITIVE_INFINITY
  return [
    spans.flatMap((span): readonly Span[] => (span[0] < end ? [[span[0], Math.min(span[1], end)]] : [])),
    spans.flatMap((span): readonly Span[] => (span[1] > start ? [[Math.max(span[0], start), span[1]]] : [])),
  ]
}
