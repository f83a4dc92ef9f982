// @ts-check
import { actOn, beadsOf, keepLocked, keyOf, lockedOf, surenessOf } from './align-beads.js'
import { checkedPairs, joined, pairsOf, sourceSentences, vouchedFor, withPairs } from './align-pairs.js'
import { beadRows } from './align-rows.js'
import { element, need } from './dom.js'
import { holdDocument } from './export/at-hand.js'
import { margin } from './margin.js'
import { missNotice, warningNotice } from './notice.js'

/** @import { Bead, BeadAction } from './align-beads.js' */
/** @import { Sentences } from './align-pairs.js' */
/** @import { AlignmentRequest, serviceWith } from './align-service.js' */
/** @import { Document, Pair } from '../../../domain/document.ts' */
/** @import { Key } from './say.js' */
/** @import { RowAction } from './tools/row-actions.js' */

/** Milliseconds from a correction to the lists beside the text. */
const LIST_AFTER = 250

/**
 * What the workbench needs of its page.
 *
 * @typedef {object} WorkbenchPage
 * @property {ReturnType<typeof serviceWith>} service
 * @property {(words: string, now?: boolean) => void} tell
 * @property {(notice: HTMLElement | null) => void} warn
 * @property {(error: unknown, retry: () => void) => HTMLElement} problem
 * @property {() => void} offer looks again at what can be done with the pair in hand
 * @property {(work: (signal: AbortSignal) => Promise<void>) => Promise<void>} run
 */

/**
 * What was aligned: the request with the languages as they were found, what the service said, both texts cut, what it
 * said of each bead it has seen, the beads now and before each correction.
 *
 * @typedef {object} Work
 * @property {AlignmentRequest} request
 * @property {Document} answer
 * @property {Sentences} sentences
 * @property {Map<string, Pair>} checked
 * @property {readonly Bead[]} beads
 * @property {readonly (readonly Bead[])[]} past
 */

/** @type {readonly { readonly action: BeadAction, readonly key: string, readonly words: Key, readonly did: Key }[]} */
const ACTIONS = [
  { action: 'lock', key: 'b', words: 'align.lock', did: 'align.did-lock' },
  { action: 'unlock', key: 'b', words: 'align.unlock', did: 'align.did-unlock' },
  { action: 'merge', key: 'm', words: 'align.merge', did: 'align.did-merge' },
  { action: 'split', key: 's', words: 'align.split', did: 'align.did-split' },
  { action: 'source-up', key: 'q', words: 'align.source-up', did: 'align.did-move' },
  { action: 'source-down', key: 'a', words: 'align.source-down', did: 'align.did-move' },
  { action: 'target-up', key: 'w', words: 'align.target-up', did: 'align.did-move' },
  { action: 'target-down', key: 'd', words: 'align.target-down', did: 'align.did-move' },
]

/**
 * The beads under the reader's hands: shows them, corrects them, takes back, has what changed checked, and aligns again.
 *
 * @param {HTMLElement} list
 * @param {WorkbenchPage} page
 */
