// @ts-check
import { element } from '../dom.js'
import { direction } from '../language.js'

/** @import { Document, Pair } from '../../../../domain/document.ts' */

/**
 * @typedef {object} Editor
 * @property {HTMLElement} box
 * @property {() => boolean} changed whether something would be lost
 * @property {() => void} focus
 * @property {(busy: boolean) => void} wait
 * @property {(words: string, language: Readonly<Record<string, string>>, theirs?: Pair | null) => void} refuse says why it was not saved; `theirs`: what stands there now, `null` when nothing does
 */

/**
 * A field in the place of a translation. Ctrl+Enter saves, Esc leaves it as it was; its keys are its own.
 *
 * @param {Pair} pair
 * @param {Document} document
 * @param {{ readonly save: (text: string) => void, readonly over: (text: string) => void, readonly leave: () => void }} acts `over`: saves over what somebody else wrote
 * @returns {Editor}
 */
export function editorFor(pair, document, { save, over, leave }) {
  const { say } = element
  const { language } = document.target
  const words = { lang: language, dir: direction(language) }
  const label = say('edit.label', { number: pair.id + 1 })
  const area = /** @type {HTMLTextAreaElement} */ (
    element('textarea', { ...words, rows: 2, 'aria-label': label, 'aria-keyshortcuts': 'Control+Enter Escape' })
  )
  const start = pair.target?.text ?? ''
  area.value = start
  const notice = element('div', { class: 'refused', role: 'alert', hidden: true })
  const saveButton = button(say('edit.save'), () => save(area.value), '')
  const cancel = button(say('edit.cancel'), leave)
  const box = element(
    'div',
    { class: 'editor' },
    notice,
    area,
    element(
      'div',
      { class: 'editor-buttons' },
      saveButton,
      cancel,
      element('span', { class: 'hint' }, say('edit.keys')),
    ),
  )
  box.addEventListener('keydown', (event) => {
    // the list's own keys would act on what is typed
    event.stopPropagation()
    if (event.isComposing) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(area.value)
    else return
    event.preventDefault()
  })
  return {
    box,
    changed: () => area.value !== start,
    focus: () => {
      area.focus()
      area.setSelectionRange(area.value.length, area.value.length)
    },
    wait: (busy) => {
      area.readOnly = busy
      box.setAttribute('aria-busy', String(busy))
    },
    refuse: (said, own, theirs) => {
      const there = theirs?.target?.text
      notice.replaceChildren(
        element('p', own, said),
        ...(there === undefined ? [] : [element('blockquote', words, there)]),
        ...(theirs ? [button(say('edit.over'), () => over(area.value)), ' ', button(say('edit.theirs'), leave)] : []),
      )
      saveButton.hidden = theirs !== undefined
      notice.hidden = false
    },
  }
}

/**
 * @param {string} words
 * @param {() => void} act
 * @param {string} [look]
 */
export function button(words, act, look = 'quiet') {
  const made = element('button', { type: 'button', class: look }, words)
  made.addEventListener('click', act)
  return made
}
