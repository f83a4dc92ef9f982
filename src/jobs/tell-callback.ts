import type { CallbackState, StoredJob } from '../storage/job-store.ts'
import { jobView } from './job-view.ts'
import { signatureOf } from './sign-webhook.ts'

/** Sends a body to an address, follows no redirection, and gives the status of the answer. Rejects when none comes in time. */
export type PostWebhook = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
) => Promise<number>

/** Milliseconds an address has to answer. */
const TIMEOUT_MS = 15_000
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** How long after each attempt the next one is made, as Standard Webhooks recommends; after the last there is none. */
const WAITS_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]
/** A receiver that is no more. */
const GONE = 410

/** Tells the end of a job to its address, signed (Standard Webhooks 1.0), and gives what became of it and when to try again. */
export async function tellCallback(
  job: StoredJob,
  secret: string | undefined,
  post: PostWebhook,
  now = Date.now,
): Promise<{ readonly state: CallbackState; readonly again: number | null }> {
  if (!job.callback || secret === undefined) return { state: 'given-up', again: null }
  const { callback: _, ...data } = jobView(job)
  const body = JSON.stringify({ type: `job.${job.state}`, timestamp: job.endedAt, data })
  // the same for every attempt, so that a receiver knows what it has had before
  const id = `msg_${job.id}`
  const timestamp = String(Math.floor(now() / SECOND))
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': await signatureOf(secret, id, timestamp, body),
  }
  const status = await post(job.callback.url, headers, body, AbortSignal.timeout(TIMEOUT_MS)).catch(() => 0)
  if (status >= 200 && status < 300) return { state: 'delivered', again: null }
  const again = status === GONE ? undefined : WAITS_MS[job.callback.attempts - 1]
  return again === undefined ? { state: 'given-up', again: null } : { state: 'waiting', again }
}
