import type { Context } from 'hono'
import type { Document } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { parseShare } from '../domain/share.ts'
import { confidentDocument } from '../pipeline/confident-document.ts'
import type { ArticleEvent } from '../pipeline/events.ts'
import type { AppEnvironment, Log } from './context.ts'
import { fileAnswer } from './document-file.ts'
import { eventAnswer } from './event-answer.tsx'
import type { DocumentFormat } from './formats.ts'
import { TERM_HEADER, termHeader } from './term-header.ts'

/** The header that says how many pairs `minScore` kept and left out; a ladder, which keeps all, has none. */
const PAIRS_HEADER = 'x-dragoman-pairs'

/** The least score that `?minScore=` asks for; `undefined` when it does not. Throws `invalid-request`. */
export function leastScore(c: Context): number | undefined {
  const given = c.req.queries('minScore')
  if (given === undefined) return undefined
  const refuse = (message: string): never => {
    throw new Problem('invalid-request', `minScore ${message}.`, { errors: [{ field: 'minScore', message }] })
  }
  if (given.length > 1) refuse('is given more than once')
  return parseShare(given[0]!) ?? refuse('must be a number from 0 to 1, such as 0.9')
}

/**
 * The document in the format, without the pairs whose score is below `least`; a ladder keeps every bead, for its rungs
 * count the sentences between. Throws `invalid-request` for Moses' two files where both would have one name.
 */
export async function alignmentAnswer(
  c: Context<AppEnvironment>,
  whole: Document,
  format: DocumentFormat,
  { least, log }: { readonly least: number | undefined; readonly log: Log },
): Promise<Response> {
  const filtered = least === undefined || format === 'ladder' ? undefined : confidentDocument(whole, least)
  const document = filtered?.document ?? whole
  if (filtered) c.header(PAIRS_HEADER, `kept=${document.pairs.length}, left-out=${filtered.leftOut}`)
  c.header('cache-control', 'no-store')
  c.header(TERM_HEADER, termHeader(document.summary.terms))
  switch (format) {
    case 'json':
    case 'ndjson':
    case 'sse':
    case 'html':
      return eventAnswer(c, eventsOf(document), format, { leave: () => undefined, log })
    default:
      return fileAnswer(c, document, format, { floor: filtered && { least: least!, leftOut: filtered.leftOut } })
  }
}

/** The document as the stream of a translation gives it, with nothing left to wait for. */
async function* eventsOf(document: Document): AsyncGenerator<ArticleEvent> {
  yield { event: 'document', document }
  for (const pair of document.pairs) yield { event: 'pair', pair }
  yield { event: 'end', document, problem: null }
}
