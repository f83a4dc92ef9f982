/**
 * Jobs through engines that do at random what engines have been seen to do: refuse, hang, lose, add, double, shuffle,
 * echo. Counts the texts that got a translation that is not theirs, and those without exactly one outcome; both must be
 * 0. Usage: faults [SCHEDULES] [FIRST SEED]
 */
import process from 'node:process'
import { prepareDetection } from '../test/support/detection.ts'
import { runFaultSchedule, type Tally } from '../test/support/fault-schedule.ts'

const [schedules = 10_000, first = 1] = process.argv.slice(2).map(Number)
const AT_ONCE = 64

await prepareDetection()
const total = { texts: 0, translated: 0, failed: 0, wrong: 0, lost: 0 }
const bad: number[] = []
let next = first
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (next < first + schedules) {
      const seed = next++
      const tally: Tally = await runFaultSchedule(seed)
      for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key]
      if (tally.wrong + tally.lost > 0) bad.push(seed)
    }
  }),
)
console.log(`${schedules} schedules from seed ${first}: ${JSON.stringify(total)}`)
if (bad.length > 0) {
  console.log(`seeds with a wrong or lost text: ${bad.slice(0, 20).join(' ')}`)
  process.exitCode = 1
}
