import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { attachmentAddress, isPlainName, type Mirror } from './addresses.ts'
import { digestFile } from './digest-file.ts'
import { type DownloadOptions, download } from './download.ts'
import { type Manifest, type ManifestFile, manifestPath } from './manifest.ts'
import type { ModelRecord } from './model-index.ts'
import { unusable } from './model-problem.ts'
import { sizeOnDisk } from './on-disk.ts'
import { finish, putInPlace } from './put-in-place.ts'
import type { Release } from './release.ts'

/** Under what the models of the public index are published. */
export const LICENCE = 'MPL-2.0'

/**
 * Downloads a release into a pair's folder and gives its manifest. Files that are there already, whole or in part, are
 * gone on with. `onBytes` tells how much of the whole download is there.
 */
export async function installRelease(
  release: Release,
  mirror: Mirror,
  folder: string,
  options: DownloadOptions,
): Promise<Manifest> {
  // addresses first: an index that points elsewhere is refused before anything is asked for
  const addresses = release.files.map((record) => attachmentAddress(mirror, record.packed.location))
  const stray = release.files.find(({ name }) => !isPlainName(name))
  if (stray)
    throw unusable(`The index names a file of another folder: ${JSON.stringify(stray.name)}.`, mirror.index.href)
  await mkdir(folder, { recursive: true })
  await rm(manifestPath(folder), { force: true })
  const files: ManifestFile[] = []
  let before = 0
  for (const [at, record] of release.files.entries()) {
    const onBytes = (bytes: number) => options.onBytes?.(before + bytes)
    files.push(await bring(record, addresses[at]!, folder, { ...options, onBytes }))
    before += record.packed.size
    options.onBytes?.(before)
  }
  const { from, to, architecture, version } = release
  const manifest: Manifest = {
    format: 1,
    from,
    to,
    architecture,
    version,
    licence: LICENCE,
    origin: mirror.index.href,
    installed: new Date().toISOString(),
    files,
  }
  await finish(folder, manifest)
  return manifest
}

async function bring(
  record: ModelRecord,
  address: URL,
  folder: string,
  options: DownloadOptions,
): Promise<ManifestFile> {
  const { kind, name, size, digest, packed } = record
  const path = join(folder, name)
  if ((await sizeOnDisk(path)) === size && (await digestFile(path, options.signal)) === digest)
    return { kind, name, size, digest }
  // the digest in its name keeps a part of one release from being gone on with as another
  const partial = join(folder, `${name}.${packed.digest.slice(0, 12)}.partial`)
  await download({ address, size: packed.size, limit: packed.size, digest: packed.digest, partial }, options)
  const expected = { size, digest }
  const { packing } = packed
  const signal = options.signal
  const file = await putInPlace(folder, { path: partial, packing, kind, name, limit: size, expected, signal })
  await rm(partial, { force: true })
  return file
}
