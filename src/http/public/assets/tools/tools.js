// @ts-check
import { element, need } from '../dom.js'
import { speaker } from '../speaker.js'
import { findBar } from './find.js'
import { keepFlowing } from './flowing.js'
import { helpDialog, keyRows } from './help.js'
import { keysAreOn } from './keys-on.js'
import { outlinePanel } from './outline.js'
import { carryActions, usualActions } from './row-actions.js'
import { settingsPanel } from './settings-panel.js'

/** @import { Key } from '../say.js' */
/** @import { RowAction } from './row-actions.js' */

/**
 * What another part of the page adds to the reader's tools.
 *
 * @typedef {object} MoreTools
 * @property {readonly RowAction[]} [actions]
 * @property {readonly HTMLElement[]} [buttons] for the bar of tools
 * @property {readonly (readonly [keys: string, what: Key])[]} [keys] for the help
 */

/**
 * The reader's tools over a list of sentences: views, outline, the next doubt, find, help, and what can be done with the
 * sentence in hand. All of them need script; the document reads without.
 *
 * @typedef {object} Tools
 * @property {(more: MoreTools) => void} add
 * @property {() => void} offer looks again at what can be done with the sentence in hand
 * @property {(words: string) => void} tell speaks to those who do not see the page
 *
 * @param {HTMLElement} list
 * @param {MoreTools} [more]
 * @returns {Tools}
 */
export function equipReader(list, more = {}) {
  const { say } = element
  const region =
    /** @type {HTMLElement | null} */ (document.querySelector('p[role=status]')) ??
    element('p', { class: 'unseen', role: 'status' })
  const tell = speaker(region)
  const { panel: settings, choose, current } = settingsPanel()
  const { panel: outline, count: headings } = outlinePanel(list)
  const { bar: find, open: openFind } = findBar(list)
  const help = helpDialog(more.keys ?? [])
  const actions = [...usualActions((words) => tell(words, true)), ...(more.actions ?? [])]
  const offer = carryActions(list, actions)
  keepFlowing(
    list,
    () => current().view === '5',
    (row) => {
      choose('view', '1')
      requestAnimationFrame(() => goTo(row))
    },
  )

  const doubts = button(() => nextDoubt(list, document.activeElement))
  doubts.classList.add('next-doubt')
  const outlineButton = opener(say('outline.button'), outline)
  const helpButton = button(() => help.showModal(), say('help.button'))
  const tools = element(
    'div',
    { class: 'tools', role: 'toolbar', 'aria-label': say('tools.title') },
    doubts,
    opener(say('read.button'), settings),
    outlineButton,
    button(openFind, say('find.button')),
    more.buttons ?? [],
    helpButton,
  )
  list.before(tools, find)
  document.body.append(settings, outline, help, region)

  const count = () => {
    const flagged = list.querySelectorAll('.pair:is(.flagged, .failed)').length
    doubts.hidden = flagged === 0
    doubts.textContent = say('tools.doubts', { count: flagged })
    outlineButton.hidden = headings() < 2
    tools.hidden = list.hidden
    find.hidden ||= list.hidden
  }
  let asked = false
  new MutationObserver(() => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      count()
    })
  }).observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] })
  count()

  list.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
    if (event.ctrlKey || event.metaKey || event.altKey || typing || !keysAreOn()) return
    const row =
      event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest('.pair')) : null
    const action = row && actions.find(({ key, offered }) => key === event.key && offered(row))
    if (action) action.act(row)
    else if (/^[1-5]$/.test(event.key)) choose('view', event.key)
    else if (event.key === 'o') choose('order', current().order === 'source' ? 'target' : 'source')
    else if (event.key === '/') openFind()
    else if (event.key === '?') help.showModal()
    else if (event.key === 't') nextTerm(row)?.focus()
    else return
    event.preventDefault()
  })

  return {
    add({ actions: others = [], buttons = [], keys = [] }) {
      actions.unshift(...others)
      helpButton.before(...buttons)
      need('dl', help).append(...keyRows(keys))
    },
    offer,
    tell: (words) => tell(words, true),
  }
}

/**
 * Leads to the first doubtful sentence after the one in hand, or after what the window shows; after the last comes the
 * first again.
 *
 * @param {HTMLElement} list
 * @param {Element | null} active
 */
function nextDoubt(list, active) {
  const doubtful = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.pair:is(.flagged, .failed)')])
  const last = list.querySelector('.pair.last-doubt')
  const from = active?.closest('.pair') ?? last
  const next = doubtful.find(
    (row) => from !== null && from.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  last?.classList.remove('last-doubt')
  const row = next ?? doubtful[0]
  if (!row) return
  row.classList.add('last-doubt')
  goTo(row)
}

/** @param {HTMLElement} row */
function goTo(row) {
  const folded = row.closest('details')
  if (folded) folded.open = true
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'center' })
}

/**
 * The term after the one that has the focus, or the first.
 *
 * @param {HTMLElement | null} row
 * @returns {HTMLElement | undefined}
 */
function nextTerm(row) {
  const terms = /** @type {HTMLElement[]} */ ([...(row?.querySelectorAll('.term') ?? [])])
  const at = terms.indexOf(/** @type {HTMLElement} */ (document.activeElement))
  return terms[(at + 1) % terms.length]
}

/**
 * @param {() => void} act
 * @param {string} [words]
 */
function button(act, words = '') {
  const made = element('button', { type: 'button', class: 'quiet' }, words)
  made.addEventListener('click', act)
  return made
}

/**
 * @param {string} words
 * @param {HTMLElement} panel
 */
const opener = (words, panel) => element('button', { type: 'button', class: 'quiet', popovertarget: panel.id }, words)
