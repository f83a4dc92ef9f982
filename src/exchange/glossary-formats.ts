/** How a termbase is written down; `docs/glossary-formats.md` shows one of each. */
export const GLOSSARY_FORMATS = ['json', 'tbx', 'tbx2', 'csv', 'tsv', 'deepl'] as const

/** One of {@link GLOSSARY_FORMATS}. */
export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number]

/** What we call each format when we send it. */
const MEDIA_TYPES: Readonly<Record<GlossaryFormat, string>> = {
  json: 'application/json',
  tbx: 'application/x-tbx+xml',
  tbx2: 'application/x-tbx+xml; profile=martif',
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  deepl: 'text/tab-separated-values; charset=utf-8; profile=deepl',
}

/** What others call each format when they send it to us. */
const FORMATS = new Map<string, GlossaryFormat>([
  ['application/json', 'json'],
  ['application/x-tbx+xml', 'tbx'],
  ['application/xml', 'tbx'],
  ['text/xml', 'tbx'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'tsv'],
])

/** The content type of a format. */
export const glossaryMediaType = (format: GlossaryFormat): string => MEDIA_TYPES[format]

/**
 * The format a content type names, `undefined` when it names none. A table with `profile=deepl` is DeepL's, TBX with
 * `profile=martif` that of version 2.
 */
export function glossaryFormat(contentType: string): GlossaryFormat | undefined {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';')
  const format = FORMATS.get(type.trim())
  const [, profile] =
    parameters.map((parameter) => /^\s*profile\s*=\s*"?(\w+)"?\s*$/.exec(parameter)).find((found) => found) ?? []
  if (profile === 'deepl' && (format === 'csv' || format === 'tsv')) return 'deepl'
  return profile === 'martif' && format === 'tbx' ? 'tbx2' : format
}
