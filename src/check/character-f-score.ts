/** Longest run of characters compared, and how much more recall counts than precision (Popović 2015, §2). */
const LONGEST = 6
const BETA = 2

/**
 * How alike two texts are by their runs of one to six characters, 0 to 1: chrF with β = 2 (Popović 2015), white space
 * left out, averaged over the lengths that both texts have. Two empty texts are alike.
 */
export function characterFScore(hypothesis: string, reference: string): number {
  const [one, other] = [[...hypothesis.replace(/\s/gu, '')], [...reference.replace(/\s/gu, '')]]
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0
  let precision = 0
  let recall = 0
  const lengths = Math.min(LONGEST, one.length, other.length)
  for (let length = 1; length <= lengths; length += 1) {
    const [runs, expected] = [runsOf(one, length), runsOf(other, length)]
    let shared = 0
    for (const [run, count] of runs) shared += Math.min(count, expected.get(run) ?? 0)
    precision += shared / (one.length - length + 1)
    recall += shared / (other.length - length + 1)
  }
  precision /= lengths
  recall /= lengths
  return precision + recall === 0 ? 0 : ((1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall)
}

function runsOf(characters: readonly string[], length: number): ReadonlyMap<string, number> {
  const runs = new Map<string, number>()
  for (let start = 0; start + length <= characters.length; start += 1) {
    const run = characters.slice(start, start + length).join('')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}
