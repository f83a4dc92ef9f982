import type { TermMethod, TermUse } from '../domain/document.ts'
import type { Termbase, TermMatch } from '../domain/termbase.ts'
import { isLiteral } from './addresses.ts'
import { isQuoted } from './quotations.ts'
import { articleWouldChange } from './repairs/agreement-before.ts'
import { replaceDeprecated } from './repairs/deprecated.ts'
import { translateAcronym } from './repairs/foreign-form.ts'
import { respellName } from './repairs/misspelt-name.ts'
import { restoreCapitals } from './repairs/recased.ts'
import type { Miss, Proposer, Repair } from './repairs/repair.ts'
import { type LanguageText, reportTerms } from './report.ts'

/** A target text with its terms enforced, and what became of each of them. */
export interface Enforced extends LanguageText {
  readonly terms: readonly TermUse[]
}

/** Most UTF-16 code units read again for the repairs of one text: a text may be an article without a full stop. */
const MOST_WORK = 100_000

/** The surest first. */
const PROPOSERS: readonly Proposer[] = [replaceDeprecated, restoreCapitals, translateAcronym, respellName]

/**
 * The target with terms repaired where that is safe without understanding the sentence, and the report on every term.
 * Nothing inside a quotation, an address, a hashtag or code is touched, whose wording is never altered, and nothing
 * behind an article that might have to change. A repair that does not make the term count as
 * applied, or that costs another term, is dropped. `suggest` concepts are never repaired, and nothing is in a text that
 * only repeats the source: right terms would make it look translated. In a very long text only the first misses are tried.
 */
export function enforceTerms(
  source: LanguageText,
  target: LanguageText,
  termbase: Termbase,
  {
    method,
    matches = termbase.match(source.text, source.language),
  }: { method: TermMethod; matches?: readonly TermMatch[] },
): Enforced {
  let text = target.text
  let terms = reportTerms(source, target, termbase, { method, matches })
  const repaired = new Set<number>()
  const translated = terms.some(isMissed) && !isEcho(source.text, target.text)
  const hopeless = new Set<string>()
  let tries = Math.ceil(MOST_WORK / (target.text.length + 1))
  for (const index of translated ? terms.keys() : []) {
    // of one concept all that is missing is missing for the same reason; what is forbidden has each its own place
    const miss = `${terms[index]!.concept} ${terms[index]!.target?.[0] ?? ''}`
    if (!isMissed(terms[index]!) || hopeless.has(miss)) continue
    if (tries === 0) break
    tries -= 1
    hopeless.add(miss)
    const current = { text, language: target.language }
    for (const repair of proposals({ use: terms[index]!, source, target: current, termbase })) {
      const changed = text.slice(0, repair.span[0]) + repair.text + text.slice(repair.span[1])
      const report = reportTerms(source, { ...current, text: changed }, termbase, { method, matches })
      // which of several uses of a concept has the new place, the report decides
      const won = report.findIndex(
        ({ concept, status }, place) =>
          status === 'applied' && isMissed(terms[place]!) && concept === terms[index]!.concept,
      )
      if (won < 0 || countApplied(report) <= countApplied(terms)) continue
      text = changed
      terms = report
      repaired.add(won)
      hopeless.delete(miss)
      break
    }
  }
  return {
    text,
    language: target.language,
    terms: terms.map((use, index) =>
      repaired.has(index) && use.status === 'applied' ? { ...use, status: 'repaired', method: 'repair' } : use,
    ),
  }
}

/** Words of four letters and more that a text must have in common with its source to be no translation of it. */
const SHARED = 0.6

function isEcho(source: string, target: string): boolean {
  const words = source.match(/[\p{L}\p{M}]{4,}/gu) ?? []
  const found = new Set(target.match(/[\p{L}\p{M}]{4,}/gu) ?? [])
  return words.length > 2 && words.filter((word) => found.has(word)).length >= words.length * SHARED
}

/** Whether a term should stand in the target and does not, or only in a form that must not be used. */
export const isMissed = ({ status }: TermUse): boolean => status === 'missing' || status === 'forbidden'

function* proposals(miss: Miss): Generator<Repair> {
  for (const propose of PROPOSERS) {
    const repair = propose(miss)
    if (repair && isSafe(miss.target, repair)) yield repair
  }
}

const isSafe = ({ text, language }: LanguageText, { span, text: replacement }: Repair): boolean =>
  !articleWouldChange(text.slice(0, span[0]), text.slice(...span), replacement, language) &&
  !isQuoted(text, span) &&
  !isLiteral(text, span)

const countApplied = (terms: readonly TermUse[]): number => terms.filter(({ status }) => status === 'applied').length
