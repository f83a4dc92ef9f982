// @ts-check
import { sayIn } from './say.js'

/** @import { ElementFactory } from '../../views/element.ts' */

/** The words of the page's own language, which its server chose. */
const language = document.documentElement.lang
const catalogue = await (await fetch(new URL(`./strings/${language}.json`, import.meta.url))).json()

/**
 * Makes elements in the browser. Text goes in as text nodes: an article can hold no markup for us.
 *
 * @type {ElementFactory<HTMLElement>}
 */
export const element = Object.assign(
  /** @type {(...given: Parameters<ElementFactory<HTMLElement>>) => HTMLElement} */
  (tag, attributes, ...children) => {
    const made = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value))
    }
    for (const child of children.flat()) if (child !== null) made.append(child)
    return made
  },
  { say: sayIn(language, catalogue) },
)

/**
 * The element a page must have; its absence is a mistake of ours.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {Kind}
 */
export function need(selector, within = document) {
  const found = within.querySelector(selector)
  if (found === null) throw new Error(`The page has no ${selector}`)
  return /** @type {Kind} */ (found)
}
