// @ts-check
import { standsAlone } from './rows.js'
import { theirs } from './words.js'

/** @import { Document } from '../../../domain/document.ts' */
/** @import { ElementFactory } from '../../views/element.ts' */

/**
 * A problem as people read it: what happened, what would help, and the id to name when asking for help.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {{ readonly title: string, readonly detail: string, readonly requestId: string | null, readonly own?: boolean }} problem `own`: in the words of the interface
 * @param {readonly Node[]} actions buttons and links
 * @returns {Node}
 */
export function problemNotice(h, { title, detail, requestId, own = false }, actions) {
  const language = own ? {} : theirs(h)
  return h(
    'section',
    { class: 'notice problem', role: 'alert' },
    h('h2', language, title),
    detail === '' ? null : h('p', language, coded(h, detail)),
    actions,
    requestId === null ? null : h('p', { class: 'request' }, h.say('problem.request'), h('code', {}, requestId)),
  )
}

/**
 * A sentence with the names it sets between backticks as code.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {string} sentence
 * @returns {readonly (Node | string)[]}
 */
export const coded = (h, sentence) =>
  sentence.split('`').map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part))

/**
 * How many sentences have no translation; `null` when all have one or none does (then the problem says it).
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 * @returns {Node | null}
 */
export function gapNotice(h, { pairs }) {
  const missing = pairs.filter((pair) => pair.target === null)
  const first = missing[0]
  if (!first || missing.length === pairs.length) return null
  return h(
    'section',
    { class: 'notice gap' },
    h(
      'p',
      {},
      h.say(missing.every(standsAlone) ? 'notice.alone' : 'notice.gap', { count: missing.length, total: pairs.length }),
      h('a', { href: `#p${first.id}` }, h.say('notice.gap-first')),
    ),
  )
}

/**
 * The remarks on the whole document; `null` when there are none.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 * @returns {Node | null}
 */
export function warningNotice(h, { warnings }) {
  if (warnings.length === 0) return null
  return h(
    'section',
    { class: 'notice warnings' },
    warnings.map((warning) => h('p', theirs(h), coded(h, warning))),
  )
}

/**
 * How many required terms the translation does not have, with a way to the list of them; `null` when it has all.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 * @returns {Node | null}
 */
export function missNotice(h, { summary }) {
  const { misses, required } = summary.terms
  if (misses.length === 0) return null
  return h(
    'section',
    { class: 'notice misses' },
    h(
      'p',
      {},
      h.say('notice.misses', { count: misses.length, required: h.say('terms.required', { count: required }) }),
      h('a', { href: '#report' }, h.say('notice.misses-list', { count: misses.length })),
    ),
  )
}
