/**
 * Which units translate which: row `a` of source unit `a` holds the target units `partners[k]` with p(target | source)
 * `forward[k]` and p(source | target) `backward[k]`, for `k` from `starts[a]` to before `starts[a + 1]`.
 */
export interface Lexicon {
  readonly starts: Int32Array
  readonly partners: Int32Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/** Collects entries in any order; where a pair comes twice, the larger probabilities count. */
export class LexiconBuilder {
  readonly #rows = new Map<number, Map<number, [forward: number, backward: number]>>()

  add(source: number, target: number, forward: number, backward: number): void {
    let row = this.#rows.get(source)
    if (!row) {
      row = new Map()
      this.#rows.set(source, row)
    }
    const entry = row.get(target)
    if (!entry) row.set(target, [forward, backward])
    else {
      entry[0] = Math.max(entry[0], forward)
      entry[1] = Math.max(entry[1], backward)
    }
  }

  build(vocabularySize: number): Lexicon {
    const starts = new Int32Array(vocabularySize + 1)
    for (let a = 0; a < vocabularySize; a++) starts[a + 1] = starts[a]! + (this.#rows.get(a)?.size ?? 0)
    const size = starts[vocabularySize]!
    const lexicon = {
      starts,
      partners: new Int32Array(size),
      forward: new Float64Array(size),
      backward: new Float64Array(size),
    }
    for (const [a, row] of this.#rows) {
      let k = starts[a]!
      for (const [b, [forward, backward]] of row) {
        lexicon.partners[k] = b
        lexicon.forward[k] = forward
        lexicon.backward[k++] = backward
      }
    }
    return lexicon
  }
}
