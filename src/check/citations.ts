import type { Flag } from '../domain/document.ts'
import { cut, type Span } from '../domain/span.ts'
import { baseLanguage } from '../domain/tag.ts'
import { withinSpans } from './one-each-place.ts'
import type { CheckedPair } from './pair.ts'
import type { Numbers, PairNumbers } from './pair-numbers.ts'
import { type Citation, namesArticle, readCitations } from './read-citations.ts'
import { KNOWS_ARTICLES, LISTS } from './reference-words.ts'
import { toldApart } from './told-apart.ts'

/**
 * Articles and sections of laws that are others in the translation, in their number, their paragraph or their letter: an
 * error where both sides cite as much and the other side has that number nowhere. A citation that is lost, or a part of
 * one, is a warning.
 */
export function checkCitations(pair: CheckedPair, numbers: PairNumbers): readonly Flag[] {
  const { source, target } = pair
  if (numbers.source.mentions.length === 0 && !/[第제]/.test(source.text)) return []
  const language = baseLanguage(target.language)
  const here = readCitations(source.text, baseLanguage(source.language))
  if (here.length === 0 || here.length > MOST) return []
  const there = readCitations(target.text, language)
  const free = there.filter((other) => !here.some((one) => isSame(one, other)))
  const lost = here.filter((one) => !there.some((other) => isSame(one, other)))
  const cited = new Set(there.flatMap(valuesOf))
  const alone = here.length === 1 && there.length === 1
  return lost.flatMap((one): readonly Flag[] => {
    const part = free.find((other) => other.article === one.article)
    const twin = part ?? free.find((other) => shape(other) === shape(one)) ?? (alone ? free[0] : undefined)
    const missing = valuesOf(one).filter((value) => !cited.has(value) && !says(numbers.target, target.text, value))
    const added = twin ? valuesOf(twin).filter((value) => !says(numbers.source, source.text, value)) : []
    if (twin && shape(twin) === shape(one)) {
      const letter = isOtherLetter(one, twin)
      const certain = letter === 'sure' || (missing.length > 0 && added.length > 0)
      if (!certain && !letter && !alone) return []
      return [toldApart(pair, certain || (alone && !letter) ? 'error' : 'warning', one.span, twin.span)]
    }
    if (missing.length === 0) return []
    if (twin)
      return [
        {
          ...toldApart(pair, 'warning', one.span, twin.span),
          detail: `Not all of “${cut(source.text, one.span)}” has a counterpart in the translation.`,
        },
      ]
    if (!KNOWS_ARTICLES.has(language) || namesArticle(target.text)) return []
    return [toldApart(pair, 'warning', one.span, null)]
  })
}

/** More are a table of contents: to compare all with all beyond it would cost too much. */
const MOST = 60

/** Whether a flag is about digits within a place that both sides cite alike: 2.1 is Article 2(1). */
export function inSameCitations({ source, target }: CheckedPair): (flag: Flag) => boolean {
  const here = readCitations(source.text, baseLanguage(source.language))
  if (here.length === 0 || here.length > MOST) return () => false
  const there = readCitations(target.text, baseLanguage(target.language))
  const both = (ones: readonly Citation[], others: readonly Citation[]): readonly Span[] =>
    ones.filter((one) => others.some((other) => isSame(one, other))).map(({ span }) => span)
  return withinSpans(both(here, there), both(there, here))
}

const valuesOf = ({ article, numbers }: Citation): readonly string[] => [article, ...numbers]
const shape = ({ numbers, letters }: Citation): string => `${numbers.length} ${letters.length}`

const isSame = (one: Citation, other: Citation): boolean =>
  one.article === other.article &&
  one.numbers.join() === other.numbers.join() &&
  one.letters.length === other.letters.length &&
  one.letters.every((letter) => other.letters.some((own) => isSameLetter(letter, own)))

const isSameLetter = (one: string, other: string): boolean => {
  const places = placesOf(other)
  return one === other || placesOf(one).some((place) => places.includes(place))
}

/** Where a letter stands in the alphabets it may be counted by. */
const placesOf = (letter: string): readonly number[] =>
  LISTS.map((alphabet) => (letter.length === 1 ? alphabet.indexOf(letter) : -1)).filter((place) => place >= 0)

/** Letters that differ: surely in one script, perhaps in two, which do not always count alike. */
function isOtherLetter(one: Citation, other: Citation): 'sure' | 'perhaps' | undefined {
  const differ = one.letters.filter((letter) => !other.letters.some((own) => isSameLetter(letter, own)))
  if (differ.length === 0) return undefined
  const latin = [...one.letters, ...other.letters].every((letter) => /^[a-z]+$/.test(letter))
  return latin ? 'sure' : 'perhaps'
}

/** Whether a side has a number anywhere, with its letter if it has one. */
const says = ({ mentions, words }: Numbers, text: string, value: string): boolean =>
  /\D/.test(value)
    ? text.toLowerCase().includes(value)
    : words.values.has(Number(value)) || mentions.some(({ values }) => values.includes(Number(value)))
