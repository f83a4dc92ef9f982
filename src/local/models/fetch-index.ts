import { anySignal } from '../../domain/any-signal.ts'
import { Problem } from '../../domain/problem.ts'
import { get, type Mirror } from './addresses.ts'
import { type ModelRecord, parseIndex } from './model-index.ts'
import { unreachable, unusable } from './model-problem.ts'

/** Milliseconds the index may take, headers and body. */
const INDEX_TIMEOUT = 10_000
/** Bytes of an index: the public one has about 300 kB. */
const MOST_INDEX_BYTES = 20_000_000

/**
 * The records of a mirror's index. Throws `provider-unreachable` when it does not come within 10 seconds, and
 * `provider-malformed` when it is not an index; an abort throws the signal's reason.
 */
export async function fetchIndex(
  { index }: Mirror,
  fetch: typeof globalThis.fetch,
  signal?: AbortSignal,
  milliseconds = INDEX_TIMEOUT,
): Promise<readonly ModelRecord[]> {
  const limit = AbortSignal.timeout(milliseconds)
  try {
    const response = await get(index, { fetch, signal: anySignal(limit, signal) })
    if (!response.ok) {
      await response.body?.cancel()
      throw unreachable('The index of models', index, `it answers with status ${response.status}`)
    }
    return parseIndex(await readText(response, index), index.href)
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Problem) throw error
    const reason = limit.aborted ? `it did not come within ${milliseconds / 1000} seconds` : reasonOf(error)
    throw unreachable('The index of models', index, reason, error)
  }
}

async function readText(response: Response, index: URL): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.length
    if (bytes > MOST_INDEX_BYTES) throw unusable('The index of models is far too large.', index.href)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** What is known of a fault of the network: a system code such as `ECONNREFUSED`, else its message. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause
  if (cause instanceof Error) return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
  return error.message
}
