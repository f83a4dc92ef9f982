import { Worker } from 'node:worker_threads'
import type { InstalledModel } from '../installed-model.ts'
import { EngineFault } from './engine-fault.ts'
import type { Program } from './program.ts'

/** What an engine made of a text. */
export interface EngineAnswer {
  /** What each model of the route wrote, in their order; the last is the translation. After an empty one comes none. */
  readonly texts: readonly string[]
  /** In how many parts the engine translated: more than one when a text was too long for it. */
  readonly pieces: number
  /** Whether the texts are markup: it was given some, and carries it over. */
  readonly markup: boolean
}

/** A text for an engine: as it is, and as markup for one that carries that over, where it is wanted. */
export interface Given {
  readonly text: string
  readonly markup: string | null
}

/** A worker thread in which an engine holds the models of one route. It answers one text at a time. */
export interface EngineThread {
  /** Rejects with an {@link EngineFault} when it breaks down or takes too long; it has ended then. */
  ask(given: Given, milliseconds: number): Promise<EngineAnswer>
  end(): Promise<void>
}

/** The code of the thread; the same path from the sources and from `dist/node/`, where what was built stands. */
const SCRIPT = new URL('../engine/thread/host.js', import.meta.url)

/** How a thread is started. */
export interface StartOptions {
  /** Milliseconds to load the models. */
  readonly milliseconds: number
  /** Ends the thread, whatever it is at. */
  readonly signal: AbortSignal
  /** The code of the thread, where it stands elsewhere. */
  readonly script?: URL | undefined
}

/**
 * Starts a thread and loads the models. The thread has none of the process's settings and arguments, and keeps the
 * process alive only while it is asked something.
 */
export async function startThread(
  program: Program,
  legs: readonly InstalledModel[],
  { milliseconds, signal, script = SCRIPT }: StartOptions,
): Promise<EngineThread> {
  signal.throwIfAborted()
  const worker = new Worker(script, {
    workerData: { ...program, legs: legs.map(({ files }) => files) },
    name: 'local engine',
    env: {},
    argv: [],
    execArgv: [],
  })
  const end = () => {
    void worker.terminate()
  }
  signal.addEventListener('abort', end, { once: true })
  let loading = true
  let dead: EngineFault | undefined
  let waiting: { resolve(message: unknown): void; reject(fault: EngineFault): void } | undefined
  const die = (fault: EngineFault) => {
    dead ??= fault
    waiting?.reject(dead)
    waiting = undefined
  }
  worker.on('message', (message) => {
    waiting?.resolve(message)
    waiting = undefined
  })
  worker.on('error', (cause) => {
    // What an engine says of its end may hold the text, once it was given one.
    die(new EngineFault('broken', 'the engine broke down', loading ? { cause } : {}))
  })
  worker.on('exit', () => {
    signal.removeEventListener('abort', end)
    die(new EngineFault('broken', 'the thread of the engine ended'))
  })

  /** What the thread says next. When that takes too long, the thread is ended. */
  async function next(limit: number): Promise<unknown> {
    if (dead) throw dead
    worker.ref()
    const timer = setTimeout(() => die(new EngineFault('timeout', `the engine took over ${limit} ms`)), limit)
    try {
      return await new Promise((resolve, reject) => {
        waiting = { resolve, reject }
      })
    } catch (error) {
      await worker.terminate()
      throw error
    } finally {
      clearTimeout(timer)
      worker.unref()
    }
  }

  try {
    await next(milliseconds)
    loading = false
  } catch (cause) {
    throw new EngineFault('load', 'the engine could not load its model', { cause })
  }
  return {
    async ask(given, limit) {
      const answer = next(limit)
      worker.postMessage(given)
      return (await answer) as EngineAnswer
    },
    async end() {
      await worker.terminate()
    },
  }
}
