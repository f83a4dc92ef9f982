import type { Context } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { FormatError } from '../../exchange/format-error.ts'
import type { PairFile, PairLanguages } from '../../exchange/pair-file.ts'
import { PAIR_FORMATS, pairFormatOfXml } from '../../exchange/pair-formats.ts'
import { readMosesArchive, readPairTexts } from '../../exchange/pair-moses.ts'
import { mediaType, readBytes, readText } from '../read-body.ts'
import { XML } from './import-format.ts'

/** The pairs of the body in that format. Throws `invalid-file` with the line, and what reading a body throws. */
export async function readPairs(
  c: Context,
  format: string,
  languages: PairLanguages,
  limit: number,
): Promise<PairFile> {
  try {
    if (format === 'pairs') {
      const { source, target } = await readForm(c, limit)
      return readPairTexts(source, target, languages)
    }
    if (format === 'moses') return readMosesArchive(await readBytes(c.req.raw, limit), languages)
    const text = await readText(c, limit)
    return PAIR_FORMATS.get(format === XML ? pairFormatOfXml(text) : format)!.read(text, languages)
  } catch (error) {
    throw asInvalid(error, format)
  }
}

const asInvalid = (error: unknown, format: string): unknown =>
  error instanceof TypeError && format === 'moses'
    ? new Problem('invalid-encoding', 'A text of the archive is not valid utf-8.', {}, { cause: error })
    : error instanceof FormatError
      ? new Problem(
          'invalid-file',
          `The file cannot be read as ${format}: ${error.message}.`,
          { line: error.line },
          { cause: error },
        )
      : error

/** Both texts of a form, from fields of text or of files. Throws `unsupported-media-type`, `invalid-request`. */
async function readForm(c: Context, limit: number): Promise<{ readonly source: string; readonly target: string }> {
  const type = c.req.header('content-type') ?? ''
  if (mediaType(c) !== 'multipart/form-data') {
    const detail =
      'Two texts come as multipart/form-data with the fields source and target; line n of one is line n of the other.'
    throw new Problem('unsupported-media-type', detail)
  }
  const bytes = await readBytes(c.req.raw, limit)
  const form = await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } })
    .formData()
    .catch((error: unknown) => {
      throw new Problem(
        'invalid-request',
        'The body is no form: its boundary or one of its parts is broken.',
        {},
        { cause: error },
      )
    })
  const [source, target] = await Promise.all([fieldOf(form, 'source'), fieldOf(form, 'target')])
  return { source, target }
}

async function fieldOf(form: FormData, field: string): Promise<string> {
  const given = form.get(field)
  if (typeof given === 'string') return given
  if (given === null) {
    const message = 'must be given: the lines of that side'
    throw new Problem('invalid-request', `${field} ${message}.`, { errors: [{ field, message }] })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await given.arrayBuffer())
  } catch (error) {
    throw new Problem(
      'invalid-encoding',
      `The ${field} is not valid utf-8. Save the text as UTF-8.`,
      {},
      { cause: error },
    )
  }
}
