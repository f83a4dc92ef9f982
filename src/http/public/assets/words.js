// @ts-check

/** @import { ConceptUse, Summary, TermMethod, TermStatus } from '../../../domain/document.ts' */
/** @import { ElementFactory } from '../../views/element.ts' */
/** @import { Say } from './say.js' */

/**
 * Attributes of words of ours inside an article: they are in the language of the interface, not of the article.
 *
 * @param {ElementFactory<any>} h
 */
export const ownLanguage = (h) => ({ lang: h.say.language, dir: h.say.direction })

/**
 * Attributes of words that the service says in English whatever the language of the interface.
 *
 * @param {ElementFactory<any>} h
 * @returns {Readonly<Record<string, string>>}
 */
export const theirs = (h) => (h.say.language === 'en' ? {} : { lang: 'en', dir: 'ltr' })

/**
 * What became of a term, and how. `expected` is a term of a pair that has no translation yet.
 *
 * @param {Say} say
 * @param {TermStatus | 'expected'} state
 * @param {TermMethod} method
 */
export function standingWords(say, state, method) {
  const standing = say(`term.${state}`)
  return method === 'none' ? standing : say('term.by', { standing, method: say(`method.${method}`) })
}

const RULES = /** @type {const} */ ([
  'repeated-title',
  'site-suffix',
  'separator',
  'navigation',
  'boilerplate',
  'meta',
  'tag-line',
  'repeated-block',
])

/**
 * Why a line was removed, in words.
 *
 * @param {Say} say
 * @param {string} rule
 * @returns {string}
 */
export function ruleWords(say, rule) {
  const known = RULES.find((one) => one === rule)
  return known ? say(`removed.${known}`) : rule.replaceAll('-', ' ')
}

/** @type {ReadonlyMap<string, string>} */
const TRADE_NAMES = new Map([
  ['ai', 'Cloudflare Workers AI'],
  ['azure', 'Azure Translator'],
  ['deepl', 'DeepL'],
  ['google', 'Google Translate'],
  ['libretranslate', 'LibreTranslate'],
])

/**
 * The name people know a provider by.
 *
 * @param {Say} say
 * @param {string} name
 * @returns {string}
 */
export function providerWords(say, name) {
  if (name === 'local' || name === 'memory' || name === 'openai') return say(`provider.${name}`)
  return TRADE_NAMES.get(name) ?? name
}

/**
 * How far the required terms were kept, as a sentence: "37 of 39 required terms are as in the termbase, 2 of them put right
 * after translation; 2 are missing."
 *
 * @param {Say} say
 * @param {Pick<Summary['terms'], 'required' | 'applied' | 'repaired' | 'misses'>} terms
 * @returns {string}
 */
export function adherenceWords(say, { required, applied, repaired, misses }) {
  const forbidden = misses.filter(({ status }) => status === 'forbidden').length
  const missing = misses.length - forbidden
  const kept =
    applied === required
      ? say('terms.all', { count: required })
      : say('terms.some', { count: applied, required: say('terms.required', { count: required }) })
  const whole =
    repaired === 0
      ? kept
      : repaired === applied
        ? say('terms.repaired-all', { kept })
        : say('terms.repaired', { kept, count: repaired })
  const parts = [
    whole,
    ...(missing > 0 ? [say('terms.missing', { count: missing })] : []),
    ...(forbidden > 0 ? [say('terms.forbidden', { count: forbidden })] : []),
  ]
  return say('terms.end', { words: parts.join(say('terms.and')) })
}

/**
 * How many of the concepts that occur more than once were rendered alike, as a sentence.
 *
 * @param {Say} say
 * @param {readonly ConceptUse[]} concepts
 * @returns {string}
 */
export function consistencyWords(say, concepts) {
  const varied = concepts.filter(({ renditions }) => renditions.length > 1).length
  return varied === 0
    ? say('terms.alike', { count: concepts.length })
    : say('terms.varied', { count: varied, repeated: say('terms.repeated', { count: concepts.length }) })
}
