import { parseConfig } from '../config.ts'
import { byteCount } from '../local/models/byte-count.ts'
import { LICENCE } from '../local/models/install-release.ts'
import type { Manifest } from '../local/models/manifest.ts'
import type { OfPair } from '../local/models/match-pair.ts'
import { pairName } from '../local/models/model-problem.ts'
import { parsePair } from '../local/models/parse-pair.ts'
import { type Release, sizeOf } from '../local/models/release.ts'
import { createModelStore, type ModelProgress, type ModelStore } from '../local/models/store.ts'
import { type Command, EXIT, print, type Values } from './options.ts'
import { createProgress, type Progress } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** `dragoman models …`: the local engine's models on this machine. */
export const models: Command = async ([action, ...operands], values) => {
  switch (action) {
    case 'list':
      return list(operands, values)
    case 'pull':
      return pull(operands, values)
    case 'verify':
      return verify(operands)
    case 'rm':
      return remove(operands)
    default:
      throw new UsageError('models does list, pull, verify, rm.')
  }
}

function openModels(onProgress?: (progress: ModelProgress) => void): ModelStore {
  const { folder, url, offline } = parseConfig(process.env).models
  return createModelStore({ folder, url, offline, ...(onProgress && { onProgress }) })
}

/** A pair a line: name, architecture, version, bytes on the disk, licence; of what is offered, bytes to download as well. */
async function list(operands: readonly string[], { json, offered }: Values): Promise<number> {
  if (operands.length > 0) throw new UsageError('models list takes no pair.')
  const store = openModels()
  const rows = offered ? (await store.offered()).map(offeredRow) : (await store.installed()).map(installedRow)
  if (json) return print(`${JSON.stringify(rows, null, 2)}\n`)
  if (rows.length === 0) process.stderr.write(offered ? 'No model is known.\n' : NOTHING_INSTALLED)
  return print(rows.map(lineOf).join(''))
}

const NOTHING_INSTALLED =
  'No model is installed. `dragoman models list --offered` names those there are, `dragoman models pull de-en` downloads one.\n'

interface Row extends OfPair {
  readonly architecture: string
  readonly version: string
  readonly licence: string | null
  /** On the disk. */
  readonly bytes: number
  readonly downloadBytes?: number
  readonly origin?: string
  readonly files: readonly { readonly name: string; readonly size: number; readonly digest: string }[]
}

const installedRow = ({ from, to, architecture, version, licence, origin, files }: Manifest): Row => ({
  from,
  to,
  architecture,
  version,
  licence,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
  origin,
  files,
})

const offeredRow = (release: Release): Row => ({
  from: release.from,
  to: release.to,
  architecture: release.architecture,
  version: release.version,
  licence: LICENCE,
  bytes: sizeOf(release).unpacked,
  downloadBytes: sizeOf(release).packed,
  files: release.files.map(({ name, size, digest }) => ({ name, size, digest })),
})

function lineOf({ from, to, architecture, version, licence, bytes, downloadBytes }: Row): string {
  const sizes = downloadBytes === undefined ? [byteCount(bytes)] : [byteCount(downloadBytes), byteCount(bytes)]
  return `${[pairName(from, to), architecture, version, ...sizes, licence ?? 'licence unknown'].join('\t')}\n`
}

/** Says what will be downloaded, shows how far it is, and names each folder on standard output when it is there. */
async function pull(operands: readonly string[], { from }: Values): Promise<number> {
  if (operands.length === 0 && from === undefined) throw new UsageError('Which pair? Such as `models pull de-en`.')
  const pairs = operands.map(pairOf)
  let shown: { readonly release: Release; readonly progress: Progress } | undefined
  const onProgress = ({ release, origin, done, total }: ModelProgress) => {
    if (shown?.release !== release) {
      shown?.progress.end()
      process.stderr.write(announce(release, origin))
      shown = { release, progress: createProgress(process.stderr, bytes) }
    }
    shown.progress.show(done, total)
  }
  const store = openModels(onProgress)
  const interrupt = new AbortController()
  const stop = () => interrupt.abort(new Interrupted())
  process.once('SIGINT', stop)
  try {
    for (const pair of pairs.length > 0 ? pairs : [undefined]) {
      for (const model of await store.pull({ pair, from }, interrupt.signal)) {
        shown?.progress.end()
        shown = undefined
        print(`${pairName(model.from, model.to)}\t${model.folder}\n`)
      }
    }
    return EXIT.done
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    shown?.progress.end()
    process.stderr.write('Stopped. The same command goes on where it stopped.\n')
    return EXIT.failed
  } finally {
    shown?.progress.end()
    process.removeListener('SIGINT', stop)
  }
}

/** Somebody pressed Ctrl-C. */
class Interrupted extends Error {}

const bytes = (done: number, total: number): string => `${byteCount(done)} of ${byteCount(total)}`

function announce(release: Release, origin: string): string {
  const { from, to, architecture, version, files } = release
  const { packed, unpacked } = sizeOf(release)
  const named = files.map(({ name, size }) => `${name} (${byteCount(size)})`).join(', ')
  return (
    `${from} → ${to}: ${architecture} ${version}, licence ${LICENCE}, from ${new URL(origin).host}\n` +
    `  ${named}\n  ${byteCount(packed)} to download, ${byteCount(unpacked)} on disk\n`
  )
}

/** Names each file that is not what was installed; ends with 1 when there is one. */
async function verify(operands: readonly string[]): Promise<number> {
  const store = openModels()
  const pairs = operands.map(pairOf)
  const faults = []
  for (const pair of pairs.length > 0 ? pairs : [undefined]) faults.push(...(await store.verify(pair)))
  for (const { pair, name, fault } of faults) print(`${pairName(pair.from, pair.to)}\t${name}\t${fault}\n`)
  if (faults.length === 0) process.stderr.write('Every file is as it was installed.\n')
  else process.stderr.write('`dragoman models rm PAIR`, then `dragoman models pull PAIR`, brings them anew.\n')
  return faults.length === 0 ? EXIT.done : EXIT.failed
}

async function remove(operands: readonly string[]): Promise<number> {
  if (operands.length === 0) throw new UsageError('Which pair? `dragoman models list` names them.')
  const store = openModels()
  let missing = 0
  for (const { from, to } of operands.map(pairOf)) {
    const name = pairName(from, to)
    if (await store.remove(from, to)) print(`removed ${name}\n`)
    else {
      missing++
      process.stderr.write(`There is no model ${name}.\n`)
    }
  }
  return missing === 0 ? EXIT.done : EXIT.failed
}

function pairOf(text: string): OfPair {
  const pair = parsePair(text)
  if (pair) return pair
  throw new UsageError(`${JSON.stringify(text)} is no pair of languages, such as de-en, zh-Hans-en or pt-BR:en.`)
}
