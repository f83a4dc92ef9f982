// @ts-check
import { element } from '../dom.js'
import { direction } from '../language.js'
import { button } from './editor.js'

/** @import { Document, Pair } from '../../../../domain/document.ts' */

/** @typedef {'source' | 'target'} Side */
/** @typedef {{ readonly split: { readonly source: number, readonly target: number } } | { readonly move: { readonly side: Side, readonly offset: number, readonly to: 'next' | 'previous' } }} Cut */

/**
 * Both sides of a pair as fields in which the caret says where to cut, and what can be done there: two pairs out of it,
 * or what stands behind the caret to the next pair, or what stands before it to the previous one. The texts cannot be
 * changed here. The caret stands at first between the sentences nearest to the middle.
 *
 * @param {Pair} pair
 * @param {Document} document
 * @param {{ readonly cut: (cut: Cut) => void, readonly leave: () => void }} acts
 * @returns {{ readonly box: HTMLElement, readonly focus: () => void, readonly refuse: (words: string, language?: object) => void }}
 */
export function cutterFor(pair, document, { cut, leave }) {
  const { say } = element
  const fields = {
    source:
      pair.source.text === '' ? null : caretField(pair.source.text, pair.source.language ?? document.source.language),
    target: pair.target === null ? null : caretField(pair.target.text, document.target.language),
  }
  /** @type {Side} */
  let side = fields.source ? 'source' : 'target'
  const place = (/** @type {Side} */ which) => fields[which]?.selectionEnd ?? 0
  const split = () => cut({ split: { source: place('source'), target: place('target') } })
  const move = (/** @type {'next' | 'previous'} */ to) => cut({ move: { side, offset: place(side), to } })
  const splitButton = button(say('edit.split'), split, '')
  const next = button('', () => move('next'))
  const previous = button('', () => move('previous'))
  next.setAttribute('aria-keyshortcuts', 'Alt+ArrowDown')
  previous.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp')
  splitButton.setAttribute('aria-keyshortcuts', 'Control+Enter')
  const name = () => {
    next.textContent = say(side === 'source' ? 'edit.source-next' : 'edit.target-next')
    previous.textContent = say(side === 'source' ? 'edit.source-previous' : 'edit.target-previous')
  }
  name()
  const notice = element('p', { class: 'refused', role: 'alert', hidden: true })
  const labelled = (/** @type {Side} */ which) => {
    const field = fields[which]
    if (!field) return null
    field.addEventListener('focus', () => {
      side = which
      name()
    })
    return element('label', {}, say(which === 'source' ? 'edit.cut-source' : 'edit.cut-target'), field)
  }
  const box = element(
    'div',
    { class: 'editor cutter', role: 'group', 'aria-label': say('edit.cut-label', { number: pair.id + 1 }) },
    element('p', { class: 'hint' }, say('edit.cut-hint')),
    notice,
    element('div', { class: 'sides' }, labelled('source'), labelled('target')),
    element('div', { class: 'editor-buttons' }, splitButton, next, previous, button(say('edit.cancel'), leave)),
  )
  box.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) split()
    else if (event.altKey && event.key === 'ArrowDown') move('next')
    else if (event.altKey && event.key === 'ArrowUp') move('previous')
    else return
    event.preventDefault()
  })
  return {
    box,
    focus: () => (fields.source ?? fields.target)?.focus(),
    refuse: (words, language = {}) => {
      for (const [attribute, value] of Object.entries(language)) notice.setAttribute(attribute, value)
      notice.textContent = words
      notice.hidden = false
    },
  }
}

/**
 * A field with a caret and a text that stays as it is: a read-only one would not show the caret.
 *
 * @param {string} text
 * @param {string} language
 */
function caretField(text, language) {
  const area = /** @type {HTMLTextAreaElement} */ (
    element('textarea', {
      rows: 2,
      lang: language,
      dir: direction(language),
      inputmode: 'none',
      spellcheck: 'false',
      'aria-readonly': 'true',
    })
  )
  area.value = text
  const start = nearestCut(text, language)
  area.setSelectionRange(start, start)
  area.addEventListener('beforeinput', (event) => event.preventDefault())
  area.addEventListener('input', () => {
    // what a composition writes cannot be prevented
    const caret = Math.min(area.selectionStart, text.length)
    area.value = text
    area.setSelectionRange(caret, caret)
  })
  return area
}

/**
 * The end of the sentence, or of the word where there is only one sentence, that is nearest to the middle of the text.
 *
 * @param {string} text
 * @param {string} language
 */
export function nearestCut(text, language) {
  const ends = (/** @type {'sentence' | 'word'} */ granularity) =>
    [...new Intl.Segmenter(language === 'und' ? undefined : language, { granularity }).segment(text)]
      .map(({ index, segment }) => index + segment.length)
      .filter((end) => end < text.length)
  const sentences = ends('sentence')
  const middle = text.length / 2
  const found = sentences.length > 0 ? sentences : ends('word')
  return found.reduce((best, end) => (Math.abs(end - middle) < Math.abs(best - middle) ? end : best), found[0] ?? 0)
}
