/** A BCP 47 language tag in canonical case (`de`, `zh-Hant`, `pt-BR`); `und` when the language is unknown (RFC 5646 §4.1). */
export type Tag = string

/** The tag of an undetermined language. */
export const UNDETERMINED: Tag = 'und'

/** Deprecated and three-letter codes people send, and what we call them. */
const ALIASES = new Map([
  ['iw', 'he'],
  ['in', 'id'],
  ['no', 'nb'],
  ['mo', 'ro'],
  ['sh', 'sr-Latn'],
  ['zh-cn', 'zh-Hans'],
  ['zh-sg', 'zh-Hans'],
  ['zh-tw', 'zh-Hant'],
  ['zh-hk', 'zh-Hant'],
])

/**
 * The canonical form of a tag, or `undefined` when the text is not a well-formed tag of a language.
 * Underscores are read as hyphens, case does not matter: `EN_gb` → `en-GB`.
 * Well-formed is not known: `xx` comes back as `xx`; {@link knownTag} gives only tags of languages that have a name.
 * RFC 5646 §2.2.
 */
export function parseTag(text: string): Tag | undefined {
  const given = text.trim().replaceAll('_', '-')
  const alias = ALIASES.get(given.toLowerCase())
  if (alias) return alias
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(given)) return undefined
  try {
    const [canonical] = Intl.getCanonicalLocales(given)
    return canonical && (ALIASES.get(canonical.toLowerCase()) ?? canonical)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

let names: Intl.DisplayNames | undefined

/** The English name of the language a tag denotes, or `undefined` when the tag is registered for none (`xx`, `qqq`). */
export function languageName(tag: Tag): string | undefined {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  return baseLanguage(tag) === UNDETERMINED ? undefined : (names.of(tag) ?? names.of(baseLanguage(tag)))
}

/** The canonical form of a tag that denotes a language with a name; `undefined` for any other text, `und` and `xx` too. */
export function knownTag(text: string): Tag | undefined {
  const tag = parseTag(text)
  return tag !== undefined && languageName(tag) !== undefined ? tag : undefined
}

/** The primary language subtag: `zh-Hant` → `zh`. */
export const baseLanguage = (tag: Tag): string => {
  const end = tag.indexOf('-')
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase()
}

/** Whether two tags name the same language, regions and scripts aside: `en-GB` and `en`. */
export const sameLanguage = (one: Tag, other: Tag): boolean => baseLanguage(one) === baseLanguage(other)

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** Writing direction for the HTML `dir` attribute; `auto` when the language is unknown. */
export function direction(tag: Tag): 'ltr' | 'rtl' | 'auto' {
  if (baseLanguage(tag) === UNDETERMINED) return 'auto'
  const script = tag.split('-').find((part) => /^[A-Z][a-z]{3}$/.test(part))
  if (script) return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT.has(baseLanguage(tag)) ? 'rtl' : 'ltr'
}
