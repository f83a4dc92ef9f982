// @ts-check
import { textOfHtml } from './align-html.js'
import { readArticle, UnreadableFile } from './article-file.js'
import { detect } from './detect-language.js'
import { element, need } from './dom.js'
import { problemNotice } from './notice.js'

const DETECT_AFTER = 500
const ENOUGH_TO_DETECT = 24

/**
 * One side of the form with script: a file can be dropped on it or chosen, and its language shows while pasting.
 *
 * @typedef {object} SideField
 * @property {HTMLTextAreaElement} text
 * @property {HTMLSelectElement} language empty = to be detected
 */

/**
 * @param {'source' | 'target'} name
 * @param {HTMLFormElement} form
 * @param {{ readonly key: () => string, readonly say: (words: string, now?: boolean) => void }} page
 * @returns {SideField}
 */
export function sideField(name, form, { key, say }) {
  const field = need(`[data-side=${name}]`, form)
  const text = /** @type {HTMLTextAreaElement} */ (need('textarea', field))
  const language = /** @type {HTMLSelectElement} */ (need('select', field))
  const input = /** @type {HTMLInputElement} */ (need('input[type=file]', field))
  const notices = need('.notices', form)
  text.spellcheck = false
  need('.file', field).hidden = false

  /** @param {File | undefined} file */
  const take = async (file) => {
    if (!file) return
    try {
      const article = await readArticle(file)
      text.value = article.kind === 'html' ? textOfHtml(article.text) : article.text
      notices.replaceChildren()
      text.dispatchEvent(new Event('input'))
      say(element.say('align.file-ready', { name: file.name }), true)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      const title = element.say('file.unreadable')
      notices.replaceChildren(problemNotice(element, { title, detail: error.message, requestId: null, own: true }, []))
    }
  }
  input.addEventListener('change', async () => {
    await take(input.files?.[0])
    input.value = ''
  })
  field.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    field.classList.add('dragging')
  })
  field.addEventListener('dragleave', (event) => {
    if (event.relatedTarget instanceof Node && field.contains(event.relatedTarget)) return
    field.classList.remove('dragging')
  })
  field.addEventListener('drop', (event) => {
    field.classList.remove('dragging')
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    take(event.dataTransfer.files[0])
  })

  const automatic = language.options[0]
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const tellLanguage = async () => {
    if (!automatic) return
    const start = text.value.slice(0, 2000)
    const found = start.trim().length < ENOUGH_TO_DETECT ? null : await detect(start, key())
    if (start !== text.value.slice(0, 2000)) return
    automatic.textContent =
      found === null || found === 'und'
        ? element.say('home.detect')
        : element.say('home.detected', { language: element.say.languageName(found) })
  }
  text.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(tellLanguage, DETECT_AFTER)
  })
  // what the browser kept over a reload
  if (text.value !== '') tellLanguage()
  return { text, language }
}
