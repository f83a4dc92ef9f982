import { Problem } from '../../domain/problem.ts'
import type { KeptDocuments } from '../../pipeline/kept-documents.ts'

/**
 * Documents as lines of JSON, newest first, each read when the line before is taken; all of them where no `limit` is
 * given. One that is deleted meanwhile is left out.
 */
export function exportAll(
  documents: KeptDocuments,
  owner: string | null,
  { limit = Number.POSITIVE_INFINITY, after }: { readonly limit?: number; readonly after?: string },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const lines = linesOf(documents, owner, limit, after)
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}

/** Documents that are listed at once. */
const PAGE = 50

async function* linesOf(
  documents: KeptDocuments,
  owner: string | null,
  limit: number,
  start: string | undefined,
): AsyncGenerator<string> {
  let [left, after] = [limit, start]
  while (left > 0) {
    const size = Math.min(PAGE, left)
    const page = await documents.list(owner, { limit: size, ...(after !== undefined && { after }) })
    for (const { id } of page) {
      const document = await documents.read(owner, id).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'not-found') return undefined
        throw error
      })
      if (document) yield `${JSON.stringify(document)}\n`
    }
    left -= page.length
    after = page.at(-1)?.id
    if (page.length < size) return
  }
}
