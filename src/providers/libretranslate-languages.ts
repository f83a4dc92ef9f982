import { baseLanguage, parseTag, type Tag } from '../domain/tag.ts'
import { languageKey } from './language-pairs.ts'

/** Codes of LibreTranslate by tag or {@link languageKey}, where they differ; first the one every release understands. */
const CODES = new Map<string, readonly string[]>([
  ['zh', ['zh', 'zh-Hans']],
  ['zh-Hant', ['zt', 'zh-Hant']],
  ['pt-BR', ['pb', 'pt-BR', 'pt']],
])

/** The code for a tag at a server with these codes (none known = the one every release understands): `zh-TW` → `zt`. */
export function libreCode(tag: Tag, known: ReadonlySet<string>): string {
  const special = CODES.get(tag) ?? CODES.get(languageKey(tag))
  const codes = special ?? [tag, baseLanguage(tag)]
  return codes.find((code) => known.has(code)) ?? special?.[0] ?? baseLanguage(tag)
}

const TAGS = new Map<string, Tag>([
  ['zh', 'zh-Hans'],
  ['zt', 'zh-Hant'],
  ['pb', 'pt-BR'],
])

/** The tag for a code of LibreTranslate (`zt`, `pb`, `nb`), or `undefined` for a code that is no language tag. */
export const tagOfLibre = (code: string): Tag | undefined => TAGS.get(code.toLowerCase()) ?? parseTag(code)
