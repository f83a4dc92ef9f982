import type { Document } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { ArticleEvent } from './events.ts'

/** What keeps a document: under an id it has from the beginning. */
export interface Keeper {
  readonly id: string
  /** Gives the document as it is kept. */
  save(document: Document): Promise<Document>
}

/**
 * The events of a document that is kept at its end, under its id from the first event on. One of which nothing could be
 * translated is not kept. When it cannot be kept, the document is given all the same, with the problem.
 */
export async function* keepDocument(
  events: AsyncGenerator<ArticleEvent>,
  keeper: Keeper,
): AsyncGenerator<ArticleEvent> {
  for await (const event of events) {
    if (event.event === 'document') yield { ...event, document: { ...event.document, id: keeper.id } }
    else if (event.event !== 'end' || (event.problem && event.document.summary.translated === 0)) yield event
    else {
      const saved = await keeper.save(event.document).catch((error: unknown) => {
        if (error instanceof Problem) return error
        throw error
      })
      yield saved instanceof Problem ? { ...event, problem: saved } : { ...event, document: saved }
    }
  }
}
