import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { type Config, ConfigError } from '../config.ts'
import { createDependencies } from '../dependencies.ts'
import { isLoopback } from '../domain/loopback.ts'
import { Problem } from '../domain/problem.ts'
import { createApp } from '../http/app.tsx'
import { logFault, reasonOf } from '../http/log-fault.ts'
import { deepl } from '../providers/deepl.ts'
import type { Store } from '../storage/contract.ts'
import { type JobWorkers, startJobWorkers } from './job-workers.ts'
import { openEngine } from './open-engine.ts'
import { openStore } from './open-store.ts'
import { postWebhook } from './post-webhook.ts'
import { readTermbase, readWords } from './read-asset.ts'
import { serveFolder } from './serve-folder.ts'

/** Milliseconds open answers have to end after the server was asked to stop. After ten seconds containers are killed. */
const GRACE_MS = 8_000

/** A server that listens: it takes requests from the moment there is one until it is closed. */
export interface RunningServer {
  /** Its address with the port in use, which the system chose where the settings said 0; no slash at the end. */
  readonly url: string
  /** Takes no new requests and jobs, lets open ones end for eight seconds, gives jobs back, then closes. */
  close(): Promise<void>
}

/**
 * Starts the service on Node. Throws `ConfigError` when the address would be open to others without keys, or cannot be
 * listened on.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const store = openStore(config)
  if (!isLoopback(config.host) && config.apiKeys.length === 0 && !config.allowOpen) {
    if ((await keptKeys(store)) === 0)
      throw new ConfigError(
        'HOST would let others call this server without a key. Set API_KEYS, make one with `dragoman keys add`, or set ALLOW_OPEN=1 if that is meant.',
      )
  }
  const assets = serveFolder(fileURLToPath(new URL('../http/public', import.meta.url)))
  const engine = openEngine(config)
  let workers: JobWorkers | undefined
  const dependencies = createDependencies(config, {
    deepl,
    assets,
    termbase: readTermbase,
    words: readWords,
    store,
    local: engine,
    sharesRequests: true,
    // without workers of its own, another process that has the store open looks for jobs now and then
    jobs: { wake: async () => workers?.wake(), sliceMs: config.jobSliceMs, post: postWebhook(config.webhooks) },
  })
  const app = createApp(dependencies)
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw refusal(config, String(error.code), error)
    throw error
  }
  workers = startJobWorkers(dependencies.jobs, config.jobWorkers, (error) => logFault(dependencies.log, 'jobs', error))
  const { port, family } = server.address() as AddressInfo
  const host = family === 'IPv6' ? `[${config.host}]` : config.host
  return {
    url: `http://${host}:${port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await Promise.all([closed, workers?.close(GRACE_MS)])
      clearTimeout(timer)
      await engine.close()
      await store.close()
    },
  }
}

/** How many keys are kept. Throws `ConfigError` when the store cannot be used. */
async function keptKeys(store: Store): Promise<number> {
  try {
    return (await store.keys.list()).length
  } catch (error) {
    const reason = error instanceof Problem ? reasonOf(error.cause) : ''
    throw new ConfigError(`The database of keys could not be used: ${reason}`, { cause: error })
  }
}

/** Why the system does not let us listen, in the words of the settings. `code` is the system's own, such as `EACCES`. */
function refusal({ port }: Config, code: string, cause: Error): ConfigError {
  const reasons = new Map([
    ['EADDRINUSE', `Port ${port} is taken. Set PORT to another.`],
    ['EACCES', `Port ${port} may not be used by this user. Set PORT to one above 1023.`],
    ['EADDRNOTAVAIL', 'HOST is no address of this machine.'],
    ['ENOTFOUND', 'HOST is a name no address is known for.'],
    ['EAI_AGAIN', 'HOST is a name no address is known for.'],
  ])
  return new ConfigError(reasons.get(code) ?? `The system does not let us listen on HOST and PORT (${code}).`, {
    cause,
  })
}
