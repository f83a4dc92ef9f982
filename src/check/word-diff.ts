import type { Span } from '../domain/span.ts'

/** A word, a sign, or a character of a script without spaces, with its place. */
export interface Token {
  readonly text: string
  readonly span: Span
}

/** A stretch of tokens of one text in place of a stretch of another's; either may be empty, not both. Half-open. */
export interface Hunk {
  readonly before: Span
  readonly after: Span
}

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])*|[^\s\p{L}\p{N}]/gu

/** The tokens of a text; white space is none. */
export const diffTokens = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({ text: token, span: [index, index + token.length] }))

/** Most cells of the table of what two middles have in common. */
const MOST_CELLS = 4_000_000

/**
 * Where two lists of tokens differ, by their longest common subsequence (Hunt & McIlroy 1976): between two hunks at
 * least one token is the same. `null` when they are too long and too different to compare.
 */
export function diffWords(before: readonly Token[], after: readonly Token[]): readonly Hunk[] | null {
  const same = (one: number, other: number): boolean => before[one]!.text === after[other]!.text
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && same(head, head)) head += 1
  let tail = 0
  while (tail < shorter - head && same(before.length - 1 - tail, after.length - 1 - tail)) tail += 1
  const [rows, columns] = [before.length - head - tail, after.length - head - tail]
  const width = columns + 1
  if ((rows + 1) * width > MOST_CELLS) return null
  const common = new Uint16Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      common[row * width + column] = same(head + row, head + column)
        ? common[(row + 1) * width + column + 1]! + 1
        : Math.max(common[(row + 1) * width + column]!, common[row * width + column + 1]!)
  const hunks: Hunk[] = []
  let [row, column, fromRow, fromColumn] = [0, 0, 0, 0]
  const close = (): void => {
    if (row > fromRow || column > fromColumn)
      hunks.push({ before: [head + fromRow, head + row], after: [head + fromColumn, head + column] })
  }
  while (row < rows && column < columns) {
    if (same(head + row, head + column)) {
      close()
      row += 1
      column += 1
      fromRow = row
      fromColumn = column
    } else if (common[(row + 1) * width + column]! >= common[row * width + column + 1]!) row += 1
    else column += 1
  }
  row = rows
  column = columns
  close()
  return hunks
}
