/** A bead as ids of source and target sentences. */
export type BeadIds = readonly [source: readonly number[], target: readonly number[]]

export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Beads that are exactly right, and beads that hold at least one link of the gold. */
export interface AlignmentScore {
  readonly strict: Figures
  readonly lax: Figures
}

const keyOf = ([source, target]: BeadIds): string => `${source.join(',')}|${target.join(',')}`
const isLinked = ([source, target]: BeadIds): boolean => source.length > 0 && target.length > 0

/** Whether a bead is strictly and laxly right against some gold. */
export function judge(
  gold: readonly BeadIds[],
): (bead: BeadIds) => { readonly strict: boolean; readonly lax: boolean } {
  const keys = new Set(gold.map(keyOf))
  const links = new Set(gold.flatMap(([source, target]) => source.flatMap((i) => target.map((j) => `${i},${j}`))))
  return (bead) => {
    const strict = keys.has(keyOf(bead))
    return { strict, lax: strict || bead[0].some((i) => bead[1].some((j) => links.has(`${i},${j}`))) }
  }
}

/**
 * Strict and lax precision, recall and F1 over all documents together: precision counts deletions, recall leaves them
 * out on both sides, as in the scorer of vecalign (Thompson & Koehn 2019).
 */
export function scoreAlignments(
  documents: readonly { readonly gold: readonly BeadIds[]; readonly found: readonly BeadIds[] }[],
): AlignmentScore {
  const total = { strict: 0, lax: 0, all: 0 }
  const wanted = { strict: 0, lax: 0, all: 0 }
  for (const { gold, found } of documents) {
    count(total, gold, found)
    count(wanted, found.filter(isLinked), gold.filter(isLinked))
  }
  const figures = (kind: 'strict' | 'lax'): Figures => {
    const precision = total[kind] / total.all || 0
    const recall = wanted[kind] / wanted.all || 0
    return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 }
  }
  return { strict: figures('strict'), lax: figures('lax') }
}

function count(sums: { strict: number; lax: number; all: number }, gold: readonly BeadIds[], test: readonly BeadIds[]) {
  const isRight = judge(gold)
  const unique = new Map(test.filter(([s, t]) => s.length > 0 || t.length > 0).map((bead) => [keyOf(bead), bead]))
  for (const bead of unique.values()) {
    const { strict, lax } = isRight(bead)
    sums.all++
    if (strict) sums.strict++
    if (lax) sums.lax++
  }
}
