import { EMBEDDINGS } from './embeddings.ts'
import { malformed, wrongCount } from './provider-problem.ts'

/** Larger vectors than any model has. */
const MOST_DIMENSIONS = 16_384

/** The vectors of an answer to so many texts. Throws a `Problem` for another number of them, or one that is no vector. */
export function readVectors(vectors: unknown, sent: number): readonly Float32Array[] {
  if (!Array.isArray(vectors)) throw malformed(EMBEDDINGS, 'answered without vectors.')
  if (vectors.length !== sent) throw wrongCount(EMBEDDINGS, sent, vectors.length)
  const read = vectors.map(readVector)
  if (read.some(({ length }) => length !== read[0]!.length))
    throw malformed(EMBEDDINGS, 'gave vectors of unlike dimensions.')
  return read
}

function readVector(vector: unknown): Float32Array {
  if (!Array.isArray(vector) || vector.length === 0 || vector.length > MOST_DIMENSIONS)
    throw malformed(EMBEDDINGS, 'gave something else than a list of numbers for a text.')
  const numbers = new Float32Array(vector.length)
  let largest = 0
  for (let d = 0; d < vector.length; d++) {
    // too large a number for 32 bits becomes infinite, and what is no number is none
    numbers[d] = typeof vector[d] === 'number' ? vector[d] : Number.NaN
    if (!Number.isFinite(numbers[d]!))
      throw malformed(EMBEDDINGS, 'gave a vector that holds something else than numbers.')
    largest = Math.max(largest, Math.abs(numbers[d]!))
  }
  if (largest === 0) throw malformed(EMBEDDINGS, 'gave a vector of nothing but zeros.')
  return numbers
}
