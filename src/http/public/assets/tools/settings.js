// @ts-check

/**
 * How a reader likes to read. Kept in this browser only; `?view=` in the address goes before what was kept.
 *
 * @typedef {object} Settings
 * @property {'1' | '2' | '3' | '4' | '5'} view side by side, stacked, translation only, original only, flowing
 * @property {'source' | 'target'} order which of the two comes first
 * @property {'90' | '100' | '112' | '125' | '150'} size of the text, in percent
 * @property {'narrow' | 'normal' | 'wide'} width
 * @property {'system' | 'light' | 'dark'} theme
 */

const KEY = 'dragoman-reading'

/** What each setting may be. */
export const CHOICES = /** @type {const} */ ({
  view: ['1', '2', '3', '4', '5'],
  order: ['source', 'target'],
  size: ['90', '100', '112', '125', '150'],
  width: ['narrow', 'normal', 'wide'],
  theme: ['system', 'light', 'dark'],
})

/** @type {Settings} */
const USUAL = { view: '1', order: 'source', size: '100', width: 'normal', theme: 'system' }

/** @typedef {keyof typeof CHOICES} Name */

export const NAMES = /** @type {readonly Name[]} */ (Object.keys(CHOICES))

/**
 * The settings as kept, with anything strange taken as not chosen.
 *
 * @returns {Settings}
 */
export function readSettings() {
  const kept = keptSettings()
  const asked = new URLSearchParams(location.search).get('view')
  const given = asked === null ? kept : { ...kept, view: asked }
  const entries = NAMES.map((name) => [
    name,
    /** @type {readonly unknown[]} */ (CHOICES[name]).includes(given[name]) ? given[name] : USUAL[name],
  ])
  return Object.fromEntries(entries)
}

/** @returns {Record<string, unknown>} */
function keptSettings() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch (error) {
    // a browser may forbid storage, and anybody may write nonsense into it
    if (error instanceof SyntaxError || error instanceof DOMException) return {}
    throw error
  }
}

/** @param {Settings} settings */
export function keepSettings(settings) {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

/**
 * Puts the settings where the stylesheet finds them.
 *
 * @param {Settings} settings
 */
export function applySettings(settings) {
  const root = document.documentElement
  for (const name of NAMES) root.dataset[name] = settings[name]
}
