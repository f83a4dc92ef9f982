// @ts-check
import { element, need } from './dom.js'
import { fileQuery, titleOfFile } from './glossary-file.js'
import { glossaryList, sizeWords } from './glossary-list.js'
import { remarkList, savedNotice } from './glossary-remarks.js'
import { problemNotice } from './notice.js'
import { speaker } from './speaker.js'
import { authorization, readProblem } from './stream.js'

const KEY = 'dragoman-key'

/**
 * The page of glossaries with script: files can be dropped, replaced and deleted, downloads carry the key, and what was
 * done is said on the page.
 *
 * @param {HTMLElement} page
 */
export function manageGlossaries(page) {
  const form = /** @type {HTMLFormElement} */ (need('form.add', page))
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (need(`[name=${name}]`, form))
  const file = field('file')
  const name = field('name')
  const list = need('.list', page)
  const notices = need('.notices', page)
  const key = /** @type {HTMLInputElement | null} */ (page.querySelector('#key'))
  const dialog = /** @type {HTMLDialogElement} */ (need('dialog', page))
  const say = speaker(need('[role=status]'))
  /** @type {{ readonly id: string, readonly name: string, readonly version: string } | null} the one to be replaced */
  let replaced = null
  // the name as the file suggested it
  let suggested = ''

  /** @param {string} address @param {RequestInit} [request] */
  const ask = (address, request = {}) =>
    fetch(address, { ...request, headers: { ...authorization(key?.value ?? ''), ...request.headers } })

  /** @param {HTMLElement} notice */
  const show = (notice) => {
    notices.replaceChildren(notice)
    notice.scrollIntoView({ block: 'nearest' })
  }
  /** @param {Response} response @param {string} [detail] in our words */
  const refuse = async (response, detail) => {
    const problem = await readProblem(response)
    const locked = key !== null && response.status === 401
    const words = locked ? element.say('key.enter-above') : (detail ?? problem.detail)
    const remarks = /** @type {{ remarks?: any }} */ (problem).remarks
    show(
      problemNotice(
        element,
        { ...problem, detail: words },
        [remarkList(element, remarks ?? [])].flatMap((part) => part ?? []),
      ),
    )
    if (locked) key.focus()
  }
  /** Does the work, and says so when the server cannot be reached. @param {() => Promise<void>} work */
  const attempt = async (work) => {
    form.setAttribute('aria-busy', 'true')
    try {
      await work()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      const detail = element.say('problem.offline-detail')
      show(problemNotice(element, { title: element.say('problem.offline'), detail, requestId: null, own: true }, []))
    } finally {
      form.removeAttribute('aria-busy')
    }
  }

  const refresh = async () => {
    const response = await ask('/v1/glossaries')
    if (!response.ok) return refuse(response)
    const { glossaries } = await response.json()
    list.replaceChildren(...glossaryList(element, glossaries, page.dataset.usual ?? ''))
    equip()
  }

  /** Buttons that need script. */
  const equip = () => {
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('li[data-own]'))) {
      const { id = '', name: called = '', version = '' } = item.dataset
      const replace = button(
        element.say('glossaries.replace'),
        element.say('glossaries.replace-named', { name: called }),
        () => begin({ id, name: called, version }),
      )
      const remove = button(
        element.say('glossaries.delete'),
        element.say('glossaries.delete-named', { name: called }),
        () => confirm({ id, name: called }),
      )
      need('.actions', item).append(' ', replace, ' ', remove)
    }
  }

  /** @param {typeof replaced} which */
  const begin = (which) => {
    replaced = which
    form.reset()
    suggested = ''
    direct()
    name.value = which?.name ?? ''
    need('h2', form).textContent = which
      ? element.say('glossaries.replace-title', { name: which.name })
      : element.say('glossaries.add-title')
    need('button[type=submit]', form).textContent = element.say(which ? 'glossaries.replace' : 'glossaries.add')
    need('[data-do=cancel]', form).hidden = which === null
    if (which === null) return
    form.scrollIntoView({ block: 'nearest' })
    file.focus()
  }

  /** @param {{ readonly id: string, readonly name: string }} which */
  const confirm = ({ id, name: called }) => {
    need('.question', dialog).textContent = element.say('glossaries.delete-question', { name: called })
    dialog.returnValue = ''
    dialog.onclose = () => {
      if (dialog.returnValue !== 'delete') return
      attempt(async () => {
        const response = await ask(`/v1/glossaries/${encodeURIComponent(id)}`, { method: 'DELETE' })
        if (!response.ok && response.status !== 404) return refuse(response)
        if (replaced?.id === id) begin(null)
        await refresh()
        done(element.say('glossaries.deleted', { name: called }), [])
      })
    }
    dialog.showModal()
  }

  /** @param {string} words @param {readonly any[]} remarks */
  const done = (words, remarks) => {
    const notice = savedNotice(element, words, remarks)
    show(notice)
    notice.focus({ preventScroll: true })
    say(words, true)
  }

  const send = async () => {
    const chosen = file.files?.[0]
    if (!chosen) return
    const [format = '', source = '', target = ''] = ['format', 'source', 'target'].map((each) => field(each).value)
    const asked = fileQuery(element.say, { file: chosen.name, name: name.value.trim(), format, source, target })
    if ('missing' in asked) {
      show(
        problemNotice(
          element,
          { title: element.say('glossaries.needed'), detail: asked.missing, requestId: null, own: true },
          [],
        ),
      )
      return field('format').focus()
    }
    const before = replaced
    const address = before ? `/v1/glossaries/${encodeURIComponent(before.id)}` : '/v1/glossaries'
    const response = await ask(`${address}?${asked.query}`, {
      method: before ? 'PUT' : 'POST',
      headers: before ? { 'if-match': `"${before.version}"` } : {},
      body: chosen,
    })
    if (response.status === 409) {
      return refuse(response, before ? element.say('glossaries.conflict') : element.say('glossaries.taken'))
    }
    if (!response.ok) return refuse(response)
    const saved = await response.json()
    begin(null)
    await refresh()
    done(
      element.say(before ? 'glossaries.was-replaced' : 'glossaries.was-added', {
        name: saved.name,
        size: sizeWords(element.say, saved),
      }),
      saved.remarks,
    )
  }

  const direct = () => {
    need('.direction', form).hidden = field('format').value !== 'deepl'
  }
  const suggest = () => {
    const chosen = file.files?.[0]
    if (!chosen || (name.value !== suggested && name.value !== '')) return
    suggested = titleOfFile(chosen.name)
    name.value = suggested
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    attempt(send)
  })
  field('format').addEventListener('change', direct)
  file.addEventListener('change', suggest)
  need('[data-do=cancel]', form).addEventListener('click', () => {
    begin(null)
    file.focus()
  })
  takeDrops()
  carryKey()
  offerCopy()
  direct()
  if (key) {
    key.value = sessionStorage.getItem(KEY) ?? ''
    need('form.unlock', page).addEventListener('submit', (event) => {
      event.preventDefault()
      sessionStorage.setItem(KEY, key.value)
      notices.replaceChildren()
      attempt(refresh)
    })
    if (key.value !== '') attempt(refresh)
  } else equip()

  function takeDrops() {
    document.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      form.classList.add('dragging')
    })
    document.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) form.classList.remove('dragging')
    })
    document.addEventListener('drop', (event) => {
      form.classList.remove('dragging')
      if (!event.dataTransfer?.files.length) return
      event.preventDefault()
      file.files = event.dataTransfer.files
      suggest()
      say(element.say('glossaries.chosen', { name: file.files[0]?.name ?? '' }), true)
      need('button[type=submit]', form).focus()
    })
  }

  /** A link cannot carry a key, so with one the file is fetched and then saved. */
  function carryKey() {
    if (!key) return
    list.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[download]') : null
      if (!(link instanceof HTMLAnchorElement)) return
      // the link we make below is not in the list
      event.preventDefault()
      attempt(() => save(link.href, link.download))
    })
    list.addEventListener('submit', (event) => {
      const asking = /** @type {HTMLFormElement} */ (event.target)
      event.preventDefault()
      const query = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(asking)]))
      attempt(() => save(`${asking.action}?${query}`, asking.dataset.file ?? ''))
    })
  }

  /** @param {string} address @param {string} called */
  async function save(address, called) {
    const response = await ask(address)
    if (!response.ok) return refuse(response)
    const url = URL.createObjectURL(await response.blob())
    element('a', { href: url, download: called }).click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }

  function offerCopy() {
    const example = need('.sample', page)
    // there is no clipboard on a page that came over an open line
    if (!navigator.clipboard) return
    const copy = button(element.say('glossaries.copy'), element.say('glossaries.copy-named'), async () => {
      await navigator.clipboard.writeText(need('pre', example).textContent ?? '')
      say(element.say('glossaries.copied-named'), true)
      copy.textContent = element.say('glossaries.copied')
    })
    example.after(copy)
  }
}

/**
 * @param {string} words
 * @param {string} label
 * @param {() => void} act
 */
function button(words, label, act) {
  const made = element('button', { type: 'button', class: 'quiet', 'aria-label': label }, words)
  made.addEventListener('click', act)
  return made
}
