import type { FoundWindow } from './find-alignment.ts'
import type { IndexedText } from './indexed-text.ts'

/** How much text there is on both sides, and in how many sentences or beads. */
export interface Lengths {
  readonly source: number
  readonly target: number
  readonly count: number
}

/** Beads less likely than this say nothing. */
const LEAST_SURE = 0.5

/** All of both texts. */
export const allLengths = (source: IndexedText, target: IndexedText): Lengths => ({
  source: source.lengthUpTo[source.count]!,
  target: target.lengthUpTo[target.count]!,
  count: Math.min(source.count, target.count),
})

/** Only what is linked: where a chapter is missing on one side the whole texts mislead. */
export function linkedLengths(source: IndexedText, target: IndexedText, found: readonly FoundWindow[]): Lengths {
  const sum = { source: 0, target: 0, count: 0 }
  for (const { steps, sure } of found)
    steps.forEach((step, k) => {
      if (step.source === 0 || step.target === 0 || sure[k]! < LEAST_SURE) return
      sum.source += source.lengthUpTo[step.i]! - source.lengthUpTo[step.i - step.source]!
      sum.target += target.lengthUpTo[step.j]! - target.lengthUpTo[step.j - step.target]!
      sum.count++
    })
  return sum
}
