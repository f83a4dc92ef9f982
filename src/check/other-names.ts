import type { Flag } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { anchorsOf } from './anchors.ts'
import { expectedPlace } from './expected-place.ts'
import { isKept, type LostFrom, lostNames } from './lost-names.ts'
import type { Met } from './met-names.ts'
import { capitalMakesName, type NamedWord } from './named-words.ts'
import type { CheckedPair, Side } from './pair.ts'
import { hasTranslatedWords } from './translated-name-words.ts'

/** No sentence has more; to compare all with all beyond it would cost too much. */
const MOST_NAMES = 30
/** What may be a name has so many letters. */
const LEAST = 4
/** How sure a word is a name that a translation keeps, as a score of evidence: fitted to names that were changed on purpose. */
const KEPT = 3
const KEPT_AMONG_FEW = 2
const UNSURE = 0
const NOUN = -0.3
const OPENER = -2
/** Places so far apart speak against one name standing for the other, by one. In UTF-16 code units. */
const APART = 40
const MOST_APART = 60
/** What two words need together to be a warning, and to be information. */
const SURE = 0
const ENOUGH = -0.7

/** A name that is lost and the word of the other side that stands for it. */
interface Exchange {
  readonly lost: NamedWord
  readonly added: NamedWord
  readonly evidence: number
}

/**
 * A name nothing like which is in the target, which has another word with a capital in its place that nothing in the source
 * is like. One of the two has to be a name that translations keep; or both may be names, and stand where the other would.
 */
export function checkOtherNames(
  pair: CheckedPair,
  here: readonly NamedWord[],
  there: readonly NamedWord[],
  met: readonly Met[],
): readonly Flag[] {
  const { source, target, terms } = pair
  const known = terms.filter((term) => term.target !== null)
  const [claimedHere, claimedThere] = [met.map((name) => name.source), met.map((name) => name.target)]
  const from: LostFrom = {
    language: source.language,
    words: here,
    claimed: new Set(claimedHere.map(([start]) => start)),
  }
  const to: LostFrom = {
    language: target.language,
    words: there,
    claimed: new Set(claimedThere.map(([start]) => start)),
  }
  const lost = lostNames(free(here, [...known.map((term) => term.source), ...claimedHere]), source.language, to)
  if (lost.length === 0 || lost.length > MOST_NAMES) return []
  const added = lostNames(free(there, [...known.map((term) => term.target), ...claimedThere]), target.language, from)
  if (added.length === 0 || added.length > MOST_NAMES) return []
  const place = expectedPlace(
    [...met.map((name) => [name.source[0], name.target[0]] as const), ...anchorsOf(source, target)],
    source.text.length,
    target.text.length,
  )
  const exchanges = lost.flatMap((one) =>
    added.map((other): Exchange => {
      const apart = Math.min(MOST_APART, Math.abs(place(one.span[0]) - other.span[0]))
      return { lost: one, added: other, evidence: weight(one, source) + weight(other, target) - apart / APART }
    }),
  )
  const likeliest = exchanges.reduce((best, other) => (other.evidence > best.evidence ? other : best))
  return likeliest.evidence >= ENOUGH ? [flag(pair, likeliest)] : []
}

/** Words with a capital that may be names and stand in none of the places. */
const free = (words: readonly NamedWord[], taken: readonly (Span | null)[]): readonly NamedWord[] =>
  words.filter(
    ({ capital, letters, span }) =>
      capital && letters.length >= LEAST && !taken.some((place) => place && place[0] < span[1] && span[0] < place[1]),
  )

function weight(word: NamedWord, { language }: Side): number {
  const sure = hasTranslatedWords(language, false)
  if (!isKept(language)(word)) return word.name ? (sure ? UNSURE : 2 * NOUN) : OPENER
  if (word.acronym) return sure ? KEPT : KEPT_AMONG_FEW
  if (!word.name) return OPENER
  if (!capitalMakesName(language)) return NOUN
  return sure ? KEPT : hasTranslatedWords(language, true) ? KEPT_AMONG_FEW : UNSURE
}

/** Names the words that are surely names: a noun or the first word of a sentence may have little to do with it. */
function flag({ source, target }: CheckedPair, { lost, added, evidence }: Exchange): Flag {
  const [one, other] = [weight(lost, source) >= UNSURE, weight(added, target) >= UNSURE]
  const [first, second] = [`“${cut(source.text, lost.span)}”`, `“${cut(target.text, added.span)}”`]
  const detail =
    evidence < SURE
      ? `Is ${second} in the translation what ${first} is in the source?`
      : !one
        ? `Nothing like the name ${second} stands in the source.`
        : other
          ? `Nothing like the name ${first} stands in the translation, which has ${second} instead.`
          : `Nothing like the name ${first} stands in the translation.`
  return {
    code: 'name',
    severity: evidence >= SURE ? 'warning' : 'info',
    source: weight(lost, source) > OPENER ? lost.span : null,
    target: weight(added, target) > OPENER ? added.span : null,
    detail,
  }
}
