import type { ArticleEvent } from '../pipeline/events.ts'
import type { Log } from './context.ts'
import { locationOf } from './kept/created.ts'
import { asProblem, problemMembers } from './problem-answer.ts'

/** Milliseconds of silence after which a comment keeps an SSE connection alive through proxies. */
const KEEP_ALIVE_MS = 15_000

interface EventStreamOptions {
  readonly first: IteratorResult<ArticleEvent>
  readonly events: AsyncGenerator<ArticleEvent>
  readonly format: 'ndjson' | 'sse'
  readonly requestId: string
  /** Called when the reader goes away. */
  readonly leave: () => void
  readonly log: Log
}

/**
 * The events of a translation as bytes, each sent as soon as it is known. Names: `document`, `pair`, `progress`, then
 * `summary` or `problem`. NDJSON: one `{ "event", "data" }` a line. SSE: `event:` and `data:` with the same data.
 * Always ends with `summary` or `problem`; an unforeseen error becomes a bare `internal` problem.
 */
export function eventStream({
  first,
  events,
  format,
  requestId,
  leave,
  log,
}: EventStreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const encode = (name: string, data: unknown): Uint8Array =>
    encoder.encode(
      format === 'sse'
        ? `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
        : `${JSON.stringify({ event: name, data })}\n`,
    )
  // the next event while it is waited for; silence leaves it for the next pull
  let next: Promise<IteratorResult<ArticleEvent>> | undefined = Promise.resolve(first)
  let left = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        next ??= events.next()
        // whoever reads may be gone when it fails; then nobody else takes the rejection
        next.catch(() => undefined)
        const result = await orSilence(next, format === 'sse')
        if (left) return
        if (result === SILENCE) return controller.enqueue(encoder.encode(': still working\n\n'))
        next = undefined
        if (result.done) return controller.close()
        const [name, data] = wire(result.value, requestId)
        controller.enqueue(encode(name, data))
      } catch (error) {
        if (left) return
        const problem = asProblem(error)
        if (problem.code === 'internal') log('error', { requestId, event: 'stream-failed', error: describe(error) })
        controller.enqueue(encode('problem', problemMembers(problem, requestId)))
        controller.close()
      }
    },
    async cancel() {
      left = true
      leave()
      // ends the translation where it stands; that it was aborted is no news
      await events.return(undefined).catch(() => undefined)
    },
  })
}

const SILENCE = Symbol('silence')

function orSilence<T>(promise: Promise<T>, wanted: boolean): Promise<T | typeof SILENCE> {
  if (!wanted) return promise
  let timer: ReturnType<typeof setTimeout>
  const silence = new Promise<typeof SILENCE>((resolve) => {
    timer = setTimeout(resolve, KEEP_ALIVE_MS, SILENCE)
  })
  return Promise.race([promise, silence]).finally(() => clearTimeout(timer))
}

/** An event's name and data as callers know them. */
function wire(event: ArticleEvent, requestId: string): readonly [name: string, data: unknown] {
  switch (event.event) {
    case 'document':
      return ['document', event.document]
    case 'pair':
      return ['pair', event.pair]
    case 'progress':
      return ['progress', { done: event.done, total: event.total, preparation: event.preparation }]
    case 'end': {
      const { document, problem } = event
      if (problem) return ['problem', { ...problemMembers(problem, requestId), document }]
      const { id, names, summary, glossary, usage, warnings } = document
      const kept = document.kept && { kept: document.kept, location: locationOf(document) }
      return ['summary', { id, names, summary, glossary, usage, warnings, ...kept }]
    }
  }
}

/** An error's kind and place for the log: never its message, which could quote an article. */
export const describe = (error: unknown): { name: string; stack: string } =>
  error instanceof Error
    ? {
        name: error.name,
        stack: (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 8)
          .join('\n'),
      }
    : { name: typeof error, stack: '' }
