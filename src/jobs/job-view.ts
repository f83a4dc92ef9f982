import { Problem, type ProblemCode } from '../domain/problem.ts'
import type { JobState, StoredJob } from '../storage/job-store.ts'

/** A job as a caller sees it. */
export interface JobView {
  readonly id: string
  readonly state: JobState
  /** Sentences. */
  readonly progress: StoredJob['progress']
  readonly attempts: number
  readonly createdAt: string
  readonly startedAt: string | null
  readonly updatedAt: string
  readonly endedAt: string | null
  /** Where the document is read; `null` until it is there. */
  readonly result: string | null
  /** Why there is no document, or not all of it (RFC 9457). */
  readonly problem: Readonly<Record<string, unknown>> | null
  readonly callback: StoredJob['callback']
}

/** A job as a caller sees it, out of what is stored. */
export function jobView(job: StoredJob): JobView {
  const { id, state, progress, attempts, createdAt, startedAt, updatedAt, endedAt, callback } = job
  return {
    id,
    state,
    progress,
    attempts,
    ...{ createdAt, startedAt, updatedAt, endedAt },
    result: state === 'done' ? `/v1/translations/${job.document}` : null,
    problem: job.problem === null ? null : membersOf(readProblem(job.problem)),
    callback,
  }
}

/** A problem as it is stored with its job. */
export const problemText = ({ code, detail, fields: { document: _, ...fields } }: Problem): string =>
  JSON.stringify({ code, detail, fields })

function readProblem(text: string): Problem {
  const { code, detail, fields } = JSON.parse(text) as Pick<Problem, 'detail' | 'fields'> & { code: ProblemCode }
  return new Problem(code, detail, fields)
}

const membersOf = ({ code, title, status, detail, fields }: Problem): Readonly<Record<string, unknown>> => ({
  type: `/problems/${code}`,
  title,
  status,
  detail,
  ...fields,
})
