import type { Flag, Severity } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { withinSpans } from './one-each-place.ts'
import type { Check, CheckedPair, Side } from './pair.ts'
import { type Identifier, readIdentifiers } from './read-identifiers.ts'
import { foldDigits } from './read-numbers.ts'

/**
 * Addresses, handles, hashtags and the numbers of accounts, ships, wallets and documents that the translation has changed
 * or lost: always an error, but for a hashtag in letters that are not those of the target, which may be translated.
 */
export const checkIdentifiers: Check = ({ source, target }) => {
  const here = readIdentifiers(foldDigits(source.text))
  if (here.length === 0) return []
  const there = readIdentifiers(foldDigits(target.text))
  const page = localPage(source, target)
  const same = (one: Identifier, other: Identifier): boolean => page(one.key) === page(other.key)
  const lost = here.filter((one) => !there.some((other) => same(one, other)))
  if (lost.length === 0) return []
  const added = there.filter((other) => !here.some((one) => same(one, other)))
  const folded = foldDigits(target.text)
  return lost
    .filter((one) => !stands(one, folded))
    .map((one): Flag => {
      const twins = added.filter(({ kind }) => kind === one.kind)
      const twin = twins[lost.filter(({ kind }) => kind === one.kind).indexOf(one)]
      const written = cut(source.text, one.span)
      const detail = twin
        ? `The ${one.kind} “${written}” of the source is “${cut(target.text, twin.span)}” in the translation.`
        : `The ${one.kind} “${written}” of the source is not in the translation.`
      const severity: Severity = one.kind === 'hashtag' && /[^\p{ASCII}]/u.test(written) ? 'info' : 'error'
      return { code: 'number', severity, source: one.span, target: twin?.span ?? null, detail }
    })
}

/** Whether a flag is about digits within what both sides have to the letter, an account say that is grouped in another way. */
export function inKeptIdentifiers({ source, target }: CheckedPair): (flag: Flag) => boolean {
  const here = readIdentifiers(foldDigits(source.text))
  if (here.length === 0) return () => false
  const there = readIdentifiers(foldDigits(target.text))
  const both = (ones: readonly Identifier[], others: readonly Identifier[]): readonly Span[] => {
    const keys = new Set(others.map(({ key }) => key))
    return ones.filter(({ key }) => keys.has(key)).map(({ span }) => span)
  }
  return withinSpans(both(here, there), both(there, here))
}

/** Codes that stand in the target in a form that is not read, a ship's number without the word for it. */
const stands = ({ kind, key }: Identifier, target: string): boolean =>
  (kind === 'ship’s number' || kind === 'bank code') && new RegExp(`(?<![A-Za-z\\d])${key}(?![A-Za-z\\d])`).test(target)

/** An address of the same page in the other language is the same: example.org/en/ and /de/. */
function localPage(source: Side, target: Side): (key: string) => string {
  const languages = [source, target].map(({ language }) => baseLanguage(language))
  const local = new RegExp(`(?<=[/.]|^)(?:${languages.filter((tag) => /^[a-z]+$/.test(tag)).join('|')})(?=[/.]|$)`, 'g')
  return (key) => key.replace(local, '*')
}
