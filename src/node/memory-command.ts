import { createReadStream, statSync } from 'node:fs'
import { decodedParts } from '../exchange/decoded-parts.ts'
import { FormatError } from '../exchange/format-error.ts'
import { readTableParts } from '../exchange/table-parts.ts'
import { readTmxParts } from '../exchange/tmx-parts.ts'
import { byteCount } from '../local/models/byte-count.ts'
import { exportUnits } from '../pipeline/export-units.ts'
import { importUnits } from '../pipeline/import-units.ts'
import { EVERYBODY, type MemoryStore, type UnitFilter } from '../storage/memory-units.ts'
import { openLastingStore } from './open-store.ts'
import { type Command, EXIT, oneOf, print, tag, type Values } from './options.ts'
import { createProgress } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** `dragoman memory …`: the translations that are remembered, whoever's they are; what is imported is everybody's. */
export const memory: Command = async ([action = '', ...operands], values) => {
  const command = ACTIONS.get(action)
  if (!command) throw new UsageError(`memory does ${[...ACTIONS.keys()].join(', ')}.`)
  const store = openLastingStore()
  try {
    if (store.memory) return await command(store.memory, operands, values)
    throw new UsageError('There is no store that could hold a memory.')
  } finally {
    await store.close()
  }
}

type Action = (store: MemoryStore, operands: readonly string[], values: Values) => Promise<number>

const ACTIONS = new Map<string, Action>([
  ['import', importFile],
  ['export', exportAll],
  ['search', search],
  ['stats', stats],
  ['clear', clear],
])

const FORMATS = ['tmx', 'csv', 'tsv'] as const
const SHOWN = 100
/** Units of one transaction: the larger, the less is written, and a command keeps nobody waiting. */
const BATCH = 10_000

async function importFile(store: MemoryStore, [file, ...more]: readonly string[], values: Values): Promise<number> {
  if (file === undefined || more.length > 0)
    throw new UsageError('memory import takes one file, or - for standard input.')
  const named = FORMATS.find((format) => file.toLowerCase().endsWith(`.${format}`))
  const format = values.format === undefined ? (named ?? 'tmx') : oneOf(values.format, FORMATS, '--format')
  const languages = { source: tag(values.from, '--from'), target: tag(values.to, '--to') }
  const total = file === '-' ? 0 : sizeOf(file)
  const progress = createProgress(process.stderr, (done) => `${byteCount(done)} of ${byteCount(total)} read`)
  let read = 0
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of file === '-' ? process.stdin : createReadStream(file!)) {
      read += part.length
      yield part
    }
  }
  const text = decodedParts(bytes())
  const parts = format === 'tmx' ? readTmxParts(text) : readTableParts(text, languages)
  let taken = { units: 0, leftOut: 0 }
  let fault: FormatError | undefined
  try {
    for await (taken of importUnits(store, EVERYBODY, parts, languages, BATCH))
      if (total > 0) progress.show(read, total)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    fault = error
  } finally {
    progress.end()
  }
  if (fault) process.stderr.write(`${file} cannot be read on: ${fault.message}. What came before is in the memory.\n`)
  print(`${taken.units} units in the memory, ${taken.leftOut} left out\n`)
  return fault ? EXIT.failed : EXIT.done
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    throw new UsageError(`${file} cannot be read.`)
  }
}

async function exportAll(store: MemoryStore, _: readonly string[], values: Values): Promise<number> {
  for await (const part of exportUnits(store, null, filterOf(values))) {
    if (!process.stdout.write(part)) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
  return EXIT.done
}

async function search(store: MemoryStore, words: readonly string[], values: Values): Promise<number> {
  if (words.length === 0) throw new UsageError('Which words?')
  let shown = 0
  for (let next: string | null | undefined; next !== null && shown < SHOWN; ) {
    const page = { limit: SHOWN - shown, after: next }
    const found = await store.search(null, words.join(' '), filterOf(values), page)
    for (const { id, source, target, origin, text, translation } of found.units)
      print(`${[id, `${source}-${target}`, origin, text, translation].map(onOneLine).join('\t')}\n`)
    shown += found.units.length
    next = found.next
  }
  return shown > 0 ? EXIT.done : EXIT.failed
}

const onOneLine = (cell: string | number): string => String(cell).replace(/[\s\p{Cc}]+/gu, ' ')

async function stats(store: MemoryStore): Promise<number> {
  for (const { source, target, origin, units } of await store.counts(null))
    print(`${source}-${target}\t${origin}\t${units}\n`)
  return EXIT.done
}

/** Everything only where it is said in as many words. */
async function clear(store: MemoryStore, [all, ...more]: readonly string[], values: Values): Promise<number> {
  const filter = filterOf(values)
  const isPart = filter.source !== undefined || filter.target !== undefined
  if (more.length > 0 || (all === 'all') === isPart || (all !== undefined && all !== 'all'))
    throw new UsageError('memory clear takes all, or a part of it: --from de --to en.')
  return print(`removed ${await store.remove(null, filter)} units\n`)
}

const filterOf = (values: Values): UnitFilter => ({
  source: tag(values.from, '--from'),
  target: tag(values.to, '--to'),
})
