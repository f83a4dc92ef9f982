// @ts-check
import { element, need } from '../dom.js'
import { problemNotice } from '../notice.js'
import { speaker } from '../speaker.js'
import { authorization, readProblem } from '../stream.js'
import { documentList } from './document-list.js'

const KEY = 'dragoman-key'

/**
 * The list of kept documents with script: shown with the key where one is needed, and deleted from after a question.
 *
 * @param {HTMLElement} page
 */
export function manageDocuments(page) {
  const list = need('.list', page)
  const notices = need('.notices', page)
  const key = /** @type {HTMLInputElement | null} */ (page.querySelector('#key'))
  const dialog = /** @type {HTMLDialogElement} */ (need('dialog', page))
  const say = speaker(need('[role=status]'))

  /** @param {string} address @param {RequestInit} [request] */
  const ask = (address, request = {}) =>
    fetch(address, {
      ...request,
      headers: { accept: 'application/json', ...authorization(key?.value ?? ''), ...request.headers },
    })
  /** @param {() => Promise<void>} work */
  const attempt = async (work) => {
    notices.replaceChildren()
    page.setAttribute('aria-busy', 'true')
    try {
      await work()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      const detail = element.say('problem.offline-detail')
      refuse({ title: element.say('problem.offline'), detail, requestId: null, own: true })
    } finally {
      page.removeAttribute('aria-busy')
    }
  }
  /** @param {import('../stream.js').ProblemAnswer} problem */
  const refuse = (problem) => {
    notices.replaceChildren(problemNotice(element, problem, []))
    notices.scrollIntoView({ block: 'nearest' })
  }

  /** @param {string} after */
  const show = (after = '') =>
    attempt(async () => {
      const response = await ask(`/v1/translations${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`)
      if (!response.ok) {
        const problem = await readProblem(response)
        const locked = key !== null && response.status === 401
        refuse(locked ? { ...problem, detail: element.say('key.enter-above') } : problem)
        if (locked) key.focus()
        return
      }
      const { translations, next } = await response.json()
      list.replaceChildren(documentList(element, translations))
      if (next === null) return
      const more = element('button', { type: 'button', class: 'quiet' }, element.say('documents.older'))
      more.addEventListener('click', () => show(next))
      list.append(more)
    })

  /** @param {HTMLElement} item */
  const confirm = (item) => {
    const { id = '', title = '' } = item.dataset
    need('.question', dialog).textContent = element.say('documents.question', { title })
    dialog.returnValue = ''
    dialog.onclose = () => {
      if (dialog.returnValue !== 'delete') return
      attempt(async () => {
        const response = await ask(`/v1/translations/${encodeURIComponent(id)}`, { method: 'DELETE' })
        if (!response.ok && response.status !== 404) return refuse(await readProblem(response))
        const beside = /** @type {HTMLElement | null} */ (
          (item.nextElementSibling ?? item.previousElementSibling)?.querySelector('h3 a') ?? null
        )
        item.remove()
        if (!list.querySelector('li')) list.replaceChildren(documentList(element, []))
        say(element.say('documents.deleted', { title }), true)
        if (beside) beside.focus()
        else need('h1', page).focus()
      })
    }
    dialog.showModal()
  }

  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-do=delete]') : null
    const item = /** @type {HTMLElement | null} */ (link?.closest('li') ?? null)
    if (!item || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    confirm(item)
  })

  const form = page.querySelector('form.unlock')
  if (!key || !form) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    sessionStorage.setItem(KEY, key.value)
    show()
  })
  key.value ||= sessionStorage.getItem(KEY) ?? ''
  if (key.value !== '') show()
}
