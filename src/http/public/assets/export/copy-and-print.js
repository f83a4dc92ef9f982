// @ts-check
import { element } from '../dom.js'
import { translationText } from './translation-text.js'

/**
 * Buttons that need no server: the whole translation into the clipboard, where there is one, and onto paper.
 *
 * @param {HTMLElement} list
 * @param {(words: string) => void} tell
 * @returns {readonly HTMLElement[]}
 */
export function copyAndPrint(list, tell) {
  const { say } = element
  const print = button(say('export.print'), () => window.print())
  if (navigator.clipboard === undefined) return [print]
  const copy = button(say('export.copy'), async () => {
    const { text, missing } = translationText(list)
    await navigator.clipboard.writeText(text)
    tell(missing === 0 ? say('export.copied') : say('export.copied-part', { count: missing }))
  })
  return [copy, print]
}

/**
 * @param {string} words
 * @param {() => void} act
 */
function button(words, act) {
  const made = element('button', { type: 'button', class: 'quiet' }, words)
  made.addEventListener('click', act)
  return made
}
