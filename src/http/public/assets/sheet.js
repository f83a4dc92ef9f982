// @ts-check
import { element, need } from './dom.js'
import { holdDocument } from './export/at-hand.js'
import { direction } from './language.js'
import { languageWords, margin, removedDrawer, reviewedWords, titleOf } from './margin.js'
import { gapNotice, missNotice, warningNotice } from './notice.js'
import { otherSentences } from './other-sentences.js'
import { blockItem, pairRow } from './rows.js'

/** @import { Document, Pair } from '../../../domain/document.ts' */
/** @import { Difference } from './kept/difference.js' */

/**
 * The reading part of the page while a translation comes in: what it shows is always the document so far.
 *
 * @typedef {object} Sheet
 * @property {(document: Document, waiting: boolean, reason: string | null) => void} show everything anew
 * @property {(pair: Pair) => void} put one pair in its row's place, and in that of the other sentences it holds
 * @property {(done: number, total: number, words: string, left?: string) => void} progress how far it is, and in words
 * @property {(document: Document, reason: string | null, notices: readonly HTMLElement[]) => void} finish
 * @property {(document: Document) => void} adopt take the document that is shown already
 * @property {(document: Document, change: Difference, held?: number | null) => void} change put other rows in the place of some; the row `held` stays as it is
 * @property {(act: ((span: readonly [start: number, end: number]) => void) | null) => void} offerLines what brings removed lines back that stand in a span of what was posted; `null` where nothing can
 * @property {() => void} clear
 */

/** The form that brings removed lines back without script. */
const RESTORING = 'restoring'

/** @returns {Sheet} */
export function openSheet() {
  const list = need('ol.blocks')
  const notices = need('main > .notices')
  const aside = need('.margin')
  const bar = {
    title: need('.running-title'),
    languages: need('.languages'),
    count: need('.count'),
    progress: /** @type {HTMLProgressElement} */ (need('.progress')),
  }
  const reviewed = /** @type {HTMLElement} */ (
    document.querySelector('.reviewed-count') ?? element('p', { class: 'reviewed-count', hidden: true })
  )
  bar.count.after(reviewed)
  /** @type {Map<number, import('./rows.js').RowContext>} */
  let contexts = new Map()
  /** @type {((span: readonly [number, number]) => void) | null} */
  let restore = null
  notices.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[name=restore]') : null
    if (!(button instanceof HTMLButtonElement) || !restore) return
    event.preventDefault()
    const [start = 0, end = 0] = button.value.split('-').map(Number)
    restore([start, end])
  })

  /**
   * What is told of the whole document: in the bar, above the rows and beside them.
   *
   * @param {Document} doc
   * @param {readonly HTMLElement[]} atTop
   */
  const tellOf = (doc, atTop) => {
    holdDocument(doc)
    const drawer = removedDrawer(element, doc, restore && RESTORING)
    if (notices.querySelector('details.removed[open]')) drawer?.setAttribute('open', '')
    const found = [warningNotice(element, doc), gapNotice(element, doc), missNotice(element, doc), drawer]
    notices.replaceChildren(...[...atTop, ...found].flatMap((notice) => notice ?? []))
    aside.replaceChildren(...margin(element, doc))
    aside.hidden = false
    bar.progress.hidden = true
    describe(bar, doc)
    bar.count.textContent = element.say('bar.count', {
      done: doc.pairs.filter((pair) => pair.target !== null).length,
      total: doc.pairs.length,
    })
    bar.count.title = element.say('bar.of', { count: doc.pairs.length })
    bar.count.hidden = false
    reviewed.textContent = reviewedWords(element.say, doc)
    reviewed.hidden = doc.kept === undefined
  }

  return {
    show(doc, waiting, reason) {
      holdDocument(null)
      const context = { source: doc.source.language, target: doc.target.language, waiting, reason }
      const pairs = new Map(doc.pairs.map((pair) => [pair.id, pair]))
      contexts = contextsOf(doc, waiting, reason)
      const inBlock = doc.blocks.map((block) => block.pairs.flatMap((id) => pairs.get(id) ?? []))
      // one by one: a call takes fewer arguments than a document may have blocks
      const items = document.createDocumentFragment()
      for (const [index, block] of doc.blocks.entries()) {
        items.append(blockItem(element, block, inBlock[index] ?? [], context))
      }
      list.replaceChildren(items)
      keepHeights(list)
      for (const part of [list, notices, need('#reading-title')]) part.hidden = false
      notices.replaceChildren(...[removedDrawer(element, doc, null)].flatMap((drawer) => drawer ?? []))
      need('main').classList.add('reading')
      describe(bar, doc)
    },
    put(pair) {
      const old = document.getElementById(`p${pair.id}`)
      const context = contexts.get(pair.id)
      if (!old || !context) throw new Error(`The stream gave pair ${pair.id}, which is not in its document`)
      const otherIds = otherSentences(pair)
      const others = otherIds.flatMap((id) => document.getElementById(`p${id}`) ?? [])
      const focused = [old, ...others].some((each) => each.contains(document.activeElement))
      const row = pairRow(element, pair, { ...context, waiting: false })
      old.replaceWith(row)
      for (const other of others) other.remove()
      for (const id of otherIds) contexts.delete(id)
      if (focused) row.focus({ preventScroll: true })
    },
    progress(done, total, words, left = '') {
      bar.progress.hidden = false
      bar.progress.max = Math.max(total, 1)
      bar.progress.value = done
      bar.count.hidden = false
      bar.count.replaceChildren(words, ...(left === '' ? [] : [element('span', { class: 'left' }, `, ${left}`)]))
    },
    finish(doc, reason, atTop) {
      for (const [id, context] of contexts) contexts.set(id, { ...context, waiting: false, reason })
      for (const pair of doc.pairs) if (document.getElementById(`p${pair.id}`)?.matches('.waiting')) this.put(pair)
      tellOf(doc, atTop)
    },
    adopt(doc) {
      contexts = contextsOf(doc, false, null)
    },
    change(doc, { replaced, pairs }, held = null) {
      contexts = contextsOf(doc, false, null)
      const old = replaced.flatMap((id) => (id === held ? [] : (document.getElementById(`p${id}`) ?? [])))
      const focused = old.some((row) => row.contains(document.activeElement))
      for (const row of old) row.remove()
      for (const pair of pairs) {
        const context = contexts.get(pair.id)
        if (pair.id !== held && context) insert(doc, pair, pairRow(element, pair, context))
      }
      tellOf(doc, [])
      if (focused && pairs[0]) document.getElementById(`p${pairs[0].id}`)?.focus({ preventScroll: true })
    },
    offerLines(act) {
      restore = act
    },
    clear() {
      holdDocument(null)
      list.replaceChildren()
      notices.replaceChildren()
      aside.replaceChildren()
      for (const part of [list, notices, aside, need('#reading-title'), ...Object.values(bar), reviewed])
        part.hidden = true
      need('main').classList.remove('reading')
    },
  }
}

