import { baseLanguage, type Tag, UNDETERMINED } from '../domain/tag.ts'
import type { LanguagePairs } from './contract.ts'

/**
 * The language and the script a tag is written in, as one key: `de-AT` → `de-Latn`, `zh-TW` → `zh-Hant`, `sr` → `sr-Cyrl`.
 * Regions do not count, scripts do: a reader of one Chinese script is not served with the other. UTS #35, likely subtags.
 */
export function languageKey(tag: Tag): string {
  if (baseLanguage(tag) === UNDETERMINED) return UNDETERMINED
  const { language, script } = new Intl.Locale(tag).maximize()
  return script ? `${language}-${script}` : language
}

/** Whether the pairs hold this one. An undetermined source counts as offered: the engine detects it or says no. */
export function offersPair({ sources, targets }: LanguagePairs, source: Tag, target: Tag): boolean {
  const [from, into] = [languageKey(source), languageKey(target)]
  if (from === into) return false
  const knows = (tags: readonly Tag[], key: string) => tags.some((tag) => languageKey(tag) === key)
  return (from === UNDETERMINED || knows(sources, from)) && knows(targets, into)
}
