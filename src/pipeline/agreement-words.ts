import { baseLanguage, type Tag } from '../domain/tag.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Articles, and what marks a genitive, by language: they change with the noun and say nothing by themselves. */
const ARTICLES = new Map<string, ReadonlySet<string>>([
  ['en', list('a an the of')],
  ['de', list('der die das den dem des ein eine einen einem einer eines von vom im in zum zur am')],
  ['fr', list('le la les l d de du des un une au aux à')],
  ['es', list('el la los las un una unos unas de del al a')],
  ['it', list('il lo la i gli le l un uno una di del dello della dei degli delle d al allo alla ai agli alle')],
  ['pt', list('o a os as um uma de do da dos das ao à aos às no na nos nas')],
  ['nl', list('de het een van')],
  ['zh', list('的 之')],
  ['ja', list('の')],
  ['ar', list('ال')],
  ['he', list('ה של את')],
])

const NONE: ReadonlySet<string> = new Set()

/** Whether a word is an article or a genitive's mark of the language. */
export function articles(language: Tag): (word: string) => boolean {
  const words = ARTICLES.get(baseLanguage(language)) ?? NONE
  return (word) => words.has(word.toLowerCase())
}

/** Prepositions and conjunctions, by language: who does what to whom hangs on them. */
const RELATIONS = new Map<string, ReadonlySet<string>>([
  [
    'en',
    list(
      'to in by for against with from on at into over under about after before between among through during since towards toward within without via per upon as than and or but nor both either because although while that who which whose whom',
    ),
  ],
  [
    'de',
    list(
      'an auf aus bei durch für gegen hinter in mit nach neben ohne seit trotz über um unter vor während wegen zwischen als wie und oder aber sondern weil obwohl dass daß',
    ),
  ],
  [
    'fr',
    list('dans en par pour contre avec sur sous chez vers entre depuis pendant après avant et ou mais que qui dont où'),
  ],
  ['es', list('en por para contra con sobre bajo hacia entre desde durante tras y e o u pero que quien')],
  [
    'it',
    list(
      'in per contro con su sotto verso tra fra da dal dalla dai dalle nel nella nei nelle sul sulla e o ma che chi',
    ),
  ],
  ['pt', list('em por para contra com sobre sob entre desde durante após pelo pela pelos pelas e ou mas que quem')],
  ['nl', list('aan op uit bij door voor tegen in met na naar onder over tussen zonder sinds en of maar dat die als')],
  ['pl', list('w we na do od z ze za po przez dla o u przed przy pod nad między bez i oraz lub albo ale a że')],
  [
    'ru',
    list('в во на к ко от из с со у о об за по при для до через против между под над перед без и или но а что как'),
  ],
  ['uk', list('в у на до від з із зі о об за по при для через проти між під над перед без і й та або але а що як')],
  ['zh', list('在 对 對 向 从 從 与 與 和 及 被 把 由 或 给 給 于 於 为 為 以 让 讓')],
  ['ja', list('は が を に で と も へ や')],
  ['ar', list('في من إلى على عن مع ضد بين و أو لكن أن إن')],
  ['he', list('על אל מן עם נגד בין או אבל כי')],
])

/** Whether a word is a preposition or a conjunction of the language. */
export function relations(language: Tag): (word: string) => boolean {
  const words = RELATIONS.get(baseLanguage(language)) ?? NONE
  return (word) => words.has(word.toLowerCase())
}

/** Verbs that change with the number of their subject, not with time: pairs of one tense. */
const NUMBERS = new Map<string, readonly string[]>([
  ['en', ['is are', 'was were', 'has have', 'does do', 'its their', 'it they', 'this these', 'that those']],
  ['de', ['ist sind', 'war waren', 'wird werden', 'hat haben', 'wurde wurden', 'gilt gelten']],
  ['fr', ['est sont', 'était étaient', 'a ont', 'sera seront', 'avait avaient']],
  ['es', ['es son', 'está están', 'fue fueron', 'ha han', 'era eran']],
  ['it', ['è sono', 'ha hanno', 'era erano', 'viene vengono']],
  ['pt', ['é são', 'foi foram', 'está estão', 'tem têm']],
  ['nl', ['is zijn', 'was waren', 'heeft hebben', 'wordt worden']],
])

/** Whether two words are one verb or pronoun in singular and plural. */
export const isSameButNumber = (one: string, other: string, language: Tag): boolean =>
  (NUMBERS.get(baseLanguage(language)) ?? []).some((pair) => {
    const [singular, plural] = pair.split(' ')
    const [first, second] = [one.toLowerCase(), other.toLowerCase()]
    return (first === singular && second === plural) || (first === plural && second === singular)
  })

const INFLECTING = list('de fr es it pt nl pl cs ru uk tr ar he fa hu fi')

/** Whether adjectives and verbs of a language change with a noun further away. */
export const inflects = (language: Tag): boolean => INFLECTING.has(baseLanguage(language))

/** Letters two forms of a word share at least, and in how many they may differ at the end; of a name fewer. */
const STEM = 3
const ENDING = 3
const NAME_ENDING = 1

/**
 * Whether two words are forms of one: they differ in a short ending. Names are alike too easily (Нигер, Нигерия), so
 * they may differ in one letter only, and in English not at all but for a possessive.
 */
export function isInflection(one: string, other: string, language: Tag): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true
  if (baseLanguage(language) === 'en') return /^\p{Ll}/u.test(one) && withoutEnding(one) === withoutEnding(other)
  let shared = 0
  while (shared < Math.min(one.length, other.length) && one[shared] === other[shared]) shared += 1
  const ending = Math.max(one.length, other.length) - shared
  const isName = /^\p{Lu}/u.test(one) || /^\p{Lu}/u.test(other)
  return shared >= STEM && ending < shared && ending <= (isName ? NAME_ENDING : ENDING)
}

/** An English verb or noun without the s of its number. */
const withoutEnding = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?<=\p{L}{2})(?:es|s)$/u, '')
    .replace(/e$/u, '')
