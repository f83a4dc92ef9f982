// @ts-check
import { direction } from './language.js'
import { runs } from './runs.js'
import { versionItems } from './versions.js'
import { ownLanguage, standingWords, theirs } from './words.js'

/** @import { Block, BlockKind, Document, Flag, Link, Pair, TermUse } from '../../../domain/document.ts' */
/** @import { Span } from '../../../domain/span.ts' */

/** @import { ElementFactory } from '../../views/element.ts' */

/**
 * Where a pair stands: the languages of its document, the kind of its block, whether its translation is still to come,
 * and why it has none when it is known for the whole document.
 *
 * @typedef {object} RowContext
 * @property {string} source language tag
 * @property {string} target language tag
 * @property {BlockKind} kind
 * @property {boolean} waiting
 * @property {string | null} reason
 */

/** @type {Readonly<Record<BlockKind, string>>} */
const CELL = { title: 'h2', heading: 'h3', paragraph: 'p', 'list-item': 'p', meta: 'p', suspect: 'p' }

/** Words for the gutter's signs are in the row already: a chip, or the sentence that stands for the translation. */
const SIGNS = { waiting: '', translated: '', flagged: '⚑', failed: '✕', untranslated: '–', edited: '✎', reviewed: '✓' }

/**
 * One block with its pairs: `li.block > ol > li.pair`. Blocks that may be scrape debris are folded.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document['blocks'][number]} block
 * @param {readonly Pair[]} pairs the pairs of this block, in order
 * @param {Omit<RowContext, 'kind'>} context
 * @returns {Node}
 */
export function blockItem(h, block, pairs, context) {
  const rows = h(
    'ol',
    {},
    pairs.map((pair) => pairRow(h, pair, { ...context, kind: block.kind })),
  )
  const attributes = { class: `block ${block.kind}`, id: `b${block.id}` }
  if (block.kind !== 'suspect') return h('li', attributes, rows)
  const opening = pairs[0]?.source.text ?? ''
  const summary = h(
    'summary',
    {},
    h.say('row.suspect'),
    h(
      'q',
      { lang: context.source, dir: direction(context.source) },
      opening.length > 60 ? `${opening.slice(0, 60)}…` : opening,
    ),
  )
  return h('li', attributes, h('details', {}, summary, rows))
}

/**
 * One pair as a row: number, source, target, and under the target its flags in words. A pair without a translation says
 * so in words; source text never stands in its place.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {RowContext} context
 * @returns {Node}
 */
export function pairRow(h, pair, context) {
  const source = pair.source.language ?? context.source
  const state = context.waiting ? 'waiting' : pair.status
  const doubtful = pair.target !== null && pair.flags.some((flag) => flag.severity !== 'info')
  return h(
    'li',
    {
      class: ['pair', state, ...(doubtful ? ['flagged'] : []), ...hands(pair)].join(' '),
      id: `p${pair.id}`,
      tabindex: -1,
    },
    gutter(h, pair, doubtful ? 'flagged' : (hands(pair).at(-1) ?? state)),
    pair.source.text === ''
      ? h('p', { class: 'source note', ...ownLanguage(h) }, h.say('row.no-source'))
      : h(
          CELL[context.kind],
          { class: 'source', lang: source, dir: direction(source) },
          marked(h, pair, 'source', pair.source.text),
        ),
    targetCell(h, pair, context),
    flagList(h, pair, context),
    termNotes(h, pair, source, context.target),
  )
}

/**
 * What a person did with a pair.
 *
 * @param {Pair} pair
 * @returns {readonly ('edited' | 'reviewed')[]}
 */
const hands = ({ origin, reviewed }) => [
  ...(origin === 'edited' ? [/** @type {const} */ ('edited')] : []),
  ...(reviewed ? [/** @type {const} */ ('reviewed')] : []),
]

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {keyof typeof SIGNS} state
 */
