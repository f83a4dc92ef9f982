import { anySignal } from '../domain/any-signal.ts'
import type { Document } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { KeptDocuments } from '../pipeline/kept-documents.ts'
import { keyBudget } from '../pipeline/key-budget.ts'
import type { Services } from '../pipeline/services.ts'
import { type ArticleLimits, translateArticle } from '../pipeline/translate-article.ts'
import { isTransient } from '../providers/provider-problem.ts'
import type { Store } from '../storage/contract.ts'
import type { JobProgress, Lease, StoredJob } from '../storage/job-store.ts'
import type { AnswerKeeper } from './answer-keeper.ts'
import { articleOf, type JobRequest } from './job-request.ts'
import { problemText } from './job-view.ts'
import { keptAnswers } from './kept-answers.ts'
import { LeaseLost, Paused } from './stopped.ts'

/** How often in a row a job may be taken up without getting further. */
const MOST_STALLS = 5
/** Milliseconds until what an engine could not do is asked for again, and four times as many each further time. */
const FIRST_WAIT_MS = 15_000
/** Milliseconds until a store is tried again. */
const STORE_WAIT_MS = 30_000
/** Milliseconds a sentence that a lease lasts longer once all are answered: to make the document of them keeps the process busy. */
const BUSY_MS = 5
/** Heartbeats within a lease. */
const BEATS = 3

/** What the work on a job needs. */
export interface JobTools {
  readonly store: Pick<Store, 'jobs' | 'documents' | 'keys'>
  readonly services: Services
  readonly documents: KeptDocuments
  /** Told of what is a fault of ours. */
  onFault(error: unknown): void
}

/** When to stop: at once, before the next request, or after that time (milliseconds since 1970) as soon as there is something to show. */
export interface Stops {
  readonly now?: AbortSignal
  readonly soon?: () => boolean
  readonly after?: number
}

/**
 * Works on a job that was taken up until it ends, or has to stop: gives the milliseconds in which it goes on, `null` where it
 * ended or is not ours any more. Answers are kept as they come, so that what was answered is never paid for again; the
 * document is made of them by the pipeline that makes every other.
 */
export async function runJob(job: StoredJob, lease: Lease, tools: JobTools, stops: Stops = {}): Promise<number | null> {
  const { jobs } = tools.store
  const lost = new AbortController()
  let progress = job.progress
  let answered = false
  const held = (): Lease => ({ ...lease, ms: lease.ms + (answered ? progress.total * BUSY_MS : 0) })
  // a store that fails now may be there at the next beat
  const renew = (): Promise<unknown> =>
    jobs.renew(job.id, held(), progress).then(
      (held) => held || lost.abort(new LeaseLost()),
      () => undefined,
    )
  const beat = setInterval(renew, lease.ms / BEATS)
  const end = async (
    problem: Problem | null,
    state: 'done' | 'failed' = problem ? 'failed' : 'done',
  ): Promise<null> => {
    const text = problem && problemText(problem)
    const ended = await jobs.end(job.id, lease.token, { state, problem: text, progress })
    if (!ended && (await jobs.find(null, job.id))?.state === 'cancelled') await forget(job, tools)
    return null
  }
  try {
    const kept = await tools.store.documents.find(job.owner, job.document)
    if (kept) {
      progress = { done: kept.pairs, total: kept.pairs, failed: kept.failed }
      return await end(null)
    }
    if (job.stalls > MOST_STALLS) return await end(givenUp())
    const request = await jobs.request(job.id)
    if (request === undefined) return null
    let further = false
    const answers = {
      known: await jobs.outcomes(job.id),
      async keep(fresh) {
        if (!(await jobs.keep(job.id, held(), progress, fresh))) throw new LeaseLost()
        further = true
      },
      mayAsk() {
        if (stops.soon?.() || (further && Date.now() >= (stops.after ?? Number.POSITIVE_INFINITY)))
          throw new Paused(0, false)
      },
      missing(problems) {
        const stalls = further ? 0 : job.stalls
        if (stalls < MOST_STALLS && problems.some(isTransient)) throw new Paused(waitAfter(stalls), true)
        answered = true
        void renew()
      },
    } satisfies Partial<AnswerKeeper>
    const parsed = JSON.parse(request) as JobRequest
    const budget = await budgetOf(job, tools)
    const limits = { left: anySignal(lost.signal, stops.now), budget, owner: job.owner }
    for await (const event of articleEvents(parsed, answers, tools.services, limits)) {
      progress = event.progress
      if (!event.end) continue
      const { document, problem } = event.end
      if (problem && document.summary.translated === 0) return await end(problem)
      if (!(await jobs.renew(job.id, held(), progress))) throw new LeaseLost()
      await keepResult(job, document, parsed, tools)
      return await end(problem, 'done')
    }
    throw new Error('a translation ended without its last event')
  } catch (error) {
    if (error instanceof LeaseLost || lost.signal.aborted) return null
    const pause = pauseFor(error, stops, job)
    if (!pause) return await end(error as Problem)
    if (!(error instanceof Paused) && !stops.now?.aborted) tools.onFault(error)
    const given = await jobs.release(job.id, lease.token, pause.ms, pause.stalled).catch(() => false)
    return given ? pause.ms : lease.ms
  } finally {
    clearInterval(beat)
  }
}

