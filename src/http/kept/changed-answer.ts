import type { Context } from 'hono'
import type { Changed } from '../../pipeline/kept-documents.ts'
import type { AppEnvironment } from '../context.ts'
import { versionTag } from './created.ts'

/**
 * What a change has changed: the ids of the pairs that are no more or are different now, and the pairs there are in their
 * place, in order; what is counted over the document. Other pairs are as they were.
 */
export function changedAnswer(c: Context<AppEnvironment>, { before, document }: Changed): Response {
  const [old, fresh] = [new Set(before.pairs), new Set(document.pairs)]
  const { id, names, summary, warnings } = document
  const kept = document.kept!
  c.header('etag', versionTag(kept))
  c.header('cache-control', 'no-store')
  return c.json({
    id,
    replaced: before.pairs.filter((pair) => !fresh.has(pair)).map((pair) => pair.id),
    pairs: document.pairs.filter((pair) => !old.has(pair)),
    names,
    summary,
    warnings,
    kept,
  })
}
