import { type Context, Hono } from 'hono'
import { digestOf } from '../../domain/digest.ts'
import { jobView } from '../../jobs/job-view.ts'
import type { StoredJob } from '../../storage/job-store.ts'
import { givenKey } from '../access.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { DOCUMENT_FORMATS, negotiateFormat } from '../formats.ts'
import { idempotencyKey, prefersAsync } from '../jobs/headers.ts'
import { readJob } from '../jobs/read-job.ts'
import { watchJob } from '../jobs/watch-job.ts'
import { ownerOf } from '../kept/owner.ts'
import { readPage } from '../kept/requests.ts'

/** The forms a job is given in: as it stands, or as events until its end. */
const JOB_FORMATS = { json: DOCUMENT_FORMATS.json, ndjson: DOCUMENT_FORMATS.ndjson, sse: DOCUMENT_FORMATS.sse }
/** Seconds after which it is worth looking again. */
const LOOK_AGAIN = '2'

/**
 * Long documents: `POST /v1/jobs` takes what `POST /v1/translations` takes and answers at once, as that does with
 * `Prefer: respond-async`; `GET /v1/jobs` lists, `GET /v1/jobs/{id}` tells how far a job is, `DELETE` cancels it. What it
 * makes is a kept document.
 */
export const jobs = (dependencies: Dependencies) =>
  new Hono<AppEnvironment>()
    .post('/v1/jobs', (c) => submit(c, dependencies))
    .post('/v1/translations', async (c, next) => {
      if (!prefersAsync(c) || !dependencies.jobs.open) return next()
      c.header('preference-applied', 'respond-async')
      return submit(c, dependencies)
    })
    .get('/v1/jobs', async (c) => {
      const page = readPage(c)
      const listed = await dependencies.jobs.list(await ownerOf(c, dependencies.access), page)
      c.header('cache-control', 'no-store')
      return c.json({ jobs: listed.map(jobView), next: listed.length < page.limit ? null : listed.at(-1)!.id })
    })
    .get('/v1/jobs/:id', async (c) => {
      const format = negotiateFormat(c, JOB_FORMATS)
      const owner = await ownerOf(c, dependencies.access)
      const id = c.req.param('id')
      const job = await dependencies.jobs.find(owner, id)
      c.header('cache-control', 'no-store')
      if (format === 'json') return answer(c, job, 200)
      const body = watchJob(job, () => dependencies.jobs.find(owner, id), format)
      return c.body(body, 200, { 'content-type': `${JOB_FORMATS[format]}; charset=utf-8`, 'x-accel-buffering': 'no' })
    })
    .delete('/v1/jobs/:id', async (c) => {
      await dependencies.jobs.remove(await ownerOf(c, dependencies.access), c.req.param('id'))
      return c.body(null, 204)
    })

async function submit(c: Context<AppEnvironment>, dependencies: Dependencies): Promise<Response> {
  const key = idempotencyKey(c)
  const { request, callback } = await readJob(c, dependencies)
  const { access, jobs } = dependencies
  const owner = await ownerOf(c, access)
  const job = await jobs.submit({
    owner,
    payer: await payerOf(c, dependencies),
    request,
    callback,
    idempotencyKey: key,
  })
  c.header('location', `/v1/jobs/${job.id}`)
  return answer(c, job, 202)
}

/** The kept key whose budget the job is paid from, where it has one. */
async function payerOf(c: Context<AppEnvironment>, { access }: Dependencies): Promise<string | null> {
  if (!c.get('budget')) return null
  return (await access.stored.findByDigest(await digestOf(givenKey(c.req.raw.headers))))?.id ?? null
}

function answer(c: Context<AppEnvironment>, job: StoredJob, status: 200 | 202): Response {
  if (job.endedAt === null) c.header('retry-after', LOOK_AGAIN)
  return c.json(jobView(job), status)
}
