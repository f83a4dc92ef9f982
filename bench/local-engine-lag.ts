import { closeSync, openSync, readSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Lags of the event loop in milliseconds, nothing subtracted: the period of 1 ms is in them. */
export interface Lag {
  /** Of 99 in 100 samples. */
  readonly usual: number
  readonly most: number
  /**
   * The most that is left of a lag without the time in which the system gave this thread no processor: what the thread
   * itself did. `null` where the system does not tell (Linux alone does).
   */
  readonly own: number | null
}

/** What `work` gives, and how long it kept the event loop waiting. */
export async function lagOf<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly lag: Lag }> {
  const monitor = monitorEventLoopDelay({ resolution: 1 })
  const stop = watchOwn()
  monitor.enable()
  const result = await work()
  monitor.disable()
  return { result, lag: { usual: monitor.percentile(99) / 1e6, most: monitor.max / 1e6, own: stop() } }
}

/** Watches the event loop until it is called, which gives the most milliseconds between two ticks that are its own. */
function watchOwn(): () => number | null {
  const waits = openWaits()
  if (!waits) return () => null
  let most = 0
  let since = performance.now()
  let waited = waits.read()
  const clock = setInterval(() => {
    const now = performance.now()
    const total = waits.read()
    most = Math.max(most, now - since - (total - waited))
    since = now
    waited = total
  }, 1)
  return () => {
    clearInterval(clock)
    waits.close()
    return most
  }
}

/** Milliseconds the main thread was ready to run and had no processor: https://docs.kernel.org/scheduler/sched-stats.html */
function openWaits(): { read(): number; close(): void } | undefined {
  if (process.platform !== 'linux') return undefined
  const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r')
  const buffer = Buffer.alloc(100)
  return {
    read: () => Number(buffer.toString('latin1', 0, readSync(file, buffer, 0, 100, 0)).split(' ')[1]) / 1e6,
    close: () => closeSync(file),
  }
}
