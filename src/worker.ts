import { migrations } from './builtin/migrations.ts'
import { type Config, ConfigError, type Environment, parseConfig } from './config.ts'
import { createDependencies } from './dependencies.ts'
import { createApp } from './http/app.tsx'
import type { Dependencies } from './http/context.ts'
import { type JobMessage, type JobQueue, workQueue } from './jobs/work-queue.ts'
import type { AiBinding } from './providers/ai.ts'
import { deeplOverFetch } from './providers/deepl-over-fetch.ts'
import { type D1, openD1 } from './storage/d1.ts'
import { createNoStore } from './storage/no-store.ts'
import { createSqlStore } from './storage/sql-store.ts'
import { loadTables } from './worker-tables.ts'

interface Bindings extends Environment {
  readonly AI?: AiBinding
  readonly DB?: D1
  readonly JOBS?: JobQueue
  readonly ASSETS: { fetch(request: Request): Promise<Response> }
}

/** Milliseconds that one message is worked on, where the settings do not say. */
const SLICE_MS = 30_000

interface Service {
  readonly app: ReturnType<typeof createApp>
  readonly jobs: Dependencies['jobs']
}

let service: Service | undefined

/** The service on Cloudflare Workers: made at the first request of an isolate, since its environment comes with it. */
export default {
  async fetch(request: Request, env: Bindings, context: ExecutionContext): Promise<Response> {
    const opened = service ?? (await open(env))
    return opened ? opened.app.fetch(request, env, context) : new Response(SEE_LOG, { status: 500 })
  },
  async queue({ messages }: { readonly messages: readonly JobMessage[] }, env: Bindings): Promise<void> {
    const opened = service ?? (await open(env))
    if (!opened || !env.JOBS) throw new Error(SEE_LOG)
    await workQueue(messages, opened.jobs, env.JOBS, (error) => logFault('jobs', error))
  },
  /** Now and then: a message may be lost with whoever worked on it. */
  async scheduled(_: unknown, env: Bindings): Promise<void> {
    const opened = service ?? (await open(env))
    if (!opened) throw new Error(SEE_LOG)
    await opened.jobs.remind()
  },
}

const SEE_LOG = 'This service is not set up right: see its log.\n'

/** The service with these bindings, or `undefined` when its settings or its files cannot be used; then the log says why. */
async function open(env: Bindings): Promise<Service | undefined> {
  const assets = (asset: Request): Promise<Response> => env.ASSETS.fetch(asset)
  const read = async (name: string): Promise<string> => {
    const answer = await assets(new Request(`https://assets/assets/${name}`))
    if (!answer.ok) throw new Error(`${name} is not among the assets (${answer.status}).`)
    return answer.text()
  }
  try {
    await loadTables(() => read('worker-tables.json'))
  } catch (error) {
    logFault('tables', error)
    return undefined
  }
  const config = readConfig(env)
  if (!config) return undefined
  const store = env.DB
    ? createSqlStore(async () => openD1(env.DB!), migrations, { shares: false })
    : createNoStore('Bind a D1 database as DB (see wrangler.toml) to keep glossaries and keys.')
  const termbase = (): Promise<string> => read('termbase.txt')
  const words = (): Promise<string> => read('language-words.txt')
  // Two first requests may have waited for the tables side by side: they share one service.
  if (service) return service
  const queue = env.DB && env.JOBS
  const wake = async (id: string): Promise<void> => {
    await queue!.send(id)
  }
  const jobs = { ...(queue && { wake }), sliceMs: config.jobSliceMs ?? SLICE_MS }
  const runtime = { deepl: deeplOverFetch, assets, termbase, words, store, ai: env.AI, jobs }
  const dependencies = createDependencies(config, runtime)
  service = { app: createApp(dependencies), jobs: dependencies.jobs }
  return service
}

/** The settings, or `undefined` when they cannot be used; then the log names the variable. */
function readConfig(env: Bindings): Config | undefined {
  try {
    return parseConfig(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    logFault('settings', error)
    return undefined
  }
}

const logFault = (event: string, error: unknown): void =>
  console.log(JSON.stringify({ level: 'error', event, detail: error instanceof Error ? error.message : String(error) }))

interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void
  passThroughOnException(): void
  readonly props: unknown
}
