// @ts-check

/** @import { ConceptUse, FlagCode, Summary, TermMethod, TermStatus } from '../../../domain/document.ts' */

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
  disagreement: 'Providers disagree',
}

/**
 * What became of a term. `expected` is a term of a pair that has no translation yet.
 *
 * @type {Readonly<Record<TermStatus | 'expected', string>>}
 */
export const TERM_WORDS = {
  applied: 'Applied',
  repaired: 'Put right',
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
  native: 'by the provider’s own glossary',
  prompt: 'the language model was told of it',
  memory: 'from the translation memory',
  checked: 'the translation had it without being told',
  repair: 'after the provider had answered',
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
 * "1 sentence", "2 sentences", "1,200 sentences".
 *
 * @param {number} count
 * @param {string} noun
 * @param {string} [plural]
 * @returns {string}
 */
export const counted = (count, noun, plural = `${noun}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`

/**
 * How far the required terms were kept, as a sentence: "37 of 39 required terms are as in the termbase, 2 of them put
 * right after translation; 2 are missing."
 *
 * @param {Pick<Summary['terms'], 'required' | 'applied' | 'repaired' | 'misses'>} terms
 * @returns {string}
 */
export function adherenceWords({ required, applied, repaired, misses }) {
  const forbidden = misses.filter(({ status }) => status === 'forbidden').length
  const missing = misses.length - forbidden
  const kept =
    applied === required
      ? `${required === 1 ? 'The one required term is' : `All ${required} required terms are`} as in the termbase`
      : `${applied} of ${counted(required, 'required term')} ${applied === 1 ? 'is' : 'are'} as in the termbase`
  return [
    repaired > 0 ? `${kept}, ${repaired === applied ? '' : `${repaired} of them `}put right after translation` : kept,
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'is' : 'are'} missing`] : []),
    ...(forbidden > 0 ? [`${forbidden} ${forbidden === 1 ? 'stands' : 'stand'} in a form to avoid`] : []),
  ]
    .join('; ')
    .concat('.')
}

/**
 * How many of the concepts that occur more than once were rendered alike, as a sentence.
 *
 * @param {readonly ConceptUse[]} concepts
 * @returns {string}
 */
export function consistencyWords(concepts) {
  const varied = concepts.filter(({ renditions }) => renditions.length > 1).length
  const all = counted(concepts.length, 'term')
  return varied === 0
    ? `${all} used more than once, always rendered alike.`
    : `Of ${all} used more than once, ${varied} ${varied === 1 ? 'is' : 'are'} not always rendered alike:`
}
