import { sameLanguage, type Tag } from '../domain/tag.ts'
import { FormatError } from './format-error.ts'

/** The text among these whose language is wanted: the very tag before one of the same language. */
export const inLanguage = <Text extends { readonly language: Tag }>(
  texts: readonly Text[],
  wanted: Tag,
): Text | undefined =>
  texts.find(({ language }) => language === wanted) ?? texts.find(({ language }) => sameLanguage(language, wanted))

/** The most frequent of the values, the first of several; `null` of none. */
export function mostFrequent<Value>(values: Iterable<Value>): Value | null {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: Value | null = null
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value
  return best
}

/**
 * The one language the translations are in, in its most frequent form; `null` of none. Throws a `FormatError` that names
 * them where there are several.
 */
export function onlyLanguage(languages: readonly Tag[]): Tag | null {
  const found = mostFrequent(languages)
  if (found === null || languages.every((language) => sameLanguage(language, found))) return found
  const named = [...new Set(languages)].slice(0, 20).join(', ')
  throw new FormatError(`the file holds translations into ${named}; name the one that is wanted`, 1)
}
