// @ts-check
import { compose } from './compose.js'
import { addExport } from './export/export-tool.js'
import { watchNames } from './names.js'
import { walkRows } from './row-keys.js'
import { showTermCards } from './term-card.js'
import { equipReader } from './tools/tools.js'
import { lightWords } from './word-links.js'

const list = /** @type {HTMLElement | null} */ (document.querySelector('ol.blocks'))
if (list) {
  walkRows(list)
  showTermCards(list)
  lightWords(list)
  const aside = /** @type {HTMLElement | null} */ (document.querySelector('.margin'))
  if (aside) watchNames(list, aside)
}

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#compose'))
const aligned = document.querySelector('#align') !== null

/** The rows of the page and what can be done with them, where it has any and no other script equips them. */
export const reading = list && !aligned ? { list, tools: equipReader(list) } : null
if (reading) addExport(reading.list, reading.tools)
if (form) compose(form, reading?.tools ?? null)
