import type { Tag } from '../../domain/tag.ts'
import { AFFIXES } from './words/affixes.ts'
import { CLOSE_RELATIVES } from './words/close-relatives.ts'
import { CONTENT_CYRILLIC } from './words/content-cyrillic.ts'
import { CONTENT_LATIN } from './words/content-latin.ts'
import { CYRILLIC } from './words/cyrillic.ts'
import { EUROPEAN } from './words/european.ts'
import { GERMANIC } from './words/germanic.ts'
import { OTHER_SCRIPTS } from './words/other-scripts.ts'
import { ROMANCE } from './words/romance.ts'
import { SLAVIC_LATIN } from './words/slavic-latin.ts'
import { FARTHER, TURKIC } from './words/turkic-and-more.ts'

/**
 * The tables are rows `language …: word word …`, lower case; a row may serve several languages. All are written by hand
 * for Dragoman. To add a language: a row of its 150 most frequent words here (the most frequent first), its letters in
 * `letters.ts`, its script and codes in `languages.ts`, and, where it has close relatives, a row in `close-relatives.ts`.
 */
const FREQUENT = [GERMANIC, ROMANCE, SLAVIC_LATIN, EUROPEAN, TURKIC, FARTHER, CYRILLIC, OTHER_SCRIPTS]
const CONTENT = [CONTENT_LATIN, CONTENT_CYRILLIC, CLOSE_RELATIVES]

/** A word's rate in running text by its place in its row (Zipf). */
const frequentRate = (rank: number): number => 0.06 / (rank + 1.5)
/** Words of content are in no order; all are about as rare as the last of the frequent ones. */
const CONTENT_RATE = 0.00027
/** The rate of a word that is not in a language's rows. */
const FLOOR = Math.exp(-11)

interface Lists {
  readonly frequent: readonly string[]
  readonly content: readonly string[]
  readonly affixes: readonly string[]
}

let lists: ReadonlyMap<Tag, Lists> | undefined

/** The rows of each language, not yet cut into words. */
function readLists(): ReadonlyMap<Tag, Lists> {
  const byLanguage = new Map<Tag, { frequent: string[]; content: string[]; affixes: string[] }>()
  const add = (kind: keyof Lists, rows: readonly string[]) => {
    for (const row of rows) {
      const colon = row.indexOf(': ')
      for (const language of row.slice(0, colon).split(' ')) {
        const known = byLanguage.get(language) ?? { frequent: [], content: [], affixes: [] }
        known[kind].push(row.slice(colon + 2))
        byLanguage.set(language, known)
      }
    }
  }
  add('frequent', FREQUENT.flat())
  add('content', CONTENT.flat())
  add('affixes', AFFIXES)
  return byLanguage
}

/** The words of a language with what each is worth over an unknown word: a difference of natural logarithms. */
export function wordsOf(language: Tag): ReadonlyMap<string, number> {
  lists ??= readLists()
  const words = new Map<string, number>()
  const add = (word: string, rate: number) => {
    const worth = Math.log(rate / FLOOR)
    if (worth > (words.get(word) ?? 0)) words.set(word, worth)
  }
  const { frequent = [], content = [] } = lists.get(language) ?? {}
  for (const row of frequent) for (const [rank, word] of row.split(' ').entries()) add(word, frequentRate(rank))
  for (const row of content) for (const word of row.split(' ')) add(word, CONTENT_RATE)
  return words
}

/** Beginnings (`un-`), endings (`-tion`) and insides (`-ij-`) of a language's words. */
export function affixesOf(language: Tag): readonly string[] {
  lists ??= readLists()
  return lists.get(language)?.affixes.flatMap((row) => row.split(' ')) ?? []
}
