// @ts-check
import { element } from '../dom.js'
import { documentAtHand } from './at-hand.js'
import { copyAndPrint } from './copy-and-print.js'
import { NoFile, saveFile } from './fetch-file.js'
import { FORMATS } from './formats.js'
import { fileLinks } from './links.js'

const KEY = 'dragoman-key'

/**
 * What there is to take along now: the files of the document, where the page has it or the service keeps it, and what the
 * browser can do alone. Made anew whenever the panel opens, for the document may have changed.
 *
 * @param {HTMLElement} list
 * @returns {readonly HTMLElement[]}
 */
export function exportChoices(list) {
  const { say } = element
  const status = element('p', { class: 'export-status', role: 'status' })
  const show = (/** @type {string} */ words) => {
    status.textContent = words
  }
  const running = list.querySelector('.pair.waiting') !== null
  const files = running ? element('p', {}, say('export.running')) : filesOf(show)
  return [
    element('h2', {}, say('export.title')),
    ...(files ? [files] : []),
    element('div', { class: 'alone' }, copyAndPrint(list, show)),
    status,
  ]

  /** @param {(words: string) => void} told */
  function filesOf(told) {
    const key = sessionStorage.getItem(KEY) ?? ''
    const held = documentAtHand()
    const id = held ? (held.kept ? held.id : null) : keptHere()
    if (id !== null && key === '') return fileLinks(element, id)
    if (id !== null) return fileButtons({ id }, key, told)
    return held && fileButtons({ document: held }, key, told)
  }
}

/** The id of the kept document the page came with. */
const keptHere = () =>
  /** @type {HTMLElement | null} */ (document.querySelector('main[data-kept]'))?.dataset.kept ?? null

/**
 * @param {Parameters<typeof saveFile>[0]} what
 * @param {string} key
 * @param {(words: string) => void} tell
 */
function fileButtons(what, key, tell) {
  const { say } = element
  return element(
    'ul',
    { class: 'files' },
    FORMATS.map(([format, name, use]) => {
      const button = element('button', { type: 'button', class: 'quiet' }, say(name))
      const uses = element('span', { class: 'use' }, say(use))
      button.addEventListener('click', async () => {
        tell(say('export.making'))
        button.setAttribute('aria-busy', 'true')
        try {
          tell(say('export.made', { name: await saveFile(what, format, key) }))
        } catch (error) {
          if (error instanceof NoFile) tell(error.message)
          else if (error instanceof TypeError) tell(say('export.failed'))
          else throw error
        } finally {
          button.removeAttribute('aria-busy')
        }
      })
      return element('li', {}, button, ' ', uses)
    }),
  )
}
