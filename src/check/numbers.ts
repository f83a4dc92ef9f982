import type { Flag, Severity } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { minusIn, saysLess } from './minus.ts'
import { knowsNumberWords } from './number-words.ts'
import type { CheckedPair, Side } from './pair.ts'
import type { Numbers, PairNumbers } from './pair-numbers.ts'
import { foldDigits, type NumberMention } from './read-numbers.ts'
import { knowsScales, MYRIADS } from './scale-words.ts'
import type { ScaledWords } from './worded-numbers.ts'

/** Numbers up to twelve are as often words as digits; nobody errs in them unseen more than elsewhere, so they are left alone. */
const SMALL = 12

/**
 * Numbers compared by value, whatever digits, separators and scale words they are written with: `11.000` in German is
 * `11,000` in English, 1.1万 and 11 Tausend. A number without a counterpart is an error; a warning where the other side
 * says a number in words we cannot read; only information for times of day and numbers in names.
 */
export function checkNumbers(pair: CheckedPair, { source, target }: PairNumbers): readonly Flag[] {
  const copies = copiesOf(pair, source, target)
  const copied = new Set(copies.flat())
  const lost = unmatched(source, target).filter((mention) => !copied.has(mention))
  const added = unmatched(target, source).filter((mention) => !copied.has(mention))
  const languages = [baseLanguage(pair.source.language), baseLanguage(pair.target.language)]
  const scaled = languages.every(knowsScales)
  const worded = languages.every((language) => knowsNumberWords(language) || MYRIADS.has(language))
  const changed = lost.length > 0 && lost.length === added.length
  const severity = (mention: NumberMention, other: Numbers): Severity => {
    const day = mention.values.every((value) => value <= 31)
    if (mention.loose || (day && (source.solar || target.solar))) return 'info'
    if (mention.otherYear || (mention.values.every(isYear) && other.mentions.some(({ otherYear }) => otherYear)))
      return 'warning'
    if (other.words.vague || !scaled || (!worded && mention.values.every((value) => value < 100))) return 'warning'
    // "this year" may be spelt out, or a year be understood: only another year is an error
    return !changed && mention.values.every(isYear) ? 'warning' : 'error'
  }
  const flags = lost.map((mention, index): Flag => {
    const twin = changed ? added[index]! : undefined
    const written = cut(pair.source.text, mention.span)
    const detail = twin
      ? `“${written}” in the source is “${cut(pair.target.text, twin.span)}” in the translation.`
      : `“${written}” has no counterpart in the translation.`
    const level = severity(mention, target)
    return {
      code: 'number',
      severity: twin?.loose ? looseSeverity(mention, twin) : level,
      source: mention.span,
      target: twin?.span ?? null,
      detail,
    }
  })
  const foreign = [
    ...copies.map((copy) => foreignSigns(pair, copy)),
    ...otherScales(pair, source, target),
    ...lostMinus(pair),
  ]
  if (changed) return [...flags, ...foreign]
  const extra = added.map((mention): Flag => {
    const detail = `“${cut(pair.target.text, mention.span)}” in the translation has no counterpart in the source.`
    return { code: 'number', severity: severity(mention, source), source: null, target: mention.span, detail }
  })
  return [...flags, ...extra, ...foreign]
}

/** Half a day: 2 p.m. is 14 o'clock. */
const HALF_DAY = 12

/** A time of day or a number in a name that is another one: not the same hour by another clock. */
const looseSeverity = (one: NumberMention, other: NumberMention): Severity =>
  one.loose && Math.abs(one.values[0]! - other.values[0]!) !== HALF_DAY ? 'warning' : 'info'

/** Numbers of one side that the other does not have, in digits or words. Each side is read by its own language's signs. */
function unmatched({ mentions, conversions }: Numbers, other: Numbers): readonly NumberMention[] {
  const known = new Set([...other.words.values, ...other.mentions.flatMap(({ values }) => values)])
  return mentions.filter(
    (mention) =>
      !(conversions.has(mention) && other.conversions.size === 0) &&
      !mention.values.every(isSmall) &&
      !mention.values.some((value) => known.has(value) || sameYear(value, known)),
  )
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100

const isSmall = (value: number): boolean => Number.isInteger(value) && value <= SMALL

/** '90s is 1990s. */
function sameYear(value: number, known: ReadonlySet<number>): boolean {
  if (!Number.isInteger(value) || value < 10) return false
  if (value < 100) return known.has(1900 + value) || known.has(2000 + value)
  return value >= 1910 && value < 2100 && known.has(value % 100)
}

/** Numbers in words with a scale that the other side has neither in words nor in digits, while it has others: zwei Milliarden, two million. */
function otherScales(pair: CheckedPair, source: Numbers, target: Numbers): readonly Flag[] {
  const unsaid = (one: Numbers, other: Numbers): readonly ScaledWords[] => {
    const known = new Set([...other.words.values, ...other.mentions.flatMap(({ values }) => values)])
    return one.words.scaled.filter(({ value }) => !known.has(value))
  }
  const added = unsaid(target, source)
  return unsaid(source, target)
    .slice(0, added.length)
    .map(({ span }, index): Flag => {
      const twin = added[index]!.span
      const detail = `“${cut(pair.source.text, span)}” in the source is “${cut(pair.target.text, twin)}” in the translation.`
      return { code: 'number', severity: 'error', source: span, target: twin, detail }
    })
}

/** A number below zero whose sign only one side has, while the other says nothing of less. */
function lostMinus({ source, target }: CheckedPair): readonly Flag[] {
  const [from, to] = [minusIn(source.text), minusIn(target.text)]
  const flag = (detail: string): readonly Flag[] => [
    { code: 'number', severity: 'warning', source: from ?? null, target: to ?? null, detail },
  ]
  if (from && !to && /\d/.test(target.text) && !saysLess(target.text))
    return flag('The minus of the source has no counterpart in the translation.')
  if (to && !from && /\d/.test(source.text) && !saysLess(source.text))
    return flag('The minus in the translation has no counterpart in the source.')
  return []
}

type Copy = readonly [source: NumberMention, target: NumberMention]

/**
 * Numbers of the target that are the source's very characters and mean something else by the signs of their language:
 * `11.000` in English for the German `11.000`. Only then is another language's reading what was meant.
 */
function copiesOf(pair: CheckedPair, source: Numbers, target: Numbers): readonly Copy[] {
  const written = new Map(source.mentions.map((mention) => [signsOf(pair.source, mention), mention] as const))
  return target.mentions.flatMap((mention): readonly Copy[] => {
    const twin = mention.foreign.length === 0 ? undefined : written.get(signsOf(pair.target, mention))
    const same = twin?.values.some((value) => mention.values.includes(value))
    return twin && !same && twin.values.some((value) => mention.foreign.includes(value)) ? [[twin, mention]] : []
  })
}

/** The digits and separators of a number, without its scale words. */
const signsOf = (side: Side, { span }: NumberMention): string =>
  /^[\d.,٫٬'’\s]*\d/.exec(foldDigits(cut(side.text, span)))?.[0] ?? ''

function foreignSigns(pair: CheckedPair, [source, target]: Copy): Flag {
  const detail = `“${cut(pair.target.text, target.span)}” has the separators of another language: read in its own it is ${target.values[0]}.`
  return { code: 'number', severity: 'warning', source: source.span, target: target.span, detail }
}
