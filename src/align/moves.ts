/** How many source and target sentences a linked bead joins. */
export interface Move {
  readonly source: number
  readonly target: number
}

/** The linked beads, frequent ones first: the first {@link COARSE_MOVES} suffice to find the path. */
export const MOVES: readonly Move[] = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
  [2, 3],
  [3, 2],
  [1, 4],
  [4, 1],
  [3, 3],
  [1, 5],
  [5, 1],
].map(([source, target]) => ({ source: source!, target: target! }))

export const COARSE_MOVES = 4
