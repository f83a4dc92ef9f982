import type { Line } from './line.ts'

let functions = 0

/**
 * Remembers what a pure function says of a line: the rules ask the same of it again and again. It is kept with the line,
 * for a weak map of all lines weighs on every collection of garbage after a long text.
 */
export function perLine<Answer>(ask: (line: Line) => Answer): (line: Line) => Answer {
  const place = functions++
  return (line) => {
    const known = line.answers[place] as { readonly answer: Answer } | undefined
    if (known) return known.answer
    const answer = ask(line)
    line.answers[place] = { answer }
    return answer
  }
}
