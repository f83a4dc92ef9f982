import type { Flag, Severity } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import type { CheckedPair } from './pair.ts'

/** The remark that a figure of the source is another one in the translation, or, without one there, has none. */
export function toldApart(
  { source, target }: Pick<CheckedPair, 'source' | 'target'>,
  severity: Severity,
  one: Span,
  other: Span | null,
): Flag {
  const written = `“${cut(source.text, one)}”`
  const detail = other
    ? `${written} in the source is “${cut(target.text, other)}” in the translation.`
    : `${written} has no counterpart in the translation.`
  return { code: 'number', severity, source: one, target: other, detail }
}
