/** What a job is at: the last three are ends, after which nothing changes any more. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** What became of telling the address a job named. */
export type CallbackState = 'waiting' | 'delivered' | 'given-up'

/** How many sentences there are, and how many of them have come to an end. */
export interface JobProgress {
  readonly done: number
  readonly total: number
  readonly failed: number
}

/** A job as it is listed, without its text. */
export interface StoredJob {
  /** Sorts by the time it was posted. */
  readonly id: string
  readonly owner: string
  readonly state: JobState
  /** The id its document has, or will have: known from the beginning, so that no job makes two. */
  readonly document: string
  /** The id of the kept key whose budget pays; `null` = nobody counts. */
  readonly payer: string | null
  readonly progress: JobProgress
  /** How often somebody took it up. */
  readonly attempts: number
  /** How often in a row somebody took it up and got no further. */
  readonly stalls: number
  /** JSON; `null` = none. */
  readonly problem: string | null
  /** The address to be told of the end. */
  readonly callback: { readonly url: string; readonly state: CallbackState; readonly attempts: number } | null
  /** Milliseconds since 1970 from which on somebody may take it up; `null` = there is nothing more to be done. */
  readonly dueAt: number | null
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly startedAt: string | null
  readonly updatedAt: string
  readonly endedAt: string | null
}

/** A job as it is posted. */
export interface JobToStore extends Pick<StoredJob, 'id' | 'owner' | 'document' | 'payer'> {
  readonly callback: string | null
  /** What is to be done, as text. */
  readonly request: string
  /** Of the request, to tell another one under the same idempotency key. */
  readonly digest: string
  /** Two jobs of one owner never have the same. */
  readonly idempotencyKey: string | null
}

/** Answers by the digest of what was asked. */
export type JobOutcomes = ReadonlyMap<string, string>

/** Who holds a job, and for how many milliseconds from now. */
export interface Lease {
  /** A word nobody else has. */
  readonly token: string
  readonly ms: number
}

/**
 * Jobs that are kept until they are done, with what was answered so far. Whoever takes one up holds a lease: while it runs
 * nobody else gets the job, and when it has run out, or the job was cancelled, its holder can write nothing any more:
 * such writes give `false` and change nothing. The time is the store's own, so that the clocks of several machines do not matter.
 */
export interface JobStore {
  /** Keeps the job, queued; or gives the one that this owner posted under the same idempotency key before. */
  create(job: JobToStore): Promise<{ readonly job: StoredJob; readonly digest: string }>
  find(owner: string | null, id: string): Promise<StoredJob | undefined>
  /** Newest first; `after`: the id of the last one seen. */
  list(owner: string | null, page: { readonly limit: number; readonly after?: string }): Promise<readonly StoredJob[]>
  /** Milliseconds until something is due, at least 0; `undefined` = nothing ever is. */
  wait(): Promise<number | undefined>
  /** The ids of so many jobs at most that nobody took up so many milliseconds after they were due, the longest due first. */
  overdue(ms: number, limit: number): Promise<readonly string[]>
  /**
   * Takes up what has been due longest, or the job of that id: a queued one runs from then on, one whose holder is gone runs
   * again, one that has ended is to be told to its callback.
   */
  claim(lease: Lease, id?: string): Promise<StoredJob | undefined>
  /** What is to be done, as it was posted. */
  request(id: string): Promise<string | undefined>
  /** What was answered before. */
  outcomes(id: string): Promise<JobOutcomes>
  /** Keeps answers as one transaction, and the lease from now on; the job is not stalled any more. Progress never goes back. */
  keep(id: string, lease: Lease, progress: JobProgress, outcomes: JobOutcomes): Promise<boolean>
  /** Holds the lease from now on, and keeps the progress. */
  renew(id: string, lease: Lease, progress: JobProgress): Promise<boolean>
  /** Gives the job back, to be taken up in so many milliseconds; `stalled` = that it got no further counts. */
  release(id: string, token: string, ms: number, stalled: boolean): Promise<boolean>
  /** The end: its text and what was answered are taken away. */
  end(
    id: string,
    token: string,
    end: {
      readonly state: 'done' | 'failed'
      readonly problem: string | null
      readonly progress: JobProgress
    },
  ): Promise<boolean>
  /** After an attempt to tell the callback: what became of it, and in how many milliseconds to try again (`null` = never). */
  called(id: string, token: string, state: CallbackState, ms: number | null): Promise<boolean>
  /** Ends a job that has not ended as cancelled, takes any other out of the list; whether there was one. */
  remove(owner: string | null, id: string): Promise<'cancelled' | 'removed' | undefined>
  /** Takes jobs out of the list that ended so many milliseconds ago. */
  sweep(ms: number): Promise<void>
}
