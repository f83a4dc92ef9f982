import { nameLinks } from '../../src/align/name-links.ts'
import type { Span } from '../../src/domain/span.ts'
import { type Injury, replaced, type SoundPair } from './injury.ts'
import { oneOf } from './random.ts'

/** Names at least so long are of people, places and bodies. In UTF-16 code units. */
const LEAST = 4

/** Places of the target that have a name of the source, in order, each once. */
export const sharedNames = ({ source, target }: SoundPair): readonly Span[] =>
  [...nameLinks(source, target).map((link) => link.target)]
    .filter(([start, end]) => end - start >= LEAST && !/^[«“"„]?$/u.test(target.text.slice(0, start)))
    .sort((one, other) => one[0] - other[0])

/** Another name stands in place of a name. */
export const changedName: Injury = (pair, { random, names }) => {
  const { text, language } = pair.target
  const place = oneOf(sharedNames(pair), random)
  if (!place) return undefined
  const written = text.slice(...place)
  const words = written.split(' ').length
  const both = `${text} ${pair.source.text}`.toLowerCase()
  const others = (names.get(language) ?? []).filter(
    (name) =>
      name.split(' ').length === words &&
      name[0] !== written[0] &&
      name.split(' ').every((word) => !both.includes(word.toLowerCase().slice(0, 4))),
  )
  const other = oneOf(others, random)
  return other === undefined ? undefined : replaced(text, place, other)
}

/** Two names have changed places. */
export const swappedNames: Injury = (pair, { random }) => {
  const { text } = pair.target
  const places = sharedNames(pair)
  const pairs = places.flatMap((one, index) =>
    places
      .slice(index + 1)
      .filter((other) => {
        const [first, second] = [text.slice(...one), text.slice(...other)]
        return first.slice(0, LEAST).toLowerCase() !== second.slice(0, LEAST).toLowerCase()
      })
      .map((other) => [one, other] as const),
  )
  const chosen = oneOf(pairs, random)
  if (!chosen) return undefined
  const [one, other] = chosen
  const swapped = `${text.slice(...other)}${text.slice(one[1], other[0])}${text.slice(...one)}`
  return replaced(text, [one[0], other[1]], swapped)
}
