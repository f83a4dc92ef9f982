import type { Flag } from '../domain/document.ts'
import { cut } from '../domain/span.ts'
import type { CheckedPair } from './pair.ts'
import type { Numbers, PairNumbers } from './pair-numbers.ts'
import type { NumberMention } from './read-numbers.ts'

/** Numbers up to twelve: two languages write them as words, or leave them out, in other places. */
const SMALL = 12

/**
 * Small numbers written in digits on both sides that differ: `3` in the source, `5` in the translation, and neither said
 * elsewhere. As many must be lost as are new; a number that only one side has may be an article or a pronoun.
 */
export function checkSmallNumbers(pair: CheckedPair, { source, target }: PairNumbers): readonly Flag[] {
  const lost = unsaid(source, target)
  const added = unsaid(target, source)
  if (lost.length === 0 || lost.length !== added.length) return []
  return lost.map((mention, place): Flag => {
    const twin = added[place]!
    const detail = `“${cut(pair.source.text, mention.span)}” in the source is “${cut(pair.target.text, twin.span)}” in the translation.`
    return { code: 'number', severity: 'error', source: mention.span, target: twin.span, detail }
  })
}

/** Digits of small numbers whose value the other side has nowhere. */
function unsaid({ mentions }: Numbers, other: Numbers): readonly NumberMention[] {
  const small = mentions.filter(({ values, loose }) => !loose && values.every((value) => value <= SMALL))
  if (small.length === 0) return []
  const known = new Set([...other.words.values, ...other.mentions.flatMap(({ values }) => values)])
  return small.filter(({ values }) => !values.some((value) => known.has(value)))
}
