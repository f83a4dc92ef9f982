import type { Tag } from '../../domain/tag.ts'
import { wordLists } from './words.ts'

/** A word's worth to languages over an unknown word: place of the language and difference of natural logarithms, in turn. */
export type Worths = readonly number[]

/** The words of several languages. */
export type WordTable = ReadonlyMap<string, Worths>

/** A word's rate in running text by its place in its row (Zipf). */
const frequentRate = (rank: number): number => 0.06 / (rank + 1.5)
/** Words of content are in no order; all are about as rare as the last of the frequent ones. */
const CONTENT_RATE = 0.00027
/** The logarithm of the rate of a word that is in none of a language's rows. */
const FLOOR = -11

/** A table of the words of languages; a language's place in it is its place in the list. */
export function buildWordTable(languages: readonly Tag[]): WordTable {
  const table = new Map<string, number[]>()
  const add = (word: string, place: number, worth: number) => {
    const worths = table.get(word)
    if (!worths) table.set(word, [place, worth])
    // Languages come one after another: an entry for this one can only be the last. The first row that has it counts.
    else if (worths.at(-2) !== place) worths.push(place, worth)
  }
  const contentWorth = Math.log(CONTENT_RATE) - FLOOR
  for (const [place, language] of languages.entries()) {
    const { frequent, content } = wordLists(language)
    for (const row of frequent)
      for (const [rank, word] of row.split(' ').entries()) add(word, place, Math.log(frequentRate(rank)) - FLOOR)
    for (const row of content) for (const word of row.split(' ')) add(word, place, contentWorth)
  }
  return table
}

const JOINER = /['’ʻʼ‘-]/

/** The worths of a word, or of a part of it: `l’accord` → `l’`, `c'est` → `c’`, `well-known` → `well`. */
export function lookUp(table: WordTable, word: string): Worths | undefined {
  const whole = table.get(word)
  if (whole) return whole
  const cut = word.search(JOINER)
  if (cut < 0) return undefined
  const first = word.slice(0, cut)
  return table.get(`${first}’`) ?? table.get(first) ?? table.get(word.slice(cut + 1))
}
