/** A place in a block where a sentence may end. All places are UTF-16 offsets in the block. */
export interface Candidate {
  readonly block: string
  /** Where the sentence begins. */
  readonly start: number
  /** The terminators: `.`, `?!`, `…` */
  readonly from: number
  readonly to: number
  /** Past the closing marks as well. */
  readonly after: number
  /** Where the text goes on after white space. */
  readonly next: number
  /** What stands between `to` and `after`. */
  readonly closers: string
  /** Where a bracket opened that is open still, or -1. */
  readonly bracket: number
  /** Whether the block disregards capitals, so that a small letter may begin a sentence. */
  readonly careless: boolean
}
