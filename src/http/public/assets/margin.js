// @ts-check
import { direction } from './language.js'
import { nameSection } from './name-list.js'
import { termReport } from './term-report.js'
import { providerWords, ruleWords } from './words.js'

/** @import { Document, Pair, TermUse } from '../../../domain/document.ts' */
/** @import { ElementFactory } from '../../views/element.ts' */
/** @import { Say } from './say.js' */

/**
 * The languages of a document in words: "German (99 %) → English", "German → English" when the caller named the source.
 *
 * @param {Say} say
 * @param {Document} document
 * @returns {string}
 */
export function languageWords(say, { source, target }) {
  const name = say.languageName(source.language)
  const names = {
    source: `${name.charAt(0).toLocaleUpperCase(say.language)}${name.slice(1)}`,
    target: say.languageName(target.language),
  }
  return source.detected && source.language !== 'und'
    ? say('languages.sure', { ...names, percent: Math.floor(source.confidence * 100) })
    : say('languages.pair', names)
}

/**
 * How many of a document's sentences a person looked at, in words.
 *
 * @param {Say} say
 * @param {Pick<Document, 'pairs'>} document
 */
export const reviewedWords = (say, { pairs }) =>
  say('kept.count', { count: pairs.filter(({ reviewed }) => reviewed).length })

/**
 * The text of the title, translated where it is; `null` when the document has none.
 *
 * @param {Document} document
 * @returns {{ readonly text: string, readonly language: string } | null}
 */
export function titleOf({ blocks, pairs, source, target }) {
  const title = blocks.find((block) => block.kind === 'title')
  const parts = pairs.filter((pair) => pair.block === title?.id)
  if (parts.length === 0) return null
  const translated = parts.flatMap((pair) => (pair.target ? [pair.target.text] : []))
  return translated.length === parts.length
    ? { text: translated.join(' '), language: target.language }
    : { text: parts.map((pair) => pair.source.text).join(' '), language: source.language }
}

/**
 * The drawer of removed lines: nothing that clean-up took out is out of reach. `null` when nothing was. Its buttons are
 * called `restore` and have as values where what they bring back stands, `12-40`: one line, and several lines at once.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 * @param {string | null} form id of the form that the buttons send; without one there are none
 * @returns {Node | null}
 */
export function removedDrawer(h, { removed, source }, form) {
  const [first] = removed
  const last = removed.at(-1)
  if (!first || !last) return null
  /** @param {string} value @param {string} words @param {Readonly<Record<string, string>>} [more] */
  const button = (value, words, more = {}) =>
    h('button', { type: 'submit', form, name: 'restore', value, class: 'quiet', ...more }, words)
  const line = { lang: source.language, dir: direction(source.language) }
  return h(
    'details',
    { class: 'removed' },
    h('summary', {}, h.say('removed.count', { count: removed.length })),
    h(
      'ol',
      {},
      removed.map(({ text, rule, start, end }) =>
        h(
          'li',
          {},
          h('span', { class: 'rule' }, ruleWords(h.say, rule)),
          ' ',
          h('span', { class: 'line', id: `removed-${start}`, ...line }, text),
          form === null ? null : ' ',
          form === null
            ? null
            : button(`${start}-${end}`, h.say('removed.restore'), {
                id: `restore-${start}`,
                'aria-labelledby': `restore-${start} removed-${start}`,
              }),
        ),
      ),
    ),
    form === null || removed.length < 2 ? null : button(`${first.start}-${last.end}`, h.say('run.restore')),
  )
}

/**
 * What stands beside the article: how far the termbase was kept to, what was found doubtful, how the translation was
 * made, and every term.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 * @returns {readonly Node[]}
 */
