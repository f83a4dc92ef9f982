import { hexadecimal } from '../domain/digest.ts'
import type { Document } from '../domain/document.ts'
import type { StoredDocument } from '../storage/document-store.ts'

/** A new document's id: the time in twelve hexadecimal digits, so that ids sort by it, and 128 bits nobody can guess. */
export const newId = (now = Date.now()): string =>
  `${now.toString(16).padStart(12, '0')}${hexadecimal(crypto.getRandomValues(new Uint8Array(16)))}`

const DAY_MS = 86_400_000
/** Characters of a title in a list. */
const TITLE = 200

/** What is listed of a document that is kept for so many days after each change; `null` for no end. */
export function factsOf(
  document: Document,
  state: Pick<StoredDocument, 'id' | 'version' | 'changes'> & { readonly createdAt?: string },
  days: number | null,
  now = new Date(),
): StoredDocument {
  const { source, target, summary, pairs } = document
  const { id, version, changes, createdAt = now.toISOString() } = state
  return {
    id,
    version,
    changes,
    title: titleOf(document),
    source: source.language,
    target: target.language,
    pairs: summary.pairs,
    translated: summary.translated,
    failed: pairs.filter(({ status }) => status === 'failed').length,
    flags: summary.flags,
    createdAt,
    updatedAt: now.toISOString(),
    expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS).toISOString(),
  }
}

/** The title as it was posted, else how the text begins. */
function titleOf({ blocks, pairs }: Document): string {
  const title = blocks.find(({ kind }) => kind === 'title')
  const pair = pairs.find(({ block, source }) => block === title?.id && source.text !== '') ?? pairs[0]
  const text = (pair?.source.text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return text.length > TITLE ? `${text.slice(0, TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…` : text
}
