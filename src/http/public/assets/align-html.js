// @ts-check

/** What is never part of a text to be read. */
const UNREAD = 'script, style, template, noscript, nav, header nav, footer, aside, form, button, svg, iframe, figure'
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
)

/**
 * The text of an HTML page, a line a block: its article where it marks one, else its whole body. The page is parsed, never
 * run, and nothing in it is loaded.
 *
 * @param {string} html
 * @returns {string}
 */
export function textOfHtml(html) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const root = page.querySelector('article') ?? page.querySelector('main') ?? page.body
  for (const unread of root.querySelectorAll(UNREAD)) unread.remove()
  /** @type {string[]} */
  const lines = ['']
  const add = (/** @type {string} */ text) => lines.push((lines.pop() ?? '') + text)
  /** @param {Node} node */
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return void add((node.nodeValue ?? '').replace(/\s+/g, ' '))
    if (!(node instanceof Element)) return
    const block = BLOCKS.has(node.tagName) || node.tagName === 'BR'
    if (block) lines.push('')
    for (const child of node.childNodes) walk(child)
    if (block) lines.push('')
  }
  walk(root)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
