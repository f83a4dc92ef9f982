// @ts-check

/** @import { Span } from '../../../domain/span.ts' */

/**
 * A piece of text with the marks that cover all of it: positions in the list of marks, in ascending order.
 *
 * @typedef {{ readonly text: string, readonly marks: readonly number[] }} Run
 */

/**
 * Cuts a text at every edge of every mark. The runs joined are the text; none is empty; marks may overlap; `null` stands
 * for a mark that is not in this text, and spans that reach beyond the text are cut to it. One sweep over the sorted
 * edges: n log n, and no more than that plus the marks it gives.
 *
 * @param {string} text
 * @param {readonly (Span | null)[]} spans UTF-16 code units, half-open
 * @returns {readonly Run[]}
 */
export function runs(text, spans) {
  const within = spans.flatMap((span, mark) =>
    span === null ? [] : [{ mark, start: limit(span[0], text), end: limit(span[1], text) }],
  )
  const cuts = new Set([0, text.length])
  for (const { start, end } of within) cuts.add(start).add(end)
  const edges = [...cuts].sort(ascending)
  const opening = within.filter(({ start, end }) => start < end).sort((one, other) => one.start - other.start)
  let opened = 0
  /** @type {typeof opening} the marks over the run at hand, in ascending order */
  let open = []
  return edges.slice(0, -1).map((start, index) => {
    const before = opened
    while (opening[opened]?.start === start) opened += 1
    const still = open.filter(({ end }) => end > start)
    open =
      before === opened
        ? still
        : [...still, ...opening.slice(before, opened)].sort((one, other) => one.mark - other.mark)
    return { text: text.slice(start, edges[index + 1]), marks: open.map(({ mark }) => mark) }
  })
}

/**
 * @param {number} one
 * @param {number} other
 */
const ascending = (one, other) => one - other

/**
 * @param {number} position
 * @param {string} text
 */
const limit = (position, text) => Math.min(Math.max(position, 0), text.length)
