import { randomUUID } from 'node:crypto'
import { open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { isFileFault } from './on-disk.ts'

/** Who holds a lock. `start` tells a process from a later one that got the same number; `null` where the system does not say. */
interface Holder {
  readonly pid: number
  readonly start: string | null
  readonly host: string
  /** Of this one lock: a process may ask for the same one twice. */
  readonly token: string
}

/** Milliseconds between two looks at a lock somebody else holds. */
const POLL = 100
/** Milliseconds after which a holder says again that it lives, and after which one of another machine is taken for dead. */
const SIGN_OF_LIFE = 10_000
const DEAD_AFTER = 60_000
/** Milliseconds a file may be without a holder's name: between its making and its writing. */
const NAMELESS_FOR = 5_000

/**
 * Does some work while no other process, nor another call of this one, does work under the same lock file. Waits for its
 * turn. The lock of a process that died is taken over. An abort while waiting throws the signal's reason.
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const holder: Holder = {
    pid: process.pid,
    start: await startOf(process.pid),
    host: hostname(),
    token: randomUUID(),
  }
  while (!(await take(path, holder))) {
    signal?.throwIfAborted()
    if (await isStale(path)) await takeAway(path)
    else await pause(POLL, undefined, signal ? { signal } : {}).catch(() => undefined)
    signal?.throwIfAborted()
  }
  const heart = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, SIGN_OF_LIFE)
  heart.unref()
  try {
    return await work()
  } finally {
    clearInterval(heart)
    if ((await read(path))?.token === holder.token) await rm(path, { force: true })
  }
}

/** Makes the lock file, unless there is one. */
async function take(path: string, holder: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(JSON.stringify(holder))
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (isFileFault(error) && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes a stale lock. Two that see the same stale lock must not both remove one, or the second removes the first one's
 * new lock: so the removal has a lock of its own, under which it is looked at once more.
 */
async function takeAway(path: string): Promise<void> {
  const guard = `${path}.removal`
  try {
    await (await open(guard, 'wx')).close()
  } catch (error) {
    if (!isFileFault(error) || error.code !== 'EEXIST') throw error
    if ((await age(guard)) > NAMELESS_FOR) await rm(guard, { force: true })
    await pause(POLL)
    return
  }
  try {
    if (await isStale(path)) await rm(path, { force: true })
  } finally {
    await rm(guard, { force: true })
  }
}

async function isStale(path: string): Promise<boolean> {
  const holder = await read(path)
  if (holder === undefined) return (await age(path)) > NAMELESS_FOR
  if (holder.host !== hostname()) return (await age(path)) > DEAD_AFTER
  if (!isAlive(holder.pid)) return true
  return holder.start !== null && holder.start !== (await startOf(holder.pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // a process of somebody else may not be asked, and is there
    return isFileFault(error) && error.code === 'EPERM'
  }
}

/** When a process began, in the system's own count (proc(5), `stat`, field 22); `null` where there is no `/proc`. */
async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // the name, field 2, may hold blanks and brackets
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

async function read(path: string): Promise<Holder | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isFileFault(error) && error.code === 'ENOENT') return ''
    throw error
  })
  try {
    const { pid, start, host, token } = JSON.parse(text)
    return Number.isInteger(pid) && pid > 0 ? { pid, start: start ?? null, host, token } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Milliseconds since a file was last touched; 0 when it is gone. */
async function age(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs
  } catch (error) {
    if (isFileFault(error) && error.code === 'ENOENT') return 0
    throw error
  }
}
