import type { WordRow } from './word-file.ts'
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
 * Every row of the tables, in the order they are read. The tables are rows `language …: word word …`, lower case; a row
 * may serve several languages. All are written by hand for Dragoman. To add a language: a row of its 150 most frequent
 * words here (the most frequent first), its letters in `letters.ts`, its script in `languages.ts`, and, where it has close
 * relatives, a row in `close-relatives.ts`; then `npm run generate`. The service reads them from the file that makes, so
 * nothing but that script and the tests imports this module.
 */
export const WORD_ROWS: readonly WordRow[] = [
  ...rows('frequent', [GERMANIC, ROMANCE, SLAVIC_LATIN, EUROPEAN, TURKIC, FARTHER, CYRILLIC, OTHER_SCRIPTS]),
  ...rows('content', [CONTENT_LATIN, CONTENT_CYRILLIC, CLOSE_RELATIVES, VERBS]),
  ...rows('affixes', [AFFIXES]),
]

function rows(kind: WordRow['kind'], tables: readonly (readonly string[])[]): readonly WordRow[] {
  return tables.flat().map((row) => {
    const colon = row.indexOf(': ')
    return { kind, languages: row.slice(0, colon).split(' '), words: row.slice(colon + 2) }
  })
}
