import { Problem } from '../domain/problem.ts'

/** A stretch of both texts, half-open. */
export interface Window {
  readonly source: readonly [start: number, end: number]
  readonly target: readonly [start: number, end: number]
}

/** Beads that stand as they are. */
export type Locked = readonly (readonly [source: readonly number[], target: readonly number[]])[]

/**
 * The stretches before, between and after the linked locked beads, one more than there are of those; some may be empty.
 * Throws a Problem that names the bead where one is not of neighbouring sentences that exist, in order, each once.
 */
export function windowsBetween(locked: Locked, sourceCount: number, targetCount: number): readonly Window[] {
  const windows: Window[] = []
  const end = { source: 0, target: 0 }
  const start = { source: 0, target: 0 }
  for (const [index, [source, target]] of locked.entries()) {
    const fromI = source[0] ?? end.source
    const fromJ = target[0] ?? end.target
    const isRun = (ids: readonly number[], from: number) => ids.every((id, k) => id === from + k)
    const isWhole = source.length > 0 && target.length > 0
    const isOne = isWhole || source.length + target.length === 1
    const inOrder = fromI >= end.source && fromJ >= end.target
    if (!isOne || !isRun(source, fromI) || !isRun(target, fromJ))
      throw refusal(index, 'must be neighbouring sentences, in order, or one sentence alone')
    if (!inOrder) throw refusal(index, 'names a sentence again or out of order: beads may not cross')
    if (source.length > 0) end.source = fromI + source.length
    if (target.length > 0) end.target = fromJ + target.length
    if (end.source > sourceCount || end.target > targetCount)
      throw refusal(
        index,
        `names a sentence that is not there: source and target have ${sourceCount} and ${targetCount}`,
      )
    if (!isWhole) continue
    windows.push({ source: [start.source, fromI], target: [start.target, fromJ] })
    start.source = end.source
    start.target = end.target
  }
  return [...windows, { source: [start.source, sourceCount], target: [start.target, targetCount] }]
}

const refusal = (index: number, message: string): Problem => {
  const field = `locked.${index}`
  return new Problem('invalid-request', `${field} ${message}.`, { errors: [{ field, message }] })
}
