// @ts-check
import { languageName } from './language.js'
import { counted } from './words.js'

/** @import { ElementFactory } from '../../views/element.ts' */

/**
 * A glossary as `GET /v1/glossaries` lists it.
 *
 * @typedef {object} Glossary
 * @property {string} id
 * @property {string} name
 * @property {string} version
 * @property {number} concepts
 * @property {number} terms
 * @property {readonly string[]} languages
 * @property {boolean} readOnly
 * @property {string | null} updatedAt
 */

/** @type {readonly (readonly [format: string, words: string, extension: string])[]} */
const DOWNLOADS = [
  ['csv', 'CSV', 'csv'],
  ['tsv', 'TSV', 'tsv'],
  ['tbx', 'TBX', 'tbx'],
  ['json', 'JSON', 'json'],
]

/**
 * The glossaries, those of one's own first; in their place a word when there are none of one's own.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {readonly Glossary[]} glossaries
 * @param {string} usual id of the glossary that goes with one's own
 * @returns {readonly Node[]}
 */
export function glossaryList(h, glossaries, usual) {
  const own = glossaries.filter(({ readOnly }) => !readOnly)
  return [
    own.length === 0
      ? h('p', { class: 'empty' }, 'There is no glossary of your own here yet. A small table is enough to begin with.')
      : null,
    h(
      'ul',
      { class: 'glossaries' },
      [...own, ...glossaries.filter(({ readOnly }) => readOnly)].map((glossary) => glossaryItem(h, glossary, usual)),
    ),
  ].flatMap((part) => part ?? [])
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Glossary} glossary
 * @param {string} usual
 */
function glossaryItem(h, glossary, usual) {
  const { id, name, version, readOnly, updatedAt } = glossary
  const use = new URLSearchParams([...new Set([id, usual])].map((each) => ['glossary', each]))
  return h(
    'li',
    { 'data-id': id, 'data-name': name, 'data-version': version, 'data-own': !readOnly },
    h('h3', {}, h('bdi', {}, name)),
    h('p', { class: 'facts' }, sizeWords(glossary)),
    h(
      'p',
      { class: 'facts' },
      readOnly || updatedAt === null ? 'Comes with the service' : `Changed ${dateWords(updatedAt)}`,
      ', version ',
      h('code', {}, version),
    ),
    h(
      'p',
      { class: 'downloads' },
      'Download as ',
      DOWNLOADS.flatMap(([format, words, extension]) => [
        h(
          'a',
          {
            href: `/v1/glossaries/${encodeURIComponent(id)}?format=${format}`,
            download: `${id}.${extension}`,
            'aria-label': `${words}: ${name}`,
          },
          words,
        ),
        ' ',
      ]),
    ),
    glossary.languages.length > 1 ? deeplForm(h, glossary) : null,
    h(
      'p',
      { class: 'actions' },
      h(
        'a',
        { class: 'button quiet', href: `/?${use}`, 'aria-label': `Use for an article: ${name}` },
        'Use for an article',
      ),
    ),
  )
}

/**
 * DeepL's format has one direction, so two languages are asked for.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Glossary} glossary
 */
function deeplForm(h, { id, name, languages }) {
  /** @param {string} field @param {string} label @param {number} chosen */
  const choice = (field, label, chosen) =>
    h(
      'label',
      {},
      label,
      ' ',
      h(
        'select',
        { name: field },
        languages.map((tag, index) => h('option', { value: tag, selected: index === chosen }, languageName(tag))),
      ),
    )
  const english = Math.max(languages.indexOf('en'), 0)
  return h(
    'details',
    {},
    h('summary', {}, 'Download for DeepL'),
    h(
      'form',
      { class: 'deepl', method: 'get', action: `/v1/glossaries/${encodeURIComponent(id)}`, 'data-file': `${id}.tsv` },
      h('input', { type: 'hidden', name: 'format', value: 'deepl' }),
      choice('source', 'From', english === 0 ? 1 : 0),
      choice('target', 'To', english),
      h('button', { type: 'submit', class: 'quiet', 'aria-label': `Download for DeepL: ${name}` }, 'Download'),
    ),
  )
}

/**
 * "2 concepts, 5 terms in English and German".
 *
 * @param {Pick<Glossary, 'concepts' | 'terms' | 'languages'>} glossary
 * @returns {string}
 */
export function sizeWords({ concepts, terms, languages }) {
  const names = new Intl.ListFormat('en').format(languages.map(languageName).sort())
  return `${counted(concepts, 'concept')}, ${counted(terms, 'term')} in ${names}`
}

/** @param {string} time ISO 8601 */
const dateWords = (time) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time))
