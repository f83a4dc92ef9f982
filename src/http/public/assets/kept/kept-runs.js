// @ts-check
import { element, need } from '../dom.js'

/** @import { Document } from '../../../../domain/document.ts' */
/** @import { Sheet } from '../sheet.js' */
/** @import { Tools } from '../tools/tools.js' */
/** @import { Corrections } from './corrections.js' */

const KEEP = 'dragoman-keep'

/**
 * Keeping from the start page: whether it is wanted, which this browser remembers, and what a kept translation becomes:
 * the page of the document, with its address and what can be corrected in it.
 *
 * @param {HTMLInputElement} box
 * @param {Sheet} sheet
 * @param {Tools | null} tools
 */
export function keptRuns(box, sheet, tools) {
  /** @type {Promise<Corrections> | null} */
  let corrections = null
  let open = false

  box.checked ||= remembered()
  box.addEventListener('change', () => remember(box.checked))

  return {
    wanted: () => (box.checked ? { keep: true } : {}),
    /** @param {Document} document @param {string} key */
    async take({ id, kept }, key) {
      if (!kept || !tools) return
      open = true
      history.replaceState(null, '', `/t/${encodeURIComponent(id)}`)
      corrections ??= load(sheet, tools)
      const made = await corrections
      if (open) made.open(id, key, kept)
    },
    close() {
      if (!open) return
      open = false
      history.replaceState(null, '', '/')
      corrections?.then((made) => made.close())
    },
  }
}

/** @param {Sheet} sheet @param {Tools} tools */
async function load(sheet, tools) {
  const styles = new URL('../kept.css', import.meta.url).href
  if (!document.querySelector(`link[href="${styles}"]`))
    document.head.append(element('link', { rel: 'stylesheet', href: styles }))
  const { correctIn } = await import('./corrections.js')
  return correctIn(need('ol.blocks'), sheet, tools)
}

function remembered() {
  try {
    return localStorage.getItem(KEEP) !== null
  } catch (error) {
    if (error instanceof DOMException) return false
    throw error
  }
}

/** @param {boolean} wanted */
function remember(wanted) {
  try {
    if (wanted) localStorage.setItem(KEEP, '1')
    else localStorage.removeItem(KEEP)
  } catch (error) {
    // a browser may forbid storage: then the choice holds for this page
    if (!(error instanceof DOMException)) throw error
  }
}
