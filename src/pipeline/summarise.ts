import type { Pair, Severity, Summary } from '../domain/document.ts'
import { summariseTerms } from '../terms/report.ts'

/** The counts of a document: pairs, terms and flags. Terms are counted over the translated pairs only. */
export function summarise(pairs: readonly Pair[]): Summary {
  const translated = pairs.filter((pair) => pair.status === 'translated')
  const count = (severity: Severity) =>
    pairs.reduce((sum, pair) => sum + pair.flags.filter((flag) => flag.severity === severity).length, 0)
  return {
    pairs: pairs.length,
    translated: translated.length,
    terms: summariseTerms(translated.map((pair) => ({ target: pair.target?.text ?? '', terms: pair.terms }))),
    flags: { error: count('error'), warning: count('warning'), info: count('info') },
  }
}
