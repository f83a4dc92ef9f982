import { characterFScore } from '../check/character-f-score.ts'
import { checkPair } from '../check/check-pair.ts'
import { meaningCues } from '../check/meaning-cues.ts'
import { countNegations } from '../check/negation-cues.ts'
import { readNumbers } from '../check/read-numbers.ts'
import type { FlagCode, TermUse } from '../domain/document.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'
import { quotations } from '../terms/quotations.ts'
import { carriesOnlyOwn } from './carried-signs.ts'
import { staysAtTerms } from './edit-scope.ts'
import { keepsNames } from './kept-names.ts'

/** A translation of a sentence, with what became of its terms. */
export interface Draft {
  readonly text: string
  readonly terms: readonly TermUse[]
  /** How much of what must not be translated stands in it (0). */
  readonly carried?: number
}

/** What a repaired translation is held against. */
export interface GateContext {
  readonly source: { readonly text: string; readonly language: Tag }
  readonly language: Tag
  /** `edit`: only the terms may have changed. `retranslation`: the wording may be another. */
  readonly kind: 'edit' | 'retranslation'
}

/** Least likeness of another translation to the first, and how much the length may change (terminology is not rewriting). */
const LEAST_LIKENESS = 0.25
const LENGTHS = [0.7, 1.4] as const
/** Texts that are longer are no sentences, and not weighed. In UTF-16 code units. */
export const MOST_LENGTH = 5_000
/** In a headline one term weighs more. In UTF-16 code units. */
const SHORT = 40
const SHORT_LENGTHS = [0.5, 2] as const

/** How many uses of terms are as the termbase wants them. */
export const kept = (terms: readonly TermUse[]): number =>
  terms.filter(({ status }) => status === 'applied' || status === 'repaired').length

const worth = ({ terms, carried = 0 }: Draft): number => kept(terms) + carried

/**
 * Whether a repaired translation may take the place of another. It must keep more terms, lose none that was kept, and be
 * no worse in anything: the numbers, the negations and the quotations are the same, no name is lost or invented, no check
 * finds more than it found before, nothing that is no word comes in, and the text is about as long. An edit may only touch
 * words in and beside the terms it writes ({@link staysAtTerms}); another translation must say as much of duty, condition
 * and doubt, and be somewhat like the first. What is doubtful is refused: the flagged translation is better than a changed one.
 */
export function mayReplace(before: Draft, after: Draft, context: GateContext): boolean {
  if (after.text.trim() === '' || worth(after) <= worth(before) || losesTerm(before, after)) return false
  const { source, language, kind } = context
  if (Math.max(before.text.length, after.text.length) > MOST_LENGTH) return false
  const ratio = after.text.length / before.text.length
  const [least, most] = before.text.length < SHORT ? SHORT_LENGTHS : LENGTHS
  if (ratio < least || ratio > most) return false
  const base = baseLanguage(language)
  return (
    sameList(numbers(before.text, base), numbers(after.text, base)) &&
    countNegations({ text: before.text, language }) === countNegations({ text: after.text, language }) &&
    sameQuotations(before.text, after.text, kind) &&
    carriesOnlyOwn(before.text, after.text, source.text) &&
    keepsNames(before, after, context) &&
    (kind === 'edit' ? staysAtTerms(before, after, language) : saysAsMuch(before.text, after.text, language)) &&
    noWorse(before, after, context)
  )
}

/** Whether a use of a term that was as wanted is so no more. */
const losesTerm = (before: Draft, after: Draft): boolean =>
  before.terms.some((use, index) => kept([use]) > kept(after.terms.slice(index, index + 1)))

const saysAsMuch = (before: string, after: string, language: Tag): boolean =>
  sameList(meaningCues({ text: before, language }), meaningCues({ text: after, language })) &&
  characterFScore(after, before) >= LEAST_LIKENESS

const numbers = (text: string, language: string): readonly string[] =>
  readNumbers(text, language)
    .map(({ values }) => values.join('|'))
    .sort()

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((entry, index) => entry === other[index])

/** An edit leaves quotations alone to the letter; another translation has as many. */
function sameQuotations(before: string, after: string, kind: GateContext['kind']): boolean {
  const [one, other] = [quotations(before), quotations(after)]
  return kind === 'edit' ? sameList(one, other) : one.length === other.length
}

const ABOUT_TERMS: ReadonlySet<FlagCode> = new Set(['glossary-missing', 'glossary-forbidden'])

/** No kind of doubt beside those about terms is more frequent or graver than before. */
function noWorse(before: Draft, after: Draft, { source, language }: GateContext): boolean {
  const doubts = ({ text, terms }: Draft): ReadonlyMap<FlagCode, number> => {
    const weights = new Map<FlagCode, number>()
    for (const { code, severity } of checkPair({ source, target: { text, language }, terms }))
      if (!ABOUT_TERMS.has(code))
        weights.set(code, (weights.get(code) ?? 0) + { error: 100, warning: 10, info: 0 }[severity])
    return weights
  }
  const old = doubts(before)
  return [...doubts(after)].every(([code, weight]) => weight <= (old.get(code) ?? 0))
}
