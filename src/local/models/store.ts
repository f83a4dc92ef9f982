import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import type { Tag } from '../../domain/tag.ts'
import type { InstalledModel, ModelSource } from '../installed-model.ts'
import { isIndex, type Mirror, mirrorAt } from './addresses.ts'
import { digestFile } from './digest-file.ts'
import { fetchIndex } from './fetch-index.ts'
import { createIndexMemory } from './index-memory.ts'
import { installRelease } from './install-release.ts'
import { keepIndex, readKeptIndex } from './kept-index.ts'
import {
  type Installation,
  type Manifest,
  manifestPath,
  readInstallations,
  readManifest,
  usableModel,
} from './manifest.ts'
import { findPair, type OfPair } from './match-pair.ts'
import { notOffered, offlineProblem } from './missing-model.ts'
import type { ModelRecord } from './model-index.ts'
import { asStorageProblem, modelProblem, pairName } from './model-problem.ts'
import { isFolder, sizeOnDisk } from './on-disk.ts'
import { withLock } from './pair-lock.ts'
import { chooseReleases, type Release, sizeOf } from './release.ts'
import { copyModel, fetchModel, findModels } from './side-load.ts'

/** Where models are kept and had from. */
export interface ModelStoreOptions {
  /** Made at the first download. */
  readonly folder: string
  /** A mirror or its index; the public index when left out. */
  readonly url?: string | undefined
  /** Never use the network. */
  readonly offline?: boolean
  /** How far a download is; called first when it is known what will be downloaded. */
  readonly onProgress?: (progress: ModelProgress) => void
  readonly fetch?: typeof globalThis.fetch
  /** Milliseconds without a byte until a connection is given up. */
  readonly stall?: number | undefined
  /** Milliseconds before a broken connection is made again. */
  readonly delay?: number | undefined
  /** Milliseconds the index may take; 10 seconds when left out. */
  readonly indexTimeout?: number | undefined
}

/** How much of a release is downloaded, in bytes. */
export interface ModelProgress {
  readonly release: Release
  readonly origin: string
  readonly done: number
  readonly total: number
}

/** What to install: a pair from the mirror, or what lies in a folder or below an address. */
export interface Pull {
  readonly pair?: OfPair | undefined
  readonly from?: string | undefined
}

/** A file that is not what its manifest says. */
export interface Fault {
  readonly pair: OfPair
  readonly name: string
  readonly fault: 'missing' | 'wrong size' | 'wrong digest'
}

/** The models of this machine. Whatever throws, throws a `Problem` or the signal's reason. */
export interface ModelStore extends ModelSource {
  installed(): Promise<readonly Manifest[]>
  /** The releases the mirror offers. */
  offered(signal?: AbortSignal): Promise<readonly Release[]>
  /** Installs what is not installed; gives all that was asked for. */
  pull(pull: Pull, signal?: AbortSignal): Promise<readonly InstalledModel[]>
  /** Reads every installed file, or those of one pair, and holds its digest against the manifest. */
  verify(pair?: OfPair, signal?: AbortSignal): Promise<readonly Fault[]>
  /** Whether there was something to remove. */
  remove(from: Tag, to: Tag, signal?: AbortSignal): Promise<boolean>
}

