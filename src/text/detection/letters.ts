import type { Tag } from '../../domain/tag.ts'
import { LETTERS } from './letter-rows.ts'
import type { Worths } from './word-table.ts'

/** A letter's rate in a language by its place: the first about 3 %. */
const rate = (rank: number): number => 0.03 / (rank + 1)

/** What a letter of another language's alphabet costs: it may stand in a name. Natural logarithm. */
const FLOOR = -11

/** What each letter is worth to languages over one of another alphabet: place of the language and worth, in turn. */
export function buildLetters(languages: readonly Tag[]): ReadonlyMap<string, Worths> {
  const places = new Map(languages.map((language, place) => [language, place]))
  const letters = new Map<string, number[]>()
  for (const row of LETTERS) {
    const [language, alphabet] = row.split(' ') as [Tag, string]
    const place = places.get(language)
    if (place === undefined) continue
    for (const [rank, letter] of [...alphabet].entries()) {
      const worths = letters.get(letter) ?? []
      letters.set(letter, worths)
      if (worths.at(-2) !== place) worths.push(place, Math.log(rate(rank)) - FLOOR)
    }
  }
  return letters
}
