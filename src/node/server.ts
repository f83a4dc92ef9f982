import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { type Config, ConfigError } from '../config.ts'
import { createDependencies } from '../dependencies.ts'
import { createApp } from '../http/app.tsx'
import { deepl } from '../providers/deepl.ts'
import { serveFolder } from './serve-folder.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/
/** Milliseconds open answers have to end after the server was asked to stop. */
const GRACE_MS = 10_000

export interface RunningServer {
  readonly url: string
  /** Takes no new requests, lets open ones end for ten seconds, then closes. */
  close(): Promise<void>
}

/** Starts the service on Node. Throws `ConfigError` when the address would be open to others without keys, or is taken. */
export async function startServer(config: Config): Promise<RunningServer> {
  if (!LOOPBACK.test(config.host) && config.apiKeys.length === 0 && !config.allowOpen) {
    throw new ConfigError(
      `HOST=${config.host} would let others call this server without a key. Set API_KEYS, or ALLOW_OPEN=1 if that is meant.`,
    )
  }
  const assets = serveFolder(fileURLToPath(new URL('../http/public', import.meta.url)))
  const app = createApp(createDependencies(config, { deepl, assets }))
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new ConfigError(`Port ${config.port} is taken. Set PORT to another.`)
    }
    throw error
  }
  const { port, family } = server.address() as AddressInfo
  const host = family === 'IPv6' ? `[${config.host}]` : config.host
  return {
    url: `http://${host}:${port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await closed
      clearTimeout(timer)
    },
  }
}
