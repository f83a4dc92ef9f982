// @ts-check
import { element } from '../dom.js'
import { foldWithPlaces } from './fold.js'

/** A place that was found: the sentence it is in, and its range. @typedef {{ readonly row: Element, readonly range: Range }} Hit */

const WAIT = 120

/**
 * Finding in both languages: as one types, every place is marked and counted; Enter leads to the next, with Shift to the
 * one before, Escape ends it. Letters are found whatever their case and accents. The text itself is not touched: places
 * are marked by the browser's own highlights where it has them.
 *
 * @param {HTMLElement} list
 * @returns {{ readonly bar: HTMLElement, readonly open: () => void }}
 */
export function findBar(list) {
  const { say } = element
  const field = /** @type {HTMLInputElement} */ (
    element('input', { type: 'search', id: 'find', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' })
  )
  const count = element('output', { class: 'found', for: 'find' })
  const before = element('button', { type: 'button', class: 'quiet', 'aria-label': say('find.previous') }, '↑')
  const after = element('button', { type: 'button', class: 'quiet', 'aria-label': say('find.next') }, '↓')
  const close = element('button', { type: 'button', class: 'quiet' }, say('find.close'))
  const bar = element(
    'search',
    { class: 'find', hidden: true },
    element('label', { for: 'find' }, say('find.label')),
    field,
    count,
    before,
    after,
    close,
  )
  /** @type {readonly Hit[]} */
  let hits = []
  let at = -1
  /** @type {Element | null} */
  let back = null
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer

  const show = () => {
    mark(
      'found',
      hits.map(({ range }) => range),
    )
    mark('found-here', at < 0 ? [] : hits.slice(at, at + 1).map(({ range }) => range))
    const wanted = field.value.trim() !== ''
    count.textContent = !wanted
      ? ''
      : hits.length === 0
        ? say('find.none')
        : at < 0
          ? say('find.count', { count: hits.length })
          : say('find.at', { at: at + 1, count: hits.length })
  }
  const search = () => {
    hits = field.value.trim() === '' ? [] : hitsIn(list, field.value)
    at = -1
    show()
  }
  /** @param {1 | -1} by */
  const step = (by) => {
    clearTimeout(timer)
    if (at < 0) search()
    if (hits.length === 0) return
    at = at < 0 ? (by === 1 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length
    show()
    const hit = hits[at]
    const folded = hit?.row.closest('details')
    if (folded) folded.open = true
    hit?.row.scrollIntoView({ block: 'center' })
  }
  const leave = () => {
    clearTimeout(timer)
    const row = hits[at]?.row ?? back
    bar.hidden = true
    hits = []
    at = -1
    show()
    if (row instanceof HTMLElement && row.isConnected) row.focus({ preventScroll: true })
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, WAIT)
  })
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && event.target === field) step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  })
  before.addEventListener('click', () => step(-1))
  after.addEventListener('click', () => step(1))
  close.addEventListener('click', leave)
  return {
    bar,
    open: () => {
      back = document.activeElement
      bar.hidden = false
      field.focus()
      field.select()
      search()
    },
  }
}

/**
 * Every place of the words, in the order of the page.
 *
 * @param {HTMLElement} list
 * @param {string} words
 * @returns {readonly Hit[]}
 */
function hitsIn(list, words) {
  const wanted = foldWithPlaces(words.trim()).text
  if (wanted === '') return []
  /** @type {Hit[]} */
  const hits = []
  for (const cell of list.querySelectorAll('.pair > :is(.source, .target):not(.note)')) {
    const row = /** @type {Element} */ (cell.parentElement)
    const { text, places } = foldWithPlaces(cell.textContent ?? '')
    for (let found = text.indexOf(wanted); found >= 0; found = text.indexOf(wanted, found + wanted.length)) {
      const range = rangeIn(cell, places[found] ?? 0, (places[found + wanted.length - 1] ?? 0) + 1)
      if (range) hits.push({ row, range })
    }
  }
  return hits
}

/**
 * @param {Element} cell
 * @param {number} start
 * @param {number} end
 * @returns {Range | null}
 */
function rangeIn(cell, start, end) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let passed = 0
  let begun = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (!begun && start < passed + length) {
      range.setStart(node, start - passed)
      begun = true
    }
    if (begun && end <= passed + length) {
      range.setEnd(node, end - passed)
      return range
    }
    passed += length
  }
  return null
}

/**
 * @param {string} name
 * @param {readonly Range[]} ranges
 */
function mark(name, ranges) {
  if (!('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges.slice(0, 5000)))
}
