import type { Context } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { decodedParts } from '../../exchange/decoded-parts.ts'
import { FormatError } from '../../exchange/format-error.ts'
import { readTableParts } from '../../exchange/table-parts.ts'
import type { TmxUnit } from '../../exchange/tmx.ts'
import { readTmxParts } from '../../exchange/tmx-parts.ts'
import type { ImportLanguages } from '../../pipeline/import-units.ts'
import { mediaType } from '../read-body.ts'

/** What a file of units may be, by its content type. */
export const IMPORT_TYPES: ReadonlyMap<string, 'tmx' | 'table'> = new Map([
  ['application/x-tmx+xml', 'tmx'],
  ['application/xml', 'tmx'],
  ['text/xml', 'tmx'],
  ['text/csv', 'table'],
  ['text/tab-separated-values', 'table'],
])

/**
 * The units of a body, as it comes in. Throws `unsupported-media-type` at once; while it is read `body-too-large`, and
 * `invalid-file` with the line.
 */
export function readImport(
  c: Context,
  languages: ImportLanguages,
  limit: number,
): AsyncGenerator<readonly TmxUnit[], void> {
  const type = mediaType(c)
  const kind = IMPORT_TYPES.get(type)
  const coding = c.req.header('content-encoding')?.trim().toLowerCase()
  if (!kind || (coding && coding !== 'identity')) {
    const sent = kind
      ? 'Compressed bodies are not read here.'
      : `The content type ${JSON.stringify(type)} is no file of units.`
    throw new Problem('unsupported-media-type', `${sent} Send one of ${[...IMPORT_TYPES.keys()].join(', ')}.`)
  }
  const parts = decodedParts(bytesOf(c.req.raw, limit))
  return told(kind === 'tmx' ? readTmxParts(parts) : readTableParts(parts, languages), kind)
}

async function* bytesOf({ body, headers }: Request, limit: number): AsyncGenerator<Uint8Array, void> {
  const tooLarge = () =>
    new Problem('body-too-large', `The file may have ${limit} bytes at most. Send it in parts.`, { limit })
  if (Number(headers.get('content-length') ?? 0) > limit) throw tooLarge()
  if (!body) return
  const reader = body.getReader()
  let length = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.byteLength
      if (length > limit) throw tooLarge()
      yield part.value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

async function* told(
  units: AsyncGenerator<readonly TmxUnit[], void>,
  kind: string,
): AsyncGenerator<readonly TmxUnit[], void> {
  try {
    yield* units
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const detail = `The file cannot be read as a ${kind === 'tmx' ? 'TMX file' : 'table'}: ${error.message}.`
    throw new Problem('invalid-file', detail, { line: error.line }, { cause: error })
  }
}
