// @ts-check
import { direction } from '../language.js'

/** @import { StoredDocument } from '../../../../storage/document-store.ts' */
/** @import { ElementFactory } from '../../../views/element.ts' */
/** @import { Say } from '../say.js' */

/**
 * Kept documents, newest first: what each is called, its languages, how much of it is done, when it was changed; in words
 * when there is none.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {readonly StoredDocument[]} documents
 * @returns {Node}
 */
export const documentList = (h, documents) =>
  documents.length === 0
    ? h('p', { class: 'empty' }, h.say('documents.none'))
    : h(
        'ul',
        { class: 'kept-documents' },
        documents.map((document) => documentItem(h, document)),
      )

/**
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {StoredDocument} document
 */
function documentItem(h, document) {
  const { id, title, source, updatedAt, expiresAt } = document
  const name = title === '' ? h.say('documents.untitled') : title
  const path = encodeURIComponent(id)
  const words = title === '' ? {} : { lang: source, dir: direction(source) }
  return h(
    'li',
    { 'data-id': id, 'data-title': name },
    h('h3', {}, h('a', { href: `/t/${path}`, ...words }, name)),
    h('p', { class: 'facts' }, factWords(h.say, document)),
    h(
      'p',
      { class: 'facts' },
      h('time', { datetime: updatedAt }, h.say('documents.changed', { date: dateWords(h.say, updatedAt) })),
      expiresAt === null ? null : [' ', h.say('documents.until', { date: dateWords(h.say, expiresAt) })],
    ),
    h(
      'p',
      { class: 'actions' },
      h(
        'a',
        {
          class: 'button quiet',
          href: `/documents?delete=${path}`,
          'data-do': 'delete',
          'aria-label': h.say('documents.delete-named', { title: name }),
        },
        h.say('documents.delete'),
      ),
    ),
  )
}

/**
 * "German → English, 118 of 120 sentences translated, 5 places to check".
 *
 * @param {Say} say
 * @param {StoredDocument} document
 */
function factWords(say, { source, target, translated, pairs, failed, flags }) {
  const name = say.languageName(source)
  const places = flags.error + flags.warning
  return [
    say('languages.pair', {
      source: `${name.charAt(0).toLocaleUpperCase(say.language)}${name.slice(1)}`,
      target: say.languageName(target),
    }),
    say('documents.sentences', { done: translated, count: pairs }),
    ...(failed > 0 ? [say('documents.failed', { count: failed })] : []),
    ...(places > 0 ? [say('documents.places', { count: places })] : []),
  ].join(' · ')
}

/**
 * @param {Say} say
 * @param {string} time ISO 8601
 */
const dateWords = (say, time) =>
  new Intl.DateTimeFormat(say.language === 'en' ? 'en-GB' : say.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(time))
