import type { Span } from '../../domain/span.ts'

/** Text taken from a source, with the place each piece came from. */
export interface TextRuns {
  /** Whether what was added last is a blank, or nothing was added yet. */
  readonly endsBlank: boolean
  /** Adds text that stands in the source letter for letter, from `source`. */
  addExact(text: string, source: number): void
  /** Adds text that the source span stands for: an entity, a run of blanks. */
  addFor(text: string, source: Span): void
  /** Adds a blank that has no place in the source. */
  addBlank(): void
  /** Ends a block: its span without white space at its ends, or `undefined` when there is nothing in it. */
  endBlock(): Span | undefined
  text(): string
  /** The parts of the source that a span of the text came from, in order; neighbours are joined. */
  spansIn(start: number, end: number): readonly Span[]
}

const BETWEEN_BLOCKS = '\n\n'

/** Collects {@link TextRuns}: adding costs the length of the text, looking up the logarithm of the number of runs. */
export function collectRuns(): TextRuns {
  const parts: string[] = []
  // One entry a run, side by side: arrays of objects would cost ten times the memory on a large page.
  const starts: number[] = []
  const sources: number[] = []
  const sourceEnds: number[] = []
  let length = 0
  let endsBlank = true
  /** First and last letter of the block that is being read. */
  let ink: [start: number, end: number] | undefined

  const push = (text: string) => {
    const trimmed = text.trimEnd()
    if (trimmed !== '') {
      ink ??= [length + text.length - text.trimStart().length, 0]
      ink[1] = length + trimmed.length
    }
    endsBlank = trimmed.length < text.length
    parts.push(text)
    length += text.length
  }
  const lengthOf = (run: number) => (starts[run + 1] ?? length) - starts[run]!
  const add = (text: string, source: number, sourceEnd: number) => {
    starts.push(length)
    sources.push(source)
    sourceEnds.push(sourceEnd)
    push(text)
  }

  /** The last run that begins at or before an offset. */
  const find = (offset: number): number => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  return {
    get endsBlank() {
      return endsBlank
    },
    addExact: (text, source) => {
      if (text !== '') add(text, source, source + text.length)
    },
    addFor: (text, [from, to]) => add(text, from, to),
    addBlank: () => add(' ', -1, -1),
    endBlock() {
      const block = ink
      if (block) add(BETWEEN_BLOCKS, -1, -1)
      ink = undefined
      endsBlank = true
      return block
    },
    text: () => parts.join(''),
    spansIn(start, end) {
      const spans: [number, number][] = []
      for (let run = find(start); run < starts.length && starts[run]! < end; run++) {
        const source = sources[run]!
        if (source < 0 || starts[run]! + lengthOf(run) <= start) continue
        const exact = sourceEnds[run]! - source === lengthOf(run)
        const from = exact ? source + Math.max(0, start - starts[run]!) : source
        const to = exact ? Math.min(sourceEnds[run]!, source + end - starts[run]!) : sourceEnds[run]!
        const last = spans.at(-1)
        if (last && from <= last[1]) last[1] = Math.max(last[1], to)
        else spans.push([from, to])
      }
      return spans
    },
  }
}
