import { env } from 'cloudflare:test'
import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import { migrations } from '../../src/builtin/migrations.ts'
import { type D1, openD1 } from '../../src/storage/d1.ts'
import { createSqlStore } from '../../src/storage/sql-store.ts'

const worker = exports.default
const post = (body: object) =>
  worker.fetch('http://localhost/v1/jobs', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface Seen {
  readonly state: string
  readonly result: string | null
  readonly attempts: number
}

/** The job as soon as it has ended, or as it is after twenty seconds. */
async function ended(id: string): Promise<Seen> {
  for (let look = 0; ; look += 1) {
    const job = (await (await worker.fetch(`http://localhost/v1/jobs/${id}`)).json()) as Seen
    if (job.state === 'done' || job.state === 'failed' || look === 200) return job
    await wait(100)
  }
}

describe('a job of the Worker, with its queue and its database', () => {
  it('is worked on by whoever gets its message, and becomes a kept document', { timeout: 60_000 }, async () => {
    const posted = await post({ text: example.text, target: 'en' })
    expect(posted.status).toBe(202)
    const { id } = (await posted.json()) as { id: string }
    const job = await ended(id)
    expect(job).toMatchObject({ state: 'done', attempts: 1 })
    const document = await worker.fetch(`http://localhost${job.result}`)
    expect(document.status).toBe(200)
    const { pairs, summary } = (await document.json()) as { pairs: unknown[]; summary: { translated: number } }
    expect(summary.translated).toBe(pairs.length)
  })

  it('is found again by the clock when its message was lost, whoever asks for it', { timeout: 60_000 }, async () => {
    const database = openD1(env.DB as D1)
    const store = createSqlStore(async () => database, migrations)
    const request = {
      content: { kind: 'text', posted: 'Der Rat tagt in Wien.' },
      target: 'en',
      clean: 'off',
      glossary: null,
    }
    const posted = { id: 'lost', owner: '', document: 'lost', payer: null, callback: null, idempotencyKey: null }
    await store.jobs.create({ ...posted, request: JSON.stringify(request), digest: 'lost' })
    await worker.scheduled({ cron: '*/5 * * * *' })
    expect(await store.jobs.find(null, 'lost')).toMatchObject({ state: 'queued' })
    // a minute later
    await database.batch([{ sql: "UPDATE jobs SET due_at = due_at - 61000 WHERE id = 'lost'" }])
    await worker.scheduled({ cron: '*/5 * * * *' })
    let attempts: number | undefined
    for (let look = 0; look < 100 && !attempts; look += 1) {
      await wait(50)
      attempts = (await store.jobs.find(null, 'lost'))?.attempts
    }
    expect(attempts).toBe(1)
  })
})
