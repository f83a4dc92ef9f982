import { Hono } from 'hono'
import * as v from 'valibot'
import type { Document } from '../../domain/document.ts'
import { Problem } from '../../domain/problem.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { fileAnswer } from '../document-file.ts'
import { documentFaults } from '../exports/document-faults.ts'
import { documentSchema } from '../exports/document-schema.ts'
import { FILE_FORMATS, type FileFormat } from '../formats.ts'
import { readJson } from '../read-body.ts'
import { refuseQuery } from '../refuse-query.ts'
import { validate } from '../validate.ts'

const NAMES = Object.keys(FILE_FORMATS) as [FileFormat, ...FileFormat[]]
const body = v.strictObject(
  { document: documentSchema, format: v.picklist(NAMES, `must be one of ${NAMES.join(', ')}`) },
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
    const { format } = validate(body, given)
    const { document } = given as { readonly document: Document }
    const errors = documentFaults(document).map(({ field, message }) => ({ field: `document.${field}`, message }))
    if (errors.length > 0) {
      const words = errors.map(({ field, message }) => `${field} ${message}`).join('; ')
      throw new Problem('invalid-request', `${words}.`, { errors })
    }
    return fileAnswer(c, document, format)
  })
