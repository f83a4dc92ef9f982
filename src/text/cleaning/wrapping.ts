import type { Line } from './line.ts'

/** Columns a text is wrapped at: mails, wires and old pages; East Asian lines have half as many characters. */
const NARROWEST = 20
const WIDEST = 110
const LEAST_LINES = 3
/** Share of lines that must be as full as wrapping makes them. */
const LEAST_FULL = 0.8
/** Share of full lines behind which a sentence must go on: no full stop, and no capital on the next line. */
const LEAST_OPEN = 0.3
const CAPITAL = /^\P{L}*\p{Lu}/u

const BLANK_LINE = /\n[^\S\n]*\n|\r\n?[^\S\r\n]*\r|\u2029/

/** Groups of consecutive lines that were one paragraph before the text was wrapped: indexes of first and last line. */
export function findWrapped(text: string, lines: readonly Line[]): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = []
  for (const [first, last] of paragraphsOf(text, lines)) {
    const group = lines.slice(first, last + 1)
    if (!isWrapped(group)) continue
    const width = widthOf(group)
    let start = first
    for (let index = first; index <= last; index++) {
      const next = index < last ? lines[index + 1] : undefined
      if (next && isFull(lines[index]!, next, width)) continue
      if (index > start) found.push([start, index])
      start = index + 1
    }
  }
  return found
}

/** Runs of lines without a blank line, a separator or a repetition between them. */
function paragraphsOf(text: string, lines: readonly Line[]): readonly [number, number][] {
  const runs: [number, number][] = []
  for (const index of lines.keys()) {
    const last = runs.at(-1)
    const before = lines[index - 1]
    const line = lines[index]!
    const follows = before && !BLANK_LINE.test(text.slice(before.end, line.start)) && before.text !== line.text
    if (last && follows && line.words > 0) last[1] = index
    else runs.push([index, index])
  }
  return runs
}

const widthOf = (group: readonly Line[]): number => group.reduce((width, { text }) => Math.max(width, text.length), 0)

/** Whether the next line's first word would not have fitted behind a line. */
function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(next.text)![0]
  // A word longer than half a line is a line of a script without blanks.
  const needed = word.length > width / 2 ? 1 : word.length + 1
  return line.text.length + needed > width
}

function isWrapped(group: readonly Line[]): boolean {
  if (group.length < LEAST_LINES || group.some(({ text }) => text.length > WIDEST)) return false
  const width = widthOf(group)
  if (width < NARROWEST) return false
  const inner = group.slice(0, -1)
  const full = inner.filter((line, index) => isFull(line, group[index + 1]!, width))
  const open = inner.filter((line, index) => !line.sentence && !CAPITAL.test(group[index + 1]!.text))
  return full.length >= LEAST_FULL * inner.length && open.length >= LEAST_OPEN * full.length
}
