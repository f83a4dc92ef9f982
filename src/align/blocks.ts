/** How many blocks end within the first `k` sentences, where that is known of both sides. */
export interface BlockEnds {
  readonly source: Int32Array
  readonly target: Int32Array
  /** Whether both sides have the same number of blocks, and so probably the same blocks. */
  readonly alike: boolean
}

/** Evidence in nats: blocks that end together, an end that only one side has, an end inside a bead. */
const TOGETHER = 1
const ALONE = -1
const INSIDE = -1.5
/** How much more that weighs where both sides have as many blocks. */
const TRUST = 2

/** Where blocks end, from the block number of each sentence; `undefined` when a side's are not known. */
export function blockEnds(source?: readonly number[], target?: readonly number[]): BlockEnds | undefined {
  if (!source || !target) return undefined
  const ends = { source: endsUpTo(source), target: endsUpTo(target) }
  return { ...ends, alike: ends.source.at(-1) === ends.target.at(-1) }
}

function endsUpTo(blocks: readonly number[]): Int32Array {
  const ends = new Int32Array(blocks.length + 1)
  for (let k = 0; k < blocks.length; k++) ends[k + 1] = ends[k]! + (blocks[k + 1] === blocks[k] ? 0 : 1)
  return ends
}

/** What blocks say about a bead that reaches from (fromI, fromJ) to (i, j). */
export function blockScorer({ source, target, alike }: BlockEnds) {
  const trust = alike ? TRUST : 1
  return (fromI: number, i: number, fromJ: number, j: number): number => {
    const inside = source[i - 1]! - source[fromI]! + target[j - 1]! - target[fromJ]!
    const sourceEnds = source[i]! > source[i - 1]!
    const targetEnds = target[j]! > target[j - 1]!
    const end = sourceEnds && targetEnds ? TOGETHER : sourceEnds || targetEnds ? ALONE : 0
    return trust * (inside * INSIDE + end)
  }
}
