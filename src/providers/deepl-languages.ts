import { baseLanguage, parseTag, type Tag, UNDETERMINED } from '../domain/tag.ts'

/** Targets whose code at DeepL is not the tag's language alone. `en` and `pt` need a variant there. */
const TARGETS = new Map([
  ['en', 'en-GB'],
  ['en-US', 'en-US'],
  ['es-419', 'es-419'],
  ['es-MX', 'es-419'],
  ['pt', 'pt-PT'],
  ['pt-BR', 'pt-BR'],
  ['zh-Hans', 'zh-HANS'],
  ['zh-Hant', 'zh-HANT'],
])

/** DeepL's code of a source language, without region and script; `null` asks DeepL to detect it. */
export const deeplSource = (tag: Tag): string | null => (baseLanguage(tag) === UNDETERMINED ? null : baseLanguage(tag))

/** DeepL's code of a target language: `en` → `en-GB`, `en-AU` → `en-GB`, `zh-TW` → `zh-HANT`, `de-AT` → `de`. */
export function deeplTarget(tag: Tag): string {
  const known = parseTag(tag) ?? tag
  const script = known.split('-').find((part) => part.length === 4)
  const withScript = script && `${baseLanguage(known)}-${script}`
  return TARGETS.get(known) ?? TARGETS.get(withScript ?? '') ?? TARGETS.get(baseLanguage(known)) ?? baseLanguage(known)
}

/** The tag for a code of DeepL (`EN-GB`, `zh-HANT`), or `undefined` for a code that is no language tag. */
export const tagOfDeepl = (code: string): Tag | undefined => parseTag(code)
