// @ts-check
/** @import { ElementFactory } from '../../views/element.ts' */
/** @import { Say } from './say.js' */

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
    own.length === 0 ? h('p', { class: 'empty' }, h.say('glossaries.none')) : null,
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
    h('p', { class: 'facts' }, sizeWords(h.say, glossary)),
    h(
      'p',
      { class: 'facts' },
      readOnly || updatedAt === null
        ? h.say('glossaries.built-in')
        : h.say('glossaries.changed', { date: dateWords(h.say, updatedAt) }),
      h.say('glossaries.version'),
      h('code', {}, version),
    ),
    h(
      'p',
      { class: 'downloads' },
      h.say('glossaries.download-as'),
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
        { class: 'button quiet', href: `/?${use}`, 'aria-label': h.say('glossaries.use-named', { name }) },
        h.say('glossaries.use'),
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
        languages.map((tag, index) => h('option', { value: tag, selected: index === chosen }, h.say.languageName(tag))),
      ),
    )
  const english = Math.max(languages.indexOf('en'), 0)
  return h(
    'details',
    {},
    h('summary', {}, h.say('glossaries.deepl')),
    h(
      'form',
      { class: 'deepl', method: 'get', action: `/v1/glossaries/${encodeURIComponent(id)}`, 'data-file': `${id}.tsv` },
      h('input', { type: 'hidden', name: 'format', value: 'deepl' }),
      choice('source', h.say('home.from'), english === 0 ? 1 : 0),
      choice('target', h.say('home.to'), english),
      h(
        'button',
        { type: 'submit', class: 'quiet', 'aria-label': h.say('glossaries.deepl-named', { name }) },
        h.say('glossaries.download'),
      ),
    ),
  )
}

/**
 * "2 concepts, 5 terms in English and German".
 *
 * @param {Say} say
 * @param {Pick<Glossary, 'concepts' | 'terms' | 'languages'>} glossary
 * @returns {string}
 */
export function sizeWords(say, { concepts, terms, languages }) {
  const names = say.list(languages.map(say.languageName).sort(new Intl.Collator(say.language).compare))
  return say('glossaries.size', {
    concepts: say('glossaries.concepts', { count: concepts }),
    terms: say('glossary.terms-in', { terms: say('glossary.terms', { count: terms }), languages: names }),
  })
}

/**
 * @param {Say} say
 * @param {string} time ISO 8601
 */
const dateWords = (say, time) =>
  new Intl.DateTimeFormat(say.language === 'en' ? 'en-GB' : say.language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(time))
