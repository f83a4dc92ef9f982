import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'
import { freePort } from '../support/free-port.ts'

/** A server of a test's own with the environment it needs; `stop` ends it. */
export async function startServer(environment: Readonly<Record<string, string>>) {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['dist/node.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      MODELS_OFFLINE: '1',
      ...environment,
    },
    stdio: 'ignore',
  })
  const answers = () =>
    fetch(`${address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(answers, { timeout: 15_000 }).toBe(true)
  const stop = async () => {
    server.kill()
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
  }
  return { address, stop }
}
