import type { Jobs } from './jobs.ts'

/** The part of a message of Cloudflare Queues that is used here: the id of a job. */
export interface JobMessage {
  readonly body: unknown
  ack(): void
  retry(options: { readonly delaySeconds: number }): void
}

/** The part of the binding of such a queue. https://developers.cloudflare.com/queues/configuration/javascript-apis/ */
export interface JobQueue {
  send(id: string, options?: { readonly delaySeconds: number }): Promise<unknown>
}

/** Seconds a message waits at most. */
const MOST_DELAY = 43_200
/** Seconds until a message is tried again that could not be worked on. */
const RETRY_SECONDS = 30

const secondsOf = (ms: number): number => Math.min(MOST_DELAY, Math.ceil(ms / 1_000))

/**
 * Works on the jobs that messages name, each for a while, and sends a message for what is left. A message may come twice,
 * and one may be lost with whoever worked on it: which job is whose the store says.
 */
export async function workQueue(
  messages: readonly JobMessage[],
  jobs: Pick<Jobs, 'advance'>,
  queue: JobQueue,
  onFault: (error: unknown) => void,
): Promise<void> {
  for (const message of messages) {
    try {
      const id = String(message.body)
      const done = await jobs.advance({}, id)
      if (done && done.again !== null) await queue.send(id, { delaySeconds: secondsOf(done.again) })
      message.ack()
    } catch (error) {
      onFault(error)
      message.retry({ delaySeconds: RETRY_SECONDS })
    }
  }
}
