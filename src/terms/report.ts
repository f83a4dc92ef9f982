import type { Enforce, TermMethod, TermUse } from '../domain/document.ts'
import type { Span } from '../domain/span.ts'
import type { Tag } from '../domain/tag.ts'
import type { LocatedTerm, Termbase, TermMatch } from '../domain/termbase.ts'

/** A text and the language it is in. */
export interface LanguageText {
  readonly text: string
  readonly language: Tag
}

/** What is known before a report is made; both may be left out. */
export interface ReportOptions {
  /** How the terms came to be in the target, where they are; `checked` when nobody asked for them. */
  readonly method?: TermMethod
  /** What {@link Termbase.match} found in the source, where that is known already. */
  readonly matches?: readonly TermMatch[]
}

/**
 * What became of every term of the source, in order of its place. n occurrences need n disjoint spans in the target.
 * `applied`: an admitted form is there. `forbidden`: only a deprecated one is. `missing`: none is.
 * `suggested`: the concept is not enforced, the termbase has no target term, or there is no target yet.
 */
export function reportTerms(
  source: LanguageText,
  target: LanguageText | null,
  termbase: Termbase,
  { method = 'checked', matches = termbase.match(source.text, source.language) }: ReportOptions = {},
): readonly TermUse[] {
  const located = target
    ? termbase.locate(target.text, target.language, [...new Set(matches.map(({ concept }) => concept))])
    : []
  const free = queues(located)
  const claim = (concept: string, forbidden: boolean): LocatedTerm | undefined =>
    free.get(queueKey(concept, forbidden))?.pop()
  return matches.map(({ concept, span, enforce }): TermUse => {
    if (!target)
      return { concept, source: span, enforce, preferred: null, target: null, status: 'suggested', method: 'none' }
    const { preferred, admitted } = termbase.terms(concept, target.language)
    const use = { concept, source: span, enforce, preferred }
    const applied = claim(concept, false)
    if (isSuggested(enforce) || (preferred === null && admitted.length === 0))
      return { ...use, target: applied?.span ?? null, status: 'suggested', method: 'none' }
    if (applied) return { ...use, target: applied.span, status: 'applied', method }
    const deprecated = claim(concept, true)
    return deprecated
      ? { ...use, target: deprecated.span, status: 'forbidden', method: 'none' }
      : { ...use, target: null, status: 'missing', method: 'none' }
  })
}

const isSuggested = (enforce: Enforce): boolean => enforce === 'suggest'

const queueKey = (concept: string, forbidden: boolean): string => `${forbidden ? '-' : '+'}${concept}`

/**
 * The located terms by concept, the next to be claimed last. One that lies inside another concept's longer term is
 * claimed after the others: `UN` in `UN Security Council` is not the UN's own mention.
 */
function queues(located: readonly LocatedTerm[]): Map<string, LocatedTerm[]> {
  const nested = nestedTerms(located)
  const queues = new Map<string, LocatedTerm[]>()
  for (const inner of [true, false]) {
    for (const term of [...located].reverse()) {
      if (nested.has(term) !== inner) continue
      const key = queueKey(term.concept, term.standing === 'deprecated')
      const queue = queues.get(key)
      if (queue) queue.push(term)
      else queues.set(key, [term])
    }
  }
  return queues
}

/** Those that lie inside a longer term of another concept. One pass: of what began before, only the two concepts that reach furthest matter. */
function nestedTerms(located: readonly LocatedTerm[]): ReadonlySet<LocatedTerm> {
  const nested = new Set<LocatedTerm>()
  let furthest: LocatedTerm | undefined
  let second: LocatedTerm | undefined
  for (const term of [...located].sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1])) {
    const around = furthest?.concept === term.concept ? second : furthest
    if (around && holds(around.span, term.span)) nested.add(term)
    if (!furthest || term.span[1] > furthest.span[1]) {
      if (furthest && furthest.concept !== term.concept) second = furthest
      furthest = term
    } else if (term.concept !== furthest.concept && (!second || term.span[1] > second.span[1])) second = term
  }
  return nested
}

const holds = (outer: Span, inner: Span): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1] && outer[1] - outer[0] > inner[1] - inner[0]
