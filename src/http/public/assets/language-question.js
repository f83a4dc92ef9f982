// @ts-check
import { element } from './dom.js'

/**
 * "Not German?": a form that asks for the translation again, from the language chosen in it.
 *
 * @param {string} found language tag
 * @param {HTMLSelectElement} languages the choice of the start page, whose first entry is "detect"
 * @param {(language: string) => void} again
 */
export function languageQuestion(found, languages, again) {
  const { say } = element
  const choices = [...languages.options].slice(1).filter(({ value }) => value !== found)
  const select = /** @type {HTMLSelectElement} */ (
    element(
      'select',
      { id: 'other-language', required: true },
      element('option', { value: '' }, say('kept.choose-language')),
      choices.map(({ value, text }) => element('option', { value }, text)),
    )
  )
  const question =
    found === 'und' ? say('kept.language-unknown') : say('kept.wrong-language', { language: say.languageName(found) })
  const form = element(
    'form',
    { class: 'language-question' },
    element('label', { for: 'other-language' }, question),
    select,
    element('button', { type: 'submit', class: 'quiet' }, say('kept.translate-again')),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (select.value !== '') again(select.value)
  })
  return form
}
