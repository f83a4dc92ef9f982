// @ts-check
import { element } from '../dom.js'
import { applySettings, CHOICES, keepSettings, NAMES, readSettings } from './settings.js'

/** @import { Name, Settings } from './settings.js' */

/**
 * The choices of how to read, as a panel; a change shows at once. Gives the panel, and a way to choose by key.
 *
 * @returns {{ readonly panel: HTMLElement, readonly choose: (name: Name, value: string) => void, readonly current: () => Settings }}
 */
export function settingsPanel() {
  const { say } = element
  let settings = readSettings()
  applySettings(settings)

  /** @param {Name} name @param {string} value */
  const choose = (name, value) => {
    settings = /** @type {Settings} */ ({ ...settings, [name]: value })
    applySettings(settings)
    keepSettings(settings)
    const box = panel.querySelector(`input[name="read-${name}"][value="${value}"]`)
    if (box instanceof HTMLInputElement) box.checked = true
    document.dispatchEvent(new CustomEvent('dragoman:view'))
  }

  /** @param {Name} name */
  const group = (name) =>
    element(
      'fieldset',
      {},
      element('legend', {}, say(`read.${name}`)),
      CHOICES[name].map((value) =>
        element(
          'label',
          {},
          element('input', { type: 'radio', name: `read-${name}`, value, checked: settings[name] === value }),
          ' ',
          name === 'size' ? `${value} %` : say(/** @type {any} */ (`read.${name}-${value}`)),
        ),
      ),
    )

  const panel = element(
    'section',
    { class: 'panel settings', id: 'reading-settings', popover: 'auto', 'aria-label': say('read.button') },
    NAMES.map(group),
  )
  panel.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(/** @type {Name} */ (target.name.replace('read-', '')), target.value)
  })
  return { panel, choose, current: () => settings }
}
