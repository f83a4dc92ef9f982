import type { Anchor } from './anchors.ts'

/**
 * Where in the target stands what stands at a place of the source, as far as what both have tells: between the anchors
 * around it, as far along as it was. Anchors that moved, against most others, are not asked.
 */
export function expectedPlace(
  anchors: readonly Anchor[],
  sourceLength: number,
  targetLength: number,
): (place: number) => number {
  const kept = [[-1, -1] as const, ...longestInOrder(anchors), [sourceLength, targetLength] as const]
  return (place) => {
    const next = kept.findIndex(([here]) => here > place)
    const [before, after] = [kept[Math.max(0, next - 1)]!, next < 0 ? kept.at(-1)! : kept[next]!]
    const share = after[0] > before[0] ? (place - before[0]) / (after[0] - before[0]) : 0
    return before[1] + share * (after[1] - before[1])
  }
}

/** The most anchors that stand in one order on both sides. */
function longestInOrder(anchors: readonly Anchor[]): readonly Anchor[] {
  const sorted = [...anchors].sort((one, other) => one[0] - other[0])
  const chains: (readonly Anchor[])[] = []
  for (const anchor of sorted) {
    let longest: readonly Anchor[] = []
    for (const chain of chains) {
      const [here, there] = chain.at(-1)!
      if (here < anchor[0] && there < anchor[1] && chain.length > longest.length) longest = chain
    }
    chains.push([...longest, anchor])
  }
  return chains.reduce((best, chain) => (chain.length > best.length ? chain : best), [])
}
