// @ts-check
import { element, need } from './dom.js'
import { glossaryOptions } from './glossary-options.js'
import { problemNotice } from './notice.js'
import { authorization, readProblem } from './stream.js'

/**
 * Which glossaries the reader wants.
 *
 * @typedef {object} GlossaryChoice
 * @property {() => { readonly glossary?: readonly string[] | null }} wanted fields of a request; nothing = as the service decides
 */

/**
 * The choice of glossaries with script: the list is fetched when it is first opened, the summary says what is chosen, and
 * one of several can be put first. As long as nothing was changed the service decides.
 *
 * @param {HTMLDetailsElement} details
 * @param {HTMLInputElement | null} key
 * @returns {GlossaryChoice}
 */
export function chooseGlossaries(details, key) {
  const words = need('.chosen', details)
  const place = need('.offered', details)
  // with a key the server lists nothing, so what the address ticks is ticked here
  const wished = key ? new URLSearchParams(location.search).getAll('glossary').filter((id) => id !== '') : []
  let changed = wished.length > 0
  // the key the list was fetched with
  /** @type {string | null} */
  let shownTo = null

  const boxes = () => /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll('input[type=checkbox]')])
  const ticked = () => boxes().filter(({ checked }) => checked)

  const tell = () => {
    const names = ticked().map((box) => box.closest('label')?.querySelector('bdi')?.textContent ?? box.value)
    words.textContent = changed
      ? names.join(element.say('home.then')) || element.say('glossary.none')
      : (words.dataset.usual ?? '')
    for (const item of place.querySelectorAll('li')) {
      const first = item.querySelector('button')
      if (first) first.hidden = ticked().length < 2 || item === item.parentElement?.firstElementChild
    }
  }
  const change = () => {
    changed = true
    tell()
  }

  const prepare = () => {
    for (const item of place.querySelectorAll('li')) {
      const name = item.querySelector('bdi')?.textContent ?? ''
      const first = element(
        'button',
        { type: 'button', class: 'quiet', 'aria-label': element.say('glossary.first-named', { name }) },
        element.say('glossary.first'),
      )
      first.addEventListener('click', () => {
        item.parentElement?.prepend(item)
        change()
        item.querySelector('input')?.focus()
      })
      item.append(first)
    }
    tell()
  }

  const load = async () => {
    const used = key?.value ?? ''
    shownTo = used
    place.replaceChildren(element('p', {}, element.say('glossary.looking')))
    try {
      const response = await fetch('/v1/glossaries', { headers: authorization(used) })
      if (!response.ok) {
        shownTo = null
        const problem = await readProblem(response)
        const locked = key !== null && response.status === 401
        const shown = locked ? { ...problem, detail: element.say('key.enter-open') } : problem
        place.replaceChildren(problemNotice(element, shown, []))
        return
      }
      const { glossaries } = await response.json()
      // with a key the service may have other usual ones than we know
      const chosen = key ? wished : (details.dataset.usual ?? '').split(' ')
      place.replaceChildren(glossaryOptions(element, glossaries, chosen))
      changed = wished.length > 0
      prepare()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      shownTo = null
      const lost = {
        title: element.say('glossary.lost'),
        detail: element.say('glossary.reopen'),
        requestId: null,
        own: true,
      }
      place.replaceChildren(problemNotice(element, lost, []))
    }
  }

  if (boxes().length > 0) {
    shownTo = key?.value ?? ''
    changed = details.dataset.changed !== undefined
    prepare()
  }
  details.addEventListener('toggle', () => {
    if (details.open && shownTo !== (key?.value ?? '')) load()
  })
  place.addEventListener('change', change)
  if (changed && shownTo === null) details.open = true
  return {
    wanted: () => (changed ? { glossary: boxes().length > 0 ? ticked().map(({ value }) => value) : wished } : {}),
  }
}
