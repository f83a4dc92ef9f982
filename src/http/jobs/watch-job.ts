import { Problem } from '../../domain/problem.ts'
import { type JobView, jobView } from '../../jobs/job-view.ts'
import type { StoredJob } from '../../storage/job-store.ts'

/** Milliseconds between two looks at a job, at first and at most. */
const FIRST_MS = 300
const MOST_MS = 3_000
/** Milliseconds of silence after which a comment keeps an SSE connection alive through proxies. */
const KEEP_ALIVE_MS = 15_000

/**
 * What a job does, as bytes: `progress` with the job whenever it has changed, `end` with it when it has come to one. NDJSON: one
 * `{ "event", "data" }` a line. SSE: `event:` and `data:`. A reader who leaves changes nothing for the job; a job that is
 * taken out of the list ends the stream.
 */
export function watchJob(
  first: StoredJob,
  find: () => Promise<StoredJob>,
  format: 'ndjson' | 'sse',
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const encode = (event: string, data: JobView): Uint8Array =>
    encoder.encode(
      format === 'sse' ? `event: ${event}\ndata: ${JSON.stringify(data)}\n\n` : `${JSON.stringify({ event, data })}\n`,
    )
  let job: StoredJob | undefined = first
  let told = ''
  let left = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const start = Date.now()
      for (let wait = FIRST_MS; !left; wait = Math.min(MOST_MS, wait * 1.5)) {
        if (!job) return controller.close()
        const { progress, state, endedAt } = job
        const news = JSON.stringify([progress, state])
        if (news !== told) {
          told = news
          controller.enqueue(encode(endedAt === null ? 'progress' : 'end', jobView(job)))
          if (endedAt !== null) controller.close()
          return
        }
        await new Promise((resolve) => setTimeout(resolve, wait))
        // a store that fails now may be there at the next look
        job = await find().catch((error: unknown) => (isGone(error) ? undefined : job))
        if (format === 'sse' && Date.now() - start > KEEP_ALIVE_MS)
          return controller.enqueue(encoder.encode(': still working\n\n'))
      }
    },
    cancel() {
      left = true
    },
  })
}

const isGone = (error: unknown): boolean => error instanceof Problem && error.code === 'not-found'
