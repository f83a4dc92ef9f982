import type { TermMethod, TermUse } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import type { Termbase, TermMatch } from '../domain/termbase.ts'
import { type LanguageText, reportTerms } from './report.ts'

/** A target text with its terms enforced, and what became of each of them. */
export interface Enforced extends LanguageText {
  readonly terms: readonly TermUse[]
}

/**
 * The target with deprecated terms replaced by preferred ones where that is safe, and the report on every term.
 * Safe is: the target is English or the term an acronym (nothing else would have to be inflected), the deprecated form
 * stands there as the termbase lists it or with a plural s, no article before it would change, and it is not inside a
 * quotation, whose wording is never altered. A repair that does not make the term count as applied is dropped.
 */
export function enforceTerms(
  source: LanguageText,
  target: LanguageText,
  termbase: Termbase,
  {
    method,
    matches = termbase.match(source.text, source.language),
  }: { method: TermMethod; matches?: readonly TermMatch[] },
): Enforced {
  let text = target.text
  let terms = reportTerms(source, target, termbase, { method, matches })
  const repaired = new Set<number>()
  for (const index of terms.keys()) {
    const use = terms[index]!
    const replacement =
      use.status === 'forbidden' && use.target ? renditionFor(use, text, target.language, termbase) : null
    if (replacement === null) continue
    const [start, end] = use.target!
    const changed = text.slice(0, start) + replacement + text.slice(end)
    const report = reportTerms(source, { text: changed, language: target.language }, termbase, { method, matches })
    if (report[index]?.status !== 'applied') continue
    text = changed
    terms = report
    repaired.add(index)
  }
  return {
    text,
    language: target.language,
    terms: terms.map((use, index) =>
      repaired.has(index) && use.status === 'applied' ? { ...use, status: 'repaired', method: 'repair' } : use,
    ),
  }
}

function renditionFor(use: TermUse, text: string, language: string, termbase: Termbase): string | null {
  const { preferred, deprecated } = termbase.terms(use.concept, language)
  const span = use.target!
  const found = text.slice(...span)
  if (preferred === null || isQuoted(text, span)) return null
  if (baseLanguage(language) !== 'en' && !isAcronym(found)) return null
  const listed = (form: string): boolean => deprecated.some((term) => term.toLowerCase() === form.toLowerCase())
  const plural = !listed(found) && found.endsWith('s') && listed(found.slice(0, -1))
  if (!listed(found) && !plural) return null
  const replacement = capitalisedLike(found, preferred) + (plural && !preferred.endsWith('s') ? 's' : '')
  return articleWouldChange(text.slice(0, span[0]), found, replacement) ? null : replacement
}

const isAcronym = (form: string): boolean => /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(form)

const capitalisedLike = (found: string, preferred: string): string =>
  /^\p{Lu}\p{Ll}/u.test(found) && /^\p{Ll}/u.test(preferred)
    ? preferred[0]!.toUpperCase() + preferred.slice(1)
    : preferred

const articleWouldChange = (before: string, found: string, replacement: string): boolean =>
  /\ban?\s+$/i.test(before) && /^[aeiou]/i.test(found) !== /^[aeiou]/i.test(replacement)

const OPENERS = new Map([
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
])

/** Whether the span lies inside quotation marks. Straight ones count by parity. */
function isQuoted(text: string, [start]: Span): boolean {
  const before = text.slice(0, start)
  if (((before.match(/"/g) ?? []).length & 1) === 1) return true
  return [...OPENERS].some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close))
}
