// @ts-check
import { elementIn, need } from './element-in.js'
import { sayIn } from './say.js'

export { need }

const words = /** @type {HTMLTemplateElement} */ (need('#words')).content.textContent

/**
 * Makes the elements of the page. Its words are in the page, in the language its server chose: no script waits for them,
 * so a page that has loaded is a page whose script works.
 */
export const element = elementIn(sayIn(document.documentElement.lang, JSON.parse(words ?? '{}')))
