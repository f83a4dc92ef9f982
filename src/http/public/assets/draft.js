// @ts-check

/**
 * What was asked for, kept in this tab until it is done: a page that is loaded again in the middle of a translation has
 * lost the answer, not the article.
 *
 * @typedef {object} Draft
 * @property {string} [text]
 * @property {string} [html]
 * @property {string} name of the file it was read from
 * @property {string} target
 * @property {string} [source]
 * @property {string} [provider]
 * @property {string} [unit]
 * @property {boolean} ended whether its translation was complete
 */

const DRAFT = 'dragoman-draft'

/** @param {Draft} draft */
export function keepDraft({ text, html, name, target, source, provider, unit, ended }) {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify({ text, html, name, target, source, provider, unit, ended }))
  } catch (error) {
    // a browser may forbid storage, and a long article may be too much for it
    if (!(error instanceof DOMException)) throw error
    forgetDraft()
  }
}

export function forgetDraft() {
  try {
    sessionStorage.removeItem(DRAFT)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}

/**
 * What the page was left with: whatever was not complete, and what was, when the page is loaded again or come back to. A
 * new visit begins empty.
 *
 * @returns {Draft | null}
 */
export function takeDraft() {
  try {
    const kept = sessionStorage.getItem(DRAFT)
    if (kept === null) return null
    /** @type {Draft} */
    const draft = JSON.parse(kept)
    const [visit] = performance.getEntriesByType('navigation')
    const isNew = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate'
    return draft.ended && isNew ? null : draft
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
