// @ts-check
import { authorization, readEvents, readProblem } from '../stream.js'
import { difference, withChange } from './difference.js'

/** @import { Document, Pair } from '../../../../domain/document.ts' */
/** @import { ProblemAnswer } from '../stream.js' */
/** @import { Changed, Difference } from './difference.js' */

/** What the service does not do, and why. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {ProblemAnswer} problem
   */
  constructor(status, problem) {
    super(problem.detail)
    this.status = status
    this.problem = problem
  }
}

/** Somebody else changed meanwhile what was to be changed. */
export class Overtaken extends Error {}

/** How often a change of pairs that nobody touched is sent again when the rest of the document was changed. */
const ATTEMPTS = 4

/**
 * One kept document as this page knows it: always what the service answered last. Changes go one after the other, each
 * of the version that is known. Where somebody else changed other pairs, the document is read again and the change sent
 * again; where it was the pairs in question, it throws `Overtaken`. Throws `Refusal` for any other problem.
 *
 * @param {string} id
 * @param {string} key
 * @param {(document: Document, difference: Difference | null) => void} tell called with every change before it is given, and with the document when it is read first
 */
export function keptDocument(id, key, tell) {
  /** @type {Document | null} */
  let known = null
  /** @type {Promise<unknown>} */
  let line = Promise.resolve()

  /** @param {string} path @param {RequestInit} [request] */
  const ask = async (path, request = {}) => {
    const headers = { accept: 'application/json', ...authorization(key), ...request.headers }
    const response = await fetch(`/v1/translations/${encodeURIComponent(id)}${path}`, { ...request, headers })
    if (response.ok) return response
    throw new Refusal(response.status, await readProblem(response))
  }
  /** @returns {Promise<Document>} */
  const load = async () => {
    const before = known
    /** @type {Document} */
    const document = await (await ask('')).json()
    known = document
    tell(document, before && difference(before, document))
    return document
  }
  const read = async () => known ?? load()

  /**
   * @param {string} path
   * @param {string} method
   * @param {object} body
   * @param {Document} document
   */
  const change = async (path, method, body, document) => {
    const response = await ask(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'if-match': `"${document.kept?.version}"` },
    })
    /** @type {Changed} */
    const changed = await response.json()
    known = withChange(document, changed)
    tell(known, changed)
    return changed
  }

  /** @template Result @param {() => Promise<Result>} work @returns {Promise<Result>} */
  const inLine = (work) => {
    const mine = line.then(work, work)
    line = mine.catch(() => undefined)
    return mine
  }

  /** @param {string} path @param {object} body @param {(pair: Pair) => void} [put] */
  const stream = async (path, body, put) => {
    const response = await ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    })
    /** @type {ProblemAnswer | null} */
    let problem = null
    /** @type {readonly string[]} */
    let warnings = []
    if (response.body)
      for await (const { event, data } of readEvents(response.body)) {
        if (event === 'pair') put?.(data)
        else if (event === 'problem') problem = data
        else if (event === 'summary') warnings = data.warnings
      }
    // what it shows of other pairs may be another now
    await inLine(load)
    return { problem, warnings }
  }

  return {
    read: () => inLine(read),
    /** The document as it was answered last; `null` before the first answer. */
    known: () => known,
    /**
     * @param {number} pair
     * @param {object} body
     * @param {readonly Pair[]} seen the pairs it concerns, as whoever changes them saw them
     * @returns {Promise<Changed>}
     */
    correct: (pair, body, seen) =>
      inLine(async () => {
        for (let attempt = 1; ; attempt += 1) {
          const document = await read()
          if (!seen.every((one) => isThere(document, one))) throw new Overtaken()
          try {
            return await change(`/pairs/${pair}`, 'PATCH', body, document)
          } catch (error) {
            if (!(error instanceof Refusal) || error.status !== 412 || attempt === ATTEMPTS) throw error
            await load()
          }
        }
      }),
    /** @returns {Promise<Changed>} */
    undo: () =>
      inLine(async () => {
        try {
          return await change('/undo', 'POST', {}, await read())
        } catch (error) {
          if (!(error instanceof Refusal) || error.status !== 412) throw error
          await load()
          throw new Overtaken()
        }
      }),
    /**
     * Asks again for pairs, all without a target when none is named. Gives what stopped it, and remarks on this attempt.
     *
     * @param {readonly number[] | undefined} pairs
     * @param {(pair: Pair) => void} put called with each pair as it comes
     * @returns {Promise<{ readonly problem: ProblemAnswer | null, readonly warnings: readonly string[] }>}
     */
    retry: async (pairs, put) => {
      await inLine(read)
      return stream('/retry', pairs ? { pairs } : {}, put)
    },
    /**
     * Brings removed lines back and asks for their translation; they are there once it is done.
     *
     * @param {readonly (readonly [start: number, end: number])[]} spans of what was posted
     */
    restore: async (spans) => {
      await inLine(read)
      return stream('/restore', { spans })
    },
  }
}

/**
 * Whether a pair is there with the texts somebody saw.
 *
 * @param {Document} document
 * @param {Pair} seen
 */
const isThere = ({ pairs }, seen) =>
  pairs.some(
    ({ id, source, target }) =>
      id === seen.id && source.text === seen.source.text && target?.text === seen.target?.text,
  )
