import { Problem, type ProblemCode } from '../domain/problem.ts'

/** What is known of a request that an engine did not answer as asked. Never article text, never a key. */
interface Circumstances {
  /** The HTTP status of the engine's answer. */
  readonly providerStatus?: number
  /** Seconds the engine asks us to wait. */
  readonly retryAfter?: number | undefined
}

const problem = (code: ProblemCode, provider: string, detail: string, { retryAfter, ...rest }: Circumstances = {}) =>
  new Problem(code, `${provider} ${detail}`, { provider, ...rest, ...(retryAfter !== undefined && { retryAfter }) })

/** Statuses that mean the same at every engine we know; the rest is decided by their hundred. */
const STATUSES = new Map<number, readonly [ProblemCode, string]>([
  [401, ['provider-unauthorized', 'refused our key']],
  [403, ['provider-unauthorized', 'refused our key']],
  [404, ['provider-refused', 'has nothing at this address; check the configured server URL']],
  [408, ['provider-timeout', 'gave up waiting']],
  [413, ['provider-refused', 'finds the request too large']],
  [414, ['provider-refused', 'finds the request too large']],
  [429, ['provider-rate-limited', 'asks us to slow down']],
  [456, ['provider-quota-exceeded', 'says the quota of this key is used up']],
  [504, ['provider-timeout', 'gave up waiting']],
  [
    525,
    [
      'provider-unreachable',
      'could not be reached: the TLS handshake between this platform and the provider failed. ' +
        'Asking again does not help; send the requests through a relay (for DeepL set DEEPL_SERVER_URL) ' +
        'or configure another provider',
    ],
  ],
  [529, ['provider-rate-limited', 'is overloaded and asks us to slow down']],
])

/** The problem for an HTTP status that is not a success. Redirects are refused: the text goes only where we were told. */
export function statusProblem(provider: string, status: number, retryAfter?: number): Problem {
  const circumstances = { providerStatus: status, retryAfter }
  const [code, detail] = STATUSES.get(status) ?? []
  if (code && detail) return problem(code, provider, `${detail} (status ${status}).`, circumstances)
  if (status >= 500)
    return problem('provider-unavailable', provider, `is out of order (status ${status}).`, circumstances)
  const redirect = status >= 300 && status < 400 ? ' Redirects are not followed; configure the final URL.' : ''
  return problem('provider-refused', provider, `refused the request (status ${status}).${redirect}`, circumstances)
}

/** The problem for an answer that is not what the engine's documentation promises: HTML, broken JSON, wrong types. */
export const malformed = (provider: string, detail: string, providerStatus = 200): Problem =>
  problem('provider-malformed', provider, detail, { providerStatus })

/** The problem for an answer with another number of texts than was sent: nobody can tell which belongs to which. */
export const wrongCount = (provider: string, sent: number, received: number): Problem =>
  new Problem('provider-malformed', `${provider} answered ${received} texts for ${sent}.`, { provider, sent, received })

/**
 * The problem for an answer that leaves open what belongs to which of the `sent` texts: another form than was asked for,
 * an end in the middle. Fewer texts may do better.
 */
export const unusable = (provider: string, sent: number, detail: string): Problem =>
  new Problem('provider-malformed', `${provider} ${detail}`, { provider, sent })

/** The problem for `sent` texts of which an engine does not want to translate one or more. Alone, the others may pass. */
export const declined = (provider: string, sent: number): Problem =>
  new Problem('provider-refused', `${provider} declines to work on a text for what it says.`, { provider, sent })

/** The problem for an account whose means are used up, where the status alone does not say so. */
export const usedUp = (provider: string, providerStatus: number): Problem =>
  problem('provider-quota-exceeded', provider, 'says the quota of this key is used up.', { providerStatus })

/** The problem for a model that the server does not have. */
export const unknownModel = (provider: string, providerStatus: number): Problem =>
  problem('provider-refused', provider, 'does not have the model; check OPENAI_MODEL.', { providerStatus })

/** The problem for a request that got no answer at all. `reason` is a system code such as `ECONNRESET`. */
export const unreachable = (provider: string, reason?: string): Problem =>
  problem('provider-unreachable', provider, `could not be reached${reason ? ` (${reason})` : ''}.`)

/** The problem for an engine that did not answer within the time we give it. */
export const timedOut = (provider: string, milliseconds?: number): Problem =>
  problem('provider-timeout', provider, `did not answer${milliseconds ? ` within ${milliseconds} ms` : ' in time'}.`)

/** The problem for an engine that failed again and again and is not asked for `seconds` more. */
export const leftAlone = (provider: string, seconds: number): Problem =>
  problem('provider-unavailable', provider, `failed several times in a row and is left alone for ${seconds} s.`, {
    retryAfter: seconds,
  })

/** The problem for a pair of languages the engine does not translate. */
export const unsupportedPair = (provider: string, source: string, target: string): Problem =>
  new Problem('unsupported-language-pair', `${provider} does not translate ${source} → ${target}.`, {
    provider,
    source,
    target,
  })

const TRANSIENT: ReadonlySet<ProblemCode> = new Set([
  'provider-rate-limited',
  'provider-timeout',
  'provider-unavailable',
  'provider-unreachable',
])

/** A failed TLS handshake (525), a model that is not here: what another request of the same job would meet again. */
const isLasting = ({ providerStatus, missing }: Problem['fields']): boolean =>
  providerStatus === 525 || missing === 'model'

/** Whether the same request may well succeed a little later. */
export const isTransient = ({ code, fields }: Problem): boolean => TRANSIENT.has(code) && !isLasting(fields)

const OUT_OF_SERVICE: ReadonlySet<ProblemCode> = new Set([
  'provider-timeout',
  'provider-unavailable',
  'provider-unreachable',
])

/** Whether the engine is not there, or not working. */
export const isOutOfService = ({ code }: Problem): boolean => OUT_OF_SERVICE.has(code)

const FINAL: ReadonlySet<ProblemCode> = new Set([
  'provider-quota-exceeded',
  'provider-unauthorized',
  'unsupported-language-pair',
])

/** Whether every other request of the same job would meet the same problem. */
export const isFinal = ({ code, fields }: Problem): boolean => FINAL.has(code) || isLasting(fields)

/** Whether the same texts in smaller requests may succeed: a wrong count, or a request that is too large. */
export const isDivisible = ({ fields }: Problem): boolean =>
  fields.sent !== undefined || fields.providerStatus === 413 || fields.providerStatus === 414
