/** Lets other work run now and then, tells how far the work is, and stops it when it is no longer wanted. */
export interface Pace {
  /** After `rows` more rows of the table; rejects with the signal's reason. */
  readonly pause: (rows: number) => Promise<void> | undefined
  readonly finish: () => void
}

/** Rows, not time: a Worker's clock stands still while it computes. */
const ROWS_BETWEEN_TURNS = 64

/** A pace for about `total` rows. */
export function pace(total: number, signal?: AbortSignal, onProgress?: (done: number, total: number) => void): Pace {
  let done = 0
  let turn = 0
  const rest = async () => {
    turn = 0
    onProgress?.(Math.min(done, total), total)
    await new Promise((resolve) => setTimeout(resolve, 0))
    signal?.throwIfAborted()
  }
  return {
    pause(rows) {
      done += rows
      turn += rows
      return turn >= ROWS_BETWEEN_TURNS ? rest() : undefined
    },
    finish: () => onProgress?.(total, total),
  }
}
