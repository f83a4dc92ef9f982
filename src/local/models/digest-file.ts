import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** The SHA-256 of a file, in hexadecimal digits; the file is never whole in memory. */
export async function digestFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await addFile(hash, path, signal)
  return hash.digest('hex')
}

/** Adds a file's bytes to a digest; gives their number. */
export async function addFile(hash: Hash, path: string, signal?: AbortSignal): Promise<number> {
  let bytes = 0
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20, ...(signal && { signal }) })) {
    hash.update(part)
    bytes += part.length
  }
  return bytes
}
