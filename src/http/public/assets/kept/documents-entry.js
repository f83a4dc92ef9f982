// @ts-check
import '../reader.js'
import { need } from '../dom.js'
import { manageDocuments } from './documents-page.js'

manageDocuments(need('main.documents'))
