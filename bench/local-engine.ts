/**
 * What the engines of the provider `local` take and give on this machine: words per second, memory, and how long they
 * keep the main thread waiting. Models are made on the spot in the shape and size of the published architectures; they
 * answer every sentence with the same 24 words, so their speed and memory are real and their translations are not.
 *
 * Usage: local-engine [engine] [shape] [threads]; every combination is measured in a process of its own.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { InstalledModel } from '../src/local/installed-model.ts'
import { local } from '../src/local/local.ts'
import { SHAPES, writeModel } from '../test/support/synthetic-model.ts'
import { type Lag, lagOf } from './local-engine-lag.ts'
import { setting } from './peers/peer.ts'
import { ARTICLE } from './speed/cases.ts'

const ENGINES = ['bergamot', 'fxtranslate'] as const
type Engine = (typeof ENGINES)[number]
const PUBLISHED = ['tiny', 'base-memory'] as const
const THREADS = ['1', '2'] as const
const script = pathToFileURL('src/local/engine/thread/host.js')
const ANSWER =
  'Yesterday the council met in Berlin and spoke of new steps against those who break its rules , while others asked for more time .'
/** Sentences of so many words are translated. */
const WORDS = 20
const SENTENCES = 60
/** Milliseconds of doing nothing, to see how long a loaded machine keeps us waiting anyway. */
const IDLE_MS = 3_000
/** What another process does: nothing, at full speed, and not for ever should nobody be left to end it. */
const BUSY = 'const end = Date.now() + 60_000; while (Date.now() < end);'
/** Milliseconds other processes have to come up. */
const START_MS = 500

interface Figures {
  readonly modelBytes: number
  readonly firstMs: number
  readonly wordsPerSecond: number
  readonly wordsPerCpuSecond: number
  readonly medianMs: number
  readonly before: number
  readonly most: number
  readonly after: number
  readonly idle: Lag
  readonly besideBusy: Lag
  readonly loading: Lag
  readonly translating: Lag
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

/** Stretches of prose of the same length. */
function sentences(): readonly string[] {
  const words = ARTICLE.text().match(/[\p{L}\p{N}]+/gu) ?? []
  return Array.from({ length: SENTENCES }, (_, index) =>
    Array.from({ length: WORDS }, (_, place) => words[(index * WORDS + place) % words.length]).join(' '),
  )
}

async function measure(engine: Engine, workers: number, model: InstalledModel): Promise<Figures> {
  const texts = sentences()
  const modelBytes = (await stat(model.files.model)).size
  const provider = local({
    ...{ engine, workers, script },
    models: { open: async () => model, installed: async () => [model], pairs: async () => [model] },
  })
  const translate = async (text: string): Promise<number> => {
    const asked = performance.now()
    const [answer] = await provider.translate({ source: model.from, target: model.to, texts: [text] })
    if (answer?.text !== ANSWER) throw new Error(`the engine answered ${answer?.text}`)
    return performance.now() - asked
  }
  await settle()
  const before = process.memoryUsage.rss()
  const idle = (await lagOf(() => pause(IDLE_MS))).lag
  const besideBusy = await lagBesideBusy(workers)
  const first = await lagOf(() => Promise.all(texts.slice(0, workers).map(translate)))

  const cpu = process.cpuUsage()
  const since = performance.now()
  const all = await lagOf(async () => {
    const times: number[] = []
    const queue = [...texts]
    const ask = async () => {
      for (let text = queue.shift(); text !== undefined; text = queue.shift()) times.push(await translate(text))
    }
    await Promise.all(Array.from({ length: workers }, ask))
    return times
  })
  const took = (performance.now() - since) / 1000
  const cpuTook = seconds(process.cpuUsage(cpu))
  await provider.close()
  await settle()
  const count = WORDS * SENTENCES
  return {
    ...{ modelBytes, firstMs: Math.max(...first.result), before, idle, besideBusy },
    // Looking at memory meanwhile would itself be a lag.
    most: process.resourceUsage().maxRSS * 1024,
    after: process.memoryUsage.rss(),
    loading: first.lag,
    translating: all.lag,
    wordsPerSecond: count / took,
    wordsPerCpuSecond: count / cpuTook,
    medianMs: all.result.sort((one, other) => one - other)[all.result.length >> 1]!,
  }
}

/**
 * The control: how long this process is kept waiting while it does nothing, beside as many processes of others as engines
 * would be busy. What lags no more than that is the machine's doing.
 */
async function lagBesideBusy(count: number): Promise<Lag> {
  const others = Array.from({ length: count }, () => spawn(process.execPath, ['-e', BUSY], { stdio: 'ignore' }))
  try {
    await pause(START_MS)
    return (await lagOf(() => pause(IDLE_MS))).lag
  } finally {
    for (const other of others) other.kill()
  }
}

/** Time for memory to be given back, which nothing announces. */
async function settle(): Promise<void> {
  globalThis.gc?.()
  await pause(500)
}

async function measureApart(engine: Engine, shape: (typeof PUBLISHED)[number], workers: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-'))
  try {
    const words = [...new Set(sentences().join(' ').split(' '))]
    const model = await writeModel(folder, { phrase: ANSWER, words }, SHAPES[shape])
    const args = ['--expose-gc', process.argv[1]!, '--one', engine, String(workers), JSON.stringify(model)]
    const { stdout, status } = spawnSync(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`${engine} ${shape} ended with ${status}`)
    return JSON.parse(stdout)
  } finally {
    await rm(folder, { recursive: true })
  }
}

type Columns = readonly (readonly [title: string, cell: (figures: Figures) => string])[]

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)
const lagCell = ({ usual, most, own }: Lag): string =>
  [usual, most, own].map((each) => each?.toFixed(1) ?? '–').join(' / ')

