import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { anySignal } from '../../domain/any-signal.ts'
import { Problem } from '../../domain/problem.ts'
import { get } from './addresses.ts'
import { byteCount } from './byte-count.ts'
import { addFile } from './digest-file.ts'
import { reasonOf } from './fetch-index.ts'
import { modelProblem, unreachable, unusable } from './model-problem.ts'
import { isFileFault, sizeOnDisk } from './on-disk.ts'

/** A file to fetch, and what it must be. */
export interface Wanted {
  readonly address: URL
  /** Bytes; `undefined` where nobody said: then `limit` alone holds. */
  readonly size?: number
  readonly limit: number
  /** SHA-256; `undefined` where nobody said. */
  readonly digest?: string
  /** The file the bytes are written to; what is in it is gone on with where size and digest are known. */
  readonly partial: string
}

export interface DownloadOptions {
  readonly fetch: typeof globalThis.fetch
  readonly signal?: AbortSignal | undefined
  /** Bytes of the file that are there. */
  readonly onBytes?: (bytes: number) => void
  /** Milliseconds without a byte after which the connection is given up; 30 seconds when left out. */
  readonly stall?: number | undefined
  /** Milliseconds before the first new attempt, doubled each time; 250 when left out. */
  readonly delay?: number | undefined
}

/** Attempts in a row that bring nothing new. */
const ATTEMPTS = 3
/** Attempts altogether, however little each brings. */
const MOST_ATTEMPTS = 50

/** A fault that another attempt may mend; what came until then is kept. */
class Interrupted extends Error {
  readonly problem: Problem
  /** Seconds the server asks us to wait. */
  readonly retryAfter: number
  constructor(problem: Problem, retryAfter = 0) {
    super(problem.message)
    this.problem = problem
    this.retryAfter = retryAfter
  }
}

/**
 * Brings a file into `partial`, whole and with the digest it must have. A connection that breaks off, stands still or meets
 * an overloaded server is tried again where it stopped. Throws a `Problem`: `provider-malformed` for a wrong size or digest
 * (the file is then removed), `provider-unreachable` when it cannot be had; an abort throws the signal's reason and keeps
 * what there is for the next time.
 */
export async function download(wanted: Wanted, options: DownloadOptions): Promise<void> {
  if (wanted.digest === undefined) await rm(wanted.partial, { force: true })
  let useless = 0
  for (let attempt = 1; ; attempt++) {
    const before = (await sizeOnDisk(wanted.partial)) ?? 0
    try {
      if (await attemptOnce(wanted, before, options)) return
      useless++
    } catch (error) {
      options.signal?.throwIfAborted()
      if (!(error instanceof Interrupted)) throw error
      const grown = ((await sizeOnDisk(wanted.partial)) ?? 0) > before
      useless = grown ? 0 : useless + 1
      if (useless >= ATTEMPTS || attempt >= MOST_ATTEMPTS) throw error.problem
      const wait = Math.max((options.delay ?? 250) * 2 ** useless, Math.min(error.retryAfter, 30) * 1000)
      await pause(wait, undefined, options.signal ? { signal: options.signal } : {}).catch(() => undefined)
      options.signal?.throwIfAborted()
    }
  }
}

/** One connection. Gives whether the file is there; `false` = what was gone on with was not a part of it, begin anew. */
async function attemptOnce(wanted: Wanted, before: number, options: DownloadOptions): Promise<boolean> {
  const { partial, address, size, digest } = wanted
  const hash = createHash('sha256')
  const usable = digest !== undefined && size !== undefined && before > 0 && before <= size
  const start = usable ? await addFile(hash, partial, options.signal) : 0
  options.onBytes?.(start)
  const resumed = start > 0
  const whole = start === size ? hash : await transfer(wanted, start, hash, options)
  if (whole === undefined) {
    await rm(partial, { force: true })
    return false
  }
  if (digest === undefined || whole.digest('hex') === digest) return true
  await rm(partial, { force: true })
  if (resumed) return false
  throw unusable('A file of the model has another digest than the index says.', address.href)
}

