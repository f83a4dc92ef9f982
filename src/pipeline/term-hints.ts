import type { Pair } from '../domain/document.ts'
import type { TermHint } from '../providers/contract.ts'

/** The terms to ask a provider for: those that occur in the pairs' sources, as they stand there, with the preferred target term. */
export function termHints(pairs: readonly Pick<Pair, 'source' | 'terms'>[]): readonly TermHint[] {
  const hints = new Map<string, TermHint>()
  for (const { source, terms } of pairs) {
    for (const { source: span, enforce, preferred } of terms) {
      if (enforce === 'suggest' || preferred === null) continue
      const form = source.text.slice(...span)
      hints.set(`${form}\u0000${preferred}`, { source: form, target: preferred })
    }
  }
  return [...hints.values()]
}
