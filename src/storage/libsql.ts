import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Row, SqlDatabase, SqlValue, Statement } from './sql-database.ts'
import { emptiesLog } from './write-ahead-log.ts'

/** Kilobytes of pages held at most: words of a large translation memory are written to all over their table. */
const CACHE_KB = 32_000
/** Milliseconds to wait for another process that is writing, and of them at once: nothing else is done meanwhile. */
const BUSY_MS = 5_000
const BUSY_STEP_MS = 20

const isBusy = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'

/** Milliseconds of statements after which others have their turn: each is done at once, however long it takes. */
const PAUSE_MS = 20

/** Lets others have their turn now and then. */
function turns(): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    if (performance.now() - last < PAUSE_MS) return undefined
    return new Promise((resolve) =>
      setTimeout(() => {
        last = performance.now()
        resolve()
      }, 0),
    )
  }
}

/** What the work gives, tried again while another process is writing; others have their turn in between. */
async function patiently<Result>(work: () => Promise<Result> | Result): Promise<Result> {
  for (const end = performance.now() + BUSY_MS; ; ) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * BUSY_STEP_MS))
    }
  }
}

/**
 * A libsql database: a file on this machine (`file:…`), a server (`libsql://…`, `https://…`, with a token), or `:memory:`.
 * A file is written ahead (WAL) and made with its folder; soon after something was deleted the log is emptied. Calls are done one after the other, so that a transaction
 * holds only its own statements.
 */
export async function openLibsql(url: string, authToken?: string): Promise<SqlDatabase> {
  const { default: Database } = await import('libsql/promise')
  const path = url.startsWith('file:') ? url.slice('file:'.length).replace(/^\/\/(?=\/)/, '') : url
  const local = !/^(?:libsql|https?|wss?):/.test(path)
  if (local && path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new Database(path, authToken === undefined ? {} : { authToken })
  try {
    if (local) {
      await database.exec(`PRAGMA busy_timeout = ${BUSY_STEP_MS}`)
      await patiently(() => database.exec('PRAGMA journal_mode = WAL'))
      await database.exec('PRAGMA synchronous = FULL')
      // what is deleted is overwritten, not only given up
      await database.exec('PRAGMA secure_delete = ON')
      await database.exec(`PRAGMA cache_size = -${CACHE_KB}`)
    }
  } catch (error) {
    database.close()
    throw error
  }
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
  const run = async ({ sql, values = [] }: Statement): Promise<number> => {
    const statement = await database.prepare(sql)
    return Number((await statement.run(...values)).changes)
  }
  /** Whether the log is empty now: nobody else read or wrote meanwhile. */
  const emptyLog = async (): Promise<boolean> => {
    if (!local || !database.open) return true
    try {
      const statement = await database.prepare('PRAGMA wal_checkpoint(TRUNCATE)')
      const [row]: { readonly busy: number }[] = await statement.all()
      return row?.busy === 0
    } catch (error) {
      // a full disk, too: what was deleted is deleted, only readable for longer
      return !isBusy(error)
    }
  }
  const log = emptiesLog(() => inTurn(emptyLog))
  return {
    all: ({ sql, values = [] }) =>
      inTurn(() =>
        patiently(async () => {
          const statement = await database.prepare(sql)
          const rows: Record<string, SqlValue>[] = await statement.all(...values)
          return rows as readonly Row[]
        }),
      ),
    batch: (statements) =>
      inTurn(async () => {
        const changes: number[] = []
        const othersTurn = turns()
        await patiently(() => database.exec('BEGIN IMMEDIATE'))
        try {
          for (const statement of statements) {
            changes.push(await run(statement))
            await othersTurn()
          }
          await database.exec('COMMIT')
        } catch (error) {
          // a full disk has ended the transaction already, and is what went wrong
          if (database.open) await Promise.resolve(database.exec('ROLLBACK')).catch(() => undefined)
          throw error
        }
        log.after(statements, changes)
        return changes
      }),
    close: () =>
      inTurn(async () => {
        log.stop()
        // no text that was deleted stays behind in the log
        await emptyLog()
        database.close()
      }),
  }
}
