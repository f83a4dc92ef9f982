import type { Pair } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'

/** A stretch of a pair that a file marks: a term, or what a remark is about. */
export interface XliffMark {
  /** Unique in its unit; the same on both sides. */
  readonly id: string
  readonly kind: 'term' | 'comment'
  readonly source: Span | null
  readonly target: Span | null
}

/** The marks of a pair; empty stretches have none. `t3-0` is the first term of pair 3, `n3-0` its first flag. */
export const marksOf = ({ id, terms, flags }: Pair): readonly XliffMark[] =>
  [
    ...terms.map(({ source, target }, index) => ({ id: `t${id}-${index}`, kind: 'term', source, target }) as const),
    ...flags.map(({ source, target }, index) => ({ id: `n${id}-${index}`, kind: 'comment', source, target }) as const),
  ].map((mark) => ({ ...mark, source: full(mark.source), target: full(mark.target) }))

const full = (span: Span | null): Span | null => (span && span[0] < span[1] ? span : null)

/** Ids of the marks that overlap another one on either side without lying in it: no element can hold them. */
export const crossing = (marks: readonly XliffMark[]): ReadonlySet<string> =>
  new Set((['source', 'target'] as const).flatMap((side) => crossingOn(marks, side)))

function crossingOn(marks: readonly XliffMark[], side: 'source' | 'target'): readonly string[] {
  const open: number[] = []
  const found: string[] = []
  for (const { id, span } of spansOn(marks, side)) {
    while (open.length > 0 && open.at(-1)! <= span[0]) open.pop()
    if (open.length > 0 && span[1] > open.at(-1)!) found.push(id)
    else open.push(span[1])
  }
  return found
}

/** A place in a text where a mark begins or ends. */
export interface MarkEdge {
  readonly at: number
  readonly mark: XliffMark
  readonly opens: boolean
}

/**
 * The edges of the marks on a side in the order in which they are written: marks that lie in another one begin after it and
 * end before it, unless they cross it.
 */
export function edgesOn(marks: readonly XliffMark[], side: 'source' | 'target'): readonly MarkEdge[] {
  const sorted = spansOn(marks, side)
  const order = new Map(sorted.map(({ id }, index) => [id, index]))
  return sorted
    .flatMap(({ mark, span }) => [
      { at: span[0], mark, opens: true },
      { at: span[1], mark, opens: false },
    ])
    .sort(
      (one, other) =>
        one.at - other.at ||
        Number(one.opens) - Number(other.opens) ||
        (one.opens ? 1 : -1) * (order.get(one.mark.id)! - order.get(other.mark.id)!),
    )
}

/** From left to right, of two that begin together the longer first. */
const spansOn = (marks: readonly XliffMark[], side: 'source' | 'target') =>
  marks
    .flatMap((mark) => (mark[side] ? [{ id: mark.id, mark, span: mark[side] }] : []))
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1])
