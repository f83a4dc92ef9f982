// @ts-check
import { compose } from './compose.js'
import { walkRows } from './row-keys.js'
import { showTermCards } from './term-card.js'
import { equipReader } from './tools/tools.js'
import { lightWords } from './word-links.js'

const list = /** @type {HTMLElement | null} */ (document.querySelector('ol.blocks'))
if (list) {
  walkRows(list)
  showTermCards(list)
  lightWords(list)
}

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('#compose'))
if (form) compose(form)

const aligned = /** @type {HTMLFormElement | null} */ (document.querySelector('#align'))
if (list && aligned) import('./align-page.js').then(({ alignOnPage }) => alignOnPage(aligned, list))
else if (list) equipReader(list)

const glossaries = /** @type {HTMLElement | null} */ (document.querySelector('main.manage'))
if (glossaries) import('./glossary-page.js').then(({ manageGlossaries }) => manageGlossaries(glossaries))
