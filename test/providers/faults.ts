import type { ProblemCode } from '../../src/domain/problem.ts'
import type { Fault } from '../support/fake-engine.ts'

/** A fault every driver meets in the contract suite, and what becomes of the request and of the job. */
export interface FaultCase {
  readonly fault: Fault
  readonly code: ProblemCode
  readonly fields?: object
  readonly why: string
  /** Whether the request is made again: `no`, `yes` after a wait, in `halves`. */
  readonly again: 'no' | 'yes' | 'halves'
  /** Whether the job ends with it: no other request of the job is sent. */
  readonly ends?: true
}

const status = (code: number, retryAfter?: string): Fault => ({
  kind: 'status',
  status: code,
  ...(retryAfter !== undefined && { retryAfter }),
})

export const FAULTS: readonly FaultCase[] = [
  { fault: status(400), code: 'provider-refused', again: 'no', why: 'a bad request stays bad' },
  { fault: status(401), code: 'provider-unauthorized', again: 'no', ends: true, why: 'the key is not taken' },
  { fault: status(403), code: 'provider-unauthorized', again: 'no', ends: true, why: 'the key is wrong' },
  { fault: status(404), code: 'provider-refused', again: 'no', why: 'the address is wrong' },
  { fault: status(408), code: 'provider-timeout', again: 'yes', why: 'the engine gave up waiting' },
  {
    fault: status(413),
    code: 'provider-refused',
    fields: { providerStatus: 413 },
    again: 'halves',
    why: 'too large; may be halved',
  },
  { fault: status(429), code: 'provider-rate-limited', again: 'yes', why: 'too many requests' },
  {
    fault: status(429, '3'),
    code: 'provider-rate-limited',
    fields: { retryAfter: 3 },
    again: 'yes',
    why: 'with seconds to wait',
  },
  { fault: status(456), code: 'provider-quota-exceeded', again: 'no', ends: true, why: 'the quota is used up' },
  { fault: status(500), code: 'provider-unavailable', again: 'yes', why: 'the engine is broken' },
  { fault: status(502), code: 'provider-unavailable', again: 'yes', why: 'a proxy does not reach it' },
  { fault: status(503), code: 'provider-unavailable', again: 'yes', why: 'the engine is down' },
  { fault: status(504), code: 'provider-timeout', again: 'yes', why: 'a proxy gave up waiting' },
  {
    fault: status(525),
    code: 'provider-unreachable',
    fields: { providerStatus: 525 },
    again: 'no',
    ends: true,
    why: 'the TLS handshake failed',
  },
  { fault: status(529), code: 'provider-rate-limited', again: 'yes', why: 'the engine is overloaded' },
  {
    fault: { kind: 'reset' },
    code: 'provider-unreachable',
    again: 'yes',
    why: 'the connection broke before an answer',
  },
  { fault: { kind: 'cut-off' }, code: 'provider-unreachable', again: 'yes', why: 'the connection broke within it' },
  { fault: { kind: 'redirect' }, code: 'provider-refused', again: 'no', why: 'text goes only where we were told' },
  { fault: { kind: 'html' }, code: 'provider-malformed', again: 'no', why: 'a proxy answered in its place' },
  { fault: { kind: 'broken-json' }, code: 'provider-malformed', again: 'no', why: 'half a JSON text is none' },
  { fault: { kind: 'no-text' }, code: 'provider-malformed', again: 'no', why: 'an answer must be text' },
  {
    fault: { kind: 'too-few' },
    code: 'provider-malformed',
    fields: { sent: 2, received: 1 },
    again: 'halves',
    why: 'one is missing',
  },
  {
    fault: { kind: 'too-many' },
    code: 'provider-malformed',
    fields: { sent: 2, received: 3 },
    again: 'halves',
    why: 'one is too many',
  },
]

const nameOf = (fault: Fault): string =>
  fault.kind !== 'status'
    ? `\`${fault.kind}\``
    : fault.retryAfter === undefined
      ? `${fault.status}`
      : `${fault.status}, \`Retry-After: ${fault.retryAfter}\``

/** The table of docs/providers.md, a line a fault. */
export const faultTable = (): string =>
  [
    '| fault | why | problem | again | the rest of the job |',
    '|---|---|---|---|---|',
    ...FAULTS.map(
      ({ fault, why, code, again, ends }) =>
        `| ${[nameOf(fault), why, `\`${code}\``, again, ends ? 'is not sent' : 'goes on'].join(' | ')} |`,
    ),
  ].join('\n')
