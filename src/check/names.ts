import type { Flag } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { heardInOrder } from './heard-names.ts'
import { isKept, lostNames } from './lost-names.ts'
import { metNames } from './met-names.ts'
import { checkNameOrder } from './name-order.ts'
import { isConsonantal } from './name-skeleton.ts'
import { capitalMakesName, type NamedWord, namedWords } from './named-words.ts'
import type { CheckedPair } from './pair.ts'
import { hasTranslatedWords } from './translated-name-words.ts'
import { checkUnheardName } from './unheard-names.ts'

/** No sentence has more; to compare all with all beyond it would cost too much. */
const MOST_NAMES = 30
const MOST_WORDS = 400
/** What stands where nouns have capitals may be a name wherever it stands, from so many letters on. */
const LEAST = 4

/**
 * Names that are others in the translation: a name of the source nothing like which is in the target, while the target has
 * one nothing like which is in the source. Where nouns have capitals too, the names of the other side decide. Names of
 * states, and places that other languages call otherwise, are known; words that are translated wherever they stand are no
 * evidence; what stands in a term of the termbase is not looked at. Then names that are on both sides in another order.
 */
export function checkNames(pair: CheckedPair): readonly Flag[] {
  const { source, target } = pair
  if (isConsonantal(source.language) !== isConsonantal(target.language))
    return [
      ...checkUnheardName(pair),
      ...checkNameOrder(pair, heardInOrder(source, target, isConsonantal(target.language))),
    ]
  // where nouns have capitals on both sides only the order of names can be compared
  const trusted = capitalMakesName(source.language) || capitalMakesName(target.language)
  const here = namedWords(source, !trusted)
  if (!here.some(({ name }) => name) || here.length > MOST_WORDS) return []
  const there = namedWords(target, !trusted)
  if (there.length > MOST_WORDS) return []
  const other = trusted ? otherNames(pair, here, there) : []
  return [...other, ...checkNameOrder(pair, metNames(here, there, source.language, target.language))]
}

function otherNames(
  { source, target, terms }: CheckedPair,
  here: readonly NamedWord[],
  there: readonly NamedWord[],
): readonly Flag[] {
  const trusted = [capitalMakesName(source.language), capitalMakesName(target.language)] as const
  const [from, to] = [source.language, target.language]
  const met = terms.filter((term) => term.target !== null)
  // a word that stands on both sides in the same letters is its own counterpart and nobody else's
  const [hereAlone, thereAlone] = [without(here, there), without(there, here)]
  const free = (words: readonly NamedWord[], spans: readonly (Span | null)[], sure: boolean) =>
    words.filter(
      (word) => (sure ? word.name : mayBeName(word)) && !spans.some((span) => span && overlap(span, word.span)),
    )
  const names = free(
    hereAlone,
    met.map((term) => term.source),
    trusted[0],
  )
  const lost = lostNames(names, from, { words: thereAlone, language: to })
  if (lost.length === 0 || lost.length > MOST_NAMES) return []
  const others = free(
    thereAlone,
    met.map((term) => term.target),
    trusted[1],
  )
  const added = lostNames(others, to, { words: hereAlone, language: from })
  if (added.length === 0 || added.length > MOST_NAMES) return []
  const sure = trusted[0] && trusted[1]
  const keptHere = trusted[0] && hasTranslatedWords(from, sure) ? lost.find(isKept(from)) : undefined
  const keptThere = trusted[1] && hasTranslatedWords(to, sure) ? added.find(isKept(to)) : undefined
  if (!keptHere && !keptThere) return []
  const [first, second] = [keptHere ?? likeliest(lost), keptThere ?? likeliest(added)]
  const detail = `Nothing like the name “${cut(source.text, first.span)}” stands in the translation, which has “${cut(target.text, second.span)}” instead.`
  return [{ code: 'name', severity: 'warning', source: first.span, target: second.span, detail }]
}

const mayBeName = ({ capital, letters }: NamedWord): boolean => capital && letters.length >= LEAST

const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1]

const likeliest = (words: readonly NamedWord[]): NamedWord => words.find(({ name }) => name) ?? words[0]!

/** Words of one text whose letters the other has not. */
function without(words: readonly NamedWord[], others: readonly NamedWord[]): readonly NamedWord[] {
  const known = new Set(others.map(({ letters }) => letters))
  return words.filter(({ letters }) => !known.has(letters))
}
