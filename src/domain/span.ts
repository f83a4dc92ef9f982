/** A half-open range `[start, end)` of UTF-16 code units in a named text. Always `0 <= start <= end <= text.length`. */
export type Span = readonly [start: number, end: number]

/** The text a span cuts out. */
export const cut = (text: string, [start, end]: Span): string => text.slice(start, end)

/** The same span without white space at either end; empty (at its start) when the span holds nothing else. */
export function trimSpan(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end)
  const left = part.length - part.trimStart().length
  const right = part.length - part.trimEnd().length
  return left === part.length ? [start, start] : [start + left, end - right]
}

/** Whether a span has nothing in common with any of the others; they are sorted once, however many spans are asked about. */
export function outside(others: readonly Span[]): (span: Span) => boolean {
  const sorted = others.toSorted(([one], [other]) => one - other)
  let furthest = 0
  const ends = sorted.map(([, end]) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  return ([start, end]) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]![0] < end) low = middle + 1
      else high = middle
    }
    return low === 0 || ends[low - 1]! <= start
  }
}
