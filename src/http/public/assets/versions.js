// @ts-check
import { direction } from './language.js'
import { runs } from './runs.js'
import { providerWords } from './words.js'

/** @import { Pair } from '../../../domain/document.ts' */
/** @import { ElementFactory } from '../../views/element.ts' */

/**
 * What the other providers made of a pair on which they disagree, for its list of flags; words that are not the
 * translation's are marked. None where they agree.
 *
 * @template Node
 * @param {ElementFactory<Node>} h
 * @param {Pair} pair
 * @param {string} target language tag
 * @returns {readonly Node[]}
 */
export function versionItems(h, { flags, versions = [] }, target) {
  if (!flags.some(({ code }) => code === 'disagreement')) return []
  return versions.map(({ provider, text, differs }) =>
    h(
      'li',
      { class: 'version' },
      h('b', {}, h.say('row.version', { provider: providerWords(h.say, provider) })),
      ' ',
      h(
        'span',
        { lang: target, dir: direction(target) },
        runs(text, differs).map((run) => (run.marks.length > 0 ? h('mark', { class: 'info' }, run.text) : run.text)),
      ),
    ),
  )
}
