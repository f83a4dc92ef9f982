// @ts-check
import { element } from '../dom.js'
import { problemNotice } from '../notice.js'
import { theirs } from '../words.js'
import { cutterFor } from './cutter.js'
import { button, editorFor } from './editor.js'
import { keptDocument, Overtaken, Refusal } from './kept-document.js'

/** @import { Document, Pair } from '../../../../domain/document.ts' */
/** @import { Sheet } from '../sheet.js' */
/** @import { Tools } from '../tools/tools.js' */
/** @import { Cut } from './cutter.js' */
/** @import { Changed } from './difference.js' */

/**
 * @typedef {object} Corrections
 * @property {(id: string, key: string, shown: { readonly version: number, readonly changes: number }) => void} open the document that is shown, in which version, and how many of its changes can be taken back
 * @property {() => Promise<Document>} read the document as it is kept
 * @property {() => void} close
 */

/**
 * What of a kept document can be corrected in the reader: another translation, "reviewed", pairs joined, cut and moved,
 * the last change taken back, what failed asked for again. What the page shows afterwards is the service's answer.
 *
 * @param {HTMLElement} list
 * @param {Sheet} sheet
 * @param {Tools} tools
 * @returns {Corrections}
 */
export function correctIn(list, sheet, tools) {
  const { say } = element
  const { tell } = tools
  /** @type {ReturnType<typeof keptDocument> | null} */
  let kept = null
  /** @type {{ readonly row: HTMLElement, readonly pair: Pair, readonly changed: () => boolean, readonly focus: () => void } | null} */
  let editing = null
  // whether there is a change that could be taken back
  let changes = 0

  const undo = button(say('edit.undo'), () => takeBack())
  undo.setAttribute('aria-keyshortcuts', 'z')
  undo.hidden = true
  const is = (/** @type {HTMLElement} */ row, /** @type {string} */ selector) => row.querySelector(selector) !== null
  const isOpen = () => kept !== null
  const isGap = (/** @type {HTMLElement} */ row) =>
    is(row, ':scope > .target.note') && !is(row, ':scope > .source.note')
  const idOf = (/** @type {HTMLElement} */ row) => Number(row.id.slice(1))
  const rowOf = (/** @type {number | undefined} */ id) => document.getElementById(`p${id}`)
  const hasNext = (/** @type {HTMLElement} */ row) => [...list.querySelectorAll('.pair')].at(-1) !== row

  tools.add({
    actions: [
      { words: 'edit.edit', key: 'e', offered: isOpen, act: (row) => edit(row) },
      {
        words: 'edit.reviewed',
        key: 'v',
        offered: (row) => isOpen() && !row.matches('.failed, .reviewed'),
        act: (row) => review(row, true),
      },
      {
        words: 'edit.unreviewed',
        key: 'v',
        offered: (row) => isOpen() && row.matches('.reviewed'),
        act: (row) => review(row, false),
      },
      { words: 'edit.merge', key: 'm', offered: (row) => isOpen() && hasNext(row), act: (row) => merge(row) },
      { words: 'edit.cut', key: 's', offered: isOpen, act: (row) => cut(row) },
      { words: 'edit.undo', key: 'z', silent: true, offered: () => isOpen() && changes > 0, act: () => takeBack() },
      {
        words: 'edit.retry',
        key: 'r',
        silent: true,
        offered: (row) => isOpen() && isGap(row),
        act: (row) => retry([idOf(row)]),
      },
    ],
    buttons: [undo],
    keys: [
      ['e Enter', 'edit.help-edit'],
      ['Ctrl+Enter', 'edit.help-save'],
      ['v', 'edit.help-reviewed'],
      ['m', 'edit.help-merge'],
      ['s', 'edit.help-cut'],
      ['Alt+↓ Alt+↑', 'edit.help-move'],
      ['r', 'edit.help-retry'],
      ['z', 'edit.help-undo'],
    ],
  })
  list.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!kept || event.ctrlKey || event.metaKey || event.altKey || key !== 'Enter') return
    if (!(target instanceof HTMLElement) || !target.matches('.pair')) return
    event.preventDefault()
    edit(target)
  })
  window.addEventListener('beforeunload', (event) => {
    if (editing?.changed()) event.preventDefault()
  })

  /** Buttons where something is to be done: at what failed, and at the number of those. */
  const equip = () => {
    undo.hidden = changes === 0
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('.pair:not(:has(> .mending))'))) {
      if (!isGap(row)) continue
      const again = button(say('edit.retry'), () => retry([idOf(row)]))
      const write = button(say('edit.write'), () => edit(row))
      for (const one of [again, write]) one.tabIndex = -1
      row.append(element('div', { class: 'mending' }, again, ' ', write))
    }
    const all = list.querySelectorAll('.pair > .mending').length
    const gap = document.querySelector('main > .notices .notice.gap')
    gap?.querySelector('button')?.remove()
    if (all > 0) gap?.append(button(say('edit.retry-all', { count: all }), () => retry(undefined)))
  }

  /**
   * Does the work at a row, which waits for it; says at the row what went wrong.
   *
   * @param {HTMLElement | null} row
   * @param {() => Promise<unknown>} work
   */
  const attempt = async (row, work) => {
    row?.setAttribute('aria-busy', 'true')
    row?.querySelector(':scope > .refused')?.remove()
    try {
      await work()
    } catch (error) {
      const at = row?.isConnected ? row : rowOf(row ? idOf(row) : undefined)
      const [words, language] = wordsFor(error)
      if (at) at.append(element('p', { class: 'refused', role: 'alert', ...language }, words))
      else notice(words, language)
    } finally {
      row?.removeAttribute('aria-busy')
    }
  }
  /** @param {string} title @param {object} language */
  const notice = (title, language) => {
    const said = problemNotice(element, { title, detail: '', requestId: null, own: !('lang' in language) }, [])
    document.querySelector('main > .notices')?.prepend(said)
    said.scrollIntoView({ block: 'nearest' })
  }

  /** @param {HTMLElement} row */
  const pairAt = async (row) => {
    const document = await kept?.read()
    const pair = document?.pairs.find(({ id }) => id === idOf(row))
    if (!document || !pair) throw new Overtaken()
    return {
      document,
      pair,
      next: document.pairs[document.pairs.indexOf(pair) + 1],
      previous: document.pairs[document.pairs.indexOf(pair) - 1],
    }
  }

  /** @param {Changed | undefined} changed @param {string} words */
  const done = (changed, words) => {
    rowOf(changed?.pairs[0]?.id)?.focus({ preventScroll: true })
    tell(words)
  }

  /** Puts the row as it is now in the place of the one that was worked at. */
  const leave = () => {
    if (!editing) return
    const { pair } = editing
    editing = null
    const there = kept?.known()
    const now = there?.pairs.find(({ id }) => id === pair.id)
    if (there) sheet.change(there, { replaced: [pair.id], pairs: now ? [now] : [] })
    equip()
    rowOf(pair.id)?.focus({ preventScroll: true })
  }

  /**
   * One row is worked at at a time; what is being written is not lost over it.
   *
   * @param {HTMLElement} row
   */
  const claims = (row) => {
    if (!editing) return true
    if (editing.row !== row && !editing.changed()) leave()
    else {
      editing.focus()
      if (editing.row !== row) tell(say('edit.other-open'))
    }
    return editing === null
  }

  /** @param {Pair} pair @param {{ readonly box: HTMLElement, readonly focus: () => void, readonly changed?: () => boolean }} editor */
  const stand = (pair, { box, focus, changed = () => false }) => {
    const row = rowOf(pair.id)
    if (!row) return
    editing = { row, pair, focus, changed }
    row.classList.add('editing')
    row.querySelector(':scope > .target')?.after(box)
    focus()
    box.scrollIntoView({ block: 'nearest' })
  }

  /** @param {HTMLElement} row */
  const edit = (row) => {
    if (!claims(row)) return
    attempt(row, async () => {
      const { document, pair } = await pairAt(row)
      // a key pressed twice
      if (!claims(row)) return
      /** @param {string} text @param {Pair} seen */
      const save = async (text, seen) => {
        if (text.trim() === '') return editor.refuse(say('edit.empty'), {})
        if (text.trim() === seen.target?.text) return leave()
        editor.wait(true)
        try {
          const changed = await kept?.correct(pair.id, { target: text }, [seen])
          leave()
          done(changed, say('edit.saved', { number: pair.id + 1 }))
        } catch (error) {
          editor.wait(false)
          if (!(error instanceof Overtaken)) return editor.refuse(...wordsFor(error))
          const now = kept?.known()?.pairs.find(({ id }) => id === pair.id) ?? null
          editor.refuse(say(now ? 'edit.overtaken' : 'edit.gone'), {}, now)
          editor.focus()
        }
      }
      const editor = editorFor(pair, document, {
        save: (text) => save(text, pair),
        over: (text) => save(text, kept?.known()?.pairs.find(({ id }) => id === pair.id) ?? pair),
        leave,
      })
      stand(pair, editor)
    })
  }

  /** @param {HTMLElement} row @param {boolean} reviewed */
  const review = (row, reviewed) =>
    attempt(row, async () => {
      const { pair } = await pairAt(row)
      const changed = await kept?.correct(pair.id, { reviewed }, [pair])
      done(changed, say(reviewed ? 'edit.is-reviewed' : 'edit.is-unreviewed', { number: pair.id + 1 }))
    })

  /** @param {HTMLElement} row */
  const merge = (row) => {
    if (!claims(row)) return
    attempt(row, async () => {
      const { pair, next } = await pairAt(row)
      const changed = await kept?.correct(pair.id, { mergeWith: 'next' }, next ? [pair, next] : [pair])
      done(changed, say('edit.merged'))
    })
  }

  /** @param {HTMLElement} row */
  const cut = (row) => {
    if (!claims(row)) return
    attempt(row, async () => {
      const { document, pair, next, previous } = await pairAt(row)
      if (!claims(row)) return
      /** @param {Cut} made */
      const make = async (made) => {
        const other = !('move' in made) ? undefined : made.move.to === 'next' ? next : previous
        try {
          const changed = await kept?.correct(pair.id, made, other ? [pair, other] : [pair])
          leave()
          done(changed, say('move' in made ? 'edit.moved' : 'edit.was-split'))
        } catch (error) {
          cutter.refuse(...wordsFor(error))
        }
      }
      const cutter = cutterFor(pair, document, { cut: make, leave })
      stand(pair, cutter)
    })
  }

  const takeBack = () => {
    if (editing && !claims(editing.row)) return
    attempt(null, async () => {
      const changed = await kept?.undo()
      const numbers = changed?.pairs.map(({ id }) => String(id + 1)) ?? []
      done(changed, say('edit.undone', { numbers: say.list(numbers.slice(0, 5)) }))
    })
  }

  /** @param {readonly number[] | undefined} ids all where none are named */
  const retry = (ids) => {
    const rows = ids
      ? ids.flatMap((id) => rowOf(id) ?? [])
      : /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.pair:has(> .mending)')])
    for (const row of rows) row.classList.add('asking')
    tell(say('edit.asking', { count: rows.length }))
    attempt(rows[0] ?? null, async () => {
      try {
        const answer = await kept?.retry(ids, (pair) => {
          if (editing?.pair.id !== pair.id && rowOf(pair.id)) sheet.put(pair)
        })
        const there = kept?.known()
        if (there && answer) {
          sheet.change(
            { ...there, warnings: answer.warnings.length > 0 ? answer.warnings : there.warnings },
            { replaced: [], pairs: [] },
          )
          equip()
        }
        if (answer?.problem) notice(answer.problem.title, theirs(element))
        const left = list.querySelectorAll('.pair > .mending').length
        tell(say('edit.asked', { count: left }))
        if (ids?.[0] !== undefined) rowOf(ids[0])?.focus({ preventScroll: true })
      } finally {
        for (const row of list.querySelectorAll('.pair.asking')) row.classList.remove('asking')
      }
    })
  }

  /** @param {readonly [number, number]} span */
  const restore = (span) => {
    if (editing && !claims(editing.row)) return
    tell(say('removed.asking'))
    attempt(null, async () => {
      const answer = await kept?.restore([span])
      if (answer?.problem) notice(answer.problem.title, theirs(element))
      const back = kept?.known()?.pairs.find(({ source }) => source.spans.some(([start]) => start >= span[0]))
      rowOf(back?.id)?.scrollIntoView({ block: 'center' })
      rowOf(back?.id)?.focus({ preventScroll: true })
      tell(say('removed.restored'))
    })
  }

  return {
    open(id, key, shown) {
      changes = shown.changes
      let version = shown.version
      kept = keptDocument(id, key, (document, changed) => {
        changes = document.kept?.changes ?? 0
        // somebody changed it since the page was made
        if (changed === null && document.kept?.version !== version) sheet.show(document, false, null)
        version = document.kept?.version ?? version
        sheet.change(document, changed ?? { replaced: [], pairs: [] }, editing?.pair.id)
        equip()
      })
      sheet.offerLines(restore)
      equip()
      tools.offer()
    },
    read: async () => {
      if (!kept) throw new Error('No kept document is open')
      return kept.read()
    },
    close() {
      kept = null
      editing = null
      sheet.offerLines(null)
      undo.hidden = true
    },
  }
}

/**
 * What went wrong in words, and the language they are in.
 *
 * @param {unknown} error
 * @returns {[words: string, language: Readonly<Record<string, string>>]}
 */
function wordsFor(error) {
  if (error instanceof Overtaken) return [element.say('edit.changed-meanwhile'), {}]
  if (error instanceof Refusal && error.status === 401) return [element.say('edit.key-lost'), {}]
  if (error instanceof Refusal && error.status === 404) return [element.say('edit.not-there'), {}]
  if (error instanceof Refusal)
    return [error.problem.detail || error.problem.title, error.problem.own ? {} : theirs(element)]
  if (error instanceof TypeError) return [element.say('problem.offline'), {}]
  throw error
}
