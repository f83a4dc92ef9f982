import type { Context } from 'hono'
import { Problem } from '../domain/problem.ts'

/** With a JSON body the options stand in it: one in the query would be overlooked in silence, but those that say how to answer. */
export function refuseQuery(c: Context, allowed: readonly string[] = ['format']): void {
  const errors = Object.keys(c.req.query())
    .filter((field) => !allowed.includes(field))
    .map((field) => ({ field, message: 'goes into the JSON body, not into the query' }))
  if (errors.length === 0) return
  throw new Problem('invalid-request', `${errors.map(({ field, message }) => `${field} ${message}`).join('; ')}.`, {
    errors,
  })
}
