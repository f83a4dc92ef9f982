// @ts-check

/** @import { ElementFactory } from '../../views/element.ts' */
/** @import { Say } from './say.js' */

/**
 * Makes elements in the browser, in the words of `say`. Text goes in as text nodes: an article can hold no markup for us.
 *
 * @param {Say} say
 * @returns {ElementFactory<HTMLElement>}
 */
export const elementIn = (say) =>
  Object.assign(
    /** @type {(...given: Parameters<ElementFactory<HTMLElement>>) => HTMLElement} */
    (tag, attributes, ...children) => {
      const made = document.createElement(tag)
      for (const [name, value] of Object.entries(attributes)) {
        if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value))
      }
      for (const child of children.flat()) if (child !== null) made.append(child)
      return made
    },
    { say },
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
