import type { Span } from '../domain/span.ts'
import type { LocatedTerm, Termbase, TermMatch } from '../domain/termbase.ts'

/**
 * Several termbases as one, the first with precedence: its concept stands for those of the same id in later ones, and
 * what it finds in a text hides what later ones find in the same place or within it. A longer term of a later one is
 * found beside it. One termbase alone is itself.
 */
export function combineTermbases(termbases: readonly [Termbase, ...Termbase[]]): Termbase {
  const [first, ...others] = termbases
  if (others.length === 0) return first
  const ownerOf = (concept: string): Termbase | undefined =>
    termbases.find((termbase) => termbase.describe(concept) !== undefined)
  return {
    id: termbases.map(({ id }) => id).join('+'),
    version: termbases.map(({ version }) => version).join('+'),
    get languages() {
      return [...new Set(termbases.flatMap(({ languages }) => languages))].sort()
    },
    match(text, language) {
      const found: TermMatch[] = []
      for (const termbase of termbases) {
        const hidden = coverOf(found)
        found.push(
          ...termbase
            .match(text, language)
            .filter(({ concept, span }) => ownerOf(concept) === termbase && !hidden(span)),
        )
      }
      return found.sort(byPlace)
    },
    terms: (concept, language) => (ownerOf(concept) ?? first).terms(concept, language),
    locate: (text, language, concepts) =>
      termbases
        .flatMap((termbase): readonly LocatedTerm[] => {
          const own = concepts.filter((concept) => ownerOf(concept) === termbase)
          return own.length > 0 ? termbase.locate(text, language, own) : []
        })
        .sort(byPlace),
    dictionary(source, target) {
      const entries = new Map<string, string>()
      for (const termbase of termbases)
        for (const entry of termbase.dictionary(source, target))
          if (!entries.has(entry.source)) entries.set(entry.source, entry.target)
      return [...entries].map(([term, rendition]) => ({ source: term, target: rendition }))
    },
    describe: (concept) => ownerOf(concept)?.describe(concept),
  }
}

interface Placed {
  readonly span: Span
}

/** Whether a span lies within one of those found before: by start, the furthest end reached up to there. */
function coverOf(found: readonly Placed[]): (span: Span) => boolean {
  const spans = found.map(({ span }) => span).sort(([one], [other]) => one - other)
  const reach: number[] = []
  for (const [, end] of spans) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return ([start, end]) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]![0] <= start) low = middle + 1
      else high = middle
    }
    return low > 0 && reach[low - 1]! >= end
  }
}

const byPlace = ({ span: one }: Placed, { span: other }: Placed): number => one[0] - other[0] || other[1] - one[1]
