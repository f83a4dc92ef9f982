import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import type { JobView } from '../../src/jobs/job-view.ts'
import { longText } from '../support/job-through-kills.ts'
import { type PayingEngine, startPayingEngine } from '../support/paying-engine.ts'
import { startWorkerd } from '../support/workerd-server.ts'

const MOST_CHARACTERS = 1_000
/** Requests under way at once, and those that were answered and not kept yet. */
const IN_FLIGHT = 8
const folder = mkdtempSync(join(tmpdir(), 'dragoman-workerd-killed-'))
let engine: PayingEngine
beforeAll(async () => {
  engine = await startPayingEngine(MOST_CHARACTERS, 150)
})
afterAll(() => {
  engine.close()
  rmSync(folder, { recursive: true })
})
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

it('a Worker that is killed in the middle of a job goes on when somebody asks for it', {
  timeout: 120_000,
}, async () => {
  const start = () =>
    startWorkerd(folder, {
      ...{ LIBRETRANSLATE_URL: engine.url, PROVIDERS: 'libretranslate', JOB_LEASE_MS: '1000' },
    })
  const text = longText(10_000)
  let server = await start()
  try {
    const headers = { 'content-type': 'text/plain' }
    const to = '/v1/jobs?source=de&target=en&glossary=null'
    const posted = await fetch(server.url + to, { method: 'POST', body: text, headers })
    expect(posted.status).toBe(202)
    const { id } = (await posted.json()) as JobView
    await engine.reached(text.length / 2)
    await server.kill()
    const before = engine.paid()
    server = await start()
    let job: JobView
    do {
      await pause(250)
      job = (await (await fetch(`${server.url}/v1/jobs/${id}`, { headers: { connection: 'close' } })).json()) as JobView
    } while (job.endedAt === null)
    expect(job).toMatchObject({ state: 'done', progress: { failed: 0 } })
    expect(job.attempts).toBeGreaterThan(1)
    expect(before).toBeLessThan(text.length)
    expect(engine.paid()).toBeLessThanOrEqual(text.length + IN_FLIGHT * MOST_CHARACTERS)
    const document = (await (await fetch(`${server.url}${job.result}?format=json`)).json()) as Document
    expect(document.summary.translated).toBe(document.pairs.length)
  } finally {
    await server.kill()
  }
})
