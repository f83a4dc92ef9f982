import { beforeAll, describe, expect, it } from 'vitest'
import { prepareDetection } from '../support/detection.ts'
import { runFaultSchedule } from '../support/fault-schedule.ts'

beforeAll(prepareDetection)

describe('engines that refuse, hang, lose, add, double, shuffle and echo at random', () => {
  it('never give a text another’s translation, nor no outcome or two', async () => {
    const tallies = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => ({ seed: index + 1, ...(await runFaultSchedule(index + 1)) })),
    )
    expect(tallies.filter(({ wrong, lost }) => wrong + lost > 0)).toEqual([])
    expect(tallies.some(({ failed }) => failed > 0)).toBe(true)
    expect(tallies.some(({ translated, texts }) => translated === texts)).toBe(true)
  })
})
