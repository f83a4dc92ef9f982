// @ts-check
import { element, need } from '../dom.js'
import { problemNotice } from '../notice.js'
import { openSheet } from '../sheet.js'
import { correctIn } from './corrections.js'
import { Refusal } from './kept-document.js'

/** @import { Tools } from '../tools/tools.js' */

const KEY = 'dragoman-key'

/**
 * The page of a kept document with script. Where a key is needed the page comes without the document, and shows it as
 * soon as there is a key: the one of this tab, or the one that is entered.
 *
 * @param {HTMLElement} main
 * @param {HTMLElement} list
 * @param {Tools} tools
 */
export function openKept(main, list, tools) {
  const { kept: id = '', version = 0, changes = 0 } = main.dataset
  const sheet = openSheet()
  const corrections = correctIn(list, sheet, tools)
  const form = /** @type {HTMLFormElement | null} */ (main.querySelector('form.unlock'))
  if (!form) return corrections.open(id, '', { version: Number(version), changes: Number(changes) })

  const key = /** @type {HTMLInputElement} */ (need('#key', form))
  const notices = need('.notices', form)

  const unlock = async () => {
    form.setAttribute('aria-busy', 'true')
    try {
      sessionStorage.setItem(KEY, key.value)
      corrections.open(id, key.value, { version: 0, changes: 0 })
      await corrections.read()
      form.hidden = true
      const wanted = document.getElementById(location.hash.slice(1))
      if (wanted) wanted.scrollIntoView({ block: 'center' })
      need('#reading-title').focus({ preventScroll: true })
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof TypeError)) throw error
      notices.replaceChildren(problemNotice(element, problemOf(error), []))
      key.focus()
    } finally {
      form.removeAttribute('aria-busy')
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    unlock()
  })
  key.value ||= sessionStorage.getItem(KEY) ?? ''
  if (key.value !== '') unlock()
}

/** @param {Refusal | TypeError} error */
function problemOf(error) {
  const { say } = element
  const own = { requestId: null, own: true }
  if (error instanceof TypeError)
    return { ...own, title: say('problem.offline'), detail: say('problem.offline-detail') }
  if (error.status === 401) return { ...error.problem, detail: say('key.enter-above') }
  if (error.status === 404) return { ...own, title: say('kept.not-here'), detail: say('kept.not-here-detail') }
  return error.problem
}
