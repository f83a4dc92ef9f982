// @ts-check

/** @import { ElementFactory } from '../../views/element.ts' */

/**
 * Makes elements in the browser. Text goes in as text nodes: an article can hold no markup for us.
 *
 * @type {ElementFactory<HTMLElement>}
 */
export const element = (tag, attributes, ...children) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children.flat()) if (child !== null) made.append(child)
  return made
}

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
