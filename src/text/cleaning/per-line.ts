import type { Line } from './line.ts'

/** Remembers what a pure function says of a line: the rules ask the same of it again and again. */
export function perLine<Answer>(ask: (line: Line) => Answer): (line: Line) => Answer {
  const known = new WeakMap<Line, { readonly answer: Answer }>()
  return (line) => {
    let one = known.get(line)
    if (one === undefined) {
      one = { answer: ask(line) }
      known.set(line, one)
    }
    return one.answer
  }
}
