import type { Span } from '../domain/span.ts'
import { diffTokens, diffWords } from './word-diff.ts'

/**
 * Where the words of another version stand that the text does not have in their place: spans into the version, in order,
 * disjoint. All of it when the two are too long and too different to compare.
 */
export function differingWords(text: string, version: string): readonly Span[] {
  const [before, after] = [diffTokens(text), diffTokens(version)]
  if (after.length === 0) return []
  const hunks = diffWords(before, after)
  if (!hunks) return [[after[0]!.span[0], after.at(-1)!.span[1]]]
  return hunks.flatMap(({ after: [from, to] }): readonly Span[] =>
    from === to ? [] : [[after[from]!.span[0], after[to - 1]!.span[1]]],
  )
}
