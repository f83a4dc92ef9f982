// @ts-check
import { direction, languageName } from './language.js'
import { termReport } from './term-report.js'
import { counted, FLAG_WORDS, providerWords, ruleWords, TERM_WORDS } from './words.js'

/** @import { Document, Pair, TermUse } from '../../../domain/document.ts' */
/** @import { ElementFactory } from '../../views/element.ts' */

/**
 * The languages of a document in words: "German (99 %) → English", "German → English" when the caller named the source.
 *
 * @param {Document} document
 * @returns {string}
 */
export function languageWords({ source, target }) {
  const sure = source.detected && source.language !== 'und' ? ` (${Math.floor(source.confidence * 100)} %)` : ''
  const name = languageName(source.language)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${sure} → ${languageName(target.language)}`
}

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
 * The drawer of removed lines: nothing that clean-up took out is out of reach. `null` when nothing was.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 * @returns {Node | null}
 */
export function removedDrawer(h, { removed, source }) {
  if (removed.length === 0) return null
  const line = { lang: source.language, dir: direction(source.language) }
  return h(
    'details',
    { class: 'removed' },
    h('summary', {}, `${counted(removed.length, 'line')} removed before translation`),
    h(
      'ol',
      {},
      removed.map(({ text, rule }) =>
        h('li', {}, h('span', { class: 'rule' }, ruleWords(rule)), ' ', h('span', { class: 'line', ...line }, text)),
      ),
    ),
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
    h('h2', { id: 'doubts' }, 'To check'),
    h(
      'ul',
      {},
      flagged.map((pair) =>
        h(
          'li',
          {},
          h('a', { href: `#p${pair.id}` }, `Sentence ${pair.id + 1}`),
          ' ',
          [
            ...new Set(pair.flags.filter(({ severity }) => severity !== 'info').map(({ code }) => FLAG_WORDS[code])),
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
    h('h2', { id: 'terms' }, 'Terms'),
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
    ' → ',
    shown === null ? `no term in ${languageName(target)}` : h('bdi', { lang: target }, shown),
    uses.length > 1 ? h('span', { class: 'times' }, ` ×\u2009${uses.length}`) : null,
    bad.flatMap(({ term, pair }) => [
      ' ',
      h('a', { class: 'miss', href: `#p${pair.id}` }, `${TERM_WORDS[term.status]} (${pair.id + 1})`),
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
  const providers = distinct(given.flatMap((pair) => (pair.provider ? [providerWords(pair.provider)] : [])))
  const others = distinct(pairs.flatMap(({ versions = [] }) => versions.map(({ provider }) => providerWords(provider))))
  const machine = pairs.some((pair) => pair.origin === 'machine')
  /** @type {readonly (readonly [string, string])[]} */
  const facts = [
    ['Languages', languageWords(document)],
    ['Sentences', `${summary.translated} of ${summary.pairs} translated`],
    ...(providers.length > 0 ? [/** @type {const} */ (['Translated by', providers.join(', ')])] : []),
    ...(others.length > 0 ? [/** @type {const} */ (['Compared with', others.join(', ')])] : []),
    ...(usage.memoryHits > 0 ? [/** @type {const} */ (['From memory', counted(usage.memoryHits, 'sentence')])] : []),
    ...(glossary ? [/** @type {const} */ (['Termbase', `${glossary.id}, version ${glossary.version}`])] : []),
  ]
  return h(
    'section',
    { class: 'details', 'aria-labelledby': 'details' },
    h('h2', { id: 'details' }, 'About this translation'),
    h(
      'dl',
      {},
      facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
    ),
    machine ? h('p', {}, 'Machine translation, not reviewed.') : null,
  )
}

/** @param {readonly string[]} values */
const distinct = (values) => [...new Set(values)]
