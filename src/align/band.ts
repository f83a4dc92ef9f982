/**
 * The part of the table that is looked at: for each number `i` of source sentences read, the numbers `low[i]` to
 * `high[i]` of target sentences. Cell (i, j) lies at `offset[i] + j - low[i]`. Both limits never fall.
 */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
  readonly offset: Int32Array
}

/** Places (i, j) that a path runs through, from (0, 0) to the end, neither side ever falling. */
export type Path = readonly (readonly [i: number, j: number])[]

/** The whole table. */
export function fullBand(n: number, m: number): Band {
  return withOffsets(new Int32Array(n + 1), new Int32Array(n + 1).fill(m))
}

/** Everything within `radius[i]` steps of the path, up, down and sideways. */
export function bandAround(path: Path, n: number, m: number, radius: Int32Array): Band {
  const { first, last } = crossings(path, n)
  const low = new Int32Array(n + 1)
  const high = new Int32Array(n + 1)
  for (let i = 0; i <= n; i++) {
    const r = radius[i]!
    low[i] = Math.max(0, Math.min(first[i]! - r, first[Math.max(0, i - r)]!))
    high[i] = Math.min(m, Math.max(last[i]! + r, last[Math.min(n, i + r)]!))
  }
  for (let i = n - 1; i >= 0; i--) low[i] = Math.min(low[i]!, low[i + 1]!)
  for (let i = 1; i <= n; i++) high[i] = Math.max(high[i]!, high[i - 1]!)
  return withOffsets(low, high)
}

/** The first and last target place of the path in each row; rows inside a bead lie on the line between its ends. */
function crossings(path: Path, n: number): { readonly first: Int32Array; readonly last: Int32Array } {
  const first = new Int32Array(n + 1).fill(-1)
  const last = new Int32Array(n + 1)
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of path) {
    for (let row = i + 1; row < nextI; row++) {
      first[row] = Math.floor(j + ((nextJ - j) * (row - i)) / (nextI - i))
      last[row] = first[row]! + 1
    }
    if (first[nextI] === -1) first[nextI] = nextJ
    last[nextI] = nextJ
    ;[i, j] = [nextI, nextJ]
  }
  return { first, last }
}

/**
 * Whether the path runs along an edge of the band that is not an edge of the table; if so, `radius` is doubled around
 * every such place. A path that touches nothing would not change in a wider band, as far as the band can tell.
 */
export function widenWhereTouched(path: Path, band: Band, m: number, radius: Int32Array): boolean {
  const n = radius.length - 1
  const touched: number[] = []
  for (const [i, j] of path) {
    const margin = Math.max(2, radius[i]! >> 2)
    if ((j - band.low[i]! < margin && band.low[i]! > 0) || (band.high[i]! - j < margin && band.high[i]! < m))
      touched.push(i)
  }
  const wider = Int32Array.from(radius)
  for (const i of touched) {
    const reach = 2 * radius[i]!
    for (let row = Math.max(0, i - reach); row <= Math.min(n, i + reach); row++)
      wider[row] = Math.max(wider[row]!, 2 * radius[i]!)
  }
  radius.set(wider)
  return touched.length > 0
}

function withOffsets(low: Int32Array, high: Int32Array): Band {
  const offset = new Int32Array(low.length + 1)
  for (let i = 0; i < low.length; i++) offset[i + 1] = offset[i]! + high[i]! - low[i]! + 1
  return { low, high, offset }
}
