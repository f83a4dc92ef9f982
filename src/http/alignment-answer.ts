import type { Context } from 'hono'
import type { Document } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import { parseShare } from '../domain/share.ts'
import { writeLadder, writeMoses, writePairTable } from '../exchange/alignment-formats.ts'
import { writeAlignmentTmx } from '../exchange/alignment-tmx.ts'
import { zip } from '../exchange/zip.ts'
import { confidentDocument } from '../pipeline/confident-document.ts'
import type { ArticleEvent } from '../pipeline/events.ts'
import type { AppEnvironment, Log } from './context.ts'
import { eventAnswer } from './event-answer.tsx'
import { ALIGNMENT_FORMATS, type AlignmentFormat } from './formats.ts'
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
  format: AlignmentFormat,
  { least, log }: { readonly least: number | undefined; readonly log: Log },
): Promise<Response> {
  const filtered = least === undefined || format === 'ladder' ? undefined : confidentDocument(whole, least)
  const document = filtered?.document ?? whole
  if (filtered) c.header(PAIRS_HEADER, `kept=${document.pairs.length}, left-out=${filtered.leftOut}`)
  c.header('cache-control', 'no-store')
  c.header(TERM_HEADER, termHeader(document.summary.terms))
  const file = (content: string, name: string) => {
    c.header('content-disposition', `attachment; filename="${name}"`)
    return c.body(content, 200, { 'content-type': `${ALIGNMENT_FORMATS[format]}; charset=utf-8` })
  }
  switch (format) {
    case 'json':
    case 'ndjson':
    case 'sse':
    case 'html':
      return eventAnswer(c, eventsOf(document), format, { leave: () => undefined, log })
    case 'tmx':
      return file(
        writeAlignmentTmx(document, filtered && { least: least!, leftOut: filtered.leftOut }),
        'alignment.tmx',
      )
    case 'tsv':
      return file(writePairTable(document.pairs), 'alignment.tsv')
    case 'ladder':
      return file(writeLadder(document.pairs), 'alignment.ladder')
    case 'moses':
      c.header('content-disposition', 'attachment; filename="corpus.zip"')
      return c.body(mosesArchive(document), 200, { 'content-type': ALIGNMENT_FORMATS.moses })
  }
}

/** The document as the stream of a translation gives it, with nothing left to wait for. */
async function* eventsOf(document: Document): AsyncGenerator<ArticleEvent> {
  yield { event: 'document', document }
  for (const pair of document.pairs) yield { event: 'pair', pair }
  yield { event: 'end', document, problem: null }
}

function mosesArchive({ pairs, source, target }: Document): Uint8Array<ArrayBuffer> {
  if (source.language === target.language) {
    const detail = `Moses names its two files by language, and both sides are ${source.language}. Ask for tsv or tmx.`
    throw new Problem('invalid-request', detail)
  }
  const files = writeMoses(pairs)
  return zip([
    { name: `corpus.${source.language}`, text: files.source },
    { name: `corpus.${target.language}`, text: files.target },
  ])
}
