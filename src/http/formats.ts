import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { Problem } from '../domain/problem.ts'

/**
 * The forms a document can be answered in, and the media type of each: as events, as a page of this server, and as files
 * for other tools. The first is given when nothing is asked for; of two with one type, the first is what `Accept` means.
 */
export const DOCUMENT_FORMATS = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  sse: 'text/event-stream',
  html: 'text/html',
  tmx: 'application/x-tmx+xml',
  xliff: 'application/xliff+xml',
  xliff12: 'application/x-xliff+xml',
  tsv: 'text/tab-separated-values',
  csv: 'text/csv',
  tbx: 'application/x-tbx+xml',
  tbx2: 'application/x-tbx+xml; profile=martif',
  jsonl: 'application/jsonl',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  moses: 'application/zip',
  page: 'text/html',
  ladder: 'text/plain',
} as const

export type DocumentFormat = keyof typeof DOCUMENT_FORMATS

/** The forms that are bytes, not text. */
export const BINARY_FORMATS = ['docx', 'epub', 'moses'] as const satisfies readonly DocumentFormat[]

/** Forms that are a file of the whole document. */
export type FileFormat = Exclude<DocumentFormat, 'ndjson' | 'sse' | 'html'>

const { ladder: _, ...others } = DOCUMENT_FORMATS

/** The forms a translation can be answered in: a ladder compares two cuts, and here is only one. */
export const TRANSLATION_FORMATS = others

const { ndjson, sse, html, ...files } = DOCUMENT_FORMATS

/** The forms an export can have. */
export const FILE_FORMATS: { readonly [name in FileFormat]: string } = files

/**
 * The format asked for by `?format=`, else by `Accept`, else the first of those offered (name → media type). Throws
 * `not-acceptable` naming what is offered.
 */
export function negotiateFormat<const Name extends string>(
  c: Context,
  formats: { readonly [name in Name]: string },
): Name {
  const offered = Object.keys(formats) as [Name, ...Name[]]
  const named = c.req.query('format')
  const refusal = (what: string): Problem =>
    new Problem('not-acceptable', `${what} is not offered here. Offered: ${offered.join(', ')}.`, { formats: offered })
  if (named !== undefined) {
    const format = offered.find((name) => name === named)
    if (!format) throw refusal(`The format ${JSON.stringify(named)}`)
    return format
  }
  const accept = c.req.header('accept')
  if (accept === undefined || accept.trim() === '') return offered[0]
  const types = Object.values<string>(formats)
  const type = accepts(c, { header: 'Accept', supports: types, default: '', match: matchType })
  const format = offered.find((name) => formats[name] === type)
  if (!format) throw refusal('What the Accept header asks for')
  return format
}

/** The first supported type that the most preferred accepted range covers (RFC 9110 §12.5.1). */
function matchType(
  accepted: readonly { type: string; q: number }[],
  { supports, default: none }: { supports: string[]; default: string },
): string {
  const refused = accepted.filter(({ q }) => q === 0).map(({ type }) => type.toLowerCase())
  for (const { type, q } of [...accepted].sort((one, other) => other.q - one.q)) {
    const found =
      q > 0
        ? supports.find((supported) => covers(type.toLowerCase(), supported) && !refused.includes(supported))
        : undefined
    if (found) return found
  }
  return none
}

const covers = (range: string, type: string): boolean =>
  range === '*/*' ||
  range === type ||
  (range.endsWith('/*') && type.startsWith(range.slice(0, -1))) ||
  (range === 'application/ndjson' && type === ndjson)