const SPEED: Columns = [
  ['model, MB', ({ modelBytes }) => (modelBytes / 1e6).toFixed(1)],
  ['first, ms', ({ firstMs }) => firstMs.toFixed(0)],
  ['words/s', ({ wordsPerSecond }) => wordsPerSecond.toFixed(0)],
  ['words/CPU s', ({ wordsPerCpuSecond }) => wordsPerCpuSecond.toFixed(0)],
  ['sentence, ms', ({ medianMs }) => medianMs.toFixed(0)],
  ['RSS before', ({ before }) => megabytes(before)],
  ['most', ({ most }) => megabytes(most)],
  ['after', ({ after }) => megabytes(after)],
]
const LAGS: Columns = [
  ['idle', ({ idle }) => lagCell(idle)],
  ['beside busy', ({ besideBusy }) => lagCell(besideBusy)],
  ['loading', ({ loading }) => lagCell(loading)],
  ['translating', ({ translating }) => lagCell(translating)],
]

function table(columns: Columns, rows: readonly (readonly [name: string, figures: Figures])[]): string {
  const head = ''.padEnd(36) + columns.map(([title]) => title.padStart(19)).join('')
  const line = ([name, figures]: (typeof rows)[number]) =>
    name.padEnd(36) + columns.map(([, cell]) => cell(figures).padStart(19)).join('')
  return [head, ...rows.map(line)].join('\n')
}

const [flag, engine, workers, model] = process.argv.slice(2)
if (flag === '--one') {
  const found = ENGINES.find((one) => one === engine)!
  console.log(JSON.stringify(await measure(found, Number(workers), JSON.parse(model!))))
} else {
  const wanted = process.argv.slice(2)
  const isWanted = (name: string, all: readonly string[]) =>
    wanted.includes(name) || !wanted.some((other) => all.includes(other))
  console.log(setting(['@browsermt/bergamot-translator', 'fxtranslate']))
  const rows: (readonly [string, Figures])[] = []
  for (const each of ENGINES.filter((name) => isWanted(name, ENGINES)))
    for (const size of PUBLISHED.filter((name) => isWanted(name, PUBLISHED)))
      for (const threads of THREADS.filter((name) => isWanted(name, THREADS)))
        rows.push([`${each} ${size}, threads: ${threads}`, await measureApart(each, size, Number(threads))])
  console.log(`${SENTENCES} sentences of ${WORDS} words; memory in MB\n\n${table(SPEED, rows)}`)
  console.log(
    `\nLag of the event loop, ms: 99th of 100 / most / most without waiting for a processor. Idle: nothing to do; beside busy: nothing to do, as many other processes busy as threads\n\n${table(LAGS, rows)}`,
  )
}
