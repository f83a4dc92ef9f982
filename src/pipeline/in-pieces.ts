import type { Steps } from '../domain/steps.ts'

/** Items of a long article between two pauses: to check a pair takes one or two milliseconds. */
const PIECE = 25

/** Lets others have their turn: requests that wait, timers, the end of a deadline. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * The results of a function for every item, in order, with a pause now and then, so that one long article does not keep
 * everybody else waiting. Rejects with the signal's reason when it aborted meanwhile.
 */
export async function mapInPieces<Item, Result>(
  items: readonly Item[],
  call: (item: Item) => Result,
  signal?: AbortSignal,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) {
    // of many the first as well: what was done before may have taken long
    if (items.length > PIECE && results.length % PIECE === 0) await breathe(signal)
    results.push(call(item))
  }
  return results
}

/** The result of work in small steps, with a pause after each. Rejects with the signal's reason when it aborted meanwhile. */
export async function inSteps<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await breathe(signal)
  }
}

/** A counter that pauses at every so many steps. */
export function pacer(signal?: AbortSignal, piece = PIECE): () => Promise<void> | undefined {
  let steps = 0
  return () => {
    steps += 1
    return steps % piece === 0 ? breathe(signal) : undefined
  }
}

async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await pause()
  signal?.throwIfAborted()
}
