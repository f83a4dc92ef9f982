import { type Context, Hono } from 'hono'
import { Problem } from '../../domain/problem.ts'
import type { GlossaryRemark } from '../../exchange/glossary-remarks.ts'
import type { ListedGlossary } from '../../pipeline/glossaries.ts'
import { DEFAULT_GLOSSARY } from '../../pipeline/services.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { fileQuery } from '../public/assets/glossary-file.js'
import { readBytes } from '../read-body.ts'
import { type GlossaryOutcome, GlossaryPage } from '../views/glossary-page.tsx'
import { glossaries } from './glossaries.ts'
import { keyNeeded } from './key-needed.ts'

/** What a form may have beside its file. */
const FIELD_BYTES = 10_000

/** `GET /glossaries`: the termbases as a page. `POST /glossaries`: its form without script, which adds one. */
export const glossaryPage = (dependencies: Dependencies) => {
  const { services, limits, access } = dependencies
  // the form does what `POST /v1/glossaries` does
  const api = new Hono<AppEnvironment>().route('/', glossaries(dependencies)).onError((error) => {
    throw error
  })

  const show = async (
    c: Context<AppEnvironment>,
    outcome: GlossaryOutcome | null,
    status: 200 | Problem['status'] = 200,
  ) => {
    const locked = await keyNeeded(access)
    c.header('cache-control', 'no-store')
    return c.html(
      <GlossaryPage
        say={await c.var.voice()}
        glossaries={locked ? null : await services.glossaries.list()}
        usual={DEFAULT_GLOSSARY}
        keyNeeded={locked}
        bytes={limits.glossaryBytes}
        outcome={outcome}
      />,
      status,
    )
  }

  const add = async (c: Context<AppEnvironment>): Promise<GlossaryOutcome> => {
    const form = await readForm(c, limits.glossaryBytes + FIELD_BYTES)
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0)
      throw new Problem('invalid-request', (await c.var.voice())('glossaries.choose-file'))
    const [name = '', format = '', source = '', target = ''] = ['name', 'format', 'source', 'target'].map((field) =>
      String(form.get(field) ?? '').trim(),
    )
    const asked = fileQuery(await c.var.voice(), { file: file.name, name, format, source, target })
    if ('missing' in asked) throw new Problem('invalid-request', asked.missing)
    const answer = await api.request(`/v1/glossaries?${asked.query}`, { method: 'POST', body: file })
    const { remarks, ...saved } = (await answer.json()) as ListedGlossary & { remarks: readonly GlossaryRemark[] }
    return { saved, remarks }
  }

  return new Hono<AppEnvironment>()
    .get('/glossaries', (c) => show(c, null))
    .post('/glossaries', async (c) => {
      try {
        return await show(c, await add(c))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const { code, title, status, detail } = error
        const words = code === 'conflict' ? (await c.var.voice())('glossaries.taken-form') : detail
        const remarks = (error.fields.remarks ?? []) as readonly GlossaryRemark[]
        return show(c, { problem: { title, detail: words, requestId: c.get('requestId') }, remarks }, status)
      }
    })
}

async function readForm(c: Context<AppEnvironment>, limit: number): Promise<FormData> {
  const bytes = await readBytes(c.req.raw, limit)
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) throw new Problem('unsupported-media-type', 'Send a form with a file.')
  try {
    return await new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    throw new Problem('invalid-request', 'The form could not be read.', {}, { cause: error })
  }
}
