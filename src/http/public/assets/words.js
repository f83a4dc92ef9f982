// @ts-check

/** @import { FlagCode, TermMethod, TermStatus } from '../../../domain/document.ts' */

/**
 * What each flag says to a reader.
 *
 * @type {Readonly<Record<FlagCode, string>>}
 */
export const FLAG_WORDS = {
  number: 'Number differs',
  date: 'Date differs',
  name: 'Name differs',
  quote: 'Quotation differs',
  negation: 'Negation may be lost',
  length: 'Unusual length',
  untranslated: 'Not translated',
  'wrong-language': 'Wrong language',
  'glossary-missing': 'Term missing',
  'glossary-forbidden': 'Term to avoid',
  alignment: 'May not belong together',
  repeated: 'Repeated text',
  added: 'Text added',
  'provider-fallback': 'Another provider answered',
  truncated: 'Cut short',
}

/**
 * What became of a term. `expected` is a term of a pair that has no translation yet.
 *
 * @type {Readonly<Record<TermStatus | 'expected', string>>}
 */
export const TERM_WORDS = {
  applied: 'Applied',
  repaired: 'Put in afterwards',
  missing: 'Missing in the translation',
  forbidden: 'A form to avoid stands in the translation',
  suggested: 'Suggested, not enforced',
  expected: 'Not translated yet',
}

/**
 * How a term came to be in the translation.
 *
 * @type {Readonly<Record<TermMethod, string | null>>}
 */
export const METHOD_WORDS = {
  native: 'given to the provider’s glossary',
  prompt: 'asked of the provider',
  memory: 'from the translation memory',
  checked: 'found in the translation',
  repair: 'repaired after translation',
  none: null,
}

/** @type {ReadonlyMap<string, string>} */
const RULE_WORDS = new Map([
  ['repeated-title', 'title repeated'],
  ['site-suffix', 'name of the site'],
  ['separator', 'separator'],
  ['navigation', 'link to another article'],
  ['boilerplate', 'notice of the site'],
  ['meta', 'byline or date'],
  ['tag-line', 'label'],
  ['repeated-block', 'paragraph repeated'],
])

/**
 * Why a line was removed, in words.
 *
 * @param {string} rule
 * @returns {string}
 */
export const ruleWords = (rule) => RULE_WORDS.get(rule) ?? rule.replaceAll('-', ' ')

/** @type {ReadonlyMap<string, string>} */
const PROVIDER_WORDS = new Map([
  ['ai', 'Cloudflare Workers AI'],
  ['azure', 'Azure Translator'],
  ['deepl', 'DeepL'],
  ['google', 'Google Translate'],
  ['libretranslate', 'LibreTranslate'],
  ['local', 'the engine on this server'],
  ['memory', 'the translation memory'],
  ['openai', 'an OpenAI-compatible endpoint'],
])

/**
 * The name people know a provider by.
 *
 * @param {string} name
 * @returns {string}
 */
export const providerWords = (name) => PROVIDER_WORDS.get(name) ?? name

/**
 * "1 sentence", "2 sentences".
 *
 * @param {number} count
 * @param {string} noun
 * @param {string} [plural]
 * @returns {string}
 */
export const counted = (count, noun, plural = `${noun}s`) => `${count} ${count === 1 ? noun : plural}`
