import type { Pair } from '../domain/document.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { TermHint } from '../providers/contract.ts'

/** The terms to ask a provider for: those that occur in the pairs' sources, as they stand there, with the preferred target term; names are told apart. */
export function termHints(
  pairs: readonly Pick<Pair, 'source' | 'terms'>[],
  termbase: Termbase | null,
): readonly TermHint[] {
  const hints = new Map<string, TermHint>()
  for (const { source, terms } of pairs) {
    for (const { concept, source: span, enforce, preferred } of terms) {
      if (enforce === 'suggest' || preferred === null) continue
      // A place may want an article (the United States), which no engine adds to what it copies.
      const isName = termbase?.describe(concept)?.kind === 'name'
      const form = source.text.slice(...span)
      hints.set(`${form}\u0000${preferred}`, { source: form, target: preferred, ...(isName && { name: true }) })
    }
  }
  return [...hints.values()]
}
