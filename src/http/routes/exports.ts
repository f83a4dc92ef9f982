import { Hono } from 'hono'
import * as v from 'valibot'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { fileAnswer } from '../document-file.ts'
import { checkedDocument } from '../exports/checked-document.ts'
import { FILE_FORMATS, type FileFormat } from '../formats.ts'
import { readJson } from '../read-body.ts'
import { refuseQuery } from '../refuse-query.ts'
import { validate } from '../validate.ts'

const NAMES = Object.keys(FILE_FORMATS) as [FileFormat, ...FileFormat[]]
const body = v.strictObject(
  { document: v.unknown(), format: v.picklist(NAMES, `must be one of ${NAMES.join(', ')}`) },
  (issue) =>
    issue.expected === 'never'
      ? 'is not a field of this request'
      : 'must be a JSON object with `document` and `format`',
)

/** How much larger than an article a document of it may be: each sentence twice, with its spans, terms and flags. */
const TIMES = 8

/**
 * `POST /v1/exports`: a document that was answered before, given back as a file; nothing is kept. The document is taken as
 * it is written, so its digest is that of what was answered.
 */
export const exports = ({ limits }: Dependencies) =>
  new Hono<AppEnvironment>().post('/v1/exports', async (c) => {
    refuseQuery(c, ['ui'])
    const given = await readJson(c, limits.bodyBytes * TIMES)
    const { document, format } = validate(body, given)
    return fileAnswer(c, await checkedDocument(document, 'document'), format)
  })
