import type { Context } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { PAIR_FORMATS, pairFormatOfType, XML_TYPES } from '../../exchange/pair-formats.ts'
import { mediaType } from '../read-body.ts'

/** Formats of pairs that are more than one text: two of them, as an archive or a form, and a document. */
const OTHERS = new Map([
  ['moses', 'application/zip'],
  ['pairs', 'multipart/form-data'],
  ['json', 'application/json'],
])

/** What is found out by its root element. */
export const XML = 'xml'

/** The names of every format a file of pairs may have. */
export const importFormats = (): readonly string[] => [...PAIR_FORMATS.keys(), ...OTHERS.keys()]

/** The format of the body, by `?from=`, else by its content type. Throws `invalid-request`, `unsupported-media-type`. */
export function importFormat(c: Context): string {
  const names = importFormats()
  const named = c.req.query('from')
  if (named !== undefined) {
    if (names.includes(named)) return named
    const message = `must be one of ${names.join(', ')}`
    throw new Problem('invalid-request', `from ${message}.`, { errors: [{ field: 'from', message }] })
  }
  const type = mediaType(c)
  if (XML_TYPES.has(type)) return XML
  const found = pairFormatOfType(type) ?? [...OTHERS].find(([, other]) => other === type)?.[0]
  if (found !== undefined) return found
  const sent =
    type === '' ? 'No content type was sent.' : `The content type ${JSON.stringify(type)} names no file of pairs.`
  throw new Problem('unsupported-media-type', `${sent} Name the format with ?from=: ${names.join(', ')}.`)
}
