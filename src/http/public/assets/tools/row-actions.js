// @ts-check
import { element } from '../dom.js'
import { canSpeak, speak } from './speech.js'

/** @import { Key } from '../say.js' */

/**
 * Something that can be done with the sentence in hand.
 *
 * @typedef {object} RowAction
 * @property {Key} words
 * @property {string} [key] the key that does it
 * @property {true} [silent] only its key does it here: its button stands elsewhere
 * @property {(row: HTMLElement) => boolean} offered
 * @property {(row: HTMLElement) => void} act
 */

/** @param {Element} row @param {'source' | 'target'} side */
const cellOf = (row, side) =>
  /** @type {HTMLElement | null} */ (row.querySelector(`:scope > .${side}:not(.note, [aria-busy])`))

/** @param {Element} row @param {'source' | 'target'} side */
const textOf = (row, side) => cellOf(row, side)?.textContent ?? ''

const canCopy = () => navigator.clipboard !== undefined

/**
 * What can be done with any sentence: copy both sides, copy its address, hear it.
 *
 * @param {(words: string) => void} say
 * @returns {readonly RowAction[]}
 */
export const usualActions = (say) => [
  {
    words: 'act.copy',
    key: 'c',
    offered: canCopy,
    act: async (row) => {
      await navigator.clipboard.writeText(
        [textOf(row, 'source'), textOf(row, 'target')].filter((text) => text !== '').join('\n'),
      )
      say(element.say('act.copied'))
    },
  },
  {
    words: 'act.link',
    key: 'C',
    offered: canCopy,
    act: async (row) => {
      const address = new URL(location.href)
      address.hash = row.id
      await navigator.clipboard.writeText(address.href)
      say(element.say('act.link-copied'))
    },
  },
  {
    words: 'act.listen',
    key: 'l',
    offered: (row) => canSpeak() && cellOf(row, 'target') !== null,
    act: (row) => speak(textOf(row, 'target'), cellOf(row, 'target')?.lang ?? ''),
  },
  {
    words: 'act.listen-source',
    key: 'L',
    offered: (row) => canSpeak() && cellOf(row, 'source') !== null,
    act: (row) => speak(textOf(row, 'source'), cellOf(row, 'source')?.lang ?? ''),
  },
]

/**
 * One small bar of buttons that stands at whichever sentence is in hand, so that a long document has it once.
 *
 * @param {HTMLElement} list
 * @param {readonly RowAction[]} actions
 * @returns {() => void} offers anew what can be done with the sentence in hand
 */
export function carryActions(list, actions) {
  const bar = element('div', { class: 'acts', role: 'group', 'aria-label': element.say('act.title') })
  /** @type {HTMLElement | null} */
  let row = null

  /** @param {HTMLElement | null} next */
  const stand = (next) => {
    if (next === row && (next === null || bar.parentElement === next)) return
    row = next
    bar.remove()
    if (next === null) return
    const offered = actions.filter((action) => !action.silent && action.offered(next))
    bar.replaceChildren(
      ...offered.map(({ words, key, act }) => {
        const button = element(
          'button',
          { type: 'button', class: 'quiet', ...(key ? { 'aria-keyshortcuts': key } : {}) },
          element.say(words),
        )
        button.addEventListener('click', () => row && act(row))
        return button
      }),
    )
    if (offered.length > 0) next.append(bar)
  }

  /** @param {EventTarget | null} target */
  const take = (target) => stand(target instanceof Element ? target.closest('.pair') : null)
  list.addEventListener('focusin', ({ target }) => take(target))
  // a sentence may have been taken in hand before the script came
  if (list.contains(document.activeElement)) take(document.activeElement)
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && list.contains(relatedTarget))) stand(null)
  })
  return () => {
    const here = row
    stand(null)
    stand(here)
  }
}
