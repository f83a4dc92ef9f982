/** Unit vectors of the sentences of a text: that of sentence `k` begins at `values[k * dimensions]`; zero where none is known. */
export interface SentenceVectors {
  readonly count: number
  readonly dimensions: number
  readonly values: Float32Array
}

/** Vectors of any length as unit vectors, all of as many dimensions as the first one; `undefined` is one that is not known. */
export function sentenceVectors(vectors: readonly (ArrayLike<number> | undefined)[]): SentenceVectors {
  const dimensions = vectors.find((vector) => vector !== undefined)?.length ?? 0
  const values = new Float32Array(vectors.length * dimensions)
  vectors.forEach((vector, k) => {
    if (!vector) return
    if (vector.length !== dimensions) throw new RangeError(`a vector of ${vector.length} among those of ${dimensions}`)
    writeUnit(vector, values, k * dimensions)
  })
  return { count: vectors.length, dimensions, values }
}

/** Writes the vector with length 1; a zero vector stays one. Its largest number goes first, since squares may overflow. */
function writeUnit(vector: ArrayLike<number>, values: Float32Array, at: number): void {
  let largest = 0
  for (let d = 0; d < vector.length; d++) largest = Math.max(largest, Math.abs(vector[d]!))
  if (largest === 0) return
  let squares = 0
  for (let d = 0; d < vector.length; d++) squares += (vector[d]! / largest) ** 2
  const norm = Math.sqrt(squares)
  for (let d = 0; d < vector.length; d++) values[at + d] = vector[d]! / largest / norm
}

/** The cosine of two sentences' vectors; 0 where one is not known. */
export function cosine(a: SentenceVectors, i: number, b: SentenceVectors, j: number): number {
  const { dimensions } = a
  const [x, y] = [a.values, b.values]
  const [p, q] = [i * dimensions, j * dimensions]
  let sum = 0
  for (let d = 0; d < dimensions; d++) sum += x[p + d]! * y[q + d]!
  return sum
}

/** The sentences from `start` to before `end`; shares their numbers. */
export const sliceVectors = ({ dimensions, values }: SentenceVectors, start: number, end: number): SentenceVectors => ({
  count: end - start,
  dimensions,
  values: values.subarray(start * dimensions, end * dimensions),
})

/** How long the sum of each run of sentences is: of `k` that begin with `i`, `lengths[(k - 1) * count + i]`. */
export function runLengths({ count, dimensions, values }: SentenceVectors, longest: number): Float64Array {
  const lengths = new Float64Array(longest * count)
  const sum = new Float64Array(dimensions)
  for (let i = 0; i < count; i++) {
    sum.fill(0)
    for (let k = 0; k < longest && i + k < count; k++) {
      const at = (i + k) * dimensions
      let squares = 0
      for (let d = 0; d < dimensions; d++) {
        sum[d]! += values[at + d]!
        squares += sum[d]! * sum[d]!
      }
      lengths[k * count + i] = Math.sqrt(squares)
    }
  }
  return lengths
}

/** Each two sentences as one: the mean of their vectors, as a unit vector; and how long the sum of the two was. */
export function joinVectors(vectors: SentenceVectors): { vectors: SentenceVectors; lengths: Float64Array } {
  const { dimensions, values } = vectors
  const count = Math.ceil(vectors.count / 2)
  const joined = new Float32Array(count * dimensions)
  const runs = runLengths(vectors, 2)
  const lengths = Float64Array.from({ length: count }, (_, k) =>
    2 * k + 1 < vectors.count ? runs[vectors.count + 2 * k]! : runs[2 * k]!,
  )
  for (let k = 0; k < count; k++)
    for (let half = 2 * k; half < Math.min(2 * k + 2, vectors.count) && lengths[k]! > 0; half++)
      for (let d = 0; d < dimensions; d++) joined[k * dimensions + d]! += values[half * dimensions + d]! / lengths[k]!
  return { vectors: { count, dimensions, values: joined }, lengths }
}
