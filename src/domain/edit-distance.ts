/**
 * How many letters (UTF-16 code units) must be put in, taken out or exchanged to make one word of another (Levenshtein
 * 1966). Time grows with the product of the lengths; one row of the table is kept.
 */
export function editDistance(one: string, other: string): number {
  const row = new Uint32Array(other.length + 1)
  for (let column = 1; column < row.length; column += 1) row[column] = column
  for (let i = 1; i <= one.length; i += 1) {
    let diagonal = row[0]!
    row[0] = i
    for (let j = 1; j <= other.length; j += 1) {
      const above = row[j]!
      const replaced = diagonal + (one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1)
      row[j] = Math.min(above + 1, row[j - 1]! + 1, replaced)
      diagonal = above
    }
  }
  return row[other.length]!
}
