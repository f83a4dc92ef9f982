// @ts-check

/** @import { Span } from '../../../domain/span.ts' */

/**
 * A piece of text with the marks that cover all of it: positions in the list of marks, in ascending order.
 *
 * @typedef {{ readonly text: string, readonly marks: readonly number[] }} Run
 */

/**
 * Cuts a text at every edge of every mark. The runs joined are the text; none is empty; marks may overlap; `null` stands
 * for a mark that is not in this text, and spans that reach beyond the text are cut to it.
 *
 * @param {string} text
 * @param {readonly (Span | null)[]} spans UTF-16 code units, half-open
 * @returns {readonly Run[]}
 */
export function runs(text, spans) {
  const within = spans.map((span) => span && [limit(span[0], text), limit(span[1], text)])
  const edges = [...new Set([0, text.length, ...within.flatMap((span) => span ?? [])])].sort(
    (one, other) => one - other,
  )
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length
    const marks = within.flatMap((span, mark) =>
      span && Number(span[0]) <= start && end <= Number(span[1]) ? [mark] : [],
    )
    return { text: text.slice(start, end), marks }
  })
}

/**
 * @param {number} position
 * @param {string} text
 */
const limit = (position, text) => Math.min(Math.max(position, 0), text.length)
