import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'

const worker = exports.default
const post = (body: object) =>
  worker.fetch('http://localhost/v1/jobs', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a job of the Worker, with its queue and its database', () => {
  it('is worked on by whoever gets its message, and becomes a kept document', { timeout: 60_000 }, async () => {
    const posted = await post({ text: example.text, target: 'en' })
    expect(posted.status).toBe(202)
    const { id } = (await posted.json()) as { id: string }
    let job: { state: string; result: string | null; attempts: number } | undefined
    for (let look = 0; look < 200; look += 1) {
      job = (await (await worker.fetch(`http://localhost/v1/jobs/${id}`)).json()) as typeof job
      if (job?.state === 'done' || job?.state === 'failed') break
      await wait(100)
    }
    expect(job).toMatchObject({ state: 'done', attempts: 1 })
    const document = await worker.fetch(`http://localhost${job!.result}`)
    expect(document.status).toBe(200)
    const { pairs, summary } = (await document.json()) as { pairs: unknown[]; summary: { translated: number } }
    expect(summary.translated).toBe(pairs.length)
  })
})