/** Reads the rest of the file from `start`; gives the digest so far, or `undefined` when the server cannot go on there. */
async function transfer(
  wanted: Wanted,
  start: number,
  sofar: Hash,
  { fetch, signal, onBytes, stall = 30_000 }: DownloadOptions,
): Promise<Hash | undefined> {
  const { address, size, limit, partial } = wanted
  const connection = new AbortController()
  let stalled = false
  const timer = setTimeout(() => {
    stalled = true
    connection.abort()
  }, stall)
  let file: FileHandle | undefined
  try {
    const response = await get(address, {
      fetch,
      headers: start > 0 ? { range: `bytes=${start}-` } : {},
      signal: anySignal(connection.signal, signal),
    })
    const mismatch = response.status === 416 || (response.status === 206 && !continues(response, start, size))
    if (mismatch && start > 0) return undefined
    if (mismatch || !response.ok) throw statusFault(response, address)
    const from = response.status === 206 ? start : 0
    const hash = from === start ? sofar : createHash('sha256')
    checkLength(response, from, wanted)
    file = await open(partial, from > 0 ? 'r+' : 'w')
    let at = from
    for await (const part of response.body ?? []) {
      timer.refresh()
      if (at + part.length > (size ?? limit)) throw await tooLong(wanted)
      hash.update(part)
      await writeAll(file, part, at)
      at += part.length
      onBytes?.(at)
    }
    if (size !== undefined && at < size) {
      const detail = `it ended after ${byteCount(at)} of ${byteCount(size)}`
      throw new Interrupted(unreachable('A file of the model', address, detail))
    }
    await file.sync()
    return hash
  } catch (error) {
    if (error instanceof Problem || error instanceof Interrupted || isFileFault(error)) throw error
    signal?.throwIfAborted()
    const reason = stalled ? `nothing came for ${stall / 1000} seconds` : reasonOf(error)
    throw new Interrupted(unreachable('A file of the model', address, reason, error))
  } finally {
    clearTimeout(timer)
    await file?.close()
    connection.abort()
  }
}

/** Whether a partial answer goes on exactly where we stopped, in a file of the size we expect. */
function continues(response: Response, start: number, size: number | undefined): boolean {
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '')
  return range !== null && Number(range[1]) === start && (range[2] === '*' || Number(range[2]) === size)
}

/** A server that says another length than the index is not read at all. */
function checkLength(response: Response, from: number, { size, limit, address }: Wanted): void {
  const given = response.headers.get('content-length')
  if (given === null || response.headers.has('content-encoding')) return
  const length = from + Number(given)
  if (size !== undefined && length !== size)
    throw unusable(`A file of the model has ${length} bytes, the index says ${size}.`, address.href)
  if (length > limit) throw unusable(`A file has ${byteCount(length)}, too much for a model.`, address.href)
}

async function tooLong({ partial, size, limit, address }: Wanted): Promise<Problem> {
  await rm(partial, { force: true })
  const most = size === undefined ? `${byteCount(limit)}, too much for a model` : `the ${size} bytes the index says`
  return unusable(`A file of the model has more than ${most}.`, address.href)
}

function statusFault(response: Response, address: URL): Problem | Interrupted {
  const { status } = response
  const fields = { address: address.href, providerStatus: status }
  if (status === 429 || status === 408 || status >= 500) {
    const problem = modelProblem(
      'provider-unreachable',
      `${address.href} is overloaded or out of order (status ${status}). Try again later, or name a mirror with MODELS_URL.`,
      fields,
    )
    return new Interrupted(problem, Number(response.headers.get('retry-after')) || 0)
  }
  const detail = `${address.href} does not give the file (status ${status}). The mirror may be incomplete: see MODELS_URL.`
  return modelProblem('provider-refused', detail, fields)
}

async function writeAll(file: FileHandle, part: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < part.length) {
    const { bytesWritten } = await file.write(part, written, part.length - written, position + written)
    written += bytesWritten
  }
}
