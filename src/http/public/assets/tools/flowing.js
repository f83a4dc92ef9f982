// @ts-check
import { element } from '../dom.js'

/**
 * The flowing view: each paragraph as running text beside its translation, a span per sentence. It is made out of the
 * rows when it is chosen and made anew when they change; pointing at a sentence lights it on both sides, and pressing it
 * leads to its row in the usual view.
 *
 * @param {HTMLElement} list
 * @param {() => boolean} wanted
 * @param {(row: HTMLElement) => void} leave shows the row of a sentence in a view of rows
 */
export function keepFlowing(list, wanted, leave) {
  const flow = element('ol', { class: 'flow', hidden: true, 'aria-label': list.getAttribute('aria-label') })
  list.after(flow)
  let stale = true
  let asked = false

  const render = () => {
    asked = false
    const shown = wanted() && !list.hidden
    flow.hidden = !shown
    list.classList.toggle('flowing', shown)
    if (!shown || !stale) return
    stale = false
    flow.replaceChildren(...[...list.children].map(flowingBlock))
  }
  const ask = () => {
    if (asked) return
    asked = true
    requestAnimationFrame(render)
  }
  new MutationObserver((records) => {
    if (records.every(isOfActions)) return
    stale = true
    if (wanted()) ask()
  }).observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] })
  document.addEventListener('dragoman:view', ask)

  /** @param {Event} event */
  const sentenceAt = ({ target }) => (target instanceof Element ? target.closest('[data-pair]') : null)
  /** @param {Element | null} sentence */
  const light = (sentence) => {
    for (const lit of flow.querySelectorAll('.lit')) lit.classList.remove('lit')
    if (!sentence) return
    for (const side of flow.querySelectorAll(`[data-pair="${sentence.getAttribute('data-pair')}"]`))
      side.classList.add('lit')
  }
  flow.addEventListener('pointerover', (event) => light(sentenceAt(event)))
  flow.addEventListener('pointerleave', () => light(null))
  flow.addEventListener('focusin', (event) => light(sentenceAt(event)))
  flow.addEventListener('focusout', () => light(null))
  flow.addEventListener('click', (event) => {
    const sentence = sentenceAt(event)
    const row = sentence && document.getElementById(`p${sentence.getAttribute('data-pair')}`)
    if (row && getSelection()?.isCollapsed !== false) leave(row)
  })
  flow.addEventListener('keydown', (event) => {
    const sentence = sentenceAt(event)
    const row = event.key === 'Enter' && sentence && document.getElementById(`p${sentence.getAttribute('data-pair')}`)
    if (row) leave(row)
  })
  ask()
}

/**
 * Whether only the bar of the sentence in hand came or went.
 *
 * @param {MutationRecord} record
 */
const isOfActions = ({ target, addedNodes, removedNodes }) =>
  (target instanceof Element && target.closest('.acts') !== null) ||
  (addedNodes.length + removedNodes.length > 0 &&
    [...addedNodes, ...removedNodes].every((node) => node instanceof Element && node.matches('.acts')))

/** @param {Element} block */
function flowingBlock(block) {
  const rows = [...block.querySelectorAll('.pair')]
  /** @param {'source' | 'target'} side */
  const cell = (side) => {
    const first = rows[0]?.querySelector(`:scope > .${side}:not(.note)`)
    return element(
      'p',
      { class: side, lang: first?.getAttribute('lang') ?? null, dir: first?.getAttribute('dir') ?? null },
      rows.flatMap((row) => [sentence(row, side), ' ']),
    )
  }
  return element('li', { class: block.className }, cell('source'), cell('target'))
}

/**
 * @param {Element} row
 * @param {'source' | 'target'} side
 */
function sentence(row, side) {
  const cell = row.querySelector(`:scope > .${side}`)
  const absent = cell === null || cell.matches('.note, [aria-busy]')
  const flagged = row.matches('.flagged, .failed')
  const made = element(
    'span',
    {
      'data-pair': row.id.slice(1),
      class: `sentence${flagged ? ' doubtful' : ''}${absent ? ' absent' : ''}`,
      tabindex: side === 'target' ? 0 : null,
      lang: absent ? (cell?.getAttribute('lang') ?? null) : null,
    },
    absent ? '[…]' : (cell.textContent ?? ''),
  )
  if (absent && cell) made.title = cell.textContent ?? ''
  return made
}
