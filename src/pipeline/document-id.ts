import type { Article } from './article.ts'

/** A document's id while it is not kept: the same article asked for in the same way has the same id. 32 hexadecimal digits of a SHA-256. */
export async function documentId({
  content,
  source,
  target,
  termbase,
  clean,
  provider,
  unit = 'sentence',
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
  ]
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
