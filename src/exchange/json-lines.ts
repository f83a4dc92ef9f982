/** The lines on which the elements of a termbase's list of concepts begin, counted from 1. `json` must be JSON. Linear. */
export function linesOfConcepts(json: string): readonly number[] {
  let lines: number[] = []
  let line = 1
  let depth = 0
  let key = ''
  /** How deep the list lies whose elements are looked for; `null` outside of one. */
  let list: number | null = null
  let expecting = false

  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]!
    if (sign === '\n') line += 1
    if (sign <= ' ' || sign === ':') continue
    if (expecting && sign !== ']') lines.push(line)
    expecting = false
    if (sign === '"') {
      const from = at + 1
      at = endOfString(json, from)
      if (depth === 1) key = json.slice(from, Math.min(at, from + 16))
    } else if (sign === '[' || sign === '{') {
      depth += 1
      if (sign === '[' && (depth === 1 || (depth === 2 && key === 'concepts'))) {
        list = depth
        lines = []
        expecting = true
      }
    } else if (sign === ']' || sign === '}') {
      if (depth === list) list = null
      depth -= 1
    } else if (sign === ',') expecting = depth === list
  }
  return lines
}

/** Where the string ends whose first character stands at `from`. */
function endOfString(json: string, from: number): number {
  for (let at = from; at < json.length; at += 1) {
    if (json[at] === '"') return at
    if (json[at] === '\\') at += 1
  }
  return json.length
}
