import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Problem } from '../../domain/problem.ts'
import type { Tag } from '../../domain/tag.ts'
import { unlessAborted } from '../../providers/unless-aborted.ts'
import type { InstalledModel, ModelSource } from '../installed-model.ts'
import { isIndex, type Mirror, mirrorAt } from './addresses.ts'
import { digestFile } from './digest-file.ts'
import { fetchIndex } from './fetch-index.ts'
import { downloadSize, installRelease } from './install-release.ts'

export { LICENCE } from './install-release.ts'

import { keepIndex, readKeptIndex } from './kept-index.ts'
import {
  type Installation,
  type Manifest,
  manifestPath,
  readInstallations,
  sizeOnDisk,
  usableModel,
} from './manifest.ts'
import { findPair, type OfPair } from './match-pair.ts'
import { notOffered, offlineProblem } from './missing-model.ts'
import type { ModelRecord } from './model-index.ts'
import { asStorageProblem, modelProblem, pairName } from './model-problem.ts'
import { withLock } from './pair-lock.ts'
import { chooseReleases, type Release } from './release.ts'
import { copyModel, fetchModel, findModels, isFolder } from './side-load.ts'

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
  list(): Promise<readonly Manifest[]>
  /** The releases the mirror offers. */
  offered(signal?: AbortSignal): Promise<readonly Release[]>
  /** Installs what is not installed; gives all that was asked for. */
  pull(pull: Pull, signal?: AbortSignal): Promise<readonly InstalledModel[]>
  /** Reads every installed file, or those of one pair, and holds its digest against the manifest. */
  verify(pair?: OfPair, signal?: AbortSignal): Promise<readonly Fault[]>
  /** Whether there was something to remove. */
  remove(from: Tag, to: Tag, signal?: AbortSignal): Promise<boolean>
}

/** Milliseconds an index is remembered, and that it could not be had. */
const REMEMBERED = 600_000
const REMEMBERED_FAULT = 60_000

export function createModelStore(options: ModelStoreOptions): ModelStore {
  const { offline = false, fetch = globalThis.fetch } = options
  const root = resolve(options.folder)
  const mirror = mirrorAt(options.url)
  const transfer = { fetch, stall: options.stall, delay: options.delay }
  let remembered: { readonly records: readonly ModelRecord[]; readonly until: number } | undefined
  let fault: { readonly problem: Problem; readonly until: number } | undefined
  let asking: Promise<readonly ModelRecord[]> | undefined

  const recordsOf = async (from: Mirror, signal?: AbortSignal): Promise<readonly ModelRecord[]> => {
    const own = from === mirror
    if (own && remembered && remembered.until > Date.now()) return remembered.records
    const records = await fetchIndex(from, fetch, signal, options.indexTimeout)
    if (own) remembered = { records, until: Date.now() + REMEMBERED }
    return records
  }
  const folderOf = ({ from, to }: OfPair) => join(root, pairName(from, to))
  const locked = async <Result>(pair: OfPair, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> => {
    await mkdir(root, { recursive: true })
    return withLock(`${folderOf(pair)}.lock`, work, signal)
  }
  const installed = async ({ from, to }: OfPair): Promise<InstalledModel | undefined> => {
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
    const records = await recordsOf(from, signal)
    const releases = chooseReleases(records)
    const release = findPair(releases, pair.from, pair.to)
    if (!release) throw notOffered(pair.from, pair.to, releases, from)
    const work = async (): Promise<Manifest | InstalledModel> => {
      const meanwhile = await installed(release)
      if (meanwhile) return meanwhile
      const total = downloadSize(release)
      const onBytes = (done: number) => {
        options.onProgress?.({ release, origin: from.index.href, done, total })
        tell?.(done, total)
      }
      onBytes(0)
      await keepIndex(root, from.index, records)
      return installRelease(release, from, folderOf(release), { ...transfer, signal, onBytes })
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
      await rm(manifestPath(folderOf(pair)), { force: true })
      await rm(folderOf(pair), { recursive: true, force: true })
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
        const here = (await readInstallations(root)).map(({ manifest }) => manifest)
        const others = await offeredOrKept(here.length > 0, signal)
        const named = new Map([...here, ...others].map(({ from, to }) => [pairName(from, to), { from, to }]))
        return [...named.values()]
      }),
    installed: () => guarded(async () => (await readInstallations(root)).map(({ manifest }) => manifest)),
    list: () => guarded(async () => (await readInstallations(root)).map(({ manifest }) => manifest)),
    offered: (signal) =>
      guarded(async () =>
        chooseReleases(offline ? await readKeptIndex(root, mirror.index) : await recordsOf(mirror, signal)),
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
            // the manifest first: what is half removed must not look installed
            await rm(manifestPath(folder), { force: true })
            await rm(folder, { recursive: true, force: true })
            return true
          },
          signal,
        )
      }),
  }

  /**
   * What can be downloaded, as the index kept on the disk says: whoever has what is needed asks nobody. Where none is kept
   * it is fetched, and when that fails while models are there, they are all there is for a while.
   */
  async function offeredOrKept(anyInstalled: boolean, signal?: AbortSignal): Promise<readonly OfPair[]> {
    if (offline) return []
    const kept = await readKeptIndex(root, mirror.index)
    if (kept.length > 0) return chooseReleases(kept)
    try {
      if (fault && fault.until > Date.now()) throw fault.problem
      asking ??= askForIndex()
      // Where it could not be had before, those who have models do not wait for it again.
      asking.catch(() => undefined)
      if (anyInstalled && fault) return []
      return chooseReleases(await unlessAborted(asking, signal))
    } catch (error) {
      if (anyInstalled && error instanceof Problem && error === fault?.problem) return []
      throw error
    }
  }

  /** Whoever asks first may have less patience than the index needs: it is fetched all the same, for those who come after. */
  async function askForIndex(): Promise<readonly ModelRecord[]> {
    try {
      const records = await recordsOf(mirror)
      fault = undefined
      return records
    } catch (error) {
      if (error instanceof Problem) fault = { problem: error, until: Date.now() + REMEMBERED_FAULT }
      throw error
    } finally {
      asking = undefined
    }
  }
}

const asPair = (one: Installation): Installation & OfPair => ({ ...one, from: one.manifest.from, to: one.manifest.to })

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