/**
 * Where each pair stands.
 *
 * @param {Document} doc
 * @param {boolean} waiting
 * @param {string | null} reason
 * @returns {Map<number, import('./rows.js').RowContext>}
 */
function contextsOf({ source, target, blocks }, waiting, reason) {
  const context = { source: source.language, target: target.language, waiting, reason }
  return new Map(blocks.flatMap(({ kind, pairs }) => pairs.map((id) => [id, { ...context, kind }])))
}

/**
 * Puts a row behind the one of its block that stands before it; a block that is not there is made behind the one before it.
 *
 * @param {Document} doc
 * @param {Pair} pair
 * @param {HTMLElement} row
 */
function insert({ blocks, source, target }, { id, block }, row) {
  const place = blocks.findIndex((one) => one.id === block)
  if (blocks[place] && !document.getElementById(`b${block}`)) {
    const context = { source: source.language, target: target.language, waiting: false, reason: null }
    const made = blockItem(element, blocks[place], [], context)
    const before = blocks.slice(0, place).reverse()
    const previous = before.flatMap((other) => document.getElementById(`b${other.id}`) ?? [])[0]
    if (previous) previous.after(made)
    else need('ol.blocks').prepend(made)
  }
  const ids = blocks.find((one) => one.id === block)?.pairs ?? []
  const before = ids.slice(0, ids.indexOf(id)).reverse()
  const previous = before.flatMap((other) => document.getElementById(`p${other}`) ?? [])[0]
  if (previous) previous.after(row)
  else need(`#b${block} ol`).prepend(row)
}

/**
 * @param {{ readonly title: HTMLElement, readonly languages: HTMLElement }} bar
 * @param {Document} doc
 */
function describe(bar, doc) {
  const title = titleOf(doc)
  bar.title.hidden = title === null
  if (title) {
    const words = need('bdi', bar.title)
    words.textContent = title.text
    words.lang = title.language
    words.dir = direction(title.language)
  }
  bar.languages.textContent = languageWords(element.say, doc)
  bar.languages.hidden = false
  document.title = title ? element.say('page.document', { title: title.text }) : 'Dragoman'
}

/**
 * Gives each waiting cell the height of its source, so that a row does not jump when its translation comes. All heights
 * are read before any is written: one layout for the page.
 *
 * @param {HTMLElement} list
 */
function keepHeights(list) {
  const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.pair.waiting')])
  const heights = rows.map((row) => row.querySelector('.source')?.clientHeight ?? 0)
  for (const [index, row] of rows.entries()) row.style.setProperty('--source-height', `${heights[index]}px`)
}
