import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { TermHint } from '../providers/contract.ts'

/** The terms to ask a provider for: those that occur in the texts, as they stand there, with the preferred target term. */
export function termHints(
  texts: readonly string[],
  source: Tag,
  target: Tag,
  termbase: Termbase | null,
): readonly TermHint[] {
  if (!termbase) return []
  const hints = new Map<string, TermHint>()
  for (const text of texts) {
    for (const { concept, span, enforce } of termbase.match(text, source)) {
      const preferred = termbase.terms(concept, target).preferred
      const form = text.slice(...span)
      if (enforce !== 'suggest' && preferred)
        hints.set(`${form}\u0000${preferred}`, { source: form, target: preferred })
    }
  }
  return [...hints.values()]
}
