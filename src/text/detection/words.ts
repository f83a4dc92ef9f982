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
import { VERBS } from './words/verbs.ts'

/**
 * The tables are rows `language …: word word …`, lower case; a row may serve several languages. All are written by hand
 * for Dragoman. To add a language: a row of its 150 most frequent words here (the most frequent first), its letters in
 * `letters.ts`, its script in `languages.ts`, and, where it has close relatives, a row in `close-relatives.ts`.
 */
const FREQUENT = [GERMANIC, ROMANCE, SLAVIC_LATIN, EUROPEAN, TURKIC, FARTHER, CYRILLIC, OTHER_SCRIPTS]
const CONTENT = [CONTENT_LATIN, CONTENT_CYRILLIC, CLOSE_RELATIVES, VERBS]

/** What the tables say of a language. */
export interface WordLists {
  /** The most frequent first, by row. */
  readonly frequent: readonly string[]
  /** In no order. */
  readonly content: readonly string[]
  /** Beginnings (`un-`), endings (`-tion`) and insides (`-ij-`). */
  readonly affixes: readonly string[]
}

const NONE: WordLists = { frequent: [], content: [], affixes: [] }

let lists: ReadonlyMap<Tag, WordLists> | undefined

/** The rows of a language, not yet cut into words. */
export function wordLists(language: Tag): WordLists {
  lists ??= readLists()
  return lists.get(language) ?? NONE
}

function readLists(): ReadonlyMap<Tag, WordLists> {
  const byLanguage = new Map<Tag, { frequent: string[]; content: string[]; affixes: string[] }>()
  const add = (kind: keyof WordLists, rows: readonly string[]) => {
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
