// @ts-check
import { readArticle, UnreadableFile } from './article-file.js'
import { detect } from './detect-language.js'
import { element, need } from './dom.js'
import { forgetDraft, keepDraft, takeDraft } from './draft.js'
import { fileFormat } from './file-formats.js'
import { chooseGlossaries } from './glossary-choice.js'
import { keptRuns } from './kept/kept-runs.js'
import { languageQuestion } from './language-question.js'
import { problemNotice } from './notice.js'
import { run, STOPPED } from './run.js'
import { openSheet } from './sheet.js'
import { speaker } from './speaker.js'
import { authorization, readProblem } from './stream.js'

/** @import { ProblemAnswer } from './stream.js' */
/** @import { Tools } from './tools/tools.js' */

const KEY = 'dragoman-key'
const DETECT_AFTER = 500
const ENOUGH_TO_DETECT = 24
/** Problems of what one answer cannot hold, or not in time. */
const TOO_LONG = new Set(['/problems/text-too-long', '/problems/body-too-large', '/problems/timeout'])

/**
 * The start page with script: files can be dropped, the language shows while pasting, and pairs appear as they come.
 *
 * @param {HTMLFormElement} form
 * @param {Tools | null} tools
 */
export function compose(form, tools) {
  const text = /** @type {HTMLTextAreaElement} */ (need('#text'))
  const source = /** @type {HTMLSelectElement} */ (need('#source'))
  const target = /** @type {HTMLSelectElement} */ (need('#target'))
  const provider = /** @type {HTMLSelectElement | null} */ (form.querySelector('#provider'))
  const other = /** @type {HTMLSelectElement | null} */ (form.querySelector('#compare'))
  const unit = /** @type {HTMLSelectElement | null} */ (form.querySelector('#unit'))
  const key = /** @type {HTMLInputElement | null} */ (form.querySelector('#key'))
  const notices = need('.notices', form)
  const stop = need('[data-do=stop]')
  const back = need('[data-do=compose]')
  const sheet = openSheet()
  const kept = keptRuns(/** @type {HTMLInputElement} */ (need('#keep')), sheet, tools)
  const say = speaker(need('[role=status]'))
  /** @type {string | null} */
  let html = null
  /** @type {File | null} a file that comes back as one */
  let whole = null
  /** @type {AbortController | null} */
  let running = null

  text.spellcheck = false
  // what was typed before the script came is not written over
  if (key) key.value ||= sessionStorage.getItem(KEY) ?? ''
  const glossaries = chooseGlossaries(/** @type {HTMLDetailsElement} */ (need('details.glossaries', form)), key)

  const showForm = () => {
    running?.abort()
    kept.close()
    sheet.clear()
    document.title = element.say('page.start')
    form.hidden = false
    back.hidden = true
  }

  /** @param {ProblemAnswer} problem */
  const refuse = (problem) => {
    showForm()
    const locked = key !== null && problem.type === '/problems/unauthorized'
    const detail = locked ? element.say('key.enter') : problem.detail
    notices.replaceChildren(problemNotice(element, { ...problem, detail }, whole ? [] : instead(problem)))
    if (locked) return key.focus()
    notices.scrollIntoView({ block: 'nearest' })
    form.focus({ preventScroll: true })
  }

  /**
   * What to do instead of asking once more: what takes too long for one answer is translated in the background.
   *
   * @param {ProblemAnswer} problem
   * @param {Extra} [more]
   */
  const instead = ({ type = '' }, more = {}) =>
    TOO_LONG.has(type)
      ? [
          button(element.say('job.start'), async () => {
            showForm()
            const { translateInBackground } = await import('./background-job.js')
            await translateInBackground(requested(more), { key: key?.value ?? '', notices, say })
          }),
        ]
      : []

  const begin = () => {
    form.hidden = true
    window.scrollTo(0, 0)
    need('#reading-title').focus({ preventScroll: true })
  }

  /**
   * @typedef {{ readonly source?: string, readonly restore?: readonly (readonly [number, number])[] }} Extra fields for this time only
   * @param {Extra} more
   */
  const requested = (more) => ({
    ...(html === null ? { text: text.value } : { html }),
    target: target.value,
    ...(source.value === '' ? {} : { source: source.value }),
    ...askedProviders(provider, other),
    ...(unit && unit.value !== '' ? { unit: unit.value } : {}),
    ...glossaries.wanted(),
    ...kept.wanted(),
    ...more,
  })

  /** @param {Extra} more */
  const start = async (more = {}) => {
    running?.abort()
    kept.close()
    sheet.offerLines((span) => start({ ...more, restore: [...(more.restore ?? []), span] }))
    const mine = new AbortController()
    running = mine
    if (key) sessionStorage.setItem(KEY, key.value)
    stop.hidden = false
    back.hidden = true
    form.setAttribute('aria-busy', 'true')
    if (whole) await startFile(whole, mine.signal)
    else await startArticle(more, mine.signal)
    if (running !== mine) return
    running = null
    back.hidden = !form.hidden
    stop.hidden = true
    form.removeAttribute('aria-busy')
  }

  /** @param {File} file @param {AbortSignal} signal */
  const startFile = async (file, signal) => {
    const wish = {
      target: target.value,
      ...(source.value !== '' && { source: source.value }),
      ...(provider && provider.value !== '' && { provider: provider.value }),
      ...glossaries.wanted(),
    }
    const { translateFile } = await import('./file-translation.js')
    const problem = await translateFile(file, wish, { key: key?.value ?? '', signal, notices, say })
    if (problem) refuse(problem)
  }

  /** @param {Extra} more @param {AbortSignal} signal */
  const startArticle = async (more, signal) => {
    const request = requested(more)
    notices.replaceChildren()
    const draft = { ...request, name: need('.dropped-name', form).textContent ?? '' }
    keepDraft({ ...draft, ended: false })
    say(element.say('run.sending'))
    await run(request, {
      key: key?.value ?? '',
      signal,
      sheet,
      say,
      begin,
      refuse,
      again: (problem) => [button(element.say('run.again'), () => start(more)), ...instead(problem, more)],
      ended: (document, whole) => {
        if (document.kept) forgetDraft()
        else keepDraft({ ...draft, ended: whole })
        kept.take(document, key?.value ?? '')
        if (document.source.detected)
          need('.margin .details').append(
            languageQuestion(document.source.language, source, (language) => start({ ...more, source: language })),
          )
      },
    })
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    start()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
  })
  stop.addEventListener('click', () => running?.abort(STOPPED))
  back.addEventListener('click', () => {
    showForm()
    if (html === null) text.focus()
    else form.focus()
  })

  const hold = takeFiles()
  takeExamples()
  detectWhilePasting()
  restoreDraft()

  /** A page that was left in the middle of a translation comes back with what was asked. */
  function restoreDraft() {
    const draft = takeDraft()
    if (!draft || (text.value !== '' && text.value !== draft.text)) return
    if (draft.html === undefined) text.value = draft.text ?? ''
    else hold(draft.html, draft.name)
    for (const [field, value] of /** @type {const} */ ([
      [source, draft.source],
      [target, draft.target],
      [provider, draft.provider],
      [unit, draft.unit],
    ]))
      if (field) field.value = value ?? ''
    const words = element.say(draft.ended ? 'kept.draft-ended' : 'kept.draft')
    const forget = button(element.say('kept.draft-forget'), () => {
      forgetDraft()
      hold(null, '')
      text.value = ''
      notices.replaceChildren()
      text.focus()
    })
    notices.replaceChildren(element('section', { class: 'notice' }, element('p', {}, words), forget))
    text.dispatchEvent(new Event('input'))
    say(words)
  }

  function takeFiles() {
    const hint = need('.file', form)
    const shown = need('.dropped', form)
    const input = /** @type {HTMLInputElement} */ (need('input[type=file]', form))
    hint.hidden = false

    /** @param {string | null} markup @param {string} name */
    const hold = (markup, name) => {
      html = markup
      whole = null
      need('.comes-back', shown).hidden = true
      shown.hidden = markup === null
      text.hidden = markup !== null
      text.required = markup === null
      hint.hidden = markup !== null
      need('.dropped-name', shown).textContent = name
    }
    /** @param {File | undefined} file */
    const take = async (file) => {
      if (!file) return
      try {
        if (fileFormat(file.name)) {
          hold('', file.name)
          whole = file
          need('.comes-back', shown).hidden = false
          notices.replaceChildren()
          return say(element.say('home.file-ready', { name: file.name }), true)
        }
        const article = await readArticle(file)
        hold(article.kind === 'html' ? article.text : null, file.name)
        if (article.kind === 'text') text.value = article.text
        notices.replaceChildren()
        text.dispatchEvent(new Event('input'))
        say(element.say('home.file-ready', { name: file.name }), true)
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
        notices.replaceChildren(
          problemNotice(
            element,
            { title: element.say('file.unreadable'), detail: error.message, requestId: null, own: true },
            [],
          ),
        )
      }
    }

    input.addEventListener('change', async () => {
      await take(input.files?.[0])
      input.value = ''
    })
    need('[data-do=drop-file]', form).addEventListener('click', () => {
      hold(null, '')
      text.focus()
    })
    document.addEventListener('dragover', (event) => {
      if (form.hidden || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      form.classList.add('dragging')
    })
    document.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) form.classList.remove('dragging')
    })
    document.addEventListener('drop', (event) => {
      form.classList.remove('dragging')
      if (form.hidden || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      take(event.dataTransfer.files[0])
    })
    return hold
  }

  function takeExamples() {
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (form.querySelectorAll('[data-example]'))) {
      link.addEventListener('click', async (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        const response = await fetch(link.href, {
          headers: { accept: 'text/plain', ...authorization(key?.value ?? '') },
        })
        if (!response.ok) return refuse(await readProblem(response))
        text.value = await response.text()
        source.value = ''
        notices.replaceChildren()
        text.dispatchEvent(new Event('input'))
        need('button[type=submit]', form).focus()
      })
    }
  }

  function detectWhilePasting() {
    const automatic = source.options[0]
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer
    text.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        if (!automatic) return
        const start = text.value.slice(0, 2000)
        const found = start.trim().length < ENOUGH_TO_DETECT ? null : await detect(start, key?.value ?? '')
        automatic.textContent =
          found === null || found === 'und'
            ? element.say('home.detect')
            : element.say('home.detected', { language: element.say.languageName(found) })
      }, DETECT_AFTER)
    })
  }
}

/**
 * Who is to translate, and who beside: the one chosen, else the first offered that is another, translates.
 *
 * @param {HTMLSelectElement | null} provider
 * @param {HTMLSelectElement | null} other
 */
function askedProviders(provider, other) {
  if (!provider) return {}
  const first =
    provider.value || [...provider.options].find(({ value }) => value !== '' && value !== other?.value)?.value
  if (first && other?.value && other.value !== first) return { compare: [first, other.value] }
  return provider.value === '' ? {} : { provider: provider.value }
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