/** When to go on after an error; `undefined` when the error is the end. */
function pauseFor(error: unknown, stops: Stops, { stalls }: StoredJob): Paused | undefined {
  if (error instanceof Paused) return error
  if (stops.now?.aborted) return new Paused(0, false)
  if (error instanceof Problem)
    return error.code === 'storage-unavailable' ? new Paused(STORE_WAIT_MS, false) : undefined
  return new Paused(waitAfter(stalls), true)
}

const waitAfter = (stalls: number): number => FIRST_WAIT_MS * 4 ** Math.max(0, stalls - 1)

interface Step {
  readonly progress: JobProgress
  readonly end?: { readonly document: Document; readonly problem: Problem | null }
}

/** The progress of a job's article as it is translated, and its end. */
async function* articleEvents(
  request: JobRequest,
  answers: Pick<AnswerKeeper, 'known' | 'keep' | 'mayAsk' | 'missing'>,
  services: Services,
  limits: ArticleLimits,
): AsyncGenerator<Step> {
  let [done, total, failed] = [0, 0, 0]
  let texts: number | undefined
  const keeper: AnswerKeeper = {
    ...answers,
    answered(count, of) {
      // of the first call only, which is the translation itself
      texts ??= of
      if (texts === of && of > 0) done = Math.max(done, Math.floor((total * count) / of))
    },
    missing(problems) {
      if (texts !== undefined) answers.missing(problems)
    },
  }
  const article = await articleOf(request, services)
  const carriedOn = keptAnswers(keeper, article)
  for await (const event of translateArticle(article, services, { ...limits, carriedOn })) {
    if (event.event === 'document') total = event.document.pairs.length
    if (event.event === 'progress') done = Math.max(done, event.done)
    if (event.event === 'pair' && event.pair.status === 'failed') failed += 1
    if (event.event !== 'end') {
      yield { progress: { done, total, failed } }
      continue
    }
    const { document, problem } = event
    failed = document.pairs.filter(({ status }) => status === 'failed').length
    total = document.pairs.length
    yield { progress: { done: total, total, failed }, end: { document, problem } }
  }
}

/** What the key may spend that the job was posted with. Throws `unauthorized` where the key is no more. */
async function budgetOf({ payer }: StoredJob, { store: { keys } }: JobTools) {
  if (payer === null) return undefined
  const key = (await keys.list()).find(({ id }) => id === payer)
  if (!key) throw new Problem('unauthorized', 'The key that this job was posted with is no more.')
  return key.budget && keyBudget(keys, key.id, key.budget)
}

/** Keeps the document, unless somebody else did meanwhile: whoever worked on the same job has the same. */
async function keepResult(
  job: StoredJob,
  document: Document,
  { content, clean, restore, provider }: JobRequest,
  { documents, store }: JobTools,
): Promise<void> {
  const posted = {
    ...{ content, clean },
    ...(restore !== undefined && { restore }),
    ...(provider !== undefined && { provider }),
  }
  const keeper = await documents.keeper(job.owner, posted, job.document)
  try {
    await keeper.save(document)
  } catch (error) {
    if (!(await store.documents.find(job.owner, job.document))) throw error
  }
}

const forget = ({ owner, document }: StoredJob, { store }: JobTools): Promise<unknown> =>
  store.documents.remove(owner, document)

const givenUp = (): Problem =>
  new Problem('job-abandoned', `The job was taken up ${MOST_STALLS} times in a row without getting further.`)
