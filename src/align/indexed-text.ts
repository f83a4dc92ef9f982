/** A text as numbers: the units of sentence `k` are `units[starts[k]] … units[starts[k + 1] - 1]`. */
export interface IndexedText {
  /** How many sentences. */
  readonly count: number
  readonly starts: Int32Array
  /** Ids of the vocabulary. */
  readonly units: Int32Array
  /** Lengths of the first `k` sentences together, in code points and one for each sentence's end. */
  readonly lengthUpTo: Float64Array
}

/** Gives each unit an id from 0, the same one each time. */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly names: string[] = []

  id(unit: string): number {
    let id = this.#ids.get(unit)
    if (id === undefined) {
      id = this.names.length
      this.#ids.set(unit, id)
      this.names.push(unit)
    }
    return id
  }
}

/** The text as numbers. `lengths` are those of the sentences themselves, also where the units are a translation's. */
export function indexText(
  sentences: readonly (readonly string[])[],
  lengths: readonly number[],
  vocabulary: Vocabulary,
): IndexedText {
  const starts = new Int32Array(sentences.length + 1)
  const lengthUpTo = new Float64Array(sentences.length + 1)
  sentences.forEach((units, k) => {
    starts[k + 1] = starts[k]! + units.length
    lengthUpTo[k + 1] = lengthUpTo[k]! + lengths[k]!
  })
  const units = new Int32Array(starts[sentences.length]!)
  let at = 0
  for (const sentence of sentences) for (const unit of sentence) units[at++] = vocabulary.id(unit)
  return { count: sentences.length, starts, units, lengthUpTo }
}

/** The sentences from `start` to before `end`, counted from 0; shares what it can. */
export function sliceText(text: IndexedText, start: number, end: number): IndexedText {
  const first = text.starts[start]!
  return {
    count: end - start,
    starts: text.starts.slice(start, end + 1).map((at) => at - first),
    units: text.units.subarray(first, text.starts[end]!),
    lengthUpTo: text.lengthUpTo.subarray(start, end + 1),
  }
}

/** Each two sentences as one, and the last alone where the count is odd. */
export function joinPairs(text: IndexedText): IndexedText {
  const count = Math.ceil(text.count / 2)
  const every = (k: number) => Math.min(2 * k, text.count)
  return {
    count,
    starts: Int32Array.from({ length: count + 1 }, (_, k) => text.starts[every(k)]!),
    units: text.units,
    lengthUpTo: Float64Array.from({ length: count + 1 }, (_, k) => text.lengthUpTo[every(k)]!),
  }
}

/** Only the units that `keep` marks; the lengths stay. */
export function filterUnits(text: IndexedText, keep: Uint8Array): IndexedText {
  const starts = new Int32Array(text.count + 1)
  const units = new Int32Array(text.starts[text.count]! - text.starts[0]!)
  let at = 0
  for (let k = 0; k < text.count; k++) {
    for (let u = text.starts[k]!; u < text.starts[k + 1]!; u++) if (keep[text.units[u]!]) units[at++] = text.units[u]!
    starts[k + 1] = at
  }
  return { count: text.count, starts, units: units.subarray(0, at), lengthUpTo: text.lengthUpTo }
}
