import { nameLinks } from '../align/name-links.ts'
import { numberLinks } from '../check/number-links.ts'
import type { PairNumbers } from '../check/pair-numbers.ts'
import type { Link, TermUse } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import type { LanguageText } from '../terms/report.ts'

/**
 * Which words of a pair are each other's counterparts: terms that are in the translation, numbers of one value, names. In
 * order of the source; no two share a letter on either side. Where two would, the term comes before the number, the
 * number before the name, the longer term before the shorter.
 */
export function pairLinks(
  source: LanguageText,
  target: LanguageText,
  terms: readonly TermUse[],
  numbers: PairNumbers,
): readonly Link[] {
  const kept: Link[] = []
  const keep = (link: Link): void => {
    if (kept.every((other) => apart(other.source, link.source) && apart(other.target, link.target))) kept.push(link)
  }
  for (const link of termLinks(terms)) keep(link)
  for (const link of numberLinks(numbers)) keep({ ...link, kind: 'number' })
  for (const link of nameLinks(source, target, kept)) keep({ ...link, kind: 'name' })
  return kept.sort((one, other) => one.source[0] - other.source[0])
}

/** The terms that are in the translation as they should be, the longest first. */
const termLinks = (terms: readonly TermUse[]): readonly Link[] =>
  terms
    .flatMap(({ source, target, status }): readonly Link[] =>
      target && (status === 'applied' || status === 'repaired') ? [{ source, target, kind: 'term' }] : [],
    )
    .sort((one, other) => length(other.source) - length(one.source))

const length = ([start, end]: Span): number => end - start

const apart = (one: Span, other: Span): boolean => one[1] <= other[0] || other[1] <= one[0]
