import { type Context, Hono } from 'hono'
import { parseAccept } from 'hono/utils/accept'
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
/** What would cut a name short or turn its line around where it is listed. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const FORMATS: readonly GlossaryFormat[] = ['json', 'tbx', 'csv', 'tsv', 'deepl']

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
      const extension = format === 'deepl' ? 'tsv' : format
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

interface GlossaryFile {
  readonly concepts: readonly ConceptEntry[]
  readonly remarks: readonly GlossaryRemark[]
}

/** The concepts of the body. Throws `unsupported-media-type`, `invalid-request`, `invalid-glossary`. */
async function readFile(c: Context<AppEnvironment>, limit: number): Promise<GlossaryFile> {
  const named = c.req.query('format')
  const format = named === undefined ? glossaryFormat(c.req.header('content-type') ?? '') : formatNamed(named)
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
  const offered = `Offered: ${FORMATS.join(', ')}.`
  const named = c.req.query('format')
  if (named !== undefined) {
    const format = formatNamed(named)
    if (format) return format
    const detail = `The format ${JSON.stringify(named)} is not known for glossaries. ${offered}`
    throw new Problem('not-acceptable', detail, { formats: FORMATS })
  }
  const accept = c.req.header('accept')
  if (accept === undefined || accept.trim() === '') return 'json'
  const ranges = parseAccept(accept).filter(({ q }) => q > 0)
  for (const { type, params } of ranges.sort((one, other) => other.q - one.q)) {
    const format = READABLE.has(type.toLowerCase()) ? 'json' : glossaryFormat(`${type};profile=${params.profile}`)
    if (format) return format
  }
  throw new Problem('not-acceptable', `What the Accept header asks for is not offered here. ${offered}`, {
    formats: FORMATS,
  })
}

/** What browsers and others ask for who take what there is. */
const READABLE: ReadonlySet<string> = new Set(['*/*', 'application/*', 'text/html'])

const formatNamed = (name: string): GlossaryFormat | undefined => FORMATS.find((known) => known === name)

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

const nothingWritten = ({ source, target }: { source?: Tag; target?: Tag }): Problem =>
  source === target
    ? new Problem('invalid-request', 'source and target must be two languages.', {
        errors: [{ field: 'target', message: 'must be another language than source' }],
      })
    : new Problem('invalid-glossary', `No concept that is asked for has terms in both ${source} and ${target}.`)

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
  if (name !== undefined && UNPRINTABLE.test(name)) {
    const message = 'may hold no control characters and no marks of direction'
    throw new Problem('invalid-request', `name ${message}.`, { errors: [{ field: 'name', message }] })
  }
  return name || undefined
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')

const tagOf = (version: string): string => `"${version}"`

/**
 * The version that may be replaced or removed (RFC 9110 §13.1): the one that is there, if `If-Match` names it among
 * others, weak tags too, as proxies weaken them; `null` with `If-None-Match: *`, where none may be there; else
 * `undefined`, whatever is there. Throws `conflict`.
 */
async function versionSeen(
  c: Context<AppEnvironment>,
  store: Glossaries,
  id: string,
): Promise<string | null | undefined> {
  if (c.req.header('if-none-match')?.trim() === '*') return null
  const given = c.req.header('if-match')
  if (given === undefined) return undefined
  const there = await store.find(id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not-found') return undefined
    throw error
  })
  const named = given.split(',').map((tag) => tag.trim().replace(/^W\//, '').replaceAll('"', ''))
  if (there && named.includes('*')) return undefined
  if (there && named.includes(there.version)) return there.version
  const detail = there
    ? `The glossary ${JSON.stringify(id)} is not the version you have seen. Read it again.`
    : `There is no glossary with the id ${JSON.stringify(id)} that could be the one you have seen.`
  throw new Problem('conflict', detail)
}
