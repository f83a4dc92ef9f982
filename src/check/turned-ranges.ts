import type { Flag } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import type { CheckedPair, Side } from './pair.ts'
import type { Numbers, PairNumbers } from './pair-numbers.ts'

/** What stands between the ends of a range; a hyphen alone may be a score, which is told from the side of the winner. */
const BETWEEN =
  /^[\s\u00a0\u202f%€$£]*(?:[–—~〜至到]|to|bis|auf|à|до|do|till|til|tot|al?|et|and|und|y|e|i|и|і|a|إلى|تا|-)[\s\u00a0\u202f%€$£]*$/i
/** Written from right to left a range may be typed in either order. */
const EITHER_ORDER = new Set(['ar', 'fa', 'ur', 'he'])

interface Range {
  readonly span: Span
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Ranges whose ends have changed places: from 10 to 12, from 12 to 10. A rise would be a fall. */
export function checkTurnedRanges({ source, target }: CheckedPair, numbers: PairNumbers): readonly Flag[] {
  if (numbers.source.mentions.length < 2 || numbers.target.mentions.length < 2) return []
  if ([source, target].some(({ language }) => EITHER_ORDER.has(baseLanguage(language)))) return []
  const here = rangesOf(source, numbers.source)
  if (here.length === 0) return []
  const there = rangesOf(target, numbers.target)
  return here.flatMap((one): readonly Flag[] => {
    const turned = there.find((other) => meet(one.low, other.high) && meet(one.high, other.low))
    const kept = there.some((other) => meet(one.low, other.low) && meet(one.high, other.high))
    if (!turned || kept || meet(one.low, one.high)) return []
    const detail = `“${cut(source.text, one.span)}” in the source is turned round in the translation, “${cut(target.text, turned.span)}”.`
    return [{ code: 'number', severity: 'warning', source: one.span, target: turned.span, detail }]
  })
}

const meet = (one: readonly number[], other: readonly number[]): boolean => one.some((value) => other.includes(value))

/** Numbers beside each other with nothing but a sign or word of a range between them. */
function rangesOf({ text }: Side, { mentions }: Numbers): readonly Range[] {
  return mentions.flatMap((mention, index): readonly Range[] => {
    const next = mentions[index + 1]
    if (!next || next.span[0] - mention.span[1] > 8 || mention.loose || next.loose) return []
    if (!BETWEEN.test(text.slice(mention.span[1], next.span[0]))) return []
    return [{ span: [mention.span[0], next.span[1]], low: mention.values, high: next.values }]
  })
}
