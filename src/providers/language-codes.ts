import { baseLanguage, parseTag, type Tag } from '../domain/tag.ts'
import { languageKey } from './language-pairs.ts'

/** How an engine calls the languages. */
export interface LanguageCodes {
  /** The engine's code for a tag. */
  code(tag: Tag): string
  /** The tag for a code of the engine, or `undefined` for a code that is no language tag. */
  tag(code: string): Tag | undefined
}

/**
 * An engine's codes from a table of those that are not the language alone, by tag or {@link languageKey}; what a code
 * means is read from the same table, where its first row counts, else the code is a tag.
 */
export function languageCodes(table: readonly (readonly [tag: Tag, code: string])[]): LanguageCodes {
  const codes = new Map(table)
  const tags = new Map(table.toReversed().map(([tag, code]) => [code.toLowerCase(), tag]))
  return {
    code: (tag) => codes.get(tag) ?? codes.get(languageKey(tag)) ?? baseLanguage(tag),
    tag: (code) => tags.get(code.toLowerCase()) ?? parseTag(code),
  }
}
