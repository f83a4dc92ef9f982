import type { Tag } from '../domain/tag.ts'
import type { LanguagePairs } from '../providers/contract.ts'
import { languageKey } from '../providers/language-pairs.ts'
import { findPair, type OfPair, throughEnglish } from './models/match-pair.ts'

/** The models from one language to another: one, or two by way of English; `undefined` when there is no way. */
export function findRoute(legs: readonly OfPair[], source: Tag, target: Tag): readonly OfPair[] | undefined {
  if (languageKey(source) === languageKey(target)) return undefined
  const direct = findPair(legs, source, target)
  return direct ? [direct] : throughEnglish(legs, source, target)
}

/** Every language there is a model from or to. Not all of them can be paired where a model does without English. */
export function pairsOf(legs: readonly OfPair[]): LanguagePairs {
  return { sources: [...new Set(legs.map(({ from }) => from))], targets: [...new Set(legs.map(({ to }) => to))] }
}
