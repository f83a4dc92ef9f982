// @ts-check
import { element } from './dom.js'

const OPEN_AFTER = 180
const CLOSE_AFTER = 280

/**
 * Lights a term on both sides and shows what there is to say of it: by hover, after a moment, and by click or key. The
 * pointer may enter the card; it stays until the pointer leaves both, or Escape, or a press elsewhere (WCAG 1.4.13).
 *
 * @param {HTMLElement} list
 */
export function showTermCards(list) {
  const card = element('div', { class: 'card', id: 'term-card', popover: 'manual', role: 'tooltip' })
  // beside what it explains, and so inside a landmark
  list.after(card)
  /** @type {HTMLElement | null} */
  let shown = null
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  /** @param {HTMLElement} term */
  const open = (term) => {
    clearTimeout(timer)
    if (shown === term) return
    close()
    card.replaceChildren(...notes(term))
    shown = term
    term.setAttribute('aria-expanded', 'true')
    card.showPopover()
    place(card, term)
  }
  const close = () => {
    clearTimeout(timer)
    shown?.setAttribute('aria-expanded', 'false')
    shown = null
    if (card.matches(':popover-open')) card.hidePopover()
  }

  list.addEventListener('pointerover', (event) => {
    const term = termAt(event)
    light(list, term)
    if (event.pointerType !== 'mouse') return
    clearTimeout(timer)
    if (term) timer = setTimeout(() => open(term), shown ? 0 : OPEN_AFTER)
    else timer = setTimeout(close, CLOSE_AFTER)
  })
  list.addEventListener('pointerleave', () => {
    light(list, null)
    clearTimeout(timer)
    timer = setTimeout(close, CLOSE_AFTER)
  })
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', () => {
    timer = setTimeout(close, CLOSE_AFTER)
  })
  list.addEventListener('focusin', (event) => light(list, termAt(event)))
  list.addEventListener('focusout', () => {
    light(list, null)
    close()
  })
  list.addEventListener('click', (event) => {
    const term = termAt(event)
    if (!term) return
    event.preventDefault()
    if (shown === term && event.detail === 0) close()
    else open(term)
  })
  list.addEventListener('keydown', (event) => {
    const term = termAt(event)
    if (term && event.key === ' ') {
      event.preventDefault()
      term.click()
    }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !card.contains(target) && !shown?.contains(target)) close()
  })
}

/**
 * @param {Event} event
 * @returns {HTMLElement | null}
 */
const termAt = ({ target }) => (target instanceof Element ? target.closest('.term') : null)

/**
 * Marks every place of the same terms in the same pair.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement | null} term
 */
function light(list, term) {
  for (const lit of list.querySelectorAll('.term.lit')) lit.classList.remove('lit')
  for (const id of idsOf(term)) {
    const others = term?.closest('.pair')?.querySelectorAll(`.term[data-terms~="${id}"]`) ?? []
    for (const other of others) other.classList.add('lit')
  }
}

/** @param {HTMLElement | null} term */
const idsOf = (term) => term?.dataset.terms?.split(' ') ?? []

/**
 * @param {HTMLElement} term
 * @returns {readonly HTMLElement[]}
 */
function notes(term) {
  return idsOf(term).flatMap((id) => {
    const note = document.getElementById(id)
    if (!note) return []
    const entry = element('div', { 'data-status': note.dataset.status ?? null })
    entry.append(...[...note.childNodes].map((node) => node.cloneNode(true)))
    return [entry]
  })
}

/**
 * Puts a card under the term's last line, or above its first where there is no room; within the window's width.
 *
 * @param {HTMLElement} card
 * @param {HTMLElement} term
 */
export function place(card, term) {
  const lines = [...term.getClientRects()]
  const first = lines[0] ?? term.getBoundingClientRect()
  const last = lines.at(-1) ?? first
  const width = document.documentElement.clientWidth
  const above = last.bottom + card.offsetHeight + 12 > window.innerHeight && first.top > card.offsetHeight + 12
  const top = above ? first.top - card.offsetHeight - 6 : last.bottom + 6
  const left = Math.min(Math.max(8, (above ? first : last).left - 12), width - card.offsetWidth - 8)
  card.style.setProperty('top', `${top + window.scrollY}px`)
  card.style.setProperty('left', `${left + window.scrollX}px`)
}
