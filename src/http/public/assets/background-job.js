// @ts-check
import { element } from './dom.js'
import { problemNotice } from './notice.js'
import { authorization, readEvents, readProblem } from './stream.js'

/** @import { ProblemAnswer } from './stream.js' */

/**
 * A job as the service tells of it.
 *
 * @typedef {object} Job
 * @property {string} id
 * @property {string} state
 * @property {{ readonly done: number, readonly total: number } | null} progress
 * @property {string | null} result
 * @property {ProblemAnswer | null} problem
 */

/**
 * Has the service translate what is too long for one answer, tells how far it is, and goes to the document's page once it
 * is there. The page may be left meanwhile: the job goes on. Whoever cancels it has the form again.
 *
 * @param {object} request body of `POST /v1/translations`
 * @param {{ readonly key: string, readonly notices: HTMLElement, readonly say: (words: string, now?: boolean) => void }} page
 */
export async function translateInBackground(request, { key, notices, say }) {
  const headers = authorization(key)
  /** @param {ProblemAnswer} problem */
  const refuse = (problem) => notices.replaceChildren(problemNotice(element, problem, []))
  try {
    const response = await fetch('/v1/jobs', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(request),
    })
    if (!response.ok) return refuse(await readProblem(response))
    /** @type {Job} */
    const job = await response.json()
    const address = `/v1/jobs/${encodeURIComponent(job.id)}`
    const shown = progressNotice(async () => {
      await fetch(address, { method: 'DELETE', headers })
      notices.replaceChildren()
      say(element.say('job.cancelled'), true)
    })
    notices.replaceChildren(shown.notice)
    shown.notice.focus()
    shown.tell(job)
    const watched = await fetch(address, { headers: { accept: 'application/x-ndjson', ...headers } })
    if (!watched.ok || !watched.body) return refuse(await readProblem(watched))
    for await (const { event, data } of /** @type {AsyncGenerator<{ event: string, data: Job }>} */ (
      /** @type {unknown} */ (readEvents(watched.body))
    )) {
      say(shown.tell(data))
      if (event !== 'end') continue
      const document = data.result?.split('/').at(-1)
      if (document) return location.assign(`/t/${encodeURIComponent(document)}`)
      if (data.problem) return refuse({ ...data.problem, requestId: null })
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [title, detail] = [element.say('problem.offline'), element.say('job.goes-on')]
    refuse({ title, detail, requestId: null, own: true })
  }
}

/**
 * How far a job is, and a way to end it.
 *
 * @param {() => void} cancel
 */
function progressNotice(cancel) {
  const bar = /** @type {HTMLProgressElement} */ (element('progress', { 'aria-label': element.say('bar.progress') }))
  const words = element('p', {})
  const button = element('button', { type: 'button', class: 'quiet' }, element.say('job.cancel'))
  button.addEventListener('click', cancel, { once: true })
  const leave = element('p', {}, element.say('job.leave'))
  return {
    notice: element('section', { class: 'notice job', tabindex: -1 }, words, bar, leave, button),
    /** @param {Job} job */
    tell({ progress }) {
      const known = progress !== null && progress.total > 0
      if (known) [bar.max, bar.value] = [progress.total, progress.done]
      words.textContent = known
        ? element.say('run.progress', { done: progress.done, count: progress.total })
        : element.say('job.waiting')
      return words.textContent
    },
  }
}
