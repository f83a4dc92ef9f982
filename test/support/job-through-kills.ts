import type { Document } from '../../src/domain/document.ts'
import type { JobView } from '../../src/jobs/job-view.ts'
import type { KillableServer } from './killable-server.ts'
import type { PayingEngine } from './paying-engine.ts'

/** What came of a job, and what it has cost. */
export interface JobDone {
  readonly job: JobView
  /** Its document without what says who made it and when. */
  readonly document: Omit<Document, 'id' | 'kept'>
  readonly paid: number
  /** Texts that were paid for twice. */
  readonly again: number
  readonly ms: number
  /** Most milliseconds the service took to say how far it is. */
  readonly slowest: number
  /** How often it did not say it in time and was asked again. */
  readonly unanswered: number
}

/** The job; a connection that was idle may be closed just when it is used. `undefined` when no answer comes in time. */
async function look(url: string): Promise<JobView | undefined> {
  const signal = AbortSignal.timeout(LOOK_TIMEOUT_MS)
  try {
    return (await (await fetch(url, { headers: { connection: 'close' }, signal })).json()) as JobView
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}

/** Milliseconds after which a caller asks again. */
const LOOK_TIMEOUT_MS = 30_000
/** Milliseconds between two looks. */
const LOOK_MS = 100

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Posts a text as a job, and kills the service each time so many characters have been paid for, starting it again; gives
 * what came of it in the end.
 */
export async function jobThroughKills(
  start: () => Promise<KillableServer>,
  engine: PayingEngine,
  text: string,
  kills: readonly number[],
  options = '',
): Promise<JobDone> {
  engine.forget()
  let server = await start()
  const started = performance.now()
  let slowest = 0
  let unanswered = 0
  try {
    const posted = await fetch(`${server.url}/v1/jobs?source=de&target=en${options}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/plain', 'idempotency-key': 'once' },
    })
    if (posted.status !== 202) throw new Error(`${posted.status}: ${await posted.text()}`)
    const { id } = (await posted.json()) as JobView
    for (const at of kills) {
      let reached = false
      void engine.reached(at).then(() => {
        reached = true
      })
      // as a caller does; in workerd a message may be lost with the process, and is sent again when somebody asks
      while (!reached) {
        if (!(await look(`${server.url}/v1/jobs/${id}`))) unanswered += 1
        await pause(LOOK_MS)
      }
      await server.kill()
      server = await start()
    }
    for (;;) {
      const asked = performance.now()
      const job = await look(`${server.url}/v1/jobs/${id}`)
      slowest = Math.max(slowest, performance.now() - asked)
      if (!job) unanswered += 1
      else if (job.endedAt !== null) {
        if (job.result === null) throw new Error(JSON.stringify(job))
        const ms = performance.now() - started
        const answer = await fetch(`${server.url}${job.result}?format=json`)
        const { id: _, kept: __, ...document } = (await answer.json()) as Document
        return { job, document, paid: engine.paid(), again: engine.again(), ms, slowest, unanswered }
      }
      await pause(LOOK_MS)
    }
  } finally {
    await server.kill()
  }
}

/** Sentences that all differ, of so many characters together. */
export function longText(length: number): string {
  const sentences: string[] = []
  for (let [index, sum] = [0, 0]; sum < length; index += 1) {
    const sentence = `Am ${(index % 28) + 1}. Tag zahlte das Ministerium in Wien für Los ${index} genau ${1_000 + 37 * index} Euro an die Behörde.`
    sentences.push(index % 12 === 11 ? `${sentence}\n\n` : `${sentence} `)
    sum += sentence.length + 1
  }
  return sentences.join('')
}
