import type { Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { NEGATION_PATTERNS, NEGATION_WORDS, SOFT_NEGATIONS } from './negation-cue-words.ts'
import type { Side } from './pair.ts'
import { wordPattern } from './word-pattern.ts'

/** Patterns take a while to build: a language's when a text of it is first read. */
const cuesByLanguage = new Map<string, RegExp>()

function cuesOf(base: string): RegExp | undefined {
  const built = cuesByLanguage.get(base) ?? buildCues(base)
  if (built) cuesByLanguage.set(base, built)
  return built
}

function buildCues(base: string): RegExp | undefined {
  const [words, pattern] = [NEGATION_WORDS.get(base), NEGATION_PATTERNS.get(base)]
  if (words !== undefined) return wordPattern(words)
  return pattern === undefined ? undefined : new RegExp(pattern, 'giu')
}

/** Where the cues of negation of a text stand; `null` for a language whose cues we do not know. */
export function findNegations({ text, language }: Side): readonly Span[] | null {
  const cues = cuesOf(baseLanguage(language))
  return cues ? [...text.matchAll(cues)].map(({ 0: cue, index }) => [index, index + cue.length]) : null
}

/** How many cues of negation a text has; `null` for a language whose cues we do not know. */
export const countNegations = (side: Side): number | null => findNegations(side)?.length ?? null

const softByLanguage = new Map<string, RegExp | undefined>()

/** Whether a text says no in part or without a "not", as another language may: hardly, fails to, unclear. */
export function saysNoSoftly({ text, language }: Side): boolean {
  const base = baseLanguage(language)
  if (!softByLanguage.has(base)) {
    const beginnings = SOFT_NEGATIONS.get(base)
    const pattern = beginnings === undefined ? undefined : new RegExp(`(?<![\\p{L}\\p{M}])(?:${beginnings})`, 'iu')
    softByLanguage.set(base, pattern)
  }
  return softByLanguage.get(base)?.test(text) ?? false
}
