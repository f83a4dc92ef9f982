/**
 * An article of 500 sentences through an engine over HTTP that takes 150 ms a request, answers 5 % of them with 429 and
 * breaks 1 % off, without a termbase (which would ask again where a term is missing): when the first pair comes after the engine's first answer, the whole time beside that of a perfect
 * engine, memory, and what is still sent after the caller left half-way. Usage: long-article [RUNS]
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { parseConfig } from '../src/config.ts'
import { createServices } from '../src/dependencies.ts'
import { translateArticle } from '../src/pipeline/translate-article.ts'
import { deepl } from '../src/providers/deepl.ts'
import { createMemoryStore } from '../src/storage/memory.ts'
import { wordFile } from '../test/support/detection.ts'
import { rightTranslation } from '../test/support/fault-schedule.ts'
import { termbaseFile } from '../test/support/termbase.ts'

const SENTENCES = 500
const LATENCY_MS = 150
const TEXTS = 10
/** Requests the service sends at once. */
const AT_ONCE = 4
const IDEAL_MS = Math.ceil((SENTENCES / TEXTS + 1) / AT_ONCE) * LATENCY_MS

const text = Array.from(
  { length: SENTENCES },
  (_, index) => `Am ${index + 1}. Tag zahlte das Ministerium in Wien ${1_000 + 37 * index} Euro an die Behörde.`,
).join(' ')

interface Engine {
  readonly url: string
  /** Whether it answers some requests with 429 or not at all. */
  faulty: boolean
  /** Milliseconds since the start of the process; `undefined` before the first answer. */
  firstAnswer: number | undefined
  requests: number
  close(): void
}

async function startEngine(): Promise<Engine> {
  const server = createServer((message, response) => {
    const parts: Buffer[] = []
    message.on('data', (part: Buffer) => parts.push(part))
    message.on('end', () => {
      const send = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (message.url === '/languages')
        return send(200, [
          { code: 'de', name: 'German', targets: ['en'] },
          { code: 'en', name: 'English', targets: [] },
        ])
      if (message.url === '/frontend/settings') return send(200, { charLimit: TEXTS * 90 })
      const { q } = JSON.parse(Buffer.concat(parts).toString()) as { q: string[] }
      engine.requests += 1
      setTimeout(() => {
        const chance = engine.faulty ? Math.random() : 1
        if (chance < 0.01) return message.socket.destroy()
        if (chance < 0.06) return send(429, { error: 'Slowdown' })
        send(200, { translatedText: q.map(rightTranslation) })
        engine.firstAnswer ??= performance.now()
      }, LATENCY_MS)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const engine: Engine = {
    url: `http://127.0.0.1:${port}`,
    faulty: true,
    firstAnswer: undefined,
    requests: 0,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
  return engine
}

async function run(engine: Engine, leaveAt = Number.POSITIVE_INFINITY) {
  const config = parseConfig({ LIBRETRANSLATE_URL: engine.url, LOG_LEVEL: 'silent' })
  const services = createServices(config, {
    deepl,
    store: createMemoryStore(),
    termbase: termbaseFile,
    words: wordFile,
  })
  const article = {
    content: { kind: 'text', posted: text },
    source: 'de',
    target: 'en',
    termbase: null,
    clean: 'safe',
  } as const
  const leaving = new AbortController()
  engine.firstAnswer = undefined
  engine.requests = 0
  const started = performance.now()
  let [pairs, firstPair, translated] = [0, 0, 0]
  try {
    for await (const event of translateArticle(article, services, { left: leaving.signal })) {
      if (event.event === 'pair') {
        pairs += 1
        if (pairs === 1) firstPair = performance.now() - (engine.firstAnswer ?? Number.NaN)
        if (pairs >= leaveAt) leaving.abort(new Error('left'))
      }
      if (event.event === 'end') translated = event.document.summary.translated
    }
  } catch (error) {
    if (!leaving.signal.aborted) throw error
  }
  return { firstPair, total: performance.now() - started, translated, requests: engine.requests }
}

const runs = Number(process.argv[2] ?? 9)
const engine = await startEngine()
engine.faulty = false
await run(engine)
const { total, requests } = await run(engine)
console.log(`perfect engine: ${total.toFixed(0)} ms, ${requests} requests (${IDEAL_MS} ms of waiting for it)`)
engine.faulty = true
const before = process.memoryUsage.rss()
const results = []
for (let index = 0; index < runs; index++) results.push(await run(engine))
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
const totals = results.map((result) => result.total)
console.log(
  `5 % 429, 1 % resets, ${runs} runs: first pair ${median(results.map(({ firstPair }) => firstPair)).toFixed(0)} ms after the first answer`,
)
console.log(
  `whole article: median ${median(totals).toFixed(0)} ms, ${(median(totals) / total).toFixed(2)} × the perfect engine; worst ${(Math.max(...totals) / total).toFixed(2)} ×`,
)
console.log(`translated: ${results.map(({ translated }) => translated).join(' ')} of ${SENTENCES}`)
console.log(`resident memory after all runs: ${((process.memoryUsage.rss() - before) / 1e6).toFixed(0)} MB more`)
const left = await run(engine, SENTENCES / 2)
const sent = engine.requests
await new Promise((resolve) => setTimeout(resolve, 4 * LATENCY_MS))
console.log(`left half-way: ${left.requests} requests sent by then, ${engine.requests - sent} after`)
engine.close()
