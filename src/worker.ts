import { migrations } from './builtin/migrations.ts'
import { type Config, ConfigError, type Environment, parseConfig } from './config.ts'
import { createDependencies } from './dependencies.ts'
import { createApp } from './http/app.tsx'
import type { AiBinding } from './providers/ai.ts'
import { deeplOverFetch } from './providers/deepl-over-fetch.ts'
import { type D1, openD1 } from './storage/d1.ts'
import { createNoStore } from './storage/no-store.ts'
import { createSqlStore } from './storage/sql-store.ts'

interface Bindings extends Environment {
  readonly AI?: AiBinding
  readonly DB?: D1
  readonly ASSETS: { fetch(request: Request): Promise<Response> }
}

let app: ReturnType<typeof createApp> | undefined

/** The service on Cloudflare Workers: made at the first request of an isolate, since its environment comes with it. */
export default {
  fetch(request: Request, env: Bindings, context: ExecutionContext): Response | Promise<Response> {
    if (!app) {
      const config = readConfig(env)
      if (!config) return new Response('This service is not set up right: see its log.\n', { status: 500 })
      const store = env.DB
        ? createSqlStore(async () => openD1(env.DB!), migrations)
        : createNoStore('Bind a D1 database as DB (see wrangler.toml) to keep glossaries and keys.')
      const assets = (asset: Request): Promise<Response> => env.ASSETS.fetch(asset)
      const read = async (name: string): Promise<string> => {
        const answer = await assets(new Request(`https://assets/assets/${name}`))
        if (!answer.ok) throw new Error(`${name} is not among the assets (${answer.status}).`)
        return answer.text()
      }
      const termbase = (): Promise<string> => read('termbase.txt')
      const words = (): Promise<string> => read('language-words.txt')
      app = createApp(createDependencies(config, { deepl: deeplOverFetch, assets, termbase, words, store, ai: env.AI }))
    }
    return app.fetch(request, env, context)
  },
}

/** The settings, or `undefined` when they cannot be used; then the log names the variable. */
function readConfig(env: Bindings): Config | undefined {
  try {
    return parseConfig(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.log(JSON.stringify({ level: 'error', event: 'settings', detail: error.message }))
    return undefined
  }
}

interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void
  passThroughOnException(): void
  readonly props: unknown
}
