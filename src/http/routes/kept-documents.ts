import { type Context, Hono } from 'hono'
import { anySignal } from '../../domain/any-signal.ts'
import { Problem } from '../../domain/problem.ts'
import type { ArticleLimits } from '../../pipeline/translate-article.ts'
import { alignmentAnswer, leastScore } from '../alignment-answer.ts'
import type { AppEnvironment, Dependencies, RequestLimits } from '../context.ts'
import { eventAnswer } from '../event-answer.tsx'
import { DOCUMENT_FORMATS, negotiateFormat, TRANSLATION_FORMATS } from '../formats.ts'
import { changedAnswer } from '../kept/changed-answer.ts'
import { versionTag } from '../kept/created.ts'
import { exportAll } from '../kept/export-all.ts'
import { seenIn } from '../kept/if-match.ts'
import { ownerOf } from '../kept/owner.ts'
import { readCorrection, readPage, readRestore, readRetry } from '../kept/requests.ts'

/** The forms a list is given in: its facts, or the documents themselves, one a line. */
const LIST_FORMATS = { json: DOCUMENT_FORMATS.json, ndjson: DOCUMENT_FORMATS.ndjson }

/**
 * Documents that were kept: `GET /v1/translations` lists them, `GET/DELETE /v1/translations/{id}`,
 * `PATCH …/pairs/{pair}` corrects a pair, `POST …/undo` takes the last change back, `POST …/retry` asks again for what
 * has no target, `POST …/restore` brings removed lines back. The version is the `ETag`; `If-Match` keeps two people from overwriting each
 * other.
 */
export const keptDocuments = ({ documents, access, limits, log }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/v1/translations', async (c) => {
      const format = negotiateFormat(c, LIST_FORMATS)
      const page = readPage(c)
      const owner = await ownerOf(c, access)
      c.header('cache-control', 'no-store')
      if (format === 'ndjson') {
        const { limit, ...rest } = page
        const body = exportAll(documents, owner, c.req.query('limit') === undefined ? rest : page)
        return c.body(body, 200, { 'content-type': `${DOCUMENT_FORMATS.ndjson}; charset=utf-8` })
      }
      const listed = await documents.list(owner, page)
      return c.json({ translations: listed, next: listed.length < page.limit ? null : listed.at(-1)!.id })
    })
    .get('/v1/translations/:id', async (c) => {
      const format = negotiateFormat(c, DOCUMENT_FORMATS)
      const least = leastScore(c)
      const document = await documents.read(await ownerOf(c, access), c.req.param('id'))
      c.header('etag', versionTag(document.kept!))
      return alignmentAnswer(c, document, format, { least, log })
    })
    .delete('/v1/translations/:id', async (c) => {
      await documents.remove(await ownerOf(c, access), c.req.param('id'), seenIn(c))
      return c.body(null, 204)
    })
    .patch('/v1/translations/:id/pairs/:pair', async (c) => {
      const { id, pair } = c.req.param()
      if (!/^\d{1,9}$/.test(pair)) throw new Problem('not-found', 'A pair is named by its id, a whole number.')
      const correction = await readCorrection(c)
      const owner = await ownerOf(c, access)
      return changedAnswer(c, await documents.correct(owner, id, Number(pair), correction, seenIn(c)))
    })
    .post('/v1/translations/:id/undo', async (c) =>
      changedAnswer(c, await documents.undo(await ownerOf(c, access), c.req.param('id'), seenIn(c))),
    )
    .post('/v1/translations/:id/retry', async (c) => {
      const format = negotiateFormat(c, TRANSLATION_FORMATS)
      const retry = await readRetry(c, limits.bodyBytes)
      const { leave, ...within } = limitsOf(c, limits)
      const events = documents.retry(await ownerOf(c, access), c.req.param('id'), retry, seenIn(c), within)
      return eventAnswer(c, events, format, { leave, log })
    })
    .post('/v1/translations/:id/restore', async (c) => {
      const format = negotiateFormat(c, TRANSLATION_FORMATS)
      const spans = await readRestore(c, limits.bodyBytes)
      const { leave, ...within } = limitsOf(c, limits)
      const events = documents.restore(await ownerOf(c, access), c.req.param('id'), spans, seenIn(c), within)
      return eventAnswer(c, events, format, { leave, log })
    })

/** Until when a request may work and what it may spend; `leave` ends it. */
function limitsOf(c: Context<AppEnvironment>, { timeoutMs }: RequestLimits): ArticleLimits & { leave(): void } {
  const left = new AbortController()
  return {
    leave: () => left.abort(),
    left: anySignal(left.signal, c.req.raw.signal),
    deadline: AbortSignal.timeout(timeoutMs),
    budget: c.get('budget'),
  }
}
