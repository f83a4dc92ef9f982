import { type Environment, parseConfig } from '../../src/config.ts'
import { createDependencies } from '../../src/dependencies.ts'
import { createApp } from '../../src/http/app.tsx'
import type { Dependencies } from '../../src/http/context.ts'
import { openapi } from '../../src/http/openapi/description.ts'
import pageParts from '../../src/http/public/assets/one-file.txt?raw'
import { deepl } from '../../src/providers/deepl.ts'
import type { Store } from '../../src/storage/contract.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { wordFile } from './detection.ts'
import { termbaseFile } from './termbase.ts'

export interface LogEntry {
  readonly level: string
  readonly entry: Readonly<Record<string, unknown>>
}

const STRINGS = import.meta.glob('../../src/http/public/assets/strings/*.json', { eager: true, import: 'default' })

/** The app as an environment makes it, with its log kept for the test to read. */
export function appWith(
  environment: Environment = {},
  change: Partial<Dependencies> = {},
  store: Store = createMemoryStore(),
) {
  const entries: LogEntry[] = []
  const dependencies: Dependencies = {
    ...createDependencies(parseConfig(environment), {
      deepl,
      assets: async ({ url }) => {
        const words = STRINGS[`../../src/http/public/assets/strings/${url.split('/').at(-1)}`]
        if (words) return Response.json(words)
        if (url.endsWith('/assets/openapi.json')) return Response.json(openapi())
        if (url.endsWith('/assets/one-file.txt')) return new Response(pageParts)
        return new Response('no assets here', { status: 404 })
      },
      termbase: termbaseFile,
      words: wordFile,
      store,
    }),
    log: (level, entry) => entries.push({ level, entry }),
    ...change,
  }
  const app = createApp(dependencies)
  const send = (path: string, init?: RequestInit): Promise<Response> =>
    Promise.resolve(app.request(`http://localhost${path}`, init))
  return {
    app,
    entries,
    dependencies,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    json: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    post: (path: string, body: string | Uint8Array<ArrayBuffer>, type: string, headers: Record<string, string> = {}) =>
      send(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } }),
    send,
  }
}

/** The answer's JSON, for tests that look into it freely. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what a caller would read, field by field
export const read = async (response: Response | Promise<Response>): Promise<any> => (await response).json()