export function margin(h, document) {
  const sections = [
    termReport(h, document),
    flagSection(h, document),
    detailSection(h, document),
    nameSection(h, document),
    termSection(h, document),
  ]
  return sections.flatMap((section) => section ?? [])
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 */
function flagSection(h, { pairs }) {
  const flagged = pairs.filter((pair) => pair.target !== null && pair.flags.some(({ severity }) => severity !== 'info'))
  if (flagged.length === 0) return null
  return h(
    'section',
    { class: 'doubts', 'aria-labelledby': 'doubts' },
    h('h2', { id: 'doubts' }, h.say('margin.check')),
    h(
      'ul',
      {},
      flagged.map((pair) =>
        h(
          'li',
          {},
          h('a', { href: `#p${pair.id}` }, h.say('row.sentence-number', { number: pair.id + 1 })),
          ' ',
          [
            ...new Set(
              pair.flags.filter(({ severity }) => severity !== 'info').map(({ code }) => h.say(`flag.${code}`)),
            ),
          ].join(', '),
        ),
      ),
    ),
  )
}

/**
 * Every concept of the document once, by its shortest form in the text and in the translation (the expected term while
 * there is none); terms in the text link here.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 */
function termSection(h, { pairs, source, target }) {
  /** @type {Map<string, { term: TermUse, pair: Pair }[]>} */
  const concepts = new Map()
  for (const pair of pairs) {
    for (const term of pair.terms) {
      const uses = concepts.get(term.concept)
      if (uses) uses.push({ term, pair })
      else concepts.set(term.concept, [{ term, pair }])
    }
  }
  if (concepts.size === 0) return null
  return h(
    'section',
    { class: 'terms', 'aria-labelledby': 'terms' },
    h('h2', { id: 'terms' }, h.say('margin.terms')),
    h(
      'ul',
      {},
      [...concepts].map(([concept, uses]) => termItem(h, concept, uses, source.language, target.language)),
    ),
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {string} concept
 * @param {readonly { readonly term: TermUse, readonly pair: Pair }[]} uses
 * @param {string} source language tag
 * @param {string} target language tag
 */
function termItem(h, concept, uses, source, target) {
  const forms = uses.map(({ term, pair }) => pair.source.text.slice(...term.source))
  const shortest = forms.reduce((one, other) => (other.length < one.length ? other : one))
  const written = uses.flatMap(({ term, pair }) =>
    term.target && pair.target ? [pair.target.text.slice(...term.target)] : [],
  )
  const shown =
    written.length > 0
      ? written.reduce((one, other) => (other.length < one.length ? other : one))
      : (uses.find(({ term }) => term.preferred !== null)?.term.preferred ?? null)
  const bad = uses.filter(
    ({ term, pair }) => pair.target !== null && (term.status === 'missing' || term.status === 'forbidden'),
  )
  return h(
    'li',
    { id: `term-${concept}`, tabindex: -1 },
    h('bdi', { lang: source }, shortest),
    h.say('arrow'),
    shown === null ? h.say('term.none', { language: h.say.languageName(target) }) : h('bdi', { lang: target }, shown),
    uses.length > 1 ? h('span', { class: 'times' }, ` ×\u2009${uses.length}`) : null,
    bad.flatMap(({ term, pair }) => [
      ' ',
      h(
        'a',
        { class: 'miss', href: `#p${pair.id}` },
        h.say('margin.miss', { status: h.say(`term.${term.status}`), number: pair.id + 1 }),
      ),
    ]),
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 */
function detailSection(h, document) {
  const { summary, usage, glossary, pairs } = document
  // what the memory gave has a line of its own
  const given = pairs.filter((pair) => pair.target !== null && pair.origin !== 'memory')
  const providers = distinct(given.flatMap((pair) => (pair.provider ? [providerWords(h.say, pair.provider)] : [])))
  const others = distinct(
    pairs.flatMap(({ versions = [] }) => versions.map(({ provider }) => providerWords(h.say, provider))),
  )
  const provenance = provenanceWords(h.say, pairs)
  /** @type {readonly (readonly [string, string])[]} */
  const facts = [
    [h.say('margin.languages'), languageWords(h.say, document)],
    [h.say('margin.sentences'), h.say('margin.translated', { translated: summary.translated, count: summary.pairs })],
    ...(providers.length > 0 ? [/** @type {const} */ ([h.say('margin.provider'), h.say.list(providers)])] : []),
    ...(others.length > 0 ? [/** @type {const} */ ([h.say('margin.compared'), h.say.list(others)])] : []),
    ...(usage.memoryHits > 0
      ? [/** @type {const} */ ([h.say('margin.memory'), h.say('margin.memory-hits', { count: usage.memoryHits })])]
      : []),
    ...(glossary ? [/** @type {const} */ ([h.say('margin.termbase'), h.say('margin.version', glossary)])] : []),
  ]
  return h(
    'section',
    { class: 'details', 'aria-labelledby': 'details' },
    h('h2', { id: 'details' }, h.say('margin.details')),
    h(
      'dl',
      {},
      facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
    ),
    provenance === null ? null : h('p', { class: 'provenance' }, provenance),
  )
}

/**
 * Whether engines wrote it and how much of it a person looked at; `null` when neither is so.
 *
 * @param {Say} say
 * @param {readonly Pair[]} pairs
 */
function provenanceWords(say, pairs) {
  const machine = pairs.some((pair) => pair.origin === 'machine')
  const reviewed = pairs.filter((pair) => pair.reviewed).length
  if (reviewed === 0) return machine ? say('margin.machine') : null
  if (reviewed === pairs.length) return say(machine ? 'kept.machine-reviewed' : 'kept.reviewed')
  return say(machine ? 'kept.machine-some' : 'kept.some', { done: reviewed, count: pairs.length })
}

/** @param {readonly string[]} values */
const distinct = (values) => [...new Set(values)]
