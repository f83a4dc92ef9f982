// @ts-check
import { authorization, readProblem } from './stream.js'

/** @import { Document } from '../../../domain/document.ts' */
/** @import { ProblemAnswer } from './stream.js' */

/** A problem the service answered with. */
export class Refusal extends Error {
  /** @param {ProblemAnswer} problem */
  constructor(problem) {
    super(problem.title)
    this.problem = problem
  }
}

/**
 * What an alignment is asked for.
 *
 * @typedef {object} AlignmentRequest
 * @property {{ readonly text?: string, readonly segments?: readonly string[], readonly language?: string }} source
 * @property {{ readonly text?: string, readonly segments?: readonly string[], readonly language?: string }} target
 * @property {'auto' | 'none'} pivot
 * @property {readonly (readonly [readonly number[], readonly number[]])[]} [locked]
 * @property {readonly string[] | null} [glossary]
 */

/**
 * The service as this page asks it. What it refuses is thrown as a `Refusal`, no answer at all as a `TypeError`.
 *
 * @param {() => string} key
 */
export function serviceWith(key) {
  /**
   * @param {string} path
   * @param {object} body
   * @param {AbortSignal} [signal]
   */
  const post = async (path, body, signal) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization(key()) },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    })
    if (!response.ok) throw new Refusal(await readProblem(response))
    return response
  }
  return {
    /**
     * @param {AlignmentRequest} request
     * @param {AbortSignal} [signal]
     * @returns {Promise<Document>}
     */
    align: async (request, signal) => (await post('/v1/alignments?format=json', request, signal)).json(),
    /**
     * The sentences of a text, without the white space around them.
     *
     * @param {string} text
     * @param {string} language
     * @param {AbortSignal} [signal]
     * @returns {Promise<readonly string[]>}
     */
    sentences: async (text, language, signal) => {
      const { segments } = await (await post('/v1/segments', { text, language }, signal)).json()
      return segments.map((/** @type {{ text: string }} */ segment) => segment.text.trim())
    },
  }
}
