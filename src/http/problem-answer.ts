import type { Context } from 'hono'
import { Problem } from '../domain/problem.ts'

/** A problem as RFC 9457 members. `type` is `/problems/<code>`. */
export const problemMembers = (problem: Problem, requestId: string): Record<string, unknown> => ({
  type: `/problems/${problem.code}`,
  title: problem.title,
  status: problem.status,
  detail: problem.detail,
  requestId,
  ...problem.fields,
})

/** The answer a problem makes, with `Retry-After` where the problem knows one and `WWW-Authenticate` for a missing key. */
export function problemAnswer(c: Context, problem: Problem): Response {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json; charset=utf-8' }
  if (typeof problem.fields.retryAfter === 'number')
    headers['retry-after'] = String(Math.ceil(problem.fields.retryAfter))
  if (problem.code === 'unauthorized') headers['www-authenticate'] = 'Bearer realm="dragoman"'
  if (problem.code === 'method-not-allowed' && Array.isArray(problem.fields.allow))
    headers.allow = problem.fields.allow.join(', ')
  return c.body(JSON.stringify(problemMembers(problem, c.get('requestId'))), problem.status, headers)
}

/** The problem an error is: itself, or a bare `internal` that says nothing of its cause. */
export const asProblem = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : new Problem(
        'internal',
        'This is a fault of ours. Tell us the request id and we can find it in the log.',
        {},
        { cause: error },
      )
