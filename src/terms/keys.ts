import { type Endings, endingsOf, KOREAN_PARTICLES, KOREAN_VERBS, PERSIAN_SUFFIXES } from './endings.ts'
import { normaliseWord } from './normalise.ts'
import { polishAlternations, polishLevelled } from './polish.ts'
import { portugueseSingular } from './portuguese.ts'
import { remembering } from './remembering.ts'
import { type AffixedKeys, ARABIC, HEBREW, strip, withoutEach } from './semitic.ts'
import { stemmerOf } from './stemmers.ts'

/** Signs before a key that keep kinds of keys apart: a loose key, an acronym as it stands. */
const LOOSE = '~'
const ACRONYM = '='

/** Whether a key is a word without its ending, not a stem. */
export const isLoose = (key: string): boolean => key.startsWith(LOOSE)

/** Whether a key is an acronym as it stands: a key of no other word is. */
export const isAcronymKey = (key: string): boolean => key.startsWith(ACRONYM)

/** The key of an acronym. */
export const acronymKey = (raw: string): string => ACRONYM + raw

/** A key without the sign of its kind. */
export const bareKey = (key: string): string => (isLoose(key) ? key.slice(LOOSE.length) : key)

/** `UN`, `OFAC`, `БПЛА`, `G7`, `FinCEN`, `MoU`: compared with case. At most ten letters. */
const ACRONYM_SHAPE = /^(?:\p{Lu}[\p{Lu}\p{Nd}]{1,9}|\p{Lu}\p{Ll}{1,2}\p{Lu}{1,6})$/u
/** An acronym with an ending bound to it: `UAVs`, `ЧВКу`. */
const BOUND = /^(\p{Lu}[\p{Lu}\p{Nd}]{1,9})(?:s|у|а|ом|ы|ів|и)$/u

/** Whether a word as it stands is written like an acronym: then it is compared with case. */
export const isAcronym = (raw: string): boolean => hasInnerCapital(raw) && ACRONYM_SHAPE.test(raw)

/** Whether a word begins with a capital and is not in small letters after it: the quick half of the two shapes. */
function hasInnerCapital(raw: string): boolean {
  const first = raw.charAt(0)
  if (first === first.toLowerCase()) return false
  const rest = raw.slice(1)
  return rest !== rest.toLowerCase() || rest === rest.toUpperCase()
}

/** Makes the keys of words in one language. A word is given as it stands; it is remembered, within bounds. */
export interface KeyMaker {
  /** Keys under which a term's word is filed. */
  readonly term: (raw: string) => readonly string[]
  /** Keys under which a text's word is looked up: it is a form of a term's word when they share one. */
  readonly text: (raw: string) => readonly string[]
}

/**
 * The key maker of a language, given by its primary subtag; made once. Any language has one, at least for whole words.
 */
export const keyMaker = remembering((language: string): KeyMaker => {
  const { term: filed = textual, text: looked = textual } = SPECIAL.get(language) ?? {}
  const term = upToLongest(filed)
  const text = upToLongest(looked)
  return {
    term: remembering((raw) =>
      isAcronym(raw) ? [acronymKey(raw)] : [...new Set(term(normaliseWord(raw, language), language))],
    ),
    text: remembering((raw) => {
      const plain = new Set(text(normaliseWord(raw, language), language))
      if (isAcronym(raw)) plain.add(acronymKey(raw))
      const bound = hasInnerCapital(raw) ? BOUND.exec(raw) : null
      if (bound) plain.add(acronymKey(bound[1]!))
      return [...plain]
    }),
  }
})

/** Letters of the longest word that is inflected: what is longer is compared as it is. */
const LONGEST_WORD = 80

const upToLongest =
  (keysOf: (word: string, language: string) => string[]) =>
  (word: string, language: string): string[] =>
    word.length > LONGEST_WORD ? [word] : keysOf(word, language)

/** Stem and loose keys: the rule for languages that inflect at the end of the word. */
function textual(word: string, language: string): string[] {
  const stem = stemmerOf(language) ?? ((whole: string) => basesOf(whole, language)[0] ?? whole)
  const singular = language === 'pt' ? portugueseSingular(word) : word
  const bases = basesOf(singular, language)
  const loose = bases.flatMap((base) => [base, ...alternations(word, base, language)])
  return [stem(singular), ...loose.map((form) => LOOSE + form)]
}

/** The part of a word that all its forms share, or `undefined` when the language has no endings or the word is short. */
export const looseBase = (word: string, language: string): string | undefined => basesOf(word, language)[0]

/** Languages in which an ending may begin earlier or later than it seems: Женев·і, Хар·ків, Kij·owie, bakan·ı. */
const UNCERTAIN = new Set(['ru', 'uk', 'pl', 'tr'])

