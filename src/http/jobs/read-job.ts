import type { Context } from 'hono'
import * as v from 'valibot'
import { Problem } from '../../domain/problem.ts'
import type { JobRequest } from '../../jobs/job-request.ts'
import { DEFAULT_GLOSSARY } from '../../pipeline/services.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { mediaType, readJson, readText } from '../read-body.ts'
import { refuseQuery } from '../refuse-query.ts'
import { bodySchema, queryOptions, querySchema, toArticle } from '../routes/translations.tsx'
import { validate } from '../validate.ts'

/** How much longer than that of a translation a job's text may be. */
const LONGER = 8

const callbackSchema = v.object({ callback: v.optional(v.string('must be an https address')) })

/** A job as a caller posts it, as far as its body and its query say. */
export interface ReadJob {
  readonly request: JobRequest
  readonly callback: string | undefined
}

/** The job as the body and the query give it: what a translation takes, and `callback`. Throws a `Problem` for anything that cannot be used. */
export async function readJob(
  c: Context<AppEnvironment>,
  { services, limits }: Pick<Dependencies, 'services' | 'limits'>,
): Promise<ReadJob> {
  const longer = { textLength: limits.textLength * LONGER, bodyBytes: limits.bodyBytes * LONGER }
  const { text, html, callback, ...given } = await readGiven(c, longer.bodyBytes)
  if (given.private) {
    const message = 'cannot be true of a job: it is kept until it is done, and what is private leaves no trace here'
    throw new Problem('invalid-request', `private ${message}.`, { errors: [{ field: 'private', message }] })
  }
  if (given.matches) {
    const message = 'cannot be true of a job: what its pairs are like is asked of /v1/memory/matches'
    throw new Problem('invalid-request', `matches ${message}.`, { errors: [{ field: 'matches', message }] })
  }
  if (text?.trim() === '') throw new Problem('empty-text', 'The article is empty or only white space.')
  const content = { kind: html === undefined ? 'text' : 'html', posted: html ?? text ?? '' } as const
  const glossaries = c.get('glossaries')
  const {
    termbase: _,
    private: __,
    ...article
  } = await toArticle(content, given, services, { limits: longer, glossaries })
  const named = given.glossary === undefined ? (glossaries ?? [DEFAULT_GLOSSARY]) : given.glossary
  return { request: { ...article, glossary: named === null ? null : [named].flat() }, callback }
}

async function readGiven(c: Context<AppEnvironment>, bytes: number) {
  const type = mediaType(c)
  if (type === 'application/json' || type.endsWith('+json')) {
    refuseQuery(c)
    const [fields, callback] = withoutCallback(await readJson(c, bytes))
    return { ...validate(bodySchema, fields), callback }
  }
  if (type === 'text/plain' || type === 'text/html') {
    const [fields, callback] = withoutCallback(queryOptions(c))
    const { ...given } = validate(querySchema, fields)
    const posted = await readText(c, bytes)
    const content = type === 'text/html' ? { html: posted, text: undefined } : { text: posted, html: undefined }
    return { ...given, ...content, callback }
  }
  throw new Problem('unsupported-media-type', 'Send application/json, text/plain or text/html.')
}

function withoutCallback(value: unknown): readonly [fields: unknown, callback: string | undefined] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [value, undefined]
  const { callback, ...fields } = value as Record<string, unknown>
  return [fields, validate(callbackSchema, { callback }).callback]
}
