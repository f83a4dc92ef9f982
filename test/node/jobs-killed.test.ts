import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobThroughKills, longText } from '../support/job-through-kills.ts'
import { startKillable } from '../support/killable-server.ts'
import { type PayingEngine, startPayingEngine } from '../support/paying-engine.ts'

const MOST_CHARACTERS = 1_000
/** Requests under way at once, and those that were answered and not kept yet. */
const IN_FLIGHT = 8
const folder = mkdtempSync(join(tmpdir(), 'dragoman-killed-'))
let engine: PayingEngine
beforeAll(async () => {
  engine = await startPayingEngine(MOST_CHARACTERS, 60)
})
afterAll(() => {
  engine.close()
  rmSync(folder, { recursive: true })
})
const start = (name: string) => () =>
  startKillable({
    ...{
      DATABASE_URL: `file:${join(folder, `${name}.db`)}`,
      LIBRETRANSLATE_URL: engine.url,
      PROVIDERS: 'libretranslate',
    },
    ...{ JOB_LEASE_MS: '2000', MODELS_OFFLINE: '1' },
  })

describe('a service that is killed in the middle of a job', () => {
  it('makes the document all the same, and pays once for what was answered', { timeout: 120_000 }, async () => {
    const text = longText(40_000)
    const whole = await jobThroughKills(start('undisturbed'), engine, text, [], '&glossary=null')
    expect([whole.job.state, whole.again]).toEqual(['done', 0])
    const kills = [0.2, 0.5, 0.8].map((share) => whole.paid * share)
    const killed = await jobThroughKills(start('killed'), engine, text, kills, '&glossary=null')
    expect(killed.document).toEqual(whole.document)
    expect(killed.job.attempts).toBeGreaterThan(1)
    expect(killed.paid).toBeLessThanOrEqual(whole.paid + kills.length * IN_FLIGHT * MOST_CHARACTERS)
  })

  it('that is asked to end instead gives the job back, and pays for nothing twice', { timeout: 120_000 }, async () => {
    const stopping = async () => {
      const server = await start('stopped')()
      return { ...server, kill: server.stop }
    }
    const stopped = await jobThroughKills(stopping, engine, longText(20_000), [8_000, 16_000], '&glossary=null')
    expect(stopped).toMatchObject({ again: 0, job: { state: 'done', progress: { failed: 0 } } })
    expect(stopped.job.attempts).toBeGreaterThan(1)
  })
})
