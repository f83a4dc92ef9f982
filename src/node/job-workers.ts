import type { Jobs } from '../jobs/jobs.ts'

/** Milliseconds after which one looks for jobs that another process has taken in, or left behind. */
const LOOK_MS = 2_000

/** Those who work on jobs in this process. */
export interface JobWorkers {
  /** There is something to do. */
  wake(): void
  /**
   * Takes up nothing more and asks for nothing more. What is under way ends or is given back; after so many milliseconds it is
   * broken off, and then what was being asked for is lost.
   */
  close(graceMs: number): Promise<void>
}

/** Works on jobs, so many at once, until it is closed. A store that fails is tried again later; `onFault` is told. */
export function startJobWorkers(
  jobs: Pick<Jobs, 'wait' | 'advance'>,
  count: number,
  onFault: (error: unknown) => void,
): JobWorkers {
  const stop = new AbortController()
  const sleepers = new Set<() => void>()
  let closing = false
  let calls = 0
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        sleepers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      sleepers.add(wake)
    })
  const wake = (): void => {
    calls += 1
    for (const one of sleepers) one()
  }
  const stops = { now: stop.signal, soon: () => closing }
  const work = async (): Promise<void> => {
    while (!closing) {
      try {
        const before = calls
        const due = await jobs.wait()
        if ((due === 0 && (await jobs.advance(stops))) || calls !== before) continue
        // of several who were woken one has it
        await sleep(due === undefined || due === 0 ? LOOK_MS : Math.min(due, LOOK_MS))
      } catch (error) {
        onFault(error)
        if (!closing) await sleep(LOOK_MS)
      }
    }
  }
  const working = Array.from({ length: count }, work)
  return {
    wake,
    async close(graceMs) {
      closing = true
      wake()
      const timer = setTimeout(() => stop.abort(), graceMs)
      await Promise.all(working)
      clearTimeout(timer)
    },
  }
}
