import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The service as a process of its own, as it was built. */
export interface KillableServer {
  readonly url: string
  /** kill -9. */
  kill(): Promise<void>
  /** Asks it to end. */
  stop(): Promise<void>
}

// a benchmark is bundled elsewhere, and started in the repository
const root = process.env.DRAGOMAN_ROOT ?? process.cwd()

/** Starts the service with the settings given and no others, or a command that says when it listens. */
export function startKillable(
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [join(root, 'dist/node.js')],
  ready = /listens on (\S+)/,
): Promise<KillableServer> {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PORT: '0', LOG_LEVEL: 'warn', ...settings }
  // in a group of its own, so that whatever it starts ends with it
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (part: Buffer): void => {
      said += part.toString()
      const [, url] = ready.exec(said) ?? []
      if (url) resolve({ url, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) =>
      reject(new Error(`The service ended (${code}) before it listened:\n${said.slice(-2_000)}`)),
    )
  })
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid!, signal)
  await ended
}
