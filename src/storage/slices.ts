/** UTF-16 code units of a slice: D1 keeps at most 2 MB in a row, and one unit is three bytes at most. */
export const SLICE = 500_000

/** A text in slices; no pair of surrogates is cut in two. */
export function cut(content: string): readonly string[] {
  const slices: string[] = []
  for (let at = 0; at < content.length || slices.length === 0; ) {
    let end = Math.min(content.length, at + SLICE)
    if (end < content.length && /[\ud800-\udbff]/.test(content[end - 1]!)) end -= 1
    slices.push(content.slice(at, end))
    at = Math.max(end, at + 1)
  }
  return slices
}
