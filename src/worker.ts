import { type Environment, parseConfig } from './config.ts'
import { createDependencies } from './dependencies.ts'
import { createApp } from './http/app.tsx'
import { deeplOverFetch } from './providers/deepl-over-fetch.ts'

interface Bindings extends Environment {
  readonly ASSETS: { fetch(request: Request): Promise<Response> }
}

let app: ReturnType<typeof createApp> | undefined

/** The service on Cloudflare Workers: made at the first request of an isolate, since its environment comes with it. */
export default {
  fetch(request: Request, env: Bindings, context: ExecutionContext): Response | Promise<Response> {
    app ??= createApp(
      createDependencies(parseConfig(env), { deepl: deeplOverFetch, assets: (asset) => env.ASSETS.fetch(asset) }),
    )
    return app.fetch(request, env, context)
  },
}

interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void
  passThroughOnException(): void
  readonly props: unknown
}
