import { clausesOf, hasWords } from './clauses.ts'
import { type Injury, replaced } from './injury.ts'
import { oneOf } from './random.ts'

/** One sentence of several is left out. */
export const droppedSentence: Injury = ({ target, parts }, { random }) => {
  if (!parts || parts.length < 2) return undefined
  const chosen = Math.floor(random() * parts.length)
  const part = parts[chosen]!.target
  const start = target.text.indexOf(part)
  if (start < 0 || !hasWords(part, 3)) return undefined
  const [from, to] = start === 0 ? [0, part.length + 1] : [start - 1, start + part.length]
  return replaced(target.text, [Math.max(0, from), Math.min(to, target.text.length)], '')
}

/** A clause of four words and more is left out. */
export const droppedClause: Injury = ({ target }, { random }) => {
  const clauses = clausesOf(target.text)
  if (clauses.length < 2) return undefined
  const clause = oneOf(
    clauses.filter(([start, end]) => hasWords(target.text.slice(start, end), 4)),
    random,
  )
  if (!clause) return undefined
  const next = clauses[clauses.indexOf(clause) + 1]
  const previous = clauses[clauses.indexOf(clause) - 1]
  return replaced(target.text, next ? [clause[0], next[0]] : [previous![1], clause[1]], '')
}
