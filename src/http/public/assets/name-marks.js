// @ts-check

/** A stretch of a cell's text that has a name. @typedef {{ readonly name: string, readonly start: number, readonly end: number }} Mark */

/**
 * Puts a link to its entry around every name in the rows. What is a term stays one. Marks from before are taken away.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement} aside holds the list of names
 */
export function markNames(list, aside) {
  for (const old of list.querySelectorAll('a.name')) {
    const parent = old.parentNode
    old.replaceWith(...old.childNodes)
    parent?.normalize()
  }
  for (const [cell, marks] of marksByCell(aside)) {
    const row = list.querySelector(`#p${cell.slice(1)}`)
    const text = row?.querySelector(`:scope > .${cell[0] === 's' ? 'source' : 'target'}:not(.note)`)
    if (row && text) markCell(text, marks, row.getAttribute('tabindex') ?? '-1')
  }
}

/**
 * @param {HTMLElement} aside
 * @returns {ReadonlyMap<string, readonly Mark[]>} by side and pair: `s3`
 */
function marksByCell(aside) {
  /** @type {Map<string, Mark[]>} */
  const cells = new Map()
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (aside.querySelectorAll('.names li[data-places]'))) {
    for (const place of (item.dataset.places ?? '').split(' ').filter((one) => one !== '')) {
      const [cell = '', span = ''] = place.split(':')
      const [start = 0, end = 0] = span.split('-').map(Number)
      const marks = cells.get(cell)
      if (marks) marks.push({ name: item.id, start, end })
      else cells.set(cell, [{ name: item.id, start, end }])
    }
  }
  return cells
}

/**
 * @param {Element} cell
 * @param {readonly Mark[]} marks
 * @param {string} tabindex
 */
function markCell(cell, marks, tabindex) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  /** @type {{ readonly node: Text, readonly start: number }[]} */
  const nodes = []
  for (let start = 0; walker.nextNode(); ) {
    const node = /** @type {Text} */ (walker.currentNode)
    nodes.push({ node, start })
    start += node.data.length
  }
  for (const { node, start } of nodes) {
    if (node.parentElement?.closest('.term, button')) continue
    const here = marks.filter((mark) => mark.start < start + node.data.length && mark.end > start)
    // from behind, so that what is before keeps its place
    for (const mark of here.toSorted((one, other) => other.start - one.start)) {
      const from = Math.max(0, mark.start - start)
      const to = Math.min(node.data.length, mark.end - start)
      if (from >= to) continue
      const part = node.splitText(from)
      if (to - from < part.data.length) part.splitText(to - from)
      part.replaceWith(link(mark.name, part.data, tabindex))
    }
  }
}

/**
 * @param {string} name id of its entry
 * @param {string} text
 * @param {string} tabindex
 */
function link(name, text, tabindex) {
  const made = document.createElement('a')
  made.className = 'name'
  made.href = `#${name}`
  made.tabIndex = Number(tabindex)
  made.setAttribute('role', 'button')
  made.setAttribute('aria-expanded', 'false')
  made.textContent = text
  return made
}
