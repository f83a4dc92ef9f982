import { availableParallelism } from 'node:os'
import { availableMemory } from './available-memory.ts'
import { EngineFault } from './engine-fault.ts'
import { type EngineAnswer, type EngineThread, startThread } from './engine-thread.ts'
import { type EngineKind, findProgram, fittingEngine, fittingThreads, threadBytes } from './program.ts'
import { createTask, type Route, type Task } from './task.ts'

export type { Route } from './task.ts'

/** How much of the machine the engines may take, and how patient we are with them; every option has a default. */
export interface PoolOptions {
  /** Which engine; `auto` = the one that fits the free memory whenever the first thread starts (auto). */
  readonly engine?: EngineKind | 'auto'
  /**
   * Most threads at once, each with its own engine and models; left out = as many as cores and free memory allow
   * ({@link fittingThreads}) whenever the first one starts. A further one starts only while there is memory.
   */
  readonly workers?: number | undefined
  /** Milliseconds after which a thread that is asked nothing is ended (300 000). */
  readonly idleMs?: number
  /** Milliseconds an engine has to load its models (60 000). */
  readonly loadMs?: number
  /** Milliseconds an engine has for one text (20 000). */
  readonly textMs?: number
  /** Bytes that may still be taken. */
  readonly available?: () => number
  /** Cores of the machine. */
  readonly cores?: number
  /** The code of the threads, where it stands elsewhere. */
  readonly script?: URL
}

/** Engines in worker threads, started when they are needed. */
export interface Pool {
  /**
   * One text through the models of a route. Rejects with an {@link EngineFault}, or with the reason of the signal; a
   * text that is being translated then is finished for nobody. An engine that carries markup over takes `markup`, the
   * text as such, in its place.
   */
  ask(route: Route, text: string, signal?: AbortSignal, markup?: string | null): Promise<EngineAnswer>
  /** How many threads there are. */
  readonly threads: number
  /** Ends all threads and takes no more texts. */
  close(): Promise<void>
}

/** Milliseconds a thread keeps its models while it is asked for them: loading others takes a second. */
const HOLD_MS = 5_000
/** Milliseconds for which a route that could not be loaded is not tried again, nor a further thread. */
const BROKEN_MS = 30_000
/** How often a text is asked, on a fresh thread every time. */
const ATTEMPTS = 2

/** A thread, or the place of one that starts. */
interface Slot {
  /** Of the route whose models it holds, since when. */
  key: string
  since: number
  thread: EngineThread | undefined
  busy: boolean
  idle: NodeJS.Timeout | undefined
}

const closedFault = () => new EngineFault('closed', 'the engines were closed')

/**
 * A pool of engines. A thread holds one route; texts wait in order, but a free thread takes those of its own route first
 * for a while, lest two articles have models loaded for every sentence. A thread that broke down, or did not answer in
 * time, is replaced, and the text asked once more.
 */
