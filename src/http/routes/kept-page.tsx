import { Hono } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { givenKey } from '../access.ts'
import { alignmentAnswer } from '../alignment-answer.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { ownerOf } from '../kept/owner.ts'
import { readText } from '../read-body.ts'
import { spansSchema, writtenSpans } from '../spans.ts'
import { validate } from '../validate.ts'
import { LockedPage } from '../views/locked-page.tsx'
import { keyNeeded } from './key-needed.ts'

/** Bytes of a form that names lines. */
const FORM_BYTES = 100_000

/**
 * `POST /t/{id}` brings removed lines back that the page's form names. `GET /t/{id}`: a kept document as a page, complete without script. Where a key is needed and none is sent, a page that
 * asks for it and says nothing of any document.
 */
export const keptPage = ({ documents, access, limits, log }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/t/:id', async (c) => {
      const id = c.req.param('id')
      if (givenKey(c.req.raw.headers) === '' && (await keyNeeded(access))) {
        if (!(c.req.header('accept') ?? '').includes('text/html'))
          throw new Problem('unauthorized', 'Send the key the document was kept with: Authorization: Bearer <key>.')
        c.header('cache-control', 'no-store')
        return c.html(<LockedPage say={await c.var.voice()} id={id} />, 401)
      }
      const document = await documents.read(await ownerOf(c, access), id)
      return alignmentAnswer(c, document, 'html', { least: undefined, log })
    })
    .post('/t/:id', async (c) => {
      const id = c.req.param('id')
      const form = new URLSearchParams(await readText(c, FORM_BYTES))
      const spans = validate(spansSchema, form.getAll('restore').flatMap(writtenSpans))
      const deadline = AbortSignal.timeout(limits.timeoutMs)
      const within = { left: c.req.raw.signal, deadline, budget: c.get('budget') }
      // what was not translated says so on the page
      for await (const _ of documents.restore(await ownerOf(c, access), id, spans, undefined, within));
      return c.redirect(`/t/${encodeURIComponent(id)}`, 303)
    })
