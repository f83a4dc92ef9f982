import { characterFScore } from '../check/character-f-score.ts'
import { checkPair } from '../check/check-pair.ts'
import { countNegations } from '../check/negation-cues.ts'
import { readNumbers } from '../check/read-numbers.ts'
import type { FlagCode, TermUse } from '../domain/document.ts'
import { baseLanguage, type Tag } from '../domain/tag.ts'

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

/** Least likeness of an edit to what it edits, and how much the length may change (terminology is not rewriting). */
const LEAST_LIKENESS = 0.6
const LENGTHS = [0.7, 1.4] as const

/** How many uses of terms are as the termbase wants them. */
export const kept = (terms: readonly TermUse[]): number =>
  terms.filter(({ status }) => status === 'applied' || status === 'repaired').length

const worth = ({ terms, carried = 0 }: Draft): number => kept(terms) + carried

/**
 * Whether a repaired translation may take the place of another. It must keep more terms and be no worse in anything:
 * the numbers, the negations and the quotations are the same, no name is lost or invented, no check finds more than it
 * found before, and the text is about as long. An edit must be like what it edits. What is doubtful is refused: the
 * flagged translation is better than a changed one.
 */
export function mayReplace(before: Draft, after: Draft, context: GateContext): boolean {
  if (after.text.trim() === '' || worth(after) <= worth(before)) return false
  const { language, kind } = context
  const ratio = after.text.length / before.text.length
  if (ratio < LENGTHS[0] || ratio > LENGTHS[1]) return false
  const base = baseLanguage(language)
  return (
    sameList(numbers(before.text, base), numbers(after.text, base)) &&
    countNegations({ text: before.text, language }) === countNegations({ text: after.text, language }) &&
    sameQuotations(before.text, after.text, kind) &&
    keepsNames(before, after, context) &&
    noWorse(before, after, context) &&
    (kind === 'retranslation' || characterFScore(after.text, before.text) >= LEAST_LIKENESS)
  )
}

const numbers = (text: string, language: string): readonly string[] =>
  readNumbers(text, language)
    .map(({ values }) => values.join('|'))
    .sort()

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((entry, index) => entry === other[index])

const QUOTATION = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|「[^」]*」|『[^』]*』/gu

/** An edit leaves quotations alone to the letter; another translation has as many. */
function sameQuotations(before: string, after: string, kind: GateContext['kind']): boolean {
  const [one, other] = [before.match(QUOTATION) ?? [], after.match(QUOTATION) ?? []]
  return kind === 'edit' ? sameList(one, other) : one.length === other.length
}

const CAPITALISED = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu
/** Letters that forms of one name share. */
const SHARED = 4

/**
 * Names are capitalised words: those the source has in the same letters must stay; an edit adds none but those of the
 * terms it applies, and loses no more words than they have.
 */
function keepsNames(before: Draft, after: Draft, { source, kind }: GateContext): boolean {
  const [old, fresh] = [names(before.text), names(after.text)]
  const inSource = names(source.text)
  const lost = [...old].filter((name) => !fresh.has(name))
  if (lost.some((name) => inSource.has(name))) return false
  if (kind === 'retranslation') return true
  const spans = after.terms.flatMap(({ target }) => (target ? [after.text.slice(...target)] : []))
  const ofTerms = new Set(spans.flatMap((text) => [...names(text)]))
  const added = [...fresh].filter((name) => !old.has(name))
  return added.every((name) => ofTerms.has(name)) && lost.length <= Math.max(1, ofTerms.size)
}

/** Capitalised words by what their forms share; the word that begins the text is any word. */
const names = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(CAPITALISED)]
      .filter(({ index }) => text.slice(0, index).trim() !== '')
      .map(({ 0: name }) => name.slice(0, Math.max(SHARED, name.length - 3)).toLowerCase()),
  )

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
