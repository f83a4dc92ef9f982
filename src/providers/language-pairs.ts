import { baseLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { LanguagePairs } from './contract.ts'

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

/** Whether the pairs hold this one. An undetermined source counts as offered: the engine detects it or says no. */
export function offersPair({ sources, targets }: LanguagePairs, source: Tag, target: Tag): boolean {
  const [from, into] = [languageKey(source), languageKey(target)]
  if (from === into) return false
  const knows = (tags: readonly Tag[], key: string) => tags.some((tag) => languageKey(tag) === key)
  return (from === UNDETERMINED || knows(sources, from)) && knows(targets, into)
}
