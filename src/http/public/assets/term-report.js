// @ts-check
import { adherenceWords, consistencyWords } from './words.js'

/** @import { ConceptUse, Document, Pair, TermMiss } from '../../../domain/document.ts' */
/** @import { ElementFactory } from '../../views/element.ts' */

/** Longer lists are folded after this many. */
const OPEN = 12

/**
 * How far the translation keeps to the termbase: the count in words, what is missing, and what was not rendered alike,
 * each with a way to its place. `null` when the termbase asks for nothing here.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Document} document
 * @returns {Node | null}
 */
export function termReport(h, document) {
  const { terms } = document.summary
  if (terms.required === 0 && terms.concepts.length === 0) return null
  const languages = { source: document.source.language, target: document.target.language }
  const varied = terms.concepts.filter(({ renditions }) => renditions.length > 1)
  return h(
    'section',
    { class: 'report', 'aria-labelledby': 'report' },
    h('h2', { id: 'report' }, h.say('margin.report')),
    terms.required > 0 ? h('p', {}, adherenceWords(h.say, terms)) : null,
    folded(
      h,
      terms.misses.map((miss) => missItem(h, miss, languages)),
    ),
    terms.concepts.length > 0 ? h('p', {}, consistencyWords(h.say, terms.concepts)) : null,
    folded(h, variedItems(h, document.pairs, varied, languages)),
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {TermMiss} miss
 * @param {{ readonly source: string, readonly target: string }} languages
 */
function missItem(h, { pair, source, expected, status }, languages) {
  return h(
    'li',
    {},
    h('a', { href: `#p${pair}` }, h.say('row.sentence-number', { number: pair + 1 })),
    ' ',
    h('bdi', { lang: languages.source }, source),
    h.say('arrow'),
    expected === null ? h.say('margin.a-term') : h('bdi', { lang: languages.target }, expected),
    status === 'forbidden' ? h('span', { class: 'miss' }, h.say('term.forbidden')) : null,
  )
}

/**
 * Each concept as it first stands in the source, with its renditions; a rendition leads to where it first stands.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {readonly Pair[]} pairs
 * @param {readonly ConceptUse[]} concepts
 * @param {{ readonly source: string, readonly target: string }} languages
 */
function variedItems(h, pairs, concepts, languages) {
  const places = placesOf(pairs, new Set(concepts.map(({ concept }) => concept)))
  return concepts.map(({ concept, renditions }) => {
    const place = places.get(concept)
    return h(
      'li',
      {},
      h('bdi', { lang: languages.source }, place?.source ?? concept),
      h.say('arrow'),
      renditions.flatMap(({ text, count }, index) => {
        const pair = place?.targets.get(text)
        const words = h('bdi', { lang: languages.target }, text)
        const linked =
          pair === undefined
            ? words
            : h(
                'a',
                { href: `#p${pair}` },
                words,
                h('span', { class: 'unseen' }, h.say('row.sentence-also', { number: pair + 1 })),
              )
        return [index === 0 ? null : ', ', linked, h('span', { class: 'times' }, ` ×\u2009${count}`)]
      }),
    )
  })
}

/**
 * Where the concepts stand: their first form in the source, and the pair of each form in the target.
 *
 * @param {readonly Pair[]} pairs
 * @param {ReadonlySet<string>} concepts
 */
function placesOf(pairs, concepts) {
  /** @type {Map<string, { readonly source: string, readonly targets: Map<string, number> }>} */
  const places = new Map()
  for (const pair of concepts.size === 0 ? [] : pairs) {
    for (const { concept, source, target } of pair.terms) {
      if (!concepts.has(concept)) continue
      const place = places.get(concept) ?? { source: pair.source.text.slice(...source), targets: new Map() }
      places.set(concept, place)
      const text = target && pair.target ? pair.target.text.slice(...target) : null
      if (text !== null && !place.targets.has(text)) place.targets.set(text, pair.id)
    }
  }
  return places
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {readonly Node[]} items
 * @returns {readonly Node[]}
 */
function folded(h, items) {
  if (items.length === 0) return []
  const list = h('ul', {}, items.slice(0, OPEN))
  const more = items.slice(OPEN)
  return more.length === 0
    ? [list]
    : [list, h('details', {}, h('summary', {}, h.say('margin.more', { count: more.length })), h('ul', {}, more))]
}
