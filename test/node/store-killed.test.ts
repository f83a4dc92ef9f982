import { describe, expect, it } from 'vitest'
import { killWriters } from '../support/kill-writers.ts'
import { seeded } from '../support/seeded.ts'

describe('a store whose writers are killed at any moment', () => {
  it('opens every time, has what they were told is written, and no job done twice', { timeout: 120_000 }, async () => {
    const tally = await killWriters(16, seeded(7))
    expect(tally).toMatchObject({ lost: [], twice: [], damaged: [] })
    expect(tally.acknowledged).toBeGreaterThan(50)
    expect(tally.done).toBeGreaterThan(0)
  })
})
