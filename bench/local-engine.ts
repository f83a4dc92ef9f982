/**
 * What the engines of the provider `local` take and give on this machine: words per second, memory, and how long they
 * keep the main thread waiting. Models are made on the spot in the shape and size of the published architectures; they
 * answer every sentence with the same 24 words, so their speed and memory are real and their translations are not.
 *
 * Usage: local-engine [engine] [shape]; every combination is measured in a process of its own.
 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { InstalledModel } from '../src/local/installed-model.ts'
import { local } from '../src/local/local.ts'
import { SHAPES, writeModel } from '../test/support/synthetic-model.ts'
import { setting } from './peers/peer.ts'
import { ARTICLE } from './speed/cases.ts'

const ENGINES = ['bergamot', 'fxtranslate'] as const
const PUBLISHED = ['tiny', 'base-memory'] as const
const script = pathToFileURL('src/local/engine/thread/host.js')
const ANSWER =
  'Yesterday the council met in Berlin and spoke of new steps against those who break its rules , while others asked for more time .'
/** Sentences of so many words are translated. */
const WORDS = 20
const SENTENCES = 60
/** Milliseconds of doing nothing, to see how long a loaded machine keeps us waiting anyway. */
const IDLE_MS = 3_000

interface Figures {
  readonly modelBytes: number
  readonly firstMs: number
  readonly wordsPerSecond: number
  readonly wordsPerCpuSecond: number
  readonly medianMs: number
  readonly before: number
  readonly most: number
  readonly after: number
  readonly lagMs: number
  readonly usualLagMs: number
  readonly idleLagMs: number
  readonly loadingLagMs: number
}

const rss = (): number => process.memoryUsage().rss
const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

/** Stretches of prose of the same length. */
function sentences(): readonly string[] {
  const words = ARTICLE.text().match(/[\p{L}\p{N}]+/gu) ?? []
  return Array.from({ length: SENTENCES }, (_, index) =>
    Array.from({ length: WORDS }, (_, place) => words[(index * WORDS + place) % words.length]).join(' '),
  )
}

async function measure(engine: (typeof ENGINES)[number], model: InstalledModel): Promise<Figures> {
  const texts = sentences()
  const modelBytes = (await stat(model.files.model)).size
  const provider = local({
    engine,
    script,
    models: { open: async () => model, installed: async () => [model], pairs: async () => [model] },
  })
  const job = { source: model.from, target: model.to }
  await settle()
  const before = rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, rss())
  }, 20)
  const lag = monitorEventLoopDelay({ resolution: 1 })

  lag.enable()
  await pause(IDLE_MS)
  const idleLagMs = lag.max / 1e6 - 1
  lag.reset()
  const started = performance.now()
  await provider.translate({ ...job, texts: texts.slice(0, 1) })
  const firstMs = performance.now() - started
  const loadingLagMs = lag.max / 1e6 - 1
  lag.reset()

  const times: number[] = []
  const cpu = process.cpuUsage()
  const since = performance.now()
  for (const text of texts) {
    const asked = performance.now()
    const [answer] = await provider.translate({ ...job, texts: [text] })
    if (answer?.text !== ANSWER) throw new Error(`the engine answered ${answer?.text}`)
    times.push(performance.now() - asked)
  }
  const took = (performance.now() - since) / 1000
  const cpuTook = seconds(process.cpuUsage(cpu))
  lag.disable()
  clearInterval(watch)
  await provider.close()
  await settle()
  const count = WORDS * SENTENCES
  return {
    ...{
      modelBytes,
      firstMs,
      before,
      most,
      after: rss(),
      lagMs: lag.max / 1e6 - 1,
      idleLagMs,
      loadingLagMs,
      usualLagMs: lag.percentile(99) / 1e6 - 1,
    },
    wordsPerSecond: count / took,
    wordsPerCpuSecond: count / cpuTook,
    medianMs: times.sort((one, other) => one - other)[times.length >> 1]!,
  }
}

/** Time for memory to be given back, which nothing announces. */
async function settle(): Promise<void> {
  globalThis.gc?.()
  await pause(500)
}

async function measureApart(engine: string, shape: (typeof PUBLISHED)[number]): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-bench-'))
  try {
    const words = [...new Set(sentences().join(' ').split(' '))]
    const model = await writeModel(folder, { phrase: ANSWER, words }, SHAPES[shape])
    const args = ['--expose-gc', process.argv[1]!, '--one', engine, JSON.stringify(model)]
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

const COLUMNS: readonly [string, (figures: Figures) => string][] = [
  ['model, MB', ({ modelBytes }) => (modelBytes / 1e6).toFixed(1)],
  ['first, ms', ({ firstMs }) => firstMs.toFixed(0)],
  ['words/s', ({ wordsPerSecond }) => wordsPerSecond.toFixed(0)],
  ['words/CPU s', ({ wordsPerCpuSecond }) => wordsPerCpuSecond.toFixed(0)],
  ['sentence, ms', ({ medianMs }) => medianMs.toFixed(0)],
  ['RSS before', ({ before }) => megabytes(before)],
  ['most', ({ most }) => megabytes(most)],
  ['after', ({ after }) => megabytes(after)],
  ['lag p99, ms', ({ usualLagMs }) => usualLagMs.toFixed(1)],
  ['most', ({ lagMs }) => lagMs.toFixed(1)],
  ['most loading', ({ loadingLagMs }) => loadingLagMs.toFixed(1)],
  ['most idle', ({ idleLagMs }) => idleLagMs.toFixed(1)],
]
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)

const [flag, engine, model] = process.argv.slice(2)
if (flag === '--one') {
  console.log(JSON.stringify(await measure(ENGINES.find((one) => one === engine)!, JSON.parse(model!))))
} else {
  const wanted = process.argv.slice(2)
  const isWanted = (name: string, all: readonly string[]) =>
    wanted.includes(name) || !wanted.some((other) => all.includes(other))
  console.log(setting(['@browsermt/bergamot-translator', 'fxtranslate']))
  console.log(`${SENTENCES} sentences of ${WORDS} words, one thread; memory in MB\n`)
  console.log(''.padEnd(24) + COLUMNS.map(([title]) => title.padStart(13)).join(''))
  for (const each of ENGINES.filter((name) => isWanted(name, ENGINES)))
    for (const size of PUBLISHED.filter((name) => isWanted(name, PUBLISHED))) {
      const figures = await measureApart(each, size)
      console.log(`${each} ${size}`.padEnd(24) + COLUMNS.map(([, cell]) => cell(figures).padStart(13)).join(''))
    }
}
