import type { Flag, Severity } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { countriesOf, mayBeExonyms } from './exonyms.ts'
import { likeNames } from './like-names.ts'
import { checkNameOrder } from './name-order.ts'
import { capitalMakesName, type NamedWord, namedWords } from './named-words.ts'
import type { CheckedPair } from './pair.ts'

/** No sentence has more; to compare all with all beyond it would cost too much. */
const MOST_NAMES = 30
const MOST_WORDS = 400

/**
 * Names that are others in the translation: a name of the source nothing like which is in the target, while the target has
 * one nothing like which is in the source. A warning, between two scripts information; not looked for where nouns have
 * capitals too. Names of states, and places that other languages call otherwise, are known; what stands in a term of the
 * termbase is not looked at. Then names that are on both sides in another order.
 */
export function checkNames(pair: CheckedPair): readonly Flag[] {
  // where nouns have capitals too a word may well be translated
  const sure = capitalMakesName(pair.source.language) && capitalMakesName(pair.target.language)
  const here = namedWords(pair.source, !sure)
  if (!here.some(({ name }) => name) || here.length > MOST_WORDS) return []
  const there = namedWords(pair.target, !sure)
  if (there.length > MOST_WORDS) return []
  const other = sure ? otherNames(pair, here, there) : []
  return other.length > 0 ? other : checkNameOrder(pair, here, there)
}

function otherNames(
  { source, target, terms }: CheckedPair,
  here: readonly NamedWord[],
  there: readonly NamedWord[],
): readonly Flag[] {
  const free = (spans: readonly (Span | null)[]) => (word: NamedWord) =>
    word.name && !spans.some((span) => span !== null && span[0] < word.span[1] && word.span[0] < span[1])
  // a word that stands on both sides in the same letters is its own counterpart and nobody else's
  const [hereAlone, thereAlone] = [without(here, there), without(there, here)]
  const lost = hereAlone
    .filter(free(terms.map((term) => term.source)))
    .filter((word) => !thereAlone.some((other) => likeNames(word, other)))
  if (lost.length === 0 || lost.length > MOST_NAMES) return []
  const added = thereAlone
    .filter(free(terms.map((term) => term.target)))
    .filter((word) => !hereAlone.some((other) => likeNames(word, other)))
  if (added.length === 0 || added.length > MOST_NAMES) return []
  const [from, to] = [baseLanguage(source.language), baseLanguage(target.language)]
  const sameThing = (one: NamedWord, other: NamedWord): boolean =>
    mayBeExonyms(one.letters, other.letters) || shareCountry(one.letters, from, other.letters, to)
  const first = lost.find((one) => !added.some((other) => sameThing(one, other)))
  const second = added.find((other) => !lost.some((one) => sameThing(one, other)))
  if (!first || !second) return []
  const severity: Severity = first.latin && second.latin ? 'warning' : 'info'
  const detail = `Nothing like the name “${cut(source.text, first.span)}” stands in the translation, which has “${cut(target.text, second.span)}” instead.`
  return [{ code: 'name', severity, source: first.span, target: second.span, detail }]
}

/** Words of one text whose letters the other has not. */
function without(words: readonly NamedWord[], others: readonly NamedWord[]): readonly NamedWord[] {
  const known = new Set(others.map(({ letters }) => letters))
  return words.filter(({ letters }) => !known.has(letters))
}

function shareCountry(one: string, from: string, other: string, to: string): boolean {
  const [here, there] = [countriesOf(one, from), countriesOf(other, to)]
  return here !== undefined && there !== undefined && [...here].some((code) => there.has(code))
}
