// @ts-check

/** @import { ElementFactory } from '../../views/element.ts' */

/**
 * What a choice of glossaries needs to know of each, as `GET /v1/glossaries` lists it.
 *
 * @typedef {object} OfferedGlossary
 * @property {string} id
 * @property {string} name
 * @property {number} terms
 * @property {readonly string[]} languages
 * @property {boolean} readOnly
 */

/**
 * The glossaries as boxes to tick, those of one's own before the one that comes with the service, those that are ticked in
 * their order: the first of them has precedence. The empty field lets a form say that none is ticked.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {readonly OfferedGlossary[]} offered
 * @param {readonly string[]} chosen ids
 * @returns {Node}
 */
export function glossaryOptions(h, offered, chosen) {
  const rank = new Map(chosen.map((id, index) => [id, index]))
  /** @param {OfferedGlossary} glossary */
  const place = ({ id, readOnly }) => rank.get(id) ?? (readOnly ? chosen.length : -1)
  const ordered = [...offered].sort((one, other) => place(one) - place(other))
  return h(
    'fieldset',
    { class: 'options' },
    h('legend', { class: 'unseen' }, h.say('glossary.legend')),
    h('input', { type: 'hidden', name: 'glossary', value: '' }),
    h(
      'ul',
      { class: 'offers' },
      ordered.map((glossary) => option(h, glossary, rank.has(glossary.id))),
    ),
  )
}

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {OfferedGlossary} glossary
 * @param {boolean} checked
 */
function option(h, { id, name, terms, languages }, checked) {
  const named =
    languages.length > 3
      ? h.say('glossary.languages', { count: languages.length })
      : languages.map(h.say.languageName).join(', ')
  const facts = h.say('glossary.terms-in', { terms: h.say('glossary.terms', { count: terms }), languages: named })
  return h(
    'li',
    {},
    h(
      'label',
      {},
      h('input', { type: 'checkbox', name: 'glossary', value: id, checked }),
      h('span', {}, h('bdi', { class: 'option-name' }, name), ' ', h('span', { class: 'option-facts' }, facts)),
    ),
  )
}
