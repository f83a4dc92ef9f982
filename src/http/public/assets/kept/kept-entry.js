// @ts-check
import { need } from '../dom.js'
import { reading } from '../reader.js'
import { openKept } from './kept-page.js'

if (reading) openKept(need('main[data-kept]'), reading.list, reading.tools)
