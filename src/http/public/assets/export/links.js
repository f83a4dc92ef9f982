// @ts-check
import { addressOf, FORMATS } from './formats.js'

/** @import { ElementFactory } from '../../../views/element.ts' */

/**
 * A kept document's files, each as a plain link with what it is for.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {string} id
 * @returns {Node}
 */
export const fileLinks = (h, id) =>
  h(
    'ul',
    { class: 'files' },
    FORMATS.map(([format, name, use]) =>
      h(
        'li',
        {},
        h('a', { href: addressOf(id, format), download: true }, h.say(name)),
        ' ',
        h('span', { class: 'use' }, h.say(use)),
      ),
    ),
  )
