import type { Flag, TermUse } from '../domain/document.ts'
import type { Tag } from '../domain/tag.ts'

/** A text and its language. */
export interface Side {
  readonly text: string
  readonly language: Tag
}

/** Two texts that should say the same, and what became of the terms in them. */
export interface CheckedPair {
  readonly source: Side
  readonly target: Side
  /** The language the target text is in when that is sure (a long text, a confident detection); else left out. */
  readonly detected?: Tag
  readonly terms: readonly TermUse[]
}

/** Looks at a pair and says what it doubts; nothing when all is well. Spans are into the pair's own texts. */
export type Check = (pair: CheckedPair) => readonly Flag[]
