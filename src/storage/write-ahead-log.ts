import type { Statement } from './sql-database.ts'

/** Milliseconds after which the log is emptied: what is deleted meanwhile goes along. */
const SOON_MS = 200
/** Milliseconds until it is tried again where another process was reading from it. */
const AGAIN_MS = 1_000

/** What empties the log a database writes ahead. */
export interface LogEmptier {
  /** Told what a transaction did; one that deleted something has the log emptied soon. */
  after(statements: readonly Statement[], changes: readonly number[]): void
  /** Nothing is done any more that was to be done soon. */
  stop(): void
}

/**
 * What keeps no deleted text readable in the log: pages as they were before stay in it until it is cut to nothing.
 * `empty` does that and gives whether it could. It keeps no process alive.
 */
export function emptiesLog(empty: () => Promise<boolean>): LogEmptier {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (milliseconds: number): void => {
    timer ??= setTimeout(async () => {
      const done = await empty()
      if (timer === undefined) return
      timer = undefined
      if (!done) soon(AGAIN_MS)
    }, milliseconds)
    if (typeof timer === 'object' && 'unref' in timer) timer.unref()
  }
  return {
    after(statements, changes) {
      if (statements.some(({ sql }, place) => changes[place]! > 0 && /^\s*DELETE\b/i.test(sql))) soon(SOON_MS)
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
