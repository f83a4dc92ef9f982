import type { Pair, Summary } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'
import { summariseTerms } from '../terms/summarise.ts'

/** The counts of a document: pairs, terms and flags. Terms are counted over the translated pairs only. */
export function summarise(pairs: readonly Pair[], target: Tag): Summary {
  const translated = pairs.filter((pair) => pair.status === 'translated')
  const flags = { error: 0, warning: 0, info: 0 }
  for (const pair of pairs) for (const { severity } of pair.flags) flags[severity] += 1
  return {
    pairs: pairs.length,
    translated: translated.length,
    terms: summariseTerms(translated, target),
    flags,
  }
}
