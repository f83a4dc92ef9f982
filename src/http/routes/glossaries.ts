import { type Context, Hono } from 'hono'
import type { ConceptEntry } from '../../domain/concept.ts'
import { Problem } from '../../domain/problem.ts'
import { knownTag, type Tag } from '../../domain/tag.ts'
import { type GlossaryFormat, glossaryFormat, glossaryMediaType } from '../../exchange/glossary-formats.ts'
import type { GlossaryRemark } from '../../exchange/glossary-remarks.ts'
import { readGlossary } from '../../exchange/read-glossary.ts'
import { writeGlossary } from '../../exchange/write-glossary.ts'
import type { Glossaries, GlossaryDraft } from '../../pipeline/glossaries.ts'
import type { AppEnvironment, Dependencies } from '../context.ts'
import { readText } from '../read-body.ts'

/** What an id looks like: it stands in addresses, file names and lists parted by commas. */
const ID = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/
const LONGEST_NAME = 200
const FORMATS: readonly GlossaryFormat[] = ['json', 'tbx', 'csv', 'tsv', 'deepl']

/**
 * `GET/POST /v1/glossaries`, `GET/PUT/DELETE /v1/glossaries/{id}`: termbases of the caller's own, in and out as JSON, TBX,
 * CSV, TSV and DeepL TSV by content type, `Accept` or `?format=`. The version is the `ETag`; `If-Match` keeps two people
 * from overwriting each other.
 */
export const glossaries = ({ services, limits }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/v1/glossaries', async (c) => c.json({ glossaries: await services.glossaries.list() }))
    .post('/v1/glossaries', async (c) => {
      const file = await readFile(c, limits.glossaryBytes)
      const name = nameOf(c)
      const id = checkedId(c.req.query('id') ?? (slug(name ?? '') || `glossary-${crypto.randomUUID().slice(0, 8)}`))
      return save(c, services.glossaries, { id, name: name ?? id, concepts: file.concepts, seen: null }, file.remarks)
    })
    .get('/v1/glossaries/:id', async (c) => {
      const format = formatWanted(c)
      const direction = directionOf(c)
      if (format === 'deepl' && !(direction.source && direction.target)) throw missingDirection()
      const { glossary, concepts } = await services.glossaries.read(c.req.param('id'))
      const etag = tagOf(glossary.version)
      const { text, mediaType } = writeGlossary(concepts, { format, id: glossary.id, ...direction })
      c.header('etag', etag)
      c.header('cache-control', 'no-cache')
      c.header('vary', 'accept')
      if (format === 'json')
        return c.json({ ...glossary, concepts: (JSON.parse(text) as { concepts: unknown }).concepts })
      const extension = format === 'deepl' ? 'tsv' : format
      return c.body(text, 200, {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${glossary.id}.${extension}"`,
      })
    })
    .put('/v1/glossaries/:id', async (c) => {
      const id = checkedId(c.req.param('id'))
      const { concepts, remarks } = await readFile(c, limits.glossaryBytes)
      const draft = { id, name: nameOf(c) ?? id, concepts, seen: versionSeen(c) }
      return save(c, services.glossaries, draft, remarks)
    })
    .delete('/v1/glossaries/:id', async (c) => {
      await services.glossaries.remove(c.req.param('id'))
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

interface GlossaryFile {
  readonly concepts: readonly ConceptEntry[]
  readonly remarks: readonly GlossaryRemark[]
}

/** The concepts of the body. Throws `unsupported-media-type`, `invalid-request`, `invalid-glossary`. */
async function readFile(c: Context<AppEnvironment>, limit: number): Promise<GlossaryFile> {
  const named = c.req.query('format')
  const format = named === undefined ? glossaryFormat(c.req.header('content-type') ?? '') : knownFormat(named)
  if (!format) {
    const types = FORMATS.map((each) => `${glossaryMediaType(each)} (${each})`).join(', ')
    throw new Problem('unsupported-media-type', `Send a glossary as one of ${types}, or name its format with ?format=.`)
  }
  const direction = directionOf(c)
  if (format === 'deepl' && !(direction.source && direction.target)) throw missingDirection()
  const { concepts, remarks } = readGlossary(await readText(c, limit), { format, ...direction })
  if (concepts.length === 0) {
    const first = remarks[0]
    const place = first?.line ? `line ${first.line}: ` : ''
    throw new Problem('invalid-glossary', `No term could be read as ${format}. ${first ? place + first.message : ''}`, {
      remarks,
    })
  }
  return { concepts, remarks }
}

function formatWanted(c: Context<AppEnvironment>): GlossaryFormat {
  const named = c.req.query('format')
  if (named !== undefined) return knownFormat(named)
  const accepted = (c.req.header('accept') ?? '').split(',')
  const formats = accepted.flatMap((type) => glossaryFormat(type.trim()) ?? [])
  return formats[0] ?? 'json'
}

function knownFormat(name: string): GlossaryFormat {
  const format = FORMATS.find((known) => known === name)
  if (format) return format
  const detail = `The format ${JSON.stringify(name)} is not known for glossaries. Known: ${FORMATS.join(', ')}.`
  throw new Problem('not-acceptable', detail, { formats: FORMATS })
}

/** `source` and `target` of the query, for files of one direction. */
function directionOf(c: Context<AppEnvironment>): { source?: Tag; target?: Tag } {
  const read = (field: 'source' | 'target'): Tag | undefined => {
    const given = c.req.query(field)
    const tag = given === undefined ? undefined : knownTag(given)
    if (given !== undefined && tag === undefined) {
      const message = 'must be the BCP 47 tag of a known language'
      throw new Problem('unknown-language', `${field} ${message}.`, { errors: [{ field, message }] })
    }
    return tag
  }
  const [source, target] = [read('source'), read('target')]
  return { ...(source && { source }), ...(target && { target }) }
}

const missingDirection = (): Problem =>
  new Problem('invalid-request', 'DeepL’s format has one direction: name it with ?source= and ?target=.', {
    errors: ['source', 'target'].map((field) => ({ field, message: 'must be given with format=deepl' })),
  })

function checkedId(id: string): string {
  if (ID.test(id)) return id
  const message =
    'must be 1 to 64 small letters, digits, hyphens, dots or underscores, and begin and end with a letter or digit'
  throw new Problem('invalid-request', `id ${message}.`, { errors: [{ field: 'id', message }] })
}

/** The name for people, from the query. */
function nameOf(c: Context<AppEnvironment>): string | undefined {
  const name = c.req.query('name')?.trim()
  if (name !== undefined && name.length > LONGEST_NAME) {
    const message = `may have ${LONGEST_NAME} characters at most`
    throw new Problem('invalid-request', `name ${message}.`, { errors: [{ field: 'name', message }] })
  }
  return name || undefined
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')

const tagOf = (version: string): string => `"${version}"`

/** The version `If-Match` names; `null` with `If-None-Match: *`, where none may be there; else whatever is there. */
function versionSeen(c: Context<AppEnvironment>): string | null | undefined {
  if (c.req.header('if-none-match')?.trim() === '*') return null
  const given = c.req.header('if-match')?.trim()
  return given === undefined || given === '*' ? undefined : given.replace(/^W\//, '').replaceAll('"', '')
}
