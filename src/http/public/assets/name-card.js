// @ts-check
import { element } from './dom.js'
import { place } from './term-card.js'

const OPEN_AFTER = 180
const CLOSE_AFTER = 280

/**
 * Shows what the list says of a name: by hover, after a moment, and by click or key. The pointer may enter the card, and a
 * key leads into it; it stays until the pointer leaves both, or Escape, or a press elsewhere (WCAG 1.4.13).
 *
 * @param {HTMLElement} list
 */
export function showNameCards(list) {
  const card = element('div', {
    class: 'card name-card',
    id: 'name-card',
    popover: 'manual',
    role: 'dialog',
    tabindex: -1,
  })
  document.body.append(card)
  /** @type {HTMLElement | null} */
  let shown = null
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  /** @param {HTMLElement} name */
  const open = (name) => {
    clearTimeout(timer)
    if (shown === name) return
    close()
    const entry = document.querySelector(name.getAttribute('href') ?? '')
    if (!entry) return
    fill(card, entry)
    shown = name
    name.setAttribute('aria-expanded', 'true')
    card.showPopover()
    place(card, name)
  }
  const close = () => {
    clearTimeout(timer)
    const back = card.contains(document.activeElement) ? shown : null
    shown?.setAttribute('aria-expanded', 'false')
    shown = null
    if (card.matches(':popover-open')) card.hidePopover()
    back?.focus({ preventScroll: true })
  }
  const closeSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => card.contains(document.activeElement) || close(), CLOSE_AFTER)
  }

  list.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return
    const name = nameAt(event)
    clearTimeout(timer)
    if (name) timer = setTimeout(() => open(name), shown ? 0 : OPEN_AFTER)
    else if (shown) closeSoon()
  })
  list.addEventListener('pointerleave', closeSoon)
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', closeSoon)
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && card.contains(relatedTarget))) close()
  })
  list.addEventListener('click', (event) => {
    const name = nameAt(event)
    if (!name) return
    event.preventDefault()
    open(name)
    // by key: what is in the card is next
    if (event.detail === 0) card.querySelector('button')?.focus({ preventScroll: true })
  })
  list.addEventListener('keydown', (event) => {
    const name = nameAt(event)
    if (!name || event.key !== ' ') return
    event.preventDefault()
    name.click()
  })
  card.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) close()
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
const nameAt = ({ target }) => (target instanceof Element ? target.closest('a.name') : null)

/**
 * @param {HTMLElement} card
 * @param {Element} entry of the list of names
 */
function fill(card, entry) {
  const original = entry.querySelector('.original')
  const text = original?.textContent ?? ''
  const copy = element('button', { type: 'button', class: 'quiet' }, element.say('names.copy'))
  const told = element('span', { class: 'copied', role: 'status' })
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => told.replaceChildren(element.say('names.copied')),
      () => told.replaceChildren(element.say('names.not-copied')),
    )
  })
  card.setAttribute('aria-label', element.say('names.card', { name: text }))
  const parts = [original, entry.querySelector('.miss'), entry.querySelector('.facts')]
  card.replaceChildren(
    ...parts.flatMap((part) => (part ? [part.cloneNode(true)] : [])),
    element('p', { class: 'actions' }, copy, told),
  )
}
