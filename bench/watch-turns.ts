import process from 'node:process'

/** Milliseconds from which on a turn is counted. */
const LONG = 100

/** What was seen of turns. */
export interface Turns {
  /** Milliseconds by the clock in which nobody else had a turn, at most. */
  readonly longest: number
  /** The same in the process's own processor time, with what clears away memory meanwhile. */
  readonly worked: number
  /** How many took more than a hundred milliseconds of the processor. */
  readonly many: number
}

const workedSoFar = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Asks for a turn all the time, and tells when it is called how long one had to be waited for. */
export function watchTurns(): () => Turns {
  let [longest, worked, many] = [0, 0, 0]
  let last = performance.now()
  let lastWorked = workedSoFar()
  let over = false
  const look = (): void => {
    const [now, nowWorked] = [performance.now(), workedSoFar()]
    longest = Math.max(longest, now - last)
    worked = Math.max(worked, nowWorked - lastWorked)
    if (nowWorked - lastWorked > LONG) many += 1
    ;[last, lastWorked] = [now, nowWorked]
  }
  const turn = (): void => {
    look()
    if (!over) setImmediate(turn)
  }
  setImmediate(turn)
  return () => {
    over = true
    look()
    return { longest, worked, many }
  }
}
