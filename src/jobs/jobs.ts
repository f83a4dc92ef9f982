import { digestOf } from '../domain/digest.ts'
import { Problem } from '../domain/problem.ts'
import { newId } from '../pipeline/kept-facts.ts'
import type { Lease, StoredJob } from '../storage/job-store.ts'
import { callbackAddress } from './callback-address.ts'
import { fetchWebhook } from './fetch-webhook.ts'
import type { JobRequest } from './job-request.ts'
import { type JobTools, runJob, type Stops } from './run-job.ts'
import { type PostWebhook, tellCallback } from './tell-callback.ts'

/** A job as a caller posts it. */
export interface PostedJob extends Pick<StoredJob, 'owner' | 'payer'> {
  readonly request: JobRequest
  readonly callback?: string | undefined
  readonly idempotencyKey?: string | undefined
}

/** What was done for a job, and in how many milliseconds there is more to do; `null` = there is not. */
export interface Advance {
  readonly id: string
  readonly again: number | null
}

/**
 * Jobs: what callers do with them, and what those do that work on them. `null` as owner stands for everybody; what the owner
 * has not throws `not-found`, and every method `storage-unavailable` where nothing can be kept.
 */
export interface Jobs {
  /** Whether anybody works on jobs. */
  readonly open: boolean
  /** Keeps the job and has it taken up. Throws `idempotency-key-reused` where its key was used for another. */
  submit(job: PostedJob): Promise<StoredJob>
  /** Newest first. */
  list(owner: string | null, page: { readonly limit: number; readonly after?: string }): Promise<readonly StoredJob[]>
  find(owner: string | null, id: string): Promise<StoredJob>
  /** Cancels a job that has not ended; takes any other out of the list. */
  remove(owner: string | null, id: string): Promise<'cancelled' | 'removed'>
  /** Milliseconds until there is something to do; `undefined` = there is nothing. */
  wait(): Promise<number | undefined>
  /** Has those jobs taken up again that were due a while ago and that nobody took: what told of them was lost. */
  remind(): Promise<void>
  /** Takes up what is due, or that job, and works on it; `undefined` when there was nothing to take up. */
  advance(stops?: Stops, id?: string): Promise<Advance | undefined>
}

/** How jobs are worked on here. */
export interface JobOptions {
  /** Milliseconds after which a job is taken from whoever does not answer. */
  readonly leaseMs: number
  /** Has a job taken up by those who work on them; left out = nobody does. */
  readonly wake?: ((id: string) => Promise<void>) | undefined
  /** Milliseconds of work at one time; left out = until it is done. */
  readonly sliceMs?: number | undefined
  /** Days after which a job that ended is forgotten; `null` = never. */
  readonly days: number | null
  readonly webhooks: {
    readonly secret: string | undefined
    /** Whether callbacks may be on this machine. */
    readonly loopback: boolean
    readonly post?: PostWebhook | undefined
  }
}

const DAY_MS = 86_400_000
/** Milliseconds after which what was due was perhaps forgotten, and within which nobody is told of it twice. */
const FORGOTTEN_MS = 10_000
const TOLD_MS = 60_000
/** Milliseconds after which it is lost, and jobs that are reminded of at once. */
const LOST_MS = 60_000
const REMINDED = 100

/** Jobs over a store. */
export function createJobs(tools: JobTools, { leaseMs, wake, sliceMs, days, webhooks }: JobOptions): Jobs {
  const { jobs } = tools.store
  let told = { id: '', at: 0 }
  const forgetOld = async (): Promise<void> => {
    if (days !== null) await jobs.sweep(days * DAY_MS)
  }
  return {
    open: wake !== undefined,
    async submit({ owner, payer, request, callback, idempotencyKey = null }) {
      if (!wake) throw new Problem('storage-unavailable', 'Nobody works on jobs here: see docs/jobs.md.')
      if (callback !== undefined && webhooks.secret === undefined) {
        const message = 'cannot be told: WEBHOOK_SECRET is not set here, with which messages are signed'
        throw new Problem('invalid-request', `callback ${message}.`, { errors: [{ field: 'callback', message }] })
      }
      const address = callback === undefined ? null : callbackAddress(callback, webhooks.loopback)
      await forgetOld()
      const text = JSON.stringify(request)
      const digest = await digestOf(JSON.stringify([text, address]))
      const posted = { id: newId(), document: newId(), owner, payer, callback: address, request: text, digest }
      const { job, digest: there } = await jobs.create({ ...posted, idempotencyKey })
      if (there !== digest)
        throw new Problem('idempotency-key-reused', 'Another job was posted with this Idempotency-Key. Take a new one.')
      if (job.dueAt !== null) await wake(job.id)
      return job
    },
    async list(owner, page) {
      await forgetOld()
      return jobs.list(owner, page)
    },
    async find(owner, id) {
      const job = await jobs.find(owner, id)
      if (!job) throw notFound()
      const now = Date.now()
      const isForgotten = job.dueAt !== null && job.dueAt < now - FORGOTTEN_MS
      if (wake && isForgotten && (told.id !== id || told.at < now - TOLD_MS)) {
        told = { id, at: now }
        await wake(id)
      }
      return job
    },
    async remove(owner, id) {
      const removed = await jobs.remove(owner, id)
      if (!removed) throw notFound()
      if (removed === 'cancelled') await wake?.(id)
      return removed
    },
    wait: () => jobs.wait(),
    async remind() {
      if (!wake) return
      for (const id of await jobs.overdue(LOST_MS, REMINDED)) await wake(id)
    },
    async advance(stops = {}, id) {
      const lease: Lease = { token: newId(), ms: leaseMs }
      const job = await jobs.claim(lease, id)
      if (!job) {
        const there = id === undefined ? undefined : await jobs.find(null, id)
        return there?.dueAt == null ? undefined : { id: there.id, again: Math.max(0, there.dueAt - Date.now()) }
      }
      if (job.endedAt === null) return { id: job.id, again: await run(job, lease, stops) }
      const { state, again } = await tellCallback(job, webhooks.secret, webhooks.post ?? fetchWebhook)
      await jobs.called(job.id, lease.token, state, again)
      return { id: job.id, again }
    },
  }

  async function run(job: StoredJob, lease: Lease, stops: Stops): Promise<number | null> {
    const after = sliceMs === undefined ? {} : { after: Date.now() + sliceMs }
    const again = await runJob(job, lease, tools, { ...stops, ...after })
    // its end may be to be told
    return again ?? (job.callback ? 0 : null)
  }
}

const notFound = (): Problem => new Problem('not-found', 'There is no job of yours with that id.')
