// @ts-check
import { element } from './dom.js'
import { problemNotice } from './notice.js'
import { otherSentences } from './other-sentences.js'
import { translate } from './stream.js'
import { termsSoFar } from './terms-so-far.js'

/** @import { Document, Pair } from '../../../domain/document.ts' */
/** @import { Sheet } from './sheet.js' */
/** @import { ProblemAnswer } from './stream.js' */

/** Why a run was aborted when the reader wants to keep what is there; any other reason leaves the page alone. */
export const STOPPED = 'stopped'

/**
 * @typedef {object} RunOptions
 * @property {string} key
 * @property {AbortSignal} signal
 * @property {Sheet} sheet
 * @property {(words: string, now?: boolean) => void} say speaks to those who do not see the page
 * @property {() => void} begin the first of the document is there to read
 * @property {(problem: ProblemAnswer) => void} refuse a problem came before any document
 * @property {(problem: ProblemAnswer) => readonly HTMLElement[]} again buttons that ask the same once more
 * @property {(document: Document, whole: boolean) => void} ended what there is at the end; whether nothing stopped it
 */

/**
 * One translation from request to end. Whatever ends it (the summary, a problem, Stop, a lost connection), what came
 * before stays, and what is missing says why.
 *
 * @param {object} request body of `POST /v1/translations`
 * @param {RunOptions} options
 */
export async function run(request, options) {
  const { sheet, say, signal } = options
  /** @type {Document | null} */
  let doc = null
  /** @type {Map<number, Pair>} */
  let pairs = new Map()
  // whether the service has counted what there is
  let summed = false
  const started = performance.now()

  /** @param {ProblemAnswer | null} problem @param {string | null} reason */
  const end = (problem, reason) => {
    if (problem?.document) {
      doc = problem.document
      pairs = new Map(doc.pairs.map((pair) => [pair.id, pair]))
      summed = true
      sheet.show(doc, false, reason)
      options.begin()
    }
    if (!doc) return problem ? options.refuse(problem) : undefined
    const notices = problem ? [problemNotice(element, problem, options.again(problem))] : []
    const latest = withPairs(doc, pairs, summed)
    sheet.finish(latest, reason, notices)
    options.ended(latest, problem === null && reason === null)
    say(endWords(latest, problem), true)
  }

  try {
    for await (const { event, data } of translate(request, options)) {
      if (event === 'document') {
        doc = data
        pairs = new Map(data.pairs.map((pair) => [pair.id, pair]))
        sheet.show(data, true, null)
        options.begin()
        say(element.say('run.translating', { count: data.pairs.length }))
      } else if (event === 'pair') {
        pairs.set(data.id, data)
        for (const id of otherSentences(data)) pairs.delete(id)
        sheet.put(data)
      } else if (event === 'progress' && data.preparation) {
        const { done, total } = data.preparation
        const words = preparationWords(data.preparation)
        sheet.progress(done, total, words)
        say(words)
      } else if (event === 'progress') {
        const left = timeLeft(data, performance.now() - started)
        sheet.progress(data.done, data.total, element.say('bar.count', { done: data.done, total: data.total }), left)
        const words = element.say('run.progress', { done: data.done, count: data.total })
        say(left === '' ? words : element.say('run.also', { words, left }))
      } else if (event === 'problem') {
        return end(data, data.title)
      } else {
        doc = doc && { ...doc, ...data }
        summed = true
        return end(null, null)
      }
    }
    end(lost(), element.say('run.ended'))
  } catch (error) {
    if (signal.aborted) return signal.reason === STOPPED ? end(null, element.say('run.stopped')) : undefined
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
    end(lost(), element.say('run.ended'))
  }
}

/**
 * "Downloading the model de-en, once: 12 of 24 MB".
 *
 * @param {import('./stream.js').Preparation} preparation
 */
const preparationWords = ({ what, done, total }) =>
  element.say('run.download', { what, done: megabytes(done), total: megabytes(total) })

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)

/** @returns {ProblemAnswer} */
const lost = () => ({
  title: element.say('run.lost'),
  detail: element.say('run.lost-detail'),
  requestId: null,
  own: true,
})

/**
 * The document with the pairs as they are now, without those whose place another took, and counted as they are now.
 *
 * @param {Document} doc
 * @param {ReadonlyMap<number, Pair>} latest
 * @param {boolean} summed whether the document's terms are counted already
 * @returns {Document}
 */
function withPairs(doc, latest, summed) {
  const pairs = doc.pairs.flatMap((pair) => latest.get(pair.id) ?? [])
  const blocks = doc.blocks.map((block) => ({ ...block, pairs: block.pairs.filter((id) => latest.has(id)) }))
  const translated = pairs.filter((pair) => pair.target !== null).length
  const terms = summed ? doc.summary.terms : termsSoFar(pairs)
  return { ...doc, blocks, pairs, summary: { ...doc.summary, pairs: pairs.length, translated, terms } }
}

/**
 * "about 20 s left", once there is something to guess from; empty before.
 *
 * @param {{ readonly done: number, readonly total: number }} progress
 * @param {number} elapsed milliseconds
 */
function timeLeft({ done, total }, elapsed) {
  const left = ((elapsed / done) * (total - done)) / 1000
  const known = done > 2 && elapsed > 3000 && left >= 1
  return known ? element.say('run.left', { seconds: Math.ceil(left) }) : ''
}

/**
 * @param {Document} doc
 * @param {ProblemAnswer | null} problem
 */
function endWords({ pairs, summary }, problem) {
  const count = element.say('run.done', { done: summary.translated, count: pairs.length })
  if (problem) return `${problem.title}. ${count}`
  const { error, warning } = summary.flags
  return `${count} ${error + warning === 0 ? element.say('run.clean') : element.say('run.check', { count: error + warning })}`
}
