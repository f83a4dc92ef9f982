import { digestOf } from '../domain/digest.ts'
import type { Alignment } from './alignment.ts'
import type { Article } from './article.ts'

const ID_BYTES = 16

/** A document's id while it is not kept: the same article asked for in the same way has the same id. 32 hexadecimal digits of a SHA-256. */
export async function documentId({
  content,
  source,
  target,
  termbase,
  clean,
  restore = [],
  provider,
  unit = 'sentence',
  compareWith = [],
}: Article): Promise<string> {
  const parts = [
    content.kind,
    content.posted,
    source ?? '',
    target,
    termbase?.id ?? '',
    termbase?.version ?? '',
    clean,
    provider ?? '',
    ...(unit === 'sentence' ? [] : [unit]),
    ...(compareWith.length === 0 ? [] : [compareWith]),
    ...(restore.length === 0 ? [] : ['restore', restore]),
  ]
  return digestOf(JSON.stringify(parts), ID_BYTES)
}

/** The same for an existing translation that was aligned. */
export const alignmentId = ({
  source,
  target,
  pivot,
  locked,
  corpus,
  embeddings,
  termbase,
}: Alignment): Promise<string> =>
  digestOf(
    JSON.stringify([
      ...[source, target, pivot, locked, corpus, termbase?.id ?? '', termbase?.version ?? ''],
      ...(embeddings ? ['embeddings'] : []),
    ]),
    ID_BYTES,
  )
