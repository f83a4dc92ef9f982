/** Source and target segments that stand for one another; one side is empty where a segment has no counterpart. */
export interface Bead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** How likely the bead is exactly right: 1 where it is certain, else a calibrated posterior, 0 to 1. */
  readonly score: number
}

/**
 * The beads of a translation made segment by segment: each source id stands beside the target segment made from it, so
 * every bead is 1-1 (or 1-0 where there is no target) and certain. Every id comes once, in order.
 */
export const alignBySegment = (ids: readonly number[], translated: (id: number) => boolean): readonly Bead[] =>
  ids.map((id) => ({ source: [id], target: translated(id) ? [id] : [], score: 1 }))

/** The `n-m` of a bead: how many source segments stand beside how many target segments. */
export const beadName = (bead: Bead): string => `${bead.source.length}-${bead.target.length}`
