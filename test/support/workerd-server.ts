import { freePort } from './free-port.ts'
import { type KillableServer, startKillable } from './killable-server.ts'

/** How often a port may turn out to be taken. */
const TRIES = 3

/** Starts the Worker in workerd, with a database and a queue in that folder, and the settings given. */
export async function startWorkerd(
  folder: string,
  settings: Readonly<Record<string, string>>,
  tries = TRIES,
): Promise<KillableServer> {
  const port = await freePort()
  const vars = Object.entries(settings).flatMap(([key, value]) => ['--var', `${key}:${value}`])
  const args = ['dev', '--port', `${port}`, '--inspector-port', '0', '--persist-to', folder, ...vars]
  const quiet = { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CLOUDFLARE_CF_FETCH_ENABLED: 'false' }
  const server = startKillable(quiet, ['node_modules/wrangler/bin/wrangler.js', ...args], /Ready on (http:\S+)/)
  // the port may have been taken in between
  return server.catch((error: unknown) => {
    if (tries <= 1) throw error
    return startWorkerd(folder, settings, tries - 1)
  })
}
