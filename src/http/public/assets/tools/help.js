// @ts-check
import { element } from '../dom.js'
import { keysAreOn, switchKeys } from './keys-on.js'

/** @import { Key } from '../say.js' */

/** The keys of the reader, and what each does; they act while the list of sentences has the focus. */
const KEYS = /** @type {readonly (readonly [keys: string, what: Key])[]} */ ([
  ['j ↓', 'help.next'],
  ['k ↑', 'help.previous'],
  ['n', 'help.next-flag'],
  ['p', 'help.previous-flag'],
  ['] [', 'help.block'],
  ['1 – 5', 'help.view'],
  ['o', 'help.order'],
  ['t', 'help.terms'],
  ['c', 'help.copy'],
  ['Shift+C', 'help.copy-link'],
  ['l', 'help.listen'],
  ['/', 'help.find'],
  ['?', 'help.help'],
  ['Esc', 'help.escape'],
])

/**
 * What keys do, a line each.
 *
 * @param {readonly (readonly [keys: string, what: Key])[]} keys
 */
export const keyRows = (keys) =>
  keys.map(([names, what]) =>
    element(
      'div',
      {},
      element(
        'dt',
        { dir: 'ltr' },
        names.split(' ').map((key) => (key === '–' ? ' – ' : element('kbd', {}, key))),
      ),
      element('dd', {}, element.say(what)),
    ),
  )

/**
 * What the keys do, as a dialog, with a switch for those who need their letters for something else (WCAG 2.1.4).
 *
 * @param {readonly (readonly [keys: string, what: Key])[]} more keys of other tools on this page
 * @returns {HTMLDialogElement}
 */
export function helpDialog(more) {
  const { say } = element
  const box = /** @type {HTMLInputElement} */ (element('input', { type: 'checkbox', checked: keysAreOn() }))
  const dialog = /** @type {HTMLDialogElement} */ (
    element(
      'dialog',
      { class: 'help', 'aria-labelledby': 'keys' },
      element('h2', { id: 'keys' }, say('help.title')),
      element('p', {}, say('help.where')),
      element('dl', {}, keyRows([...KEYS, ...more])),
      element('p', {}, element('label', {}, box, ' ', say('help.on'))),
      element('form', { method: 'dialog' }, element('button', { type: 'submit' }, say('help.close'))),
    )
  )
  box.addEventListener('change', () => switchKeys(box.checked))
  return dialog
}
