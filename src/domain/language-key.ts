import { baseLanguage, type Tag, UNDETERMINED } from './tag.ts'

/**
 * What counts as one language to a reader: the language, and its script where that is not the usual one. `de-AT` → `de`,
 * `zh-Hans` → `zh`, `zh-TW` → `zh-Hant`, `sr-Latn` → `sr-Latn`. Regions do not count otherwise. UTS #35, likely subtags.
 */
export function languageKey(tag: Tag): string {
  const language = baseLanguage(tag)
  // Asking Intl takes microseconds a tag, and lists of languages hold mostly bare ones.
  if (tag.length === language.length || language === UNDETERMINED) return language
  const { script } = new Intl.Locale(tag).maximize()
  return script === new Intl.Locale(language).maximize().script ? language : `${language}-${script}`
}
