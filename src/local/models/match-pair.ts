import { baseLanguage, sameLanguage, type Tag } from '../../domain/tag.ts'
import { languageKey } from '../../providers/language-pairs.ts'
import { pairName } from './model-problem.ts'

/** Something of a pair of languages: a release, an installation. */
export interface OfPair {
  readonly from: Tag
  readonly to: Tag
}

/**
 * What serves a pair: its own where there is one, else that of the same languages in the same scripts, whatever the
 * regions: `de-AT` is read by the model of `de`, `zh` and `zh-CN` by that of `zh-Hans`, never `zh-Hant`.
 */
export function findPair<Item extends OfPair>(items: readonly Item[], from: Tag, to: Tag): Item | undefined {
  return (
    items.find((item) => item.from === from && item.to === to) ??
    items.find((item) => sameWriting(item.from, from) && sameWriting(item.to, to))
  )
}

const sameWriting = (one: Tag, other: Tag): boolean => languageKey(one) === languageKey(other)

/** Pairs named to somebody whose own is not offered. */
const MOST_NAMED = 8

/** The offered pairs nearest to one that is not: of the same source, then of the same target, then of the same languages turned round. */
export function nearestPairs(offered: readonly OfPair[], from: Tag, to: Tag): readonly string[] {
  const distance = (pair: OfPair): number => {
    if (sameLanguage(pair.from, from)) return sameLanguage(pair.to, to) ? 0 : 1
    if (sameLanguage(pair.to, to)) return 2
    return sameLanguage(pair.from, to) && sameLanguage(pair.to, from) ? 3 : 4
  }
  return offered
    .filter((pair) => distance(pair) < 4)
    .toSorted(
      (one, other) =>
        distance(one) - distance(other) || pairName(one.from, one.to).localeCompare(pairName(other.from, other.to)),
    )
    .slice(0, MOST_NAMED)
    .map((pair) => pairName(pair.from, pair.to))
}

/** The language nearly every model reads or writes. */
const PIVOT = 'en'

/** The two pairs that lead from one language to another through English, where both are offered and neither is English. */
export function throughEnglish(offered: readonly OfPair[], from: Tag, to: Tag): readonly [OfPair, OfPair] | undefined {
  if (baseLanguage(from) === PIVOT || baseLanguage(to) === PIVOT) return undefined
  const first = findPair(offered, from, PIVOT)
  const second = findPair(offered, PIVOT, to)
  return first && second ? [first, second] : undefined
}
