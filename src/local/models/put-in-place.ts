import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isPlainName } from './addresses.ts'
import { type Manifest, type ManifestFile, manifestPath, writeManifest } from './manifest.ts'
import type { FileKind, Packing } from './model-index.ts'
import { unusable } from './model-problem.ts'
import { namesIn } from './on-disk.ts'
import { unpack } from './unpack.ts'

/** A file that is on this machine and is to become part of a model. */
export interface Arrival {
  readonly path: string
  readonly packing: Packing
  readonly kind: FileKind
  /** Its name in the model's folder. */
  readonly name: string
  readonly limit: number
  /** What it must be unpacked, where somebody said. */
  readonly expected?: { readonly size: number; readonly digest: string } | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Unpacks a file into a model's folder, under its name only when it is known to be right. Throws `provider-malformed` when
 * it is not what it should be.
 */
export async function putInPlace(folder: string, arrival: Arrival): Promise<ManifestFile> {
  const { path, packing, kind, name, limit, expected, signal } = arrival
  if (!isPlainName(name))
    throw unusable(`A file of the model has a name of another folder: ${JSON.stringify(name)}.`, path)
  const unpacked = join(folder, `${name}.unpacked`)
  try {
    const found = await unpack({ path, packing, to: unpacked, limit: expected?.size ?? limit, signal })
    if (expected && found.digest !== expected.digest)
      throw unusable(`${name} has another digest unpacked than it should have.`, path)
    if (!expected) await checkContent(unpacked, name, path)
    await rename(unpacked, join(folder, name))
    return { kind, name, ...found }
  } finally {
    await rm(unpacked, { force: true })
  }
}

/** Without a digest to hold it against, at least what is sent in place of a missing file is known: nothing, or a page. */
async function checkContent(unpacked: string, name: string, origin: string): Promise<void> {
  const file = await open(unpacked)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0)
    if (bytesRead === 0) throw unusable(`${name} is empty.`, origin)
    if (/^\s*<(?:!doctype|html|\?xml)/i.test(buffer.toString('latin1')))
      throw unusable(`${name} is a page of HTML.`, origin)
  } finally {
    await file.close()
  }
}

/** Writes the manifest, then clears the folder of everything the manifest does not name. */
export async function finish(folder: string, manifest: Manifest): Promise<void> {
  await writeManifest(folder, manifest)
  const keep = new Set([manifestPath(folder), ...manifest.files.map(({ name }) => join(folder, name))])
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    if (!keep.has(path)) await rm(path, { force: true, recursive: true })
  }
}
