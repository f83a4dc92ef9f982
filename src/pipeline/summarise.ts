import type { Pair, Severity, Summary } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import { summariseTerms } from '../terms/summarise.ts'

/** The counts of a document: pairs, terms and flags. Terms are counted over the translated pairs only. */
export function summarise(pairs: readonly Pair[], target: Tag): Summary {
  const translated = pairs.filter((pair) => pair.status === 'translated')
  const count = (severity: Severity) =>
    pairs.reduce((sum, pair) => sum + pair.flags.filter((flag) => flag.severity === severity).length, 0)
  return {
    pairs: pairs.length,
    translated: translated.length,
    terms: summariseTerms(translated, target),
    flags: { error: count('error'), warning: count('warning'), info: count('info') },
  }
}
