// @ts-check
import { keysAreOn } from './tools/keys-on.js'

/**
 * Makes the list of pairs one stop of the Tab key: arrows and j k walk the pairs, n p the flagged ones, and Tab reaches
 * the links, buttons, and the source's linked words, inside the pair that has the focus. Keys act only while the list has the
 * focus (WCAG 2.1.4). Rows may be added and replaced at any time.
 *
 * @param {HTMLElement} list
 */
export function walkRows(list) {
  /** @type {Element | null} */
  let current = null

  /** @param {Element | null} row */
  const choose = (row) => {
    if (current && current !== row) setStops(current, '-1')
    current = row
    if (row) setStops(row, '0')
  }
  /** @param {readonly Element[]} rows */
  const admit = (rows) => {
    for (const row of rows) {
      prepare(row)
      setStops(row, '-1')
    }
    if (!current?.isConnected) choose(replacement(list, current) ?? list.querySelector('.pair'))
  }

  admit([...list.querySelectorAll('.pair')])
  if (list.contains(document.activeElement)) choose(document.activeElement?.closest('.pair') ?? current)
  new MutationObserver((records) => {
    admit(records.flatMap(({ addedNodes }) => [...addedNodes].flatMap(rowsIn)))
  }).observe(list, { childList: true, subtree: true })
  list.addEventListener('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest('.pair') : null
    if (row) choose(row)
  })
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = event.target instanceof Element ? event.target.closest('.pair') : null
    const step = STEPS.get(event.key)
    if (!row || !step || (event.key.length === 1 && !keysAreOn())) return
    event.preventDefault()
    const next = neighbour(list, row, step)
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  })
}

/** Of a linked word and its counterpart, which is lit with it, the source's is enough to stop at. */
const STOPS = 'a, .source .link[id], .mending button'

/** @type {ReadonlyMap<string, { readonly by: 1 | -1, readonly among: string }>} */
const STEPS = new Map([
  ['j', { by: 1, among: '.pair' }],
  ['ArrowDown', { by: 1, among: '.pair' }],
  ['k', { by: -1, among: '.pair' }],
  ['ArrowUp', { by: -1, among: '.pair' }],
  [']', { by: 1, among: '.pair:first-child' }],
  ['[', { by: -1, among: '.pair:first-child' }],
  ['n', { by: 1, among: '.pair:is(.flagged, .failed)' }],
  ['p', { by: -1, among: '.pair:is(.flagged, .failed)' }],
])

/**
 * Whether Tab stops at a row and at what is in it.
 *
 * @param {Element} row
 * @param {'0' | '-1'} tabindex
 */
function setStops(row, tabindex) {
  for (const stop of [row, ...row.querySelectorAll(STOPS)]) stop.setAttribute('tabindex', tabindex)
}

/**
 * With script a term opens its card instead of leading to the list of terms, so it is a button.
 *
 * @param {Element} row
 */
function prepare(row) {
  for (const term of row.querySelectorAll('.term')) {
    term.setAttribute('role', 'button')
    term.setAttribute('aria-expanded', 'false')
  }
}

/**
 * @param {Node} node
 * @returns {readonly Element[]}
 */
function rowsIn(node) {
  if (!(node instanceof Element)) return []
  return node.matches('.pair') ? [node] : [...node.querySelectorAll('.pair')]
}

/**
 * The row that took the place of one that was replaced.
 *
 * @param {HTMLElement} list
 * @param {Element | null} row
 */
const replacement = (list, row) => (row ? list.querySelector(`#${row.id}`) : null)

/**
 * The next row that can be seen: rows of a folded block are passed over.
 *
 * @param {HTMLElement} list
 * @param {Element} row
 * @param {{ readonly by: 1 | -1, readonly among: string }} step
 * @returns {HTMLElement | undefined}
 */
function neighbour(list, row, { by, among }) {
  const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.pair')])
  const start = rows.indexOf(/** @type {HTMLElement} */ (row))
  const ahead = by === 1 ? rows.slice(start + 1) : rows.slice(0, start).reverse()
  return ahead.find((other) => other.matches(among) && other.offsetParent !== null)
}
