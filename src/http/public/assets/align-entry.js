// @ts-check
import './reader.js'
import { alignOnPage } from './align-page.js'
import { need } from './dom.js'

alignOnPage(/** @type {HTMLFormElement} */ (need('#align')), need('ol.blocks'))
