import { Problem } from '../domain/problem.ts'
import { malformed, unreachable } from './provider-problem.ts'
import { readRetryAfter } from './retry-after.ts'

/** What an engine answered, whatever its status. Redirects are answers as well. */
export interface JsonAnswer {
  readonly status: number
  /** The parsed JSON; `undefined` where a refusal has none. */
  readonly body: unknown
  /** Seconds the engine asks us to wait. */
  readonly retryAfter: number | undefined
  readonly headers: Headers
}

/** What is sent to an engine: by GET, or by POST when there is a body, where no other method is named. */
export interface JsonRequest {
  readonly url: string
  readonly method?: 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  /** Sent by POST when given: as a form when it is one, else as JSON. */
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  readonly fetch?: typeof globalThis.fetch | undefined
}

/**
 * One exchange of JSON with an engine. Redirects are not followed: the text goes only where we were told. A success that
 * is not JSON, and not 204, throws `provider-malformed`, a fault of the network `provider-unreachable`; an abort, the signal's reason.
 */
export async function exchangeJson(provider: string, request: JsonRequest): Promise<JsonAnswer> {
  const { url, method, headers: sent = {}, body, signal, fetch = globalThis.fetch } = request
  const form = body instanceof URLSearchParams
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { ...sent, ...(body !== undefined && !form && { 'content-type': 'application/json' }) },
      ...(signal && { signal }),
      ...(body !== undefined && { method: 'POST', body: form ? body : JSON.stringify(body) }),
      ...(method && { method }),
    })
    const json = parse(await response.text())
    if (response.ok && response.status !== 204 && json === undefined)
      throw malformed(provider, 'gave an answer that is not JSON.', response.status)
    const { status, headers } = response
    return { status, body: json, retryAfter: readRetryAfter(headers.get('retry-after')), headers }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Problem) throw error
    // `fetch` reports every fault of the network as a TypeError; Node puts the system's code into its cause.
    throw unreachable(provider, ((error as Error).cause as { code?: string } | undefined)?.code)
  }
}

/** A member of a value that came from outside; `undefined` where the value is no object or has none. */
export const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

/** The JSON of a body, or `undefined` when it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
