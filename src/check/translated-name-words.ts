import { baseLanguage, type Tag } from '../domain/tag.ts'
import { remembered } from './remembered.ts'
import { SHARED, WORDS } from './translated-name-word-rows.ts'

const tables = new Map<string, ReadonlyMap<string, boolean>>()

/** Languages whose words are in the shared list, or that have capitals in foreign names alone. */
const COVERED = new Set(['en', 'fr', 'es', 'it', 'pt', 'zh', 'ja', 'ko'])

/** Whether the translated words of a language are known; `few`: be it few of them. */
export const hasTranslatedWords = (language: Tag, few: boolean): boolean =>
  COVERED.has(baseLanguage(language)) || (few && WORDS.has(baseLanguage(language)))

/** The words of a language, and whether they take any ending. */
function tableOf(language: string): ReadonlyMap<string, boolean> {
  const known = tables.get(language)
  if (known) return known
  const table = new Map<string, boolean>()
  for (const word of `${SHARED} ${WORDS.get(language) ?? ''}`.trim().split(/\s+/)) {
    const open = word.endsWith('*')
    const stem = open ? word.slice(0, -1) : word
    table.set(stem, open || table.get(stem) === true)
  }
  tables.set(language, table)
  return table
}

const LEAST = 3

/** Whether a word, folded, is one that other languages translate where it stands in a name. */
export const isTranslatedInNames = remembered((letters, language): boolean => {
  const table = tableOf(language)
  if (table.has(letters)) return true
  for (let length = LEAST; length < letters.length; length += 1)
    if (table.get(letters.slice(0, length)) === true) return true
  return false
})
