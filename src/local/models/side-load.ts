import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Problem } from '../../domain/problem.ts'
import { asFolder } from './addresses.ts'
import { type DownloadOptions, download } from './download.ts'
import { chooseFiles, codesOf, likelyNames, type NamedFile, pairOfCode, readFileName } from './file-names.ts'
import { type Manifest, type ManifestFile, readManifest } from './manifest.ts'
import { findPair, type OfPair } from './match-pair.ts'
import { MOST_BYTES, packingOf, UNNAMED } from './model-index.ts'
import { modelProblem } from './model-problem.ts'
import { isFolder, namesIn } from './on-disk.ts'
import { finish, putInPlace } from './put-in-place.ts'
import { isComplete } from './release.ts'

/** A model that lies in a folder of this machine, ready to be copied. */
export interface Found extends OfPair {
  readonly folder: string
  readonly files: readonly NamedFile[]
  /** What our own manifest beside the files says of them, where there is one. */
  readonly manifest: Manifest | undefined
}

/**
 * The models of a folder and of the folders in it: all, or that of one pair. Throws `not-found` when there is none, and
 * when a name can be read as several pairs and none is given.
 */
export async function findModels(origin: string, pair?: OfPair): Promise<readonly Found[]> {
  const folders = [resolve(origin), ...(await foldersIn(resolve(origin)))]
  const found = (await Promise.all(folders.map((folder) => modelsIn(folder, pair)))).flat()
  if (found.length > 0) return found
  const which = pair
    ? `for ${pair.from} → ${pair.to}`
    : 'whose pair its names tell (give it: `dragoman models pull zh-Hans-en --from DIR`)'
  throw modelProblem(
    'not-found',
    `${origin} holds no whole model ${which}. Wanted are model.deen.intgemm.alphas.bin, lex.50.50.deen.s2t.bin and ` +
      'vocab.deen.spm (or srcvocab… and trgvocab…) with the letters of the pair, plain, .gz or .zst.',
    { origin },
  )
}

async function foldersIn(origin: string): Promise<readonly string[]> {
  const paths = (await namesIn(origin)).map((name) => join(origin, name))
  const kinds = await Promise.all(paths.map(isFolder))
  return paths.filter((_, at) => kinds[at])
}

async function modelsIn(folder: string, pair: OfPair | undefined): Promise<readonly Found[]> {
  const manifest = await readManifest(folder)
  const files = (await namesIn(folder)).map(readFileName).filter((file) => file !== undefined)
  if (manifest && (!pair || findPair([manifest], pair.from, pair.to))) {
    const known = manifest.files.map(({ name, kind }) => ({
      name,
      bare: name,
      packing: 'plain' as const,
      kind,
      code: '',
    }))
    return [{ from: manifest.from, to: manifest.to, folder, files: known, manifest }]
  }
  const codes = pair ? codesOf(pair.from, pair.to) : [...new Set(files.map(({ code }) => code))]
  const found = codes.flatMap((code) => {
    const named = pair ?? pairOfCode(code)
    const chosen = chooseFiles(files.filter((file) => file.code === code))
    return named && isComplete({ files: chosen }) ? [{ ...named, folder, files: chosen, manifest: undefined }] : []
  })
  return pair ? found.slice(0, 1) : found
}

/** Copies a model that lies on this machine; gives its manifest. */
export async function copyModel(found: Found, folder: string, signal?: AbortSignal): Promise<Manifest> {
  await mkdir(folder, { recursive: true })
  const files: ManifestFile[] = []
  for (const { name, bare, kind, packing } of found.files) {
    const expected = found.manifest?.files.find((file) => file.name === name)
    const path = join(found.folder, name)
    files.push(await putInPlace(folder, { path, packing, kind, name: bare, limit: MOST_BYTES, expected, signal }))
  }
  const manifest = sideLoaded(found, found.folder, files, found.manifest)
  await finish(folder, manifest)
  return manifest
}

/** Downloads a model whose files lie below an address under the names they usually have; gives its manifest. */
export async function fetchModel(
  pair: OfPair,
  origin: URL,
  folder: string,
  options: DownloadOptions,
): Promise<Manifest> {
  await mkdir(folder, { recursive: true })
  const files: ManifestFile[] = []
  for (const [kind, names] of likelyNames(pair.from, pair.to)) {
    const shared = files.some((file) => file.kind === 'vocab')
    if (shared && (kind === 'srcvocab' || kind === 'trgvocab')) continue
    const partial = join(folder, `${kind}.partial`)
    const name = await firstOf(names, asFolder(origin), partial, options)
    if (name === undefined && kind === 'model') break
    if (name === undefined) continue
    const { packing, bare } = packingOf(name)
    const arrival = { path: partial, packing, kind, name: bare, limit: MOST_BYTES, signal: options.signal }
    files.push(await putInPlace(folder, arrival))
    await rm(partial, { force: true })
  }
  if (!isComplete({ files }))
    throw modelProblem(
      'not-found',
      `${origin.href} holds no whole model for ${pair.from} → ${pair.to} under the names ` +
        `${[...likelyNames(pair.from, pair.to).values()].map(([first]) => first).join(', ')} (also .zst and .gz).`,
      { origin: origin.href },
    )
  const manifest = sideLoaded(pair, origin.href, files)
  await finish(folder, manifest)
  return manifest
}

/** The first of several names that is there. */
async function firstOf(
  names: readonly string[],
  origin: URL,
  partial: string,
  options: DownloadOptions,
): Promise<string | undefined> {
  for (const name of names) {
    try {
      await download({ address: new URL(name, origin), limit: MOST_BYTES, partial }, options)
      return name
    } catch (error) {
      const missing = error instanceof Problem && [403, 404, 410].includes(Number(error.fields.providerStatus))
      if (!missing) throw error
    }
  }
  return undefined
}

/** The manifest of files somebody brought, with what another that came with them says. */
const sideLoaded = (
  { from, to }: OfPair,
  origin: string,
  files: readonly ManifestFile[],
  said?: Manifest,
): Manifest => ({
  format: 1,
  from,
  to,
  architecture: said?.architecture ?? UNNAMED,
  version: said?.version ?? UNNAMED,
  licence: said?.licence ?? null,
  origin: said?.origin ?? origin,
  installed: new Date().toISOString(),
  files: [...files],
})
