import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Problem } from '../../domain/problem.ts'
import { byteCount } from './byte-count.ts'
import type { Packing } from './model-index.ts'
import { unusable } from './model-problem.ts'
import { isFileFault } from './on-disk.ts'

/** A file to unpack. */
export interface Packed {
  readonly path: string
  readonly packing: Packing
  /** Where the unpacked bytes go. */
  readonly to: string
  /** Bytes it may have unpacked; nothing beyond is written. */
  readonly limit: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Unpacks a file piece by piece; gives the size and the SHA-256 of what came out. Throws `provider-malformed` when it is
 * broken, ends early or holds more than the limit.
 */
export async function unpack(packed: Packed): Promise<{ readonly size: number; readonly digest: string }> {
  const { path, packing, to, limit, signal } = packed
  const hash = createHash('sha256')
  const file = await open(to, 'w')
  let size = 0
  try {
    const write = async (parts: AsyncIterable<Uint8Array>) => {
      for await (const part of parts) {
        size += part.length
        if (size > limit) throw tooLarge(path, limit)
        hash.update(part)
        await file.writeFile(part)
      }
    }
    const source = createReadStream(path, { highWaterMark: 1 << 16, ...(signal && { signal }) })
    if (packing === 'gz') await pipeline(source, createGunzip(), write)
    else if (packing === 'zst') await write(unpackZstandard(source, path, limit))
    else await write(source)
    await file.sync()
    return { size, digest: hash.digest('hex') }
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof Problem || isFileFault(error)) throw error
    throw unusable('A file of the model cannot be unpacked: it is broken or ends early.', path, error)
  } finally {
    await file.close()
  }
}

const tooLarge = (path: string, limit: number): Problem =>
  unusable(`A file of the model holds more than ${byteCount(limit)} unpacked.`, path)

/** The unpacked pieces. A small piece may hold very much, so the limit is watched while it is unpacked as well. */
async function* unpackZstandard(
  source: AsyncIterable<Uint8Array>,
  path: string,
  limit: number,
): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  let parts: Uint8Array[] = []
  let size = 0
  const decompress = new Decompress((part) => {
    size += part.length
    if (size > limit) throw tooLarge(path, limit)
    // the bytes are in the decompressor's window, which it goes on to use
    if (part.length > 0) parts.push(part.slice())
  })
  for await (const piece of source) {
    decompress.push(piece)
    yield* parts
    parts = []
  }
  decompress.push(new Uint8Array(0), true)
  yield* parts
}
