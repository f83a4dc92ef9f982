// @ts-check
import { elementIn, need } from '../element-in.js'
import { sayIn } from '../say.js'

export { need }

/** Makes the elements of a page that stands alone: its words are in it, and it asks nobody for anything. */
export const element = elementIn(sayIn(document.documentElement.lang, JSON.parse(need('#words').textContent ?? '{}')))
