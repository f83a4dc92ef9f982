// @ts-check

import { sideField } from './align-form.js'
import { Refusal, serviceWith } from './align-service.js'
import { openWorkbench } from './align-workbench.js'
import { element, need } from './dom.js'
import { addExport } from './export/export-tool.js'
import { chooseGlossaries } from './glossary-choice.js'
import { languageWords } from './margin.js'
import { problemNotice } from './notice.js'
import { speaker } from './speaker.js'
import { equipReader } from './tools/tools.js'

/** @import { AlignmentRequest } from './align-service.js' */
/** @import { ProblemAnswer } from './stream.js' */
/** @import { Key } from './say.js' */

const KEY = 'dragoman-key'

/**
 * The page of existing translations with script: both texts become pairs on this page, which can be corrected, aligned
 * again and taken away as files. All of it is in the page; the service keeps nothing.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} list
 */
export function alignOnPage(form, list) {
  const { say } = element
  const key = /** @type {HTMLInputElement | null} */ (form.querySelector('#key'))
  const pivot = /** @type {HTMLInputElement | null} */ (form.querySelector('input[name=pivot]'))
  const notices = { form: need('.notices', form), page: need('main > .notices') }
  const languages = need('.languages')
  const [stop, change] = [need('[data-do=stop]'), need('[data-do=change]')]
  const heading = need('#reading-title')
  const tell = speaker(need('[role=status]'))
  const keyOf = () => key?.value ?? ''
  const service = serviceWith(keyOf)
  if (key) key.value = sessionStorage.getItem(KEY) ?? ''
  const glossaries = chooseGlossaries(/** @type {HTMLDetailsElement} */ (need('details.glossaries', form)), key)
  const page = { key: keyOf, say: tell }
  const sides = { source: sideField('source', form, page), target: sideField('target', form, page) }
  /** @type {AbortController | null} */
  let running = null

  const bench = openWorkbench(list, {
    service,
    tell,
    warn: (notice) => {
      notices.page.replaceChildren(...(notice ? [notice] : []))
    },
    problem: (error, retry) => {
      const problem = asProblem(error)
      return problemNotice(element, problem, [button(say('run.again'), retry)])
    },
    offer: () => tools.offer(),
    run: (work) => whileRunning(work),
  })
  const tools = equipReader(list, { actions: bench.actions, buttons: bench.controls, keys: KEYS })
  addExport(list, tools)
  list.before(bench.summary)

  /** @param {unknown} error @returns {ProblemAnswer} */
  function asProblem(error) {
    if (error instanceof Refusal) {
      const locked = key !== null && error.problem.type === '/problems/unauthorized'
      return locked ? { ...error.problem, detail: say('align.again-key') } : error.problem
    }
    if (!(error instanceof TypeError)) throw error
    return { title: say('align.lost'), detail: say('align.lost-detail'), requestId: null, own: true }
  }

  /**
   * One piece of work at a time, which Stop ends.
   *
   * @param {(signal: AbortSignal) => Promise<void>} work
   */
  async function whileRunning(work) {
    running?.abort()
    const mine = new AbortController()
    running = mine
    stop.hidden = false
    change.hidden = true
    tell(say('align.running'), true)
    try {
      await work(mine.signal)
    } catch (error) {
      if (!mine.signal.aborted) throw error
      if (running === mine) tell(say('align.stopped'), true)
    } finally {
      if (running === mine) {
        running = null
        stop.hidden = true
        change.hidden = !form.hidden
      }
    }
  }

  const showForm = () => {
    running?.abort()
    bench.clear()
    notices.page.replaceChildren()
    document.title = say('align.page')
    form.hidden = false
    for (const part of [notices.page, heading, change, languages]) part.hidden = true
    need('main').classList.remove('reading', 'correcting')
  }

  const showPairs = () => {
    const doc = bench.document()
    if (!doc) return
    form.hidden = true
    for (const part of [notices.page, heading]) part.hidden = false
    need('main').classList.add('reading', 'correcting')
    languages.textContent = languageWords(say, doc)
    languages.hidden = false
    window.scrollTo(0, 0)
    heading.focus({ preventScroll: true })
  }

  const start = async () => {
    if (key) sessionStorage.setItem(KEY, key.value)
    notices.form.replaceChildren()
    form.setAttribute('aria-busy', 'true')
    /** @param {import('./align-form.js').SideField} side */
    const sideOf = ({ text, language }) => ({
      text: text.value,
      ...(language.value !== '' && { language: language.value }),
    })
    /** @type {AlignmentRequest} */
    const request = {
      source: sideOf(sides.source),
      target: sideOf(sides.target),
      pivot: pivot?.checked ? 'auto' : 'none',
      ...glossaries.wanted(),
    }
    try {
      await whileRunning(async (signal) => {
        await bench.open(request, signal)
        showPairs()
      })
    } catch (error) {
      const problem = asProblem(error)
      const locked = key !== null && problem.type === '/problems/unauthorized'
      notices.form.replaceChildren(
        problemNotice(element, locked ? { ...problem, detail: say('align.key'), own: true } : problem, []),
      )
      if (locked) return key.focus()
      notices.form.scrollIntoView({ block: 'nearest' })
      form.focus({ preventScroll: true })
    } finally {
      form.removeAttribute('aria-busy')
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    start()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
  })
  stop.addEventListener('click', () => running?.abort())
  change.addEventListener('click', () => {
    showForm()
    sides.source.text.focus()
  })
  list.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key !== 'z') return
    event.preventDefault()
    bench.undo()
  })
}

/** @type {readonly (readonly [keys: string, what: Key])[]} */
const KEYS = [
  ['m', 'align.merge'],
  ['s', 'align.split'],
  ['q a', 'align.key-source'],
  ['w d', 'align.key-target'],
  ['b', 'align.key-lock'],
  ['z Ctrl+Z', 'align.key-undo'],
]

/**
 * @param {string} words
 * @param {() => void} act
 */
function button(words, act) {
  const made = element('button', { type: 'button', class: 'quiet' }, words)
  made.addEventListener('click', act)
  return made
}
