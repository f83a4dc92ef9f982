import type { TermUse } from '../domain/document.ts'
import type { TermHint } from '../providers/contract.ts'

/** The terms to ask a provider for: those that occur in the texts, as they stand there, with the preferred target term. */
export function termHints(
  sources: readonly { readonly text: string; readonly terms: readonly TermUse[] }[],
): readonly TermHint[] {
  const hints = new Map<string, TermHint>()
  for (const { text, terms } of sources) {
    for (const { source, enforce, preferred } of terms) {
      if (enforce === 'suggest' || preferred === null) continue
      const form = text.slice(...source)
      hints.set(`${form}\u0000${preferred}`, { source: form, target: preferred })
    }
  }
  return [...hints.values()]
}
