/*
 * The tables that are left out of the Worker's script to keep it small (`scripts/tables-of-worker.mjs`): a file among its
 * assets, which its first request reads. Everywhere else these modules hold their tables themselves, and nothing is read.
 */

/** What a module of tables exports, by name, as JSON. */
export type Tables = Readonly<Record<string, unknown>>

const waiting = new Map<string, (tables: Tables) => void>()
let known: ReadonlyMap<string, Tables> | undefined

/** Gives a module its tables as soon as they are there. Called by what the build puts in the place of such a module. */
export function leftOut(name: string, take: (tables: Tables) => void): void {
  if (known) take(tablesOf(known, name))
  else waiting.set(name, take)
}

/**
 * Reads the tables the script was built without, unless they are there or nothing was left out. What is held is the tables,
 * never the reading: on Workers a request may not wait for what another has asked for, and a reading that failed is tried
 * again by the next. Throws when they cannot be read or are those of another build.
 */
export async function loadTables(read: () => Promise<string>): Promise<void> {
  if (waiting.size === 0) return
  const tables = new Map(Object.entries(JSON.parse(await read()) as Record<string, Tables>))
  for (const [name, take] of waiting) take(tablesOf(tables, name))
  waiting.clear()
  known = tables
}

function tablesOf(tables: ReadonlyMap<string, Tables>, name: string): Tables {
  const found = tables.get(name)
  if (!found) throw new Error(`The tables beside this Worker are of another build: ${name} is not among them.`)
  return found
}

/**
 * Stands for a table that is not there yet; `now` gives what has come in its place. Whoever looks into it too early is told,
 * and never takes it for an empty one; whoever kept it from the time modules were loaded sees the table through it.
 */
export function unread(now: () => unknown): never {
  const table = (): object => {
    const value = now()
    if (value === standIn) throw new Error('A table of the Worker was asked for before loadTables() had ended')
    return Object(value)
  }
  const standIn: object = new Proxy(
    {},
    {
      get(_, key) {
        const value = table()
        const member: unknown = Reflect.get(value, key)
        return typeof member === 'function' ? member.bind(value) : member
      },
      has: (_, key) => key in table(),
      ownKeys: () => Reflect.ownKeys(table()),
      getOwnPropertyDescriptor(_, key) {
        const found = Reflect.getOwnPropertyDescriptor(table(), key)
        return found && { ...found, configurable: true }
      },
    },
  )
  return standIn as never
}
