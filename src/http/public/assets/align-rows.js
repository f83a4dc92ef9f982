// @ts-check
import { surenessOf } from './align-beads.js'
import { element } from './dom.js'
import { blockItem, pairRow } from './rows.js'

/** @import { Bead } from './align-beads.js' */
/** @import { BlockKind, Document, Pair } from '../../../domain/document.ts' */

/**
 * The rows of an alignment. Only rows that changed are made anew, so that the page stays where it is.
 *
 * @param {HTMLElement} list
 */
export function beadRows(list) {
  /** @type {Map<Bead, { readonly pair: Pair, readonly kind: BlockKind, readonly row: HTMLElement }>} */
  let shown = new Map()
  /** @type {Map<string, HTMLElement>} */
  let items = new Map()

  return {
    /**
     * @param {Document} document with the pairs of these beads
     * @param {readonly Bead[]} beads
     * @param {boolean} leastFirst whether the least sure come first, out of their paragraphs
     */
    show({ blocks, pairs, source, target }, beads, leastFirst) {
      const context = { source: source.language, target: target.language, waiting: false, reason: null }
      /** @type {typeof shown} */
      const next = new Map()
      /** @param {number} id @param {BlockKind} kind */
      const rowOf = (id, kind) => {
        const [bead, pair] = [beads[id], pairs[id]]
        if (!bead || !pair) return []
        const old = shown.get(bead)
        const row = old?.kind === kind && isSame(old.pair, pair) ? old.row : beadRow(pair, bead, { ...context, kind })
        if (old?.row === row) renumber(row, old.pair.id, id)
        next.set(bead, { pair, kind, row })
        return [row]
      }
      /** @type {typeof items} */
      const made = new Map()
      const groups = leastFirst
        ? [
            {
              block: { id: 0, kind: /** @type {BlockKind} */ ('paragraph'), start: 0, end: 0, pairs: [] },
              name: 'all',
              ids: leastSure(beads),
            },
          ]
        : blocks.map((block) => ({ block, name: `${block.id}`, ids: block.pairs })).filter(({ ids }) => ids.length > 0)
      for (const { block, name, ids } of groups) {
        const item = items.get(name) ?? blockItem(element, { ...block, pairs: [] }, [], context)
        made.set(name, item)
        const rows = item.querySelector('ol')
        if (rows)
          reconcile(
            rows,
            ids.flatMap((id) => rowOf(id, block.kind)),
          )
      }
      reconcile(list, [...made.values()])
      shown = next
      items = made
    },
    clear() {
      list.replaceChildren()
      shown = new Map()
      items = new Map()
    },
  }
}

/**
 * Positions of the beads, the least sure first, before them those nobody judged; those the reader vouches for
 * come last.
 *
 * @param {readonly Bead[]} beads
 * @returns {readonly number[]}
 */
export function leastSure(beads) {
  const doubt = (/** @type {Bead} */ { score, locked }) => (locked ? 2 : (score ?? 0))
  return beads
    .map((bead, index) => ({ index, doubt: doubt(bead) }))
    .sort((one, other) => one.doubt - other.doubt || one.index - other.index)
    .map(({ index }) => index)
}

/** @param {Pair} one @param {Pair} other */
const isSame = (one, other) =>
  one.source.text === other.source.text &&
  one.target?.text === other.target?.text &&
  one.terms === other.terms &&
  one.links === other.links

/**
 * Gives a row another number: its own id, the ids in it, and what refers to them. To make it anew would cost much more, and
 * a pair that is joined moves every number after it.
 *
 * @param {HTMLElement} row
 * @param {number} old
 * @param {number} id
 */
function renumber(row, old, id) {
  if (old === id) return
  const named = new RegExp(`\\bp${old}(?=-|$)`, 'g')
  for (const part of [row, ...row.querySelectorAll('[id], [aria-describedby], [data-terms], .number')]) {
    for (const name of ['id', 'href', 'aria-describedby', 'data-terms']) {
      const value = part.getAttribute(name)
      if (value?.includes(`p${old}`)) part.setAttribute(name, value.replace(named, `p${id}`))
    }
  }
  row.querySelector('.number')?.lastChild?.replaceWith(String(id + 1))
}

/**
 * @param {Pair} pair
 * @param {Bead} bead
 * @param {import('./rows.js').RowContext} context
 */
function beadRow(pair, bead, context) {
  const row = pairRow(element, pair, context)
  const sureness = surenessOf(bead)
  // a sentence that was left out is a place to check as well
  if (pair.target === null) row.classList.add('flagged')
  row.classList.add(sureness)
  row.querySelector('.gutter')?.append(surenessMark(bead, sureness))
  return row
}

/**
 * How sure the pair is: a number, and a word for those who hear the page or point at it.
 *
 * @param {Bead} bead
 * @param {ReturnType<typeof surenessOf>} sureness
 */
function surenessMark({ score }, sureness) {
  const { say } = element
  if (sureness === 'yours' || sureness === 'unjudged')
    return element('span', { class: 'sureness', title: say(`align.${sureness}-long`) }, say(`align.${sureness}`))
  return element(
    'span',
    { class: 'sureness', title: say(`align.${sureness}-long`) },
    element('span', { class: 'unseen' }, say(`align.${sureness}`), ' '),
    say('align.percent', { percent: Math.floor((score ?? 1) * 100) }),
  )
}

/**
 * Makes these the children, in this order, and leaves alone what stands right already.
 *
 * @param {Element} parent
 * @param {readonly Element[]} wanted
 */
function reconcile(parent, wanted) {
  const kept = new Set(wanted)
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove()
  let at = parent.firstElementChild
  for (const child of wanted) {
    if (child === at) at = at.nextElementSibling
    else parent.insertBefore(child, at)
  }
}
