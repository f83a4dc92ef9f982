import { type Context, Hono } from 'hono'
import { Problem } from '../../domain/problem.ts'
import type { GlossaryRemark } from '../../exchange/glossary-remarks.ts'
import { writeGlossary } from '../../exchange/write-glossary.ts'
import type { Glossaries, GlossaryDraft } from '../../pipeline/glossaries.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { type Direction, directionOf, missingDirection } from '../glossaries/direction.ts'
import { formatWanted } from '../glossaries/format.ts'
import { checkedId, nameOf, slug } from '../glossaries/names.ts'
import { readFile } from '../glossaries/read-file.ts'
import { tagOf, versionSeen } from '../glossaries/version.ts'

/**
 * `GET/POST /v1/glossaries`, `GET/PUT/DELETE /v1/glossaries/{id}`: termbases of the caller's own, in and out as JSON, TBX,
 * CSV, TSV and DeepL TSV by content type, `Accept` or `?format=`. The version is the `ETag`; `If-Match` keeps two people
 * from overwriting each other or deleting what they have not seen.
 */
export const glossaries = ({ services, limits }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/v1/glossaries', async (c) => c.json({ glossaries: await services.glossaries.list() }))
    .post('/v1/glossaries', async (c) => {
      const file = await readFile(c, limits.glossaryBytes)
      const name = nameOf(c)
      const id = checkedId(c.req.query('id') ?? (slug(name ?? '') || `glossary-${crypto.randomUUID().slice(0, 8)}`))
      return save(c, services.glossaries, { id, name, concepts: file.concepts, seen: null }, file.remarks)
    })
    .get('/v1/glossaries/:id', async (c) => {
      const format = formatWanted(c)
      const direction = directionOf(c)
      if (format === 'deepl' && !(direction.source && direction.target)) throw missingDirection()
      const { glossary, concepts } = await services.glossaries.read(c.req.param('id'))
      const etag = tagOf(glossary.version)
      const { text, mediaType } = writeGlossary(concepts, { format, id: glossary.id, ...direction })
      if (text === '') throw nothingWritten(direction)
      c.header('etag', etag)
      c.header('cache-control', 'no-cache')
      c.header('vary', 'accept')
      if (format === 'json')
        return c.json({ ...glossary, concepts: (JSON.parse(text) as { concepts: unknown }).concepts })
      const extension = format === 'deepl' ? 'tsv' : format === 'tbx2' ? 'tbx' : format
      return c.body(text, 200, {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${glossary.id}.${extension}"`,
      })
    })
    .put('/v1/glossaries/:id', async (c) => {
      const id = checkedId(c.req.param('id'))
      const { concepts, remarks } = await readFile(c, limits.glossaryBytes)
      const draft = { id, name: nameOf(c), concepts, seen: await versionSeen(c, services.glossaries, id) }
      return save(c, services.glossaries, draft, remarks)
    })
    .delete('/v1/glossaries/:id', async (c) => {
      const id = c.req.param('id')
      await services.glossaries.remove(id, (await versionSeen(c, services.glossaries, id)) ?? undefined)
      return c.body(null, 204)
    })

async function save(
  c: Context<AppEnvironment>,
  store: Glossaries,
  draft: GlossaryDraft,
  remarks: readonly GlossaryRemark[],
): Promise<Response> {
  const { glossary, created } = await store.write(draft)
  c.header('etag', tagOf(glossary.version))
  if (created) c.header('location', `/v1/glossaries/${glossary.id}`)
  return c.json({ ...glossary, remarks }, created ? 201 : 200)
}

const nothingWritten = ({ source, target }: Direction): Problem =>
  source === target
    ? new Problem('invalid-request', 'source and target must be two languages.', {
        errors: [{ field: 'target', message: 'must be another language than source' }],
      })
    : new Problem('invalid-glossary', `No concept that is asked for has terms in both ${source} and ${target}.`)
