import type { Context } from 'hono'
import { Problem } from '../../domain/problem.ts'

/** Whether the caller prefers not to wait for the answer (RFC 7240 §4.1). */
export const prefersAsync = (c: Context): boolean =>
  /(?:^|,)\s*respond-async\s*(?:[;,]|$)/i.test(c.req.header('prefer') ?? '')

/** The longest key; a UUID has 36 characters. */
const LONGEST_KEY = 200

/**
 * The `Idempotency-Key`, under which a job is posted once however often it is sent: a string of structured fields (RFC 8941),
 * or the bare word many clients send. Throws `invalid-request`.
 */
export function idempotencyKey(c: Context): string | undefined {
  const given = c.req.header('idempotency-key')?.trim()
  if (given === undefined) return undefined
  const key = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(given)?.[1] ?? given
  if (key.length > 0 && key.length <= LONGEST_KEY && /^[\x20-\x7e]+$/.test(key)) return key
  const message = `must be a string of 1 to ${LONGEST_KEY} ASCII characters`
  throw new Problem('invalid-request', `Idempotency-Key ${message}.`, {
    errors: [{ field: 'Idempotency-Key', message }],
  })
}
