// @ts-check
import { element } from '../dom.js'

/** @import { Tools } from '../tools/tools.js' */

/**
 * Gives the reader a panel of what can be taken along: by its button, or the key x. What is in it is loaded when it is
 * first wanted.
 *
 * @param {HTMLElement} list
 * @param {Tools} tools
 */
export function addExport(list, tools) {
  const { say } = element
  const panel = element('section', {
    class: 'panel export',
    id: 'export',
    popover: 'auto',
    'aria-label': say('export.title'),
  })
  const button = element('button', { type: 'button', class: 'quiet', popovertarget: panel.id }, say('export.button'))
  document.body.append(panel)
  /** @type {Promise<void> | undefined} */
  let filled
  const fill = async () => {
    const { exportChoices } = await import('./export-panel.js')
    panel.replaceChildren(...exportChoices(list))
  }
  panel.addEventListener('beforetoggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === 'open') filled = fill()
  })
  tools.add({
    buttons: [button],
    keys: [['x', 'help.export']],
    actions: [
      {
        words: 'export.button',
        key: 'x',
        silent: true,
        offered: () => true,
        act: async () => {
          panel.showPopover()
          await filled
          const first = /** @type {HTMLElement | null} */ (panel.querySelector('a, button'))
          first?.focus()
        },
      },
    ],
  })
}