export function createPool(options: PoolOptions = {}): Pool {
  const { engine = 'auto', workers, idleMs = 300_000, loadMs = 60_000, textMs = 20_000 } = options
  const { available = availableMemory, cores = availableParallelism(), script } = options
  const slots = new Set<Slot>()
  const broken = new Map<string, { readonly fault: EngineFault; readonly until: number }>()
  let waiting: readonly Task[] = []
  let most = workers ?? 1
  let crowdedUntil = 0
  let kind: EngineKind = engine === 'auto' ? 'bergamot' : engine
  const closing = new AbortController()
  const serving = new Set<Promise<void>>()

  /** Whether there may be one more thread for a task: always a first one. */
  function hasRoom({ route }: Task): boolean {
    if (slots.size === 0) {
      if (engine === 'auto') kind = fittingEngine(route.length, available())
      most = workers ?? fittingThreads(kind, route.length, cores, available())
      return true
    }
    if (slots.size >= most || crowdedUntil > Date.now()) return false
    const loading = [...slots].filter(({ thread }) => thread === undefined).length
    return available() > threadBytes(kind, route.length) * (1 + loading)
  }

  function dispatch(): void {
    for (let oldest = nextInLine(); oldest; oldest = nextInLine()) {
      const { key } = oldest
      const idle = [...slots].filter(({ busy }) => !busy)
      const ready = idle.find((slot) => slot.key === key)
      const [slot] = idle
      if (ready) start(ready, oldest)
      else if (hasRoom(oldest)) start(newSlot(key), oldest)
      else if (slot) start(slot, nextOf(slot) ?? oldest)
      else return
    }
  }

  function nextInLine(): Task | undefined {
    waiting = waiting.filter(({ settled }) => !settled)
    return waiting[0]
  }

  /** A task for which a thread need not change its models, while it may keep them. */
  function nextOf({ key, since }: Slot): Task | undefined {
    if (Date.now() - since > HOLD_MS) return undefined
    return waiting.find((task) => task.key === key)
  }

  function newSlot(key: string): Slot {
    const slot: Slot = { key, since: 0, thread: undefined, busy: false, idle: undefined }
    slots.add(slot)
    return slot
  }

  function start(slot: Slot, task: Task): void {
    const served = serve(slot, task).finally(() => serving.delete(served))
    serving.add(served)
  }

  async function serve(slot: Slot, task: Task): Promise<void> {
    waiting = waiting.filter((other) => other !== task)
    slot.busy = true
    clearTimeout(slot.idle)
    try {
      const thread = await holding(slot, task)
      if (!task.settled) {
        task.attempts += 1
        task.resolve(await thread.ask(task.given, textMs))
      }
      rest(slot)
    } catch (error) {
      slots.delete(slot)
      fail(task, error)
    }
    dispatch()
  }

  /** The thread of a slot, with the models of the task. */
  async function holding(slot: Slot, { key, route }: Task): Promise<EngineThread> {
    if (slot.thread && slot.key === key) return slot.thread
    const former = slot.thread
    slot.thread = undefined
    slot.key = key
    await former?.end()
    slot.thread = await startThread(findProgram(kind), route, { milliseconds: loadMs, signal: closing.signal, script })
    slot.since = Date.now()
    return slot.thread
  }

  function rest(slot: Slot): void {
    slot.busy = false
    slot.idle = setTimeout(() => {
      slots.delete(slot)
      void slot.thread?.end()
    }, idleMs)
    slot.idle.unref()
  }

  function fail(task: Task, error: unknown): void {
    if (closing.signal.aborted) task.reject(closedFault())
    else if (error instanceof EngineFault && error.kind === 'load') {
      // What one thread holds another could not load for want of memory: it goes on with those there are.
      if ([...slots].some(({ key, thread }) => thread && key === task.key)) {
        crowdedUntil = Date.now() + BROKEN_MS
        if (!task.settled) waiting = [task, ...waiting]
        return
      }
      broken.set(task.key, { fault: error, until: Date.now() + BROKEN_MS })
      for (const { key, reject } of [task, ...waiting]) if (key === task.key) reject(error)
    } else if (error instanceof EngineFault && task.attempts < ATTEMPTS && !task.settled) waiting = [task, ...waiting]
    else task.reject(error)
  }

  return {
    ask: (route, text, signal, markup = null) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        if (closing.signal.aborted) throw closedFault()
        const task = createTask({ route, given: { text, markup }, signal }, resolve, reject)
        const known = broken.get(task.key)
        if (known && known.until > Date.now()) return task.reject(known.fault)
        broken.delete(task.key)
        waiting = [...waiting, task]
        dispatch()
      }),
    get threads() {
      return slots.size
    },
    async close() {
      closing.abort()
      for (const task of waiting) task.reject(closedFault())
      for (const { idle } of slots) clearTimeout(idle)
      await Promise.all([...[...slots].map(({ thread }) => thread?.end()), ...serving])
      for (const { idle } of slots) clearTimeout(idle)
      slots.clear()
    },
  }
}