/** What may be left of a word without its ending, the shortest first; empty when it is too short to go without. */
function basesOf(word: string, language: string): readonly string[] {
  const table = endingsOf(language)
  if (table && word.length < table.shortest && PLURAL_IN_S.has(language))
    return word.length >= 3 ? [word.replace(/(?<=...)s$/, '')] : []
  if (!table || word.length < table.shortest)
    return FAMILY_NAME.test(word) && UNCERTAIN.has(language) ? [levelled(word, language)] : []
  const lengths = endingLengths(word, table)
  const cuts = UNCERTAIN.has(language) ? [lengths.at(-1) ?? 0, lengths[0] ?? 0] : [lengths.at(-1) ?? 0]
  const bases = cuts.map((cut) => levelled(word.slice(0, word.length - cut), language))
  return [...new Set(FAMILY_NAME.test(word) && UNCERTAIN.has(language) ? [...bases, levelled(word, language)] : bases)]
}

/** Languages in which a short word takes an -s and nothing else. */
const PLURAL_IN_S = new Set(['es', 'fr', 'pt'])

/** Slavic words that end like a genitive: Харьков, Киев, Львів, Kraków, rozmów. */
const FAMILY_NAME = /^.{2,}(?:ов|ев|єв|ів|їв|ин|ін|ów)$/

/** A bare word without what changes at its end before an ending. */
function levelled(bare: string, language: string): string {
  switch (language) {
    case 'ru':
    case 'uk':
      return bare.length > 3 ? bare.replace(/[аеєиіїоуюяьй]$/, '') : bare
    case 'pl':
      return polishLevelled(bare)
    case 'it':
      return bare.replace(/h$/, '')
    case 'tr':
      return hardened(bare.length > 3 ? bare.replace(/[aeıioöuü]$/, '') : bare)
    case 'es':
      return bare.replace(/[áéíóú]/g, (vowel) => vowel.normalize('NFD')[0]!)
    default:
      return bare
  }
}

/** Lengths of the endings a word may have, ascending. */
function endingLengths(word: string, { endings, longest, least }: Endings): readonly number[] {
  const lengths: number[] = []
  for (let length = 1; length <= Math.min(longest, word.length - least); length += 1)
    if (endings.has(word.slice(-length))) lengths.push(length)
  return lengths
}

/** Turkish final b c d ğ before a vowel are p ç t k at the end of the word. */
const hardened = (word: string): string => word.replace(/[bcdğg]$/, (last) => ({ b: 'p', c: 'ç', d: 't' })[last] ?? 'k')

/**
 * Other bases of the same word. Vowels come and go in the last Slavic syllable: потолок / потолке, цілісність /
 * цілісності, українець / українця; one датчанин is of the датчане; a Ukrainian Гаага is Гаазі in the locative; a German
 * -innen is more than one -in.
 */
function alternations(word: string, base: string, language: string): readonly string[] {
  if (language === 'de') return word.endsWith('innen') ? basesOf(word.slice(0, -3), 'de') : []
  if (language === 'pl') return polishAlternations(base, word)
  if (language !== 'uk' && language !== 'ru') return []
  const inhabitants = base.replace(/(?<=.{3}[ая])н[иі]н$/, 'н')
  const forms = inhabitants === base ? [] : [inhabitants]
  if (word.length >= 6) forms.push(...withoutFleeting(base))
  if (language === 'ru') return forms
  const open = base.replace(/[іїє](?=[^аеєиіїоуюяь]{1,2}$)/, (vowel) => (vowel === 'і' ? 'о' : 'є'))
  if (open !== base) forms.push(open)
  const hard = word.endsWith('і') ? base.replace(/[зцс]$/, (soft) => ({ з: 'г', ц: 'к' })[soft] ?? 'х') : base
  return hard === base ? forms : [...forms, hard]
}

const withoutFleeting = (base: string): readonly string[] => {
  const gone = base.replace(/ь?[оеєё](?=[кцнрлгв]$)/, '')
  return gone === base || gone.length < 4 ? [] : [gone]
}

/** Persian keeps the Arabic plural of some nouns and makes its own of others: جنایات and جنایت‌ها, مذاکرات and مذاکره. */
const withPersianSingular = (word: string): string[] =>
  word.length > 4 && word.endsWith('ات') ? [word, `${word.slice(0, -2)}ت`, `${word.slice(0, -2)}ه`] : [word]

/** Languages whose words change at the front, or by particles, so that a text's word has more keys than a term's. */
const SPECIAL = new Map<string, AffixedKeys>([
  ['ar', ARABIC],
  ['he', HEBREW],
  [
    'fa',
    {
      term: (word) => withoutEach(word, ['هایی', 'های', 'ها'], 3).flatMap(withPersianSingular),
      text: (word) => withoutEach(word, PERSIAN_SUFFIXES, 3).flatMap(withPersianSingular),
    },
  ],
  [
    'ko',
    {
      term: (word) => [word],
      text: (word) => [
        ...withoutEach(word, KOREAN_PARTICLES, 1),
        ...KOREAN_VERBS.flatMap((ending) => strip(word, ending, 2) ?? []),
      ],
    },
  ],
])

/** Whether a language binds particles, prepositions or articles to its nouns. */
export const hasClitics = (language: string): boolean => SPECIAL.has(language)
