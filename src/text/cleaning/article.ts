import type { Line } from './line.ts'
import { isProse } from './line.ts'

/** The lines of an article and where its running text lies. */
export interface Article {
  readonly lines: readonly Line[]
  /** Index of the first and the last line of running text; `-1` when there is none. */
  readonly firstProse: number
  readonly lastProse: number
  /** Whether a line says by its words that it is none of the article: a flag for each. */
  readonly debris: readonly boolean[]
}

/** What becomes of a line, or of a part of it, at a level of clean-up. */
export type Fate = 'removed' | 'suspect' | 'meta' | 'kept'

/** A rule's verdict on a line. The first rule that speaks about a line decides. */
export interface Finding {
  /** Index of the line. */
  readonly line: number
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
  readonly safe: Fate
  readonly strict: Fate
  /** Where a tail of the line only is meant: offset inside the line's text. */
  readonly from?: number
}

/** A rule of clean-up: the lines of an article in, verdicts out. */
export type Rule = (article: Article) => readonly Finding[]

/** Finds the running text, which tells the edges of an article from its body. */
export function readArticle(lines: readonly Line[], isDebris: (line: Line) => boolean): Article {
  const debris = lines.map(isDebris)
  const prose = (line: Line, index: number) => isProse(line) && !debris[index]
  return { lines, firstProse: lines.findIndex(prose), lastProse: lines.findLastIndex(prose), debris }
}

/** Whether a line lies before the first or after the last line of running text. */
export const isAtEdge = ({ firstProse, lastProse }: Article, index: number): boolean =>
  index < firstProse || index > lastProse

/** Shorter runs are labels. */
const LEAST_LISTED = 3

/**
 * Whether a run of short lines is a list the text speaks of, not a menu: it stands right above the text or is the last
 * thing below it, and nothing around it says that it is debris.
 */
export function isBesideText({ lines, firstProse, lastProse, debris }: Article, first: number, last: number): boolean {
  if (last - first + 1 < LEAST_LISTED) return false
  for (let index = first; index <= last; index++) if (debris[index]) return false
  return last + 1 === firstProse ? !debris[first - 1] : first - 1 === lastProse && last === lines.length - 1
}
