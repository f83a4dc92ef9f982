import type { Tag } from '../domain/tag.ts'
import type { LanguagePairs } from '../providers/contract.ts'
import { languageKey } from '../providers/language-pairs.ts'

/** From one language to another by a model of its own. */
export interface Leg {
  readonly from: Tag
  readonly to: Tag
}

/** The language nearly every model reads or writes. */
const PIVOT = 'en'

/** The models from one language to another: one, or two by way of English; `undefined` when there is no way. */
export function findRoute(legs: readonly Leg[], source: Tag, target: Tag): readonly Leg[] | undefined {
  const [from, into] = [languageKey(source), languageKey(target)]
  if (from === into) return undefined
  // A model for the very tag goes before one for the same language elsewhere.
  const find = (start: Tag, end: Tag) =>
    legs.find((leg) => leg.from === start && leg.to === end) ??
    legs.find((leg) => languageKey(leg.from) === languageKey(start) && languageKey(leg.to) === languageKey(end))
  const direct = find(source, target)
  if (direct) return [direct]
  const [first, second] = [find(source, PIVOT), find(PIVOT, target)]
  return first && second ? [first, second] : undefined
}

/** Every language there is a model from or to. Not all of them can be paired where a model does without English. */
export function pairsOf(legs: readonly Leg[]): LanguagePairs {
  return { sources: [...new Set(legs.map(({ from }) => from))], targets: [...new Set(legs.map(({ to }) => to))] }
}
