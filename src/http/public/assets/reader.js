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
const aligned = /** @type {HTMLFormElement | null} */ (document.querySelector('#align'))
if (list && aligned) import('./align-page.js').then(({ alignOnPage }) => alignOnPage(aligned, list))
const tools = list && !aligned ? equipReader(list) : null
if (list && tools) addExport(list, tools)
if (form) compose(form, tools)

const kept = /** @type {HTMLElement | null} */ (document.querySelector('main[data-kept]'))
if (kept && list && tools) import('./kept/kept-page.js').then(({ openKept }) => openKept(kept, list, tools))

const documents = /** @type {HTMLElement | null} */ (document.querySelector('main.documents'))
if (documents) import('./kept/documents-page.js').then(({ manageDocuments }) => manageDocuments(documents))

const glossaries = /** @type {HTMLElement | null} */ (document.querySelector('main.manage'))
if (glossaries) import('./glossary-page.js').then(({ manageGlossaries }) => manageGlossaries(glossaries))
