import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { Problem } from '../../domain/problem.ts'
import { FILE_KINDS, fileKindOfType } from '../../exchange/file-kinds.ts'
import { FormatError } from '../../exchange/format-error.ts'
import { readTranslatable } from '../../exchange/read-translatable.ts'
import type { FileKind, TranslatableFile } from '../../exchange/translatable-file.ts'
import { nothingTranslated } from '../../pipeline/nothing-translated.ts'
import { checkedTarget, countTexts, translateTexts } from '../../pipeline/translate-file.ts'
import type { AppEnvironment, Dependencies, RequestLimits } from '../context.ts'
import { memoryOwner } from '../kept/owner.ts'
import { mediaType, readBytes } from '../read-body.ts'
import { TERM_HEADER, termHeader } from '../term-header.ts'
import { tagSchema, unknownField, validate } from '../validate.ts'
import { findTermbase } from './translations.tsx'

const query = v.strictObject(
  {
    format: v.optional(v.string()),
    source: v.optional(tagSchema),
    target: v.optional(tagSchema),
    provider: v.optional(v.string()),
    glossary: v.optional(v.string()),
    private: v.optional(v.picklist(['true', 'false', '1', '0'], 'must be true or false')),
  },
  unknownField('must be a query'),
)

/** How much larger than an article a file may be: most of it is no text. */
const TIMES = 8

/** Says how many texts the file had to be translated, and how many are. */
const TEXTS_HEADER = 'x-dragoman-texts'

/**
 * `POST /v1/files`: a file of somebody else's in, the same file out with what was untranslated in it translated; everything
 * that is no text stays as it was. What the engines did not translate stays as it was, too, and a header counts it; where
 * nothing could be translated there is no file but the problem.
 */
export const files = ({ services, access, limits }: Dependencies) =>
  new Hono<AppEnvironment>().post('/v1/files', async (c) => {
    const { format, source, target: given, provider, glossary, ...rest } = validate(query, c.req.query())
    const kind = kindOf(c, format)
    const file = await readFile(c, kind, limits)
    const length = file.texts.reduce((sum, { text }) => sum + text.length, 0)
    if (length > limits.textLength) {
      const detail = `The texts of the file have ${length} characters; one request may have ${limits.textLength}.`
      throw new Problem('text-too-long', detail, { length, limit: limits.textLength })
    }
    const target = checkedTarget(file, given)
    const termbase = await findTermbase(
      glossary === undefined ? undefined : glossary === 'null' ? null : glossary.split(','),
      services,
      c.get('glossaries'),
    )
    const wish = { source, target, provider, termbase, private: rest.private === 'true' || rest.private === '1' }
    const { translations, summary, problem } = await translateTexts(file, wish, services, {
      left: c.req.raw.signal,
      deadline: AbortSignal.timeout(limits.timeoutMs),
      budget: c.get('budget'),
      ...(services.memory && { owner: await memoryOwner(c, access) }),
    })
    const { texts, translated } = countTexts(translations)
    const reason = nothingTranslated({ translations, problem })
    if (reason) throw reason
    c.header(TERM_HEADER, termHeader(summary.terms))
    c.header(TEXTS_HEADER, `texts=${texts}, translated=${translated}`)
    return c.body(file.write(translations, target), 200, {
      'content-type': kind.type.startsWith('text/') ? `${kind.type}; charset=utf-8` : kind.type,
      'content-disposition': `attachment; filename="translation.${kind.extensions[0]}"`,
      'cache-control': 'no-store',
    })
  })

/** The kind of file by `?format=`, else by the content type. Throws `invalid-request`, `unsupported-media-type`. */
function kindOf(c: Context, format: string | undefined): FileKind {
  const names = [...FILE_KINDS.keys()].join(', ')
  if (format !== undefined) {
    const named = FILE_KINDS.get(format)
    if (named) return named
    const message = `must be one of ${names}`
    throw new Problem('invalid-request', `format ${message}.`, { errors: [{ field: 'format', message }] })
  }
  const type = mediaType(c)
  const found = fileKindOfType(type)
  if (found) return found
  const sent =
    type === ''
      ? 'No content type was sent.'
      : `Files of the content type ${JSON.stringify(type)} are not translated here.`
  throw new Problem('unsupported-media-type', `${sent} Name the format with ?format=: ${names}.`)
}

async function readFile(c: Context, kind: FileKind, limits: RequestLimits): Promise<TranslatableFile> {
  const coding = c.req.header('content-encoding')?.trim().toLowerCase()
  if (coding && coding !== 'identity') {
    const detail = `Bodies with content-encoding ${JSON.stringify(coding)} are not read here. Send it plain.`
    throw new Problem('unsupported-media-type', detail)
  }
  const bytes = await readBytes(c.req.raw, limits.bodyBytes * TIMES)
  try {
    return await readTranslatable(kind, bytes as Uint8Array<ArrayBuffer>)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const detail = `The file cannot be read: ${error.message}.`
    throw new Problem('invalid-file', detail, { line: error.line }, { cause: error })
  }
}