export function openWorkbench(list, { service, tell, warn, problem, offer, run }) {
  const { say } = element
  const rows = beadRows(list)
  const aside = need('.margin')
  const summary = element('p', { class: 'align-summary', hidden: true })
  const undoButton = button(say('align.undo'), () => undo())
  const realignButton = button(say('align.realign'), () => realign())
  const order = orderChoice(() => draw())
  /** @type {Work | null} */
  let work = null
  /** @type {AbortController | null} */
  let checking = null
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let listing

  /** The document as the reader made it. */
  const current = () => work && withPairs(work.answer, pairsOf(work.beads, work.sentences, work.checked, work.answer))

  const draw = () => {
    const doc = current()
    if (!work || !doc) return
    const shown = order.value()
    list.classList.toggle('only-flagged', shown === 'flagged')
    rows.show(doc, work.beads, shown === 'least')
    holdDocument(vouchedFor(doc, work.beads))
    clearTimeout(listing)
    // of a long text the lists beside it take longer than the rows
    listing = setTimeout(() => aside.replaceChildren(...margin(element, doc)), aside.hidden ? 0 : LIST_AFTER)
    for (const part of [list, aside, summary]) part.hidden = false
    summary.textContent = summaryWords(work.beads)
    undoButton.hidden = work.past.length === 0
    realignButton.hidden = !work.beads.some(({ locked }) => locked)
  }

  /** What the service says of the whole, said at the top. */
  const notes = () => {
    if (!work) return null
    const found = [warningNotice(element, work.answer), missNotice(element, work.answer)].flatMap((note) => note ?? [])
    return found.length > 0 ? element('div', {}, found) : null
  }

  /**
   * @param {AlignmentRequest} request
   * @param {AbortSignal} signal
   */
  const open = async (request, signal) => {
    const answer = await service.align(request, signal)
    const count = answer.pairs.reduce((sum, { target }) => sum + (target?.segments.length ?? 0), 0)
    const target = await service.sentences(request.target.text ?? '', answer.target.language, signal)
    // the same text is cut alike in both places; where it is not, it is sent as it was cut here
    if (target.length !== count && request.target.text !== undefined) {
      const { text: _, ...rest } = request.target
      return open({ ...request, target: { ...rest, segments: target } }, signal)
    }
    work = {
      request: {
        ...request,
        source: { ...request.source, language: answer.source.language },
        target: { ...request.target, language: answer.target.language },
      },
      answer,
      sentences: { ...sourceSentences(answer, request.source.text ?? ''), target },
      checked: new Map(checkedPairs(answer.pairs)),
      beads: beadsOf(answer),
      past: [],
    }
    draw()
    warn(notes())
    tell(doneWords(work.beads), true)
  }

  /** @param {readonly Bead[]} beads */
  const become = (beads) => {
    if (!work) return
    work = { ...work, beads, past: [...work.past, work.beads] }
    draw()
    check()
  }

  /** @param {number} index */
  const stand = (index) => {
    const row = document.getElementById(`p${index}`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
    offer()
  }

  /** @param {(typeof ACTIONS)[number]} which @param {HTMLElement} row */
  const act = ({ action, did }, row) => {
    const done = work && actOn(work.beads, positionOf(row), action)
    if (!done) return
    become(done.beads)
    stand(done.index)
    tell(say(did, { pair: pairWords(done.beads[done.index], done.index) }), true)
  }

  const undo = () => {
    const before = work?.past.at(-1)
    if (!work || !before) return
    const at = positionOf(document.activeElement?.closest('.pair') ?? null)
    work = { ...work, beads: before, past: work.past.slice(0, -1) }
    draw()
    if (at >= 0) stand(Math.min(at, before.length - 1))
    else if (undoButton.hidden) need('#reading-title').focus({ preventScroll: true })
    tell(say('align.did-undo'), true)
    check()
  }

  /** Has the beads checked that the service has not seen. They go there alone, each as it stands. */
  const check = async () => {
    checking?.abort()
    if (!work) return
    const mine = new AbortController()
    checking = mine
    const { sentences, request, answer } = work
    const unseen = work.beads.filter(
      (bead) => bead.source.length > 0 && bead.target.length > 0 && !work?.checked.has(keyOf(bead)),
    )
    if (unseen.length === 0) return
    try {
      const found = await service.align(
        {
          source: {
            segments: unseen.map(({ source }) => joinSide(source, sentences.source, answer.source.language)),
            language: answer.source.language,
          },
          target: {
            segments: unseen.map(({ target }) => joinSide(target, sentences.target, answer.target.language)),
            language: answer.target.language,
          },
          pivot: 'none',
          locked: unseen.map((_, k) => /** @type {const} */ ([[k], [k]])),
          ...('glossary' in request && { glossary: request.glossary ?? null }),
        },
        mine.signal,
      )
      if (mine.signal.aborted || !work) return
      for (const [k, bead] of unseen.entries()) {
        const pair = found.pairs[k]
        if (pair?.target) work.checked.set(keyOf(bead), pair)
      }
      const inHand = document.activeElement?.closest('.pair')
      draw()
      if (inHand && !inHand.isConnected) stand(positionOf(inHand))
      warn(notes())
    } catch (error) {
      if (mine.signal.aborted) return
      const notice = problem(error, () => {
        warn(null)
        check()
      })
      notice.prepend(element('p', {}, say('align.unchecked')))
      warn(notice)
    }
  }

  const realign = async () => {
    const given = work
    if (!given) return
    realignButton.setAttribute('aria-disabled', 'true')
    try {
      await run(async (signal) => {
        const answer = await service.align({ ...given.request, locked: lockedOf(given.beads) }, signal)
        // corrections made in the meantime are not to be lost
        if (!work || work.beads !== given.beads) return
        for (const [key, pair] of checkedPairs(answer.pairs)) work.checked.set(key, pair)
        // how the languages were told stays as it was
        work = { ...work, answer: { ...answer, source: work.answer.source } }
        become(keepLocked(beadsOf(answer), given.beads))
        warn(notes())
        tell(say('align.realigned', { count: answer.pairs.length }), true)
      })
    } catch (error) {
      warn(problem(error, realign))
    } finally {
      realignButton.removeAttribute('aria-disabled')
    }
  }

  return {
    open,
    undo,
    document: current,
    summary,
    controls: [order.field, undoButton, realignButton],
    /** @type {readonly RowAction[]} */
    actions: [
      ...ACTIONS.map((which) => ({
        words: which.words,
        key: which.key,
        offered: (/** @type {HTMLElement} */ row) =>
          work !== null && actOn(work.beads, positionOf(row), which.action) !== null,
        act: (/** @type {HTMLElement} */ row) => act(which, row),
      })),
      { words: 'align.undo', key: 'z', silent: true, offered: () => (work?.past.length ?? 0) > 0, act: undo },
    ],
    clear() {
      checking?.abort()
      clearTimeout(listing)
      work = null
      holdDocument(null)
      rows.clear()
      for (const part of [list, aside, summary]) part.hidden = true
    },
  }
}

/**
 * @param {readonly number[]} ids
 * @param {readonly string[]} sentences
 * @param {string} language
 */
const joinSide = (ids, sentences, language) =>
  joined(
    ids.map((id) => sentences[id] ?? ''),
    language,
  )

/** @param {Element | null} row */
const positionOf = (row) => (row ? Number(row.id.slice(1)) : -1)

/** @param {Bead | undefined} bead @param {number} index */
const pairWords = (bead, index) =>
  element.say('align.now', {
    number: index + 1,
    source: element.say('align.sentences', { count: bead?.source.length ?? 0 }),
    target: element.say('align.sentences', { count: bead?.target.length ?? 0 }),
  })

/** @param {readonly Bead[]} beads */
const counted = (beads) => {
  const counts = { sure: 0, likely: 0, doubtful: 0, yours: 0, unjudged: 0 }
  for (const bead of beads) counts[surenessOf(bead)] += 1
  return counts
}

/** @param {readonly Bead[]} beads */
function summaryWords(beads) {
  const { sure, likely, doubtful, yours, unjudged } = counted(beads)
  return element.say('align.summary', { count: beads.length, sure, likely, doubtful: doubtful + unjudged, yours })
}

/** @param {readonly Bead[]} beads */
function doneWords(beads) {
  const { doubtful } = counted(beads)
  const doubts = doubtful === 0 ? element.say('align.no-doubt') : element.say('align.doubts', { count: doubtful })
  return element.say('align.done', { count: beads.length, doubts })
}

/**
 * Which pairs to show, and in which order.
 *
 * @param {() => void} change
 */
function orderChoice(change) {
  const { say } = element
  const select = /** @type {HTMLSelectElement} */ (
    element(
      'select',
      { id: 'align-order' },
      element('option', { value: 'text' }, say('align.order-text')),
      element('option', { value: 'flagged' }, say('align.order-flagged')),
      element('option', { value: 'least' }, say('align.order-least')),
    )
  )
  select.addEventListener('change', change)
  const field = element(
    'span',
    { class: 'align-order' },
    element('label', { for: 'align-order' }, say('align.order')),
    ' ',
    select,
  )
  return { field, value: () => select.value }
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
