// @ts-check
import { walkRows } from '../row-keys.js'
import { showTermCards } from '../term-card.js'
import { equipReader } from '../tools/tools.js'
import { lightWords } from '../word-links.js'
import { element, need } from './dom.js'

/*
 * The script of a document in one file: the reader's tools over the rows that stand there. `npm run generate` bundles it
 * with what it imports, `dom.js` of this folder in place of the one that asks the server for its words.
 */
const list = need('ol.blocks')
const print = element('button', { type: 'button', class: 'quiet' }, element.say('export.print'))
print.addEventListener('click', () => window.print())
walkRows(list)
showTermCards(list)
lightWords(list)
equipReader(list, { buttons: [print] })
