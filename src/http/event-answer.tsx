import type { Context } from 'hono'
import { Problem } from '../domain/problem.ts'
import type { ArticleEvent } from '../pipeline/events.ts'
import type { AppEnvironment, Log } from './context.ts'
import { fileAnswer } from './document-file.ts'
import { DOCUMENT_FORMATS, type DocumentFormat } from './formats.ts'
import { locationOf, versionTag } from './kept/created.ts'
import { problemAnswer } from './problem-answer.ts'
import { eventStream } from './stream-events.ts'
import { TERM_HEADER, termHeader } from './term-header.ts'
import { ReaderPage } from './views/reader-page.tsx'

/**
 * The events of a document in the format: a stream of them, or the document they end with: as JSON, as a page, as
 * a file. A problem met before the
 * first event is thrown.
 */
export async function eventAnswer(
  c: Context<AppEnvironment>,
  events: AsyncGenerator<ArticleEvent>,
  format: DocumentFormat,
  {
    leave,
    log,
    created = false,
    asked,
  }: {
    /** Called when the reader of a stream goes away. */
    readonly leave: () => void
    readonly log: Log
    /** Whether the document, where it is kept, was not before. */
    readonly created?: boolean
    /** The fields of the form that asked, for a page that may ask once more. */
    readonly asked?: readonly (readonly [name: string, value: string])[] | undefined
  },
): Promise<Response> {
  const requestId = c.get('requestId')
  const first = await events.next()
  c.header('cache-control', 'no-store')
  if (format === 'ndjson' || format === 'sse') {
    const body = eventStream({ first, events, format, requestId, leave, log })
    return c.body(body, 200, {
      'content-type': `${DOCUMENT_FORMATS[format]}; charset=utf-8`,
      'x-accel-buffering': 'no',
    })
  }
  const { document, problem } = await lastOf(first, events)
  c.header(TERM_HEADER, termHeader(document.summary.terms))
  if (document.kept) c.header('etag', versionTag(document.kept))
  const isNew = created && document.kept !== undefined
  if (isNew) c.header('location', locationOf(document))
  if (format === 'html') {
    const shown = problem && { title: problem.title, detail: problem.detail, requestId }
    return c.html(
      <ReaderPage
        say={await c.var.voice()}
        document={document}
        {...(shown && { problem: shown })}
        {...(asked && { asked })}
      />,
      problem?.status ?? (isNew ? 201 : 200),
    )
  }
  if (problem) return problemAnswer(c, withDocument(problem, document))
  if (format === 'json') return c.json(document, isNew ? 201 : 200)
  return fileAnswer(c, document, format, { status: isNew ? 201 : 200 })
}

const withDocument = (problem: Problem, document: unknown): Problem =>
  new Problem(problem.code, problem.detail, { ...problem.fields, document }, { cause: problem.cause })

async function lastOf(
  first: IteratorResult<ArticleEvent>,
  rest: AsyncGenerator<ArticleEvent>,
): Promise<Extract<ArticleEvent, { event: 'end' }>> {
  let result = first
  while (!result.done) {
    if (result.value.event === 'end') return result.value
    result = await rest.next()
  }
  throw new Error('a translation ended without its last event')
}
