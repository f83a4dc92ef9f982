import type { Tag } from '../../domain/tag.ts'
import { readWordFile, type WordRow } from './word-file.ts'

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

/**
 * Reads the tables unless they are there. What is held is the tables, never the reading: on Workers a request may not wait
 * for what another has asked for, and a reading that failed is tried again by the next.
 */
export async function loadWords(read: () => Promise<string>): Promise<void> {
  if (!lists) lists = byLanguage(readWordFile(await read()))
}

/** The rows of a language, not yet cut into words. Throws before they are loaded: without them the answer would be another one. */
export function wordLists(language: Tag): WordLists {
  if (!lists) throw new Error('prepareDetection() must have ended before the first detection')
  return lists.get(language) ?? NONE
}

function byLanguage(rows: readonly WordRow[]): ReadonlyMap<Tag, WordLists> {
  const found = new Map<Tag, Record<WordRow['kind'], string[]>>()
  for (const { kind, languages, words } of rows)
    for (const language of languages) {
      const known = found.get(language) ?? { frequent: [], content: [], affixes: [] }
      known[kind].push(words)
      found.set(language, known)
    }
  return found
}
