import { baseLanguage, type Tag } from '../domain/tag.ts'

/** How long the same text is in a language, in characters, with English as one: round figures of parallel news. */
const LENGTHS = new Map<string, number>([
  ...(['fr', 'es', 'it', 'pt', 'ro', 'de', 'nl', 'el', 'hu', 'pl'] as const).map((tag) => [tag, 1.12] as const),
  ...(['ru', 'uk', 'be', 'bg', 'sr', 'hr', 'cs', 'sk', 'tr', 'fi', 'id'] as const).map((tag) => [tag, 1.02] as const),
  ...(['ar', 'fa', 'he', 'ur'] as const).map((tag) => [tag, 0.88] as const),
  ['ko', 0.5],
  ['ja', 0.45],
  ['zh', 0.33],
])

/** How many sentences' worth of evidence the languages are, against what the texts show. */
const PRIOR_WEIGHT = 12

/**
 * Target characters to be expected for one of the source: what the texts show (Gale & Church 1993, §3), held by what
 * their languages lead one to expect, the more so the fewer sentences there are: in six sentences of which three are
 * left out on the other side the lengths of the whole tell nothing.
 */
export function expectedRatio(
  lengths: { readonly source: number; readonly target: number },
  sentences: number,
  languages: { readonly source: Tag; readonly target: Tag },
): number {
  const lengthOf = (tag: Tag): number => LENGTHS.get(baseLanguage(tag)) ?? 1
  const prior = Math.log(lengthOf(languages.target) / lengthOf(languages.source))
  const shown = Math.log(lengths.target / lengths.source)
  if (!Number.isFinite(shown)) return Math.exp(prior)
  return Math.exp((sentences * shown + PRIOR_WEIGHT * prior) / (sentences + PRIOR_WEIGHT))
}