export function createModelStore(options: ModelStoreOptions): ModelStore {
  const { offline = false, fetch = globalThis.fetch } = options
  const root = resolve(options.folder)
  const mirror = mirrorAt(options.url)
  const transfer = { fetch, stall: options.stall, delay: options.delay }
  const isOwn = (from: Mirror): boolean => from.index.href === mirror.index.href
  const fetchRecords = (from: Mirror, signal?: AbortSignal): Promise<readonly ModelRecord[]> =>
    fetchIndex(from, fetch, signal, options.indexTimeout)
  const index = createIndexMemory(root, mirror.index, (signal) => fetchRecords(mirror, signal))
  const folderOf = ({ from, to }: OfPair) => join(root, pairName(from, to))
  const locked = async <Result>(pair: OfPair, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> => {
    await mkdir(root, { recursive: true })
    return withLock(`${folderOf(pair)}.lock`, work, signal)
  }
  const manifests = async () => (await readInstallations(root)).map(({ manifest }) => manifest)
  const installed = async (pair: OfPair): Promise<InstalledModel | undefined> => {
    const { from, to } = pair
    const folder = folderOf(pair)
    // its own folder first: this is asked before every sentence, and there may be dozens of others
    const manifest = await readManifest(folder)
    if (manifest?.from === from && manifest.to === to) return usableModel({ folder, manifest })
    const found = findPair((await readInstallations(root)).map(asPair), from, to)
    return found && usableModel(found)
  }
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw asStorageProblem(error, root)
    }
  }

  const pullPair = async (
    pair: OfPair,
    from: Mirror,
    signal?: AbortSignal,
    tell?: (done: number, total: number) => void,
  ): Promise<InstalledModel> => {
    const there = await installed(pair)
    if (there) return there
    if (offline) {
      const known = chooseReleases(await readKeptIndex(root, from.index))
      throw offlineProblem(pair.from, pair.to, findPair(known, pair.from, pair.to), from)
    }
    const records = await (isOwn(from) ? index.records(signal) : fetchRecords(from, signal))
    const releases = chooseReleases(records)
    const release = findPair(releases, pair.from, pair.to)
    if (!release) throw notOffered(pair.from, pair.to, releases, from)
    const work = async (): Promise<void> => {
      if (await installed(release)) return
      const total = sizeOf(release).packed
      const onBytes = (done: number) => {
        options.onProgress?.({ release, origin: from.index.href, done, total })
        tell?.(done, total)
      }
      onBytes(0)
      if (isOwn(from)) await keepIndex(root, from.index, records)
      await installRelease(release, from, folderOf(release), { ...transfer, signal, onBytes })
    }
    await locked(release, work, signal)
    return usable(release)
  }
  /** The model just installed. */
  const usable = async (pair: OfPair): Promise<InstalledModel> => {
    const model = await installed(pair)
    if (model) return model
    throw modelProblem('storage-unavailable', `${folderOf(pair)} was changed by somebody else while it was written.`)
  }
  /** Puts what `fill` makes in place of what is installed for a pair, when it is whole: a faulty copy costs nobody a good one. */
  const exchange = async (pair: OfPair, fill: (incoming: string) => Promise<Manifest>): Promise<void> => {
    const incoming = join(root, `.${pairName(pair.from, pair.to)}.incoming`)
    await rm(incoming, { recursive: true, force: true })
    try {
      await fill(incoming)
      await discard(folderOf(pair))
      await rename(incoming, folderOf(pair))
    } finally {
      await rm(incoming, { recursive: true, force: true })
    }
  }
  const pullFrom = async (origin: string, pair: OfPair | undefined, signal?: AbortSignal) => {
    if (!/^https?:\/\//i.test(origin)) {
      if (!(await isFolder(origin))) throw modelProblem('not-found', `There is no folder ${origin}.`, { origin })
      const models: InstalledModel[] = []
      for (const found of await findModels(origin, pair)) {
        if (found.folder === folderOf(found))
          throw modelProblem('invalid-request', `${found.folder} is where the model would be copied to.`)
        await locked(found, () => exchange(found, (incoming) => copyModel(found, incoming, signal)), signal)
        models.push(await usable(found))
      }
      return models
    }
    if (!URL.canParse(origin)) throw modelProblem('invalid-request', `${origin} is no address.`)
    if (pair === undefined)
      throw modelProblem(
        'invalid-request',
        'Of which pair? What lies at an address cannot be listed: `dragoman models pull de-en --from URL`.',
      )
    const address = new URL(origin)
    if (isIndex(address)) return [await pullPair(pair, mirrorAt(origin), signal)]
    if (offline) throw modelProblem('provider-unavailable', `MODELS_OFFLINE forbids to download from ${address.href}.`)
    const fill = (incoming: string) => fetchModel(pair, address, incoming, { ...transfer, signal })
    await locked(pair, () => exchange(pair, fill), signal)
    return [await usable(pair)]
  }

  return {
    open: (from, to, signal, onBytes) => guarded(() => pullPair({ from, to }, mirror, signal, onBytes)),
    pairs: (signal) =>
      guarded(async () => {
        const here = await manifests()
        const others = offline ? [] : chooseReleases(await index.keptOrFetched(here.length > 0, signal))
        const named = new Map([...here, ...others].map(({ from, to }) => [pairName(from, to), { from, to }]))
        return [...named.values()]
      }),
    installed: () => guarded(manifests),
    offered: (signal) =>
      guarded(async () =>
        chooseReleases(offline ? await readKeptIndex(root, mirror.index) : await index.records(signal)),
      ),
    pull: ({ pair, from }, signal) =>
      guarded(async () => {
        if (from !== undefined) return pullFrom(from, pair, signal)
        if (pair === undefined) throw modelProblem('invalid-request', 'Which pair? `dragoman models pull de-en`.')
        return [await pullPair(pair, mirror, signal)]
      }),
    verify: (pair, signal) =>
      guarded(async () => {
        const all = await readInstallations(root)
        const asked = pair ? findPair(all.map(asPair), pair.from, pair.to) : undefined
        if (pair && !asked) throw notInstalled(pair)
        const faults: Fault[] = []
        for (const one of asked ? [asked] : all) faults.push(...(await faultsOf(one, signal)))
        return faults
      }),
    remove: (from, to, signal) =>
      guarded(async () => {
        const folder = folderOf({ from, to })
        if (!(await isFolder(folder))) return false
        return locked(
          { from, to },
          async () => {
            await discard(folder)
            return true
          },
          signal,
        )
      }),
  }
}

const asPair = (one: Installation): Installation & OfPair => ({ ...one, from: one.manifest.from, to: one.manifest.to })

/** Removes a model, its manifest first: what is half removed must not look installed. */
async function discard(folder: string): Promise<void> {
  await rm(manifestPath(folder), { force: true })
  await rm(folder, { recursive: true, force: true })
}

const notInstalled = ({ from, to }: OfPair): Problem =>
  modelProblem(
    'not-found',
    `The model for ${from} → ${to} is not installed. \`dragoman models list\` names those that are.`,
  )

async function faultsOf({ folder, manifest }: Installation, signal?: AbortSignal): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const pair = { from: manifest.from, to: manifest.to }
  for (const { name, size, digest } of manifest.files) {
    const path = join(folder, name)
    const found = await sizeOnDisk(path)
    if (found === undefined) faults.push({ pair, name, fault: 'missing' })
    else if (found !== size) faults.push({ pair, name, fault: 'wrong size' })
    else if ((await digestFile(path, signal)) !== digest) faults.push({ pair, name, fault: 'wrong digest' })
  }
  return faults
}
