// @ts-check
import { need } from '../dom.js'
import { copyAndPrint } from '../export/copy-and-print.js'
import { walkRows } from '../row-keys.js'
import { showTermCards } from '../term-card.js'
import { equipReader } from '../tools/tools.js'
import { lightWords } from '../word-links.js'

/*
 * The script of a document in one file: the reader's tools over the rows that stand there. `npm run generate` bundles it
 * with what it imports.
 */
const list = need('ol.blocks')
walkRows(list)
showTermCards(list)
lightWords(list)
const tools = equipReader(list)
tools.add({ buttons: copyAndPrint(list, tools.tell) })
