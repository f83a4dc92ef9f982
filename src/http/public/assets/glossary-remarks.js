// @ts-check
import { theirs } from './words.js'

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
    {
      class: `notice saved${remarks.length > 0 ? ' remarked' : ''}`,
      tabindex: -1,
      'aria-label': h.say('glossaries.done'),
    },
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
    ...(left > 0 ? [h.say('glossaries.left-out', { count: left })] : []),
    ...(remarks.length > left ? [h.say('glossaries.to-look', { count: remarks.length - left })] : []),
  ]
  return h(
    'details',
    { class: 'remarks', open: true },
    h('summary', {}, h.say.list(words)),
    h(
      'ol',
      {},
      remarks.map(({ level, line, message }) =>
        h(
          'li',
          { class: `remark ${level}` },
          h(
            'span',
            { class: 'place' },
            line === null ? h.say('glossaries.file') : h.say('glossaries.line', { number: line }),
          ),
          ' ',
          h('b', {}, h.say(level === 'error' ? 'glossaries.out' : 'glossaries.kept')),
          ' ',
          h('bdi', theirs(h), message),
        ),
      ),
    ),
  )
}
