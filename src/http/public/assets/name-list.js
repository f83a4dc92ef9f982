// @ts-check

/** @import { Document, Name, NameForm, NameCandidate } from '../../../domain/document.ts' */
/** @import { ElementFactory } from '../../views/element.ts' */

/** Sentences that a form leads to; of more, the first. */
const MOST_PLACES = 12

/**
 * The names of the document, each with its rendition, and behind a fold all its forms, their places, and who may be meant
 * by it. `null` when there are none. Where they stand is told to the script in `data-places`.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 * @returns {Node | null}
 */
export function nameSection(h, { names, source, target }) {
  if (names.length === 0) return null
  return h(
    'section',
    { class: 'names', 'aria-labelledby': 'names' },
    h('h2', { id: 'names' }, h.say('names.title')),
    h(
      'ul',
      {},
      names.map((name) => nameItem(h, name, source.language, target.language)),
    ),
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Name} name
 * @param {string} source language tag
 * @param {string} target language tag
 */
function nameItem(h, name, source, target) {
  const [rendition] = name.target
  return h(
    'li',
    { id: `name-${name.id}`, tabindex: -1, 'data-places': placesOf(name) },
    h('bdi', { class: 'original', lang: source }, name.original),
    rendition ? [h.say('arrow'), h('bdi', { lang: target }, rendition.text)] : null,
    name.consistent ? null : [' ', h('span', { class: 'miss' }, h.say('names.varied'))],
    h('details', {}, h('summary', {}, h.say('names.more')), facts(h, name, source, target)),
  )
}

/**
 * `s3:5-12` for a place in the source of pair 3, `t3:5-12` for one in its target, with blanks between them.
 *
 * @param {Name} name
 */
const placesOf = (name) =>
  [
    ...name.source.flatMap(({ places }) => places.map(({ pair, span }) => `s${pair}:${span.join('-')}`)),
    ...name.target.flatMap(({ places }) => places.map(({ pair, span }) => `t${pair}:${span.join('-')}`)),
  ].join(' ')

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Name} name
 * @param {string} source language tag
 * @param {string} target language tag
 */
function facts(h, name, source, target) {
  const { transliteration, candidates } = name
  return h(
    'dl',
    { class: 'facts' },
    transliteration
      ? [
          h('dt', {}, h.say('names.latin')),
          h(
            'dd',
            {},
            h('bdi', { lang: `${source.split('-')[0]}-Latn` }, transliteration.text),
            ' ',
            h('span', { class: 'scheme', lang: 'en' }, transliteration.scheme),
          ),
        ]
      : null,
    h('dt', {}, h.say('names.source')),
    formItems(h, name.source, source),
    h('dt', {}, h.say('names.target')),
    name.target.length > 0 ? formItems(h, name.target, target) : h('dd', {}, h.say('names.none')),
    candidates ? [h('dt', {}, h.say('names.lists')), ...candidateItems(h, candidates)] : null,
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {readonly NameForm[]} forms
 * @param {string} language
 */
const formItems = (h, forms, language) =>
  forms.map(({ text, places }) => {
    const pairs = [...new Set(places.map(({ pair }) => pair))]
    return h(
      'dd',
      {},
      h('bdi', { lang: language }, text),
      h('span', { class: 'times' }, ` ×\u2009${places.length}`),
      pairs
        .slice(0, MOST_PLACES)
        .flatMap((pair) => [
          ' ',
          h('a', { href: `#p${pair}` }, h('span', { class: 'unseen' }, h.say('row.sentence')), String(pair + 1)),
        ]),
      pairs.length > MOST_PLACES ? ' …' : null,
    )
  })

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {readonly NameCandidate[]} candidates
 * @returns {readonly Node[]}
 */
function candidateItems(h, candidates) {
  if (candidates.length === 0) return [h('dd', {}, h.say('names.no-match'))]
  return candidates.map(({ caption, score, datasets, topics }) =>
    h(
      'dd',
      {},
      h('bdi', {}, caption),
      topics.length > 0 ? h('span', { class: 'scheme', lang: 'en' }, ` ${topics.join(', ')}`) : null,
      h('span', { class: 'match' }, h.say('names.match', { datasets: datasets.join(', '), score: score.toFixed(2) })),
    ),
  )
}
