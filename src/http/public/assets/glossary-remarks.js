// @ts-check
import { counted } from './words.js'

/** @import { GlossaryRemark } from '../../../exchange/glossary-remarks.ts' */
/** @import { ElementFactory } from '../../views/element.ts' */

/**
 * What was kept of a file, and line by line what was left out or taken as it could be.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {string} words what was done
 * @param {readonly GlossaryRemark[]} remarks
 * @returns {Node}
 */
export function savedNotice(h, words, remarks) {
  return h(
    'section',
    { class: `notice saved${remarks.length > 0 ? ' remarked' : ''}`, tabindex: -1, 'aria-label': 'What was done' },
    h('p', {}, words),
    remarkList(h, remarks),
  )
}

/**
 * The remarks on a file, a line each; `null` when there are none.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {readonly GlossaryRemark[]} remarks
 * @returns {Node | null}
 */
export function remarkList(h, remarks) {
  if (remarks.length === 0) return null
  const left = remarks.filter(({ level }) => level === 'error').length
  const words = [
    ...(left > 0 ? [`${counted(left, 'thing')} left out`] : []),
    ...(remarks.length > left ? [`${counted(remarks.length - left, 'thing')} to look at`] : []),
  ]
  return h(
    'details',
    { class: 'remarks', open: true },
    h('summary', {}, words.join(', ')),
    h(
      'ol',
      {},
      remarks.map(({ level, line, message }) =>
        h(
          'li',
          { class: `remark ${level}` },
          h('span', { class: 'place' }, line === null ? 'File' : `Line ${line}`),
          ' ',
          h('b', {}, level === 'error' ? 'Left out' : 'Kept'),
          ' ',
          h('bdi', {}, message),
        ),
      ),
    ),
  )
}