function gutter(h, pair, state) {
  const [sources, targets] = pair.bead.split('-')
  const joined = pair.target !== null && pair.bead !== '1-1'
  return h(
    'div',
    { class: 'gutter' },
    h(
      'a',
      { class: 'number', href: `#p${pair.id}` },
      h('span', { class: 'unseen' }, h.say('row.sentence')),
      String(pair.id + 1),
    ),
    SIGNS[state] === '' ? null : h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[state]),
    joined ? h('span', { class: 'bead' }, `${sources}\u2009:\u2009${targets}`) : null,
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {RowContext} context
 */
function targetCell(h, pair, { target, kind, waiting, reason }) {
  if (waiting) {
    return h(
      'p',
      { class: 'target', 'aria-busy': 'true', ...ownLanguage(h) },
      h('span', { class: 'unseen' }, h.say('row.waiting')),
    )
  }
  if (pair.target !== null) {
    return h(
      CELL[kind],
      { class: 'target', lang: target, dir: direction(target) },
      marked(h, pair, 'target', pair.target.text),
    )
  }
  const cause = standsAlone(pair) ? null : why(pair, reason)
  const words = h('strong', {}, absence(h, pair, cause))
  return h(
    'p',
    { class: 'target note', ...ownLanguage(h) },
    words,
    cause === null ? null : [' ', h('span', theirs(h), cause)],
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {string | null} cause
 */
function absence(h, pair, cause) {
  if (standsAlone(pair) || (cause === null && pair.bead.endsWith('-0'))) return h.say('row.no-target')
  return h.say(pair.status === 'failed' ? 'row.failed' : 'row.untranslated')
}

/**
 * Whether a sentence was left out of a translation there is, as against one that could not be translated.
 *
 * @param {Pair} pair
 */
export const standsAlone = ({ target, flags }) =>
  target === null && flags.some(({ code, severity }) => code === 'untranslated' && severity === 'warning')

/**
 * Why a pair has no translation: what its flag says, else what is known for the whole document.
 *
 * @param {Pair} pair
 * @param {string | null} reason
 */
function why(pair, reason) {
  const said = pair.flags.find((flag) => flag.code === 'untranslated')?.detail
  return said?.replace(/^Not translated: /, '') ?? reason
}

/**
 * The text with its terms as links to the list of terms, its doubtful places as `mark`, and the numbers and names that
 * have a counterpart on the other side in a `span`.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {'source' | 'target'} side
 * @param {string} text
 * @returns {readonly (Node | string)[]}
 */
function marked(h, pair, side, text) {
  const spans = [
    ...pair.terms.map((term) => term[side]),
    ...pair.flags.map((flag) => (aboutTerm(flag) ? null : flag[side])),
    ...pair.links.map((link) => (isTerm(pair, link) ? null : link[side])),
  ]
  const [firstFlag, firstLink] = [pair.terms.length, pair.terms.length + pair.flags.length]
  let last = -1
  return runs(text, spans).map((run) => {
    const terms = run.marks.filter((mark) => mark < firstFlag)
    const flag = run.marks.flatMap((mark) => pair.flags[mark - firstFlag] ?? [])[0]
    const link = (run.marks.find((mark) => mark >= firstLink) ?? -1) - firstLink
    const inner =
      terms.length > 0
        ? termLink(h, pair, terms, run.text)
        : link >= 0
          ? linkedWord(h, pair, side, link, last !== link, run.text)
          : run.text
    if (terms.length === 0) last = link
    return flag && pair.target !== null ? h('mark', { class: flag.severity }, inner) : inner
  })
}

/**
 * Whether a linked word is a term, or inside one on either side, and so shown by the term's link alone.
 *
 * @param {Pair} pair
 * @param {Link} link
 */
const isTerm = ({ terms }, link) =>
  link.kind === 'term' ||
  terms.some((term) => isWithin(link.source, term.source) || (term.target && isWithin(link.target, term.target)))

/**
 * @param {Span} inner
 * @param {Span} outer
 */
const isWithin = ([start, end], [from, to]) => start >= from && end <= to

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {readonly number[]} terms positions in the pair's terms
 * @param {string} text
 */
function termLink(h, pair, terms, text) {
  const ids = terms.map((term) => termId(pair, term)).join(' ')
  const first = pair.terms[terms[0] ?? 0]
  return h(
    'a',
    {
      class: `term ${first ? standing(pair, first) : ''}`,
      href: `#term-${first?.concept ?? ''}`,
      'data-terms': ids,
      'aria-describedby': ids,
    },
    text,
  )
}

/**
 * A word that has its counterpart on the other side, which describes it to those who hear the page. Where a mark cuts it
 * in pieces, the first stands for all.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {'source' | 'target'} side
 * @param {number} link position in the pair's links
 * @param {boolean} first
 * @param {string} text
 */
function linkedWord(h, pair, side, link, first, text) {
  const id = `p${pair.id}-l${link}-`
  // an engine's word by word would be too many stops and too much to hear
  if (pair.links[link]?.kind === 'word') return h('span', { class: 'link word', 'data-link': link }, text)
  const own = {
    id: `${id}${side}`,
    tabindex: -1,
    'aria-describedby': `${id}${side === 'source' ? 'target' : 'source'}`,
  }
  return h('span', { class: 'link', 'data-link': link, ...(first ? own : {}) }, text)
}

/**
 * @param {Pair} pair
 * @param {number} term
 */
const termId = (pair, term) => `p${pair.id}-t${term}`

/**
 * @param {Pair} pair
 * @param {TermUse} term
 */
const standing = (pair, term) => (pair.target === null ? 'expected' : term.status)

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {RowContext} context
 */
function flagList(h, pair, context) {
  const flags = pair.flags.filter((flag) => pair.target !== null || flag.code !== 'untranslated')
  if ((flags.length === 0 && hands(pair).length === 0) || context.waiting) return null
  const expected = expectedTerms(pair)
  return h(
    'ul',
    { class: 'flags' },
    hands(pair).map((hand) => h('li', { class: `hand ${hand}` }, h('b', {}, h.say(`edit.mark-${hand}`)))),
    flags.map((flag) => flagItem(h, flag, missingTerm(flag, expected), context.target)),
    versionItems(h, pair, context.target),
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Flag} flag
 * @param {string | null} expected the term it misses
 * @param {string} target
 */
function flagItem(h, flag, expected, target) {
  const head = expected
    ? h('b', {}, h.say('row.expected'), h('span', { lang: target, dir: direction(target) }, expected))
    : h('b', {}, h.say(`flag.${flag.code}`))
  return h('li', { class: `flag ${flag.severity}` }, head, ' ', h('span', theirs(h), flag.detail))
}

/**
 * Whether the underline of the term says it already.
 *
 * @param {Flag} flag
 */
const aboutTerm = (flag) => flag.code === 'glossary-missing' || flag.code === 'glossary-forbidden'

/**
 * The preferred term of each place in the source that is a term; of two at one place, that of the first.
 *
 * @param {Pair} pair
 * @returns {ReadonlyMap<string, string | null>}
 */
const expectedTerms = ({ terms }) => new Map(terms.toReversed().map((term) => [term.source.join(), term.preferred]))

/**
 * The term a flag misses, `null` when it is about something else.
 *
 * @param {Flag} flag
 * @param {ReadonlyMap<string, string | null>} expected
 */
const missingTerm = (flag, expected) =>
  flag.code === 'glossary-missing' && flag.source !== null ? (expected.get(flag.source.join()) ?? null) : null

/**
 * What there is to say of each term in the pair; read out as the description of its link and shown in the card.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {string} source language tag
 * @param {string} target language tag
 */
function termNotes(h, pair, source, target) {
  if (pair.terms.length === 0) return null
  return h(
    'ul',
    { class: 'notes', hidden: true },
    pair.terms.map((term, index) => termNote(h, pair, term, index, source, target)),
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {TermUse} term
 * @param {number} index
 * @param {string} source language tag
 * @param {string} target language tag
 */
function termNote(h, pair, term, index, source, target) {
  const state = standing(pair, term)
  const used = pair.target && term.target ? pair.target.text.slice(...term.target) : null
  const other = used !== null && term.preferred !== null && used.toLowerCase() !== term.preferred.toLowerCase()
  return h(
    'li',
    { id: termId(pair, index), 'data-status': state },
    h(
      'span',
      { class: 'equation' },
      h('bdi', { lang: source }, pair.source.text.slice(...term.source)),
      h.say('arrow'),
      term.preferred === null
        ? h.say('term.none', { language: h.say.languageName(target) })
        : h('bdi', { lang: target }, term.preferred),
    ),
    ' ',
    h('span', { class: 'standing' }, standingWords(h.say, state, pair.target && term.target ? term.method : 'none')),
    other && used !== null
      ? [
          ' ',
          h(
            'span',
            { class: 'form' },
            h.say(state === 'forbidden' ? 'term.form-forbidden' : 'term.form'),
            h('bdi', { lang: target }, used),
          ),
        ]
      : null,
    ' ',
    h('span', { class: 'concept' }, term.concept),
  )
}
