import type { Document, Kept } from '../../domain/document.ts'

/** Where a kept document is read from then on. */
export const locationOf = ({ id }: Pick<Document, 'id'>): string => `/v1/translations/${id}`

/** The entity tag of a kept document. */
export const versionTag = ({ version }: Pick<Kept, 'version'>): string => `"${version}"`

/** An answer that gives a document, as the answer to its being kept. */
export function asCreated(answer: Response, document: Document): Response {
  const headers = new Headers(answer.headers)
  headers.set('location', locationOf(document))
  if (document.kept) headers.set('etag', versionTag(document.kept))
  return new Response(answer.body, { status: 201, headers })
}
