// @ts-check
import './reader.js'
import { need } from './dom.js'
import { manageGlossaries } from './glossary-page.js'

manageGlossaries(need('main.manage'))
