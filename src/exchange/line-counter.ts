/** A function that gives the line of an offset, counted from 1. Offsets must not fall; all calls together are linear. */
export function countLines(text: string): (at: number) => number {
  let line = 1
  let seen = 0
  return (at) => {
    for (; seen < at; seen += 1) {
      const code = text.charCodeAt(seen)
      if (code === 10 || (code === 13 && text.charCodeAt(seen + 1) !== 10)) line += 1
    }
    return line
  }
}
