import { Hono } from 'hono'
import { Problem } from '../../domain/problem.ts'
import { exportUnits } from '../../pipeline/export-units.ts'
import { type ImportProgress, importUnits } from '../../pipeline/import-units.ts'
import { memoryMatches } from '../../pipeline/memory-matches.ts'
import type { MemoryStore, StoredUnit } from '../../storage/memory-units.ts'
import type { AppEnvironment, Dependencies, Log } from '../context.ts'
import { ownerOf } from '../kept/owner.ts'
import { logFault } from '../log-fault.ts'
import { readImport } from '../memory/read-import.ts'
import { readLanguages, readList, readMatches, readRemoval } from '../memory/requests.ts'
import { asProblem, problemMembers } from '../problem-answer.ts'
import { readJson } from '../read-body.ts'

const TMX = 'application/x-tmx+xml; charset=utf-8'
const NDJSON = 'application/x-ndjson; charset=utf-8'

/**
 * The translation memory of the caller's key: `GET /v1/memory` counts it, finds words in it (`q`) and gives it as TMX,
 * `POST` takes a file of units into it, `DELETE` empties it, all or a part; `POST /v1/memory/matches` finds what is like a
 * text.
 */
export const memory = ({ memory: store, access, limits, log }: Dependencies) =>
  new Hono<AppEnvironment>()
    .get('/v1/memory', async (c) => {
      const { words, limit, after, format, filter } = readList(c)
      const owner = await ownerOf(c, access)
      c.header('cache-control', 'no-store')
      if (format === 'tmx' || (format === undefined && (c.req.header('accept') ?? '').includes('tmx'))) {
        const units = exportUnits(there(store), owner, filter)
        c.header('content-disposition', 'attachment; filename="memory.tmx"')
        return c.body(bytesOf(units), 200, { 'content-type': TMX })
      }
      if (words === undefined) return c.json({ counts: (await store?.counts(owner)) ?? [] })
      const { units, next } = await there(store).search(owner, words, filter, { limit, after })
      return c.json({ units: units.map(shown), next })
    })
    .post('/v1/memory', async (c) => {
      const languages = readLanguages(c)
      const units = readImport(c, languages, limits.memoryBytes)
      const owner = await ownerOf(c, access)
      const steps = told(importUnits(there(store), owner, units, languages))
      if ((c.req.header('accept') ?? '').includes('ndjson'))
        return c.body(bytesOf(asLines(steps, c.get('requestId'), log)), 200, { 'content-type': NDJSON })
      let progress: ImportProgress = NOTHING
      for await (progress of steps);
      return c.json(progress)
    })
    .delete('/v1/memory', async (c) => {
      const filter = readRemoval(c)
      return c.json({ removed: await there(store).remove(await ownerOf(c, access), filter) })
    })
    .delete('/v1/memory/:id', async (c) => {
      const id = c.req.param('id')
      const removed = /^\d{1,15}$/.test(id) && (await there(store).remove(await ownerOf(c, access), { id: Number(id) }))
      if (!removed) throw new Problem('not-found', 'No unit of yours has that id.')
      return c.body(null, 204)
    })
    .post('/v1/memory/matches', async (c) => {
      const { text, texts, minScore, ...wanted } = readMatches(await readJson(c, limits.bodyBytes))
      const owner = await ownerOf(c, access)
      const asked = texts ?? [text!]
      const found = await memoryMatches(there(store), owner, asked, { ...wanted, least: minScore })
      const matches = found.map((each) => each.map(({ unit, ...likeness }) => ({ ...likeness, ...shown(unit) })))
      return c.json(texts ? { matches } : { matches: matches[0] })
    })

/** The store, where there is one. */
function there(store: MemoryStore | null): MemoryStore {
  if (store) return store
  throw new Problem('storage-unavailable', 'This deployment keeps nothing, so it has no translation memory.')
}

const NOTHING: ImportProgress = { units: 0, leftOut: 0 }

/** The steps of an import; a problem met in it says how far it came. */
async function* told(steps: AsyncIterable<ImportProgress>): AsyncGenerator<ImportProgress, void> {
  let progress = NOTHING
  try {
    for await (progress of steps) yield progress
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const detail = `${error.detail} ${progress.units} units before were taken; sending them again does no harm.`
    throw new Problem(error.code, detail, { ...error.fields, ...progress }, { cause: error.cause })
  }
}

/** An import as lines, each as soon as it is so far: `progress`, then `summary` or `problem`. */
async function* asLines(
  steps: AsyncIterable<ImportProgress>,
  requestId: string,
  log: Log,
): AsyncGenerator<string, void> {
  const line = (event: string, data: unknown): string => `${JSON.stringify({ event, data })}\n`
  let progress = NOTHING
  try {
    for await (progress of steps) yield line('progress', progress)
    yield line('summary', progress)
  } catch (error) {
    logFault(log, requestId, error)
    yield line('problem', problemMembers(asProblem(error), requestId))
  }
}

/** A unit as a caller sees it. */
const shown = ({ scope: _, terms: __, ...unit }: StoredUnit) => unit

/** A text that is made while it is read. */
function bytesOf(parts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const part = await parts.next()
      if (part.done) controller.close()
      else controller.enqueue(encoder.encode(part.value))
    },
    async cancel() {
      await parts.return()
    },
  })
}
