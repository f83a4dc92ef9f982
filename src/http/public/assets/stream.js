// @ts-check
import { element } from './dom.js'

/** @import { Document, Pair, Summary, Usage } from '../../../domain/document.ts' */

/**
 * A problem as the server answers it (RFC 9457); `document` is what there was when it came.
 *
 * @typedef {object} ProblemAnswer
 * @property {string} title
 * @property {string} detail
 * @property {string | null} requestId
 * @property {boolean} [own] in the words of the interface, not of the service
 * @property {string} [type]
 * @property {Document} [document]
 */

/**
 * Sentences that are done; `preparation` is what an engine fetches before it goes on, in bytes.
 *
 * @typedef {{ readonly done: number, readonly total: number, readonly preparation?: Preparation }} Progress
 * @typedef {{ readonly provider: string, readonly what: string, readonly done: number, readonly total: number }} Preparation
 */

/**
 * @typedef {{ readonly event: 'document', readonly data: Document }
 *   | { readonly event: 'pair', readonly data: Pair }
 *   | { readonly event: 'progress', readonly data: Progress }
 *   | { readonly event: 'summary', readonly data: Pick<Document, 'names' | 'summary' | 'glossary' | 'usage' | 'warnings' | 'kept'> }
 *   | { readonly event: 'problem', readonly data: ProblemAnswer }} StreamEvent
 */

/**
 * The events of an NDJSON body, each as soon as its line is complete.
 *
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} body
 * @returns {AsyncGenerator<StreamEvent>}
 */
export async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })).getReader()
  let pending = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const lines = value.split('\n')
    lines[0] = pending + lines[0]
    pending = lines.pop() ?? ''
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line)
  }
  if (pending.trim() !== '') yield JSON.parse(pending)
}

/**
 * Asks for a translation and gives its events as they come. An answer that is no stream comes as one `problem`.
 *
 * @param {object} request body of `POST /v1/translations`
 * @param {{ readonly key: string, readonly signal: AbortSignal }} options
 * @returns {AsyncGenerator<StreamEvent>}
 */
export async function* translate(request, { key, signal }) {
  const response = await fetch('/v1/translations', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson', ...authorization(key) },
    body: JSON.stringify(request),
    signal,
  })
  if (response.ok && response.body) yield* readEvents(response.body)
  else yield { event: 'problem', data: await readProblem(response) }
}

/**
 * The problem an answer tells of; one in plain words when something between us and the server answered instead.
 *
 * @param {Response} response
 * @returns {Promise<ProblemAnswer>}
 */
export async function readProblem(response) {
  const requestId = response.headers.get('x-request-id')
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return { requestId, detail: '', ...(await response.json()) }
  }
  const title = element.say('problem.status', { status: `${response.status} ${response.statusText}`.trim() })
  return {
    title,
    detail: element.say('problem.bare'),
    requestId,
    own: true,
  }
}

/**
 * @param {string} key
 * @returns {Record<string, string>}
 */
export const authorization = (key) => (key === '' ? {} : { authorization: `Bearer ${key}` })
