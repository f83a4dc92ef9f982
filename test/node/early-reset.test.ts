import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { type RunningServer, startServer } from '../../src/node/server.ts'
import { openRoom } from '../support/fake-control.ts'

let server: RunningServer
const faults: unknown[] = []
const note = (error: unknown) => faults.push(error)

beforeAll(async () => {
  process.on('unhandledRejection', note)
  const room = openRoom('fakeDeepl')
  await room.fault({ always: { kind: 'slow', milliseconds: 30 } })
  server = await startServer(
    parseConfig({ PORT: '0', LOG_LEVEL: 'silent', DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: room.url }),
  )
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  await server.close()
})

/** Posts an article over a bare connection and resets it after some milliseconds, whatever has come by then. */
const postAndReset = (format: string, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const body = Array.from({ length: 60 }, (_, index) => `Das ist der Satz mit der Nummer ${index}.`).join(' ')
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => {
      socket.write(
        `POST /v1/translations?format=${format} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n` +
          `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
      setTimeout(() => {
        socket.resetAndDestroy()
        resolve()
      }, milliseconds)
    })
    socket.on('error', () => undefined)
  })

it('callers who reset their connection at any moment leave the service as it was', async () => {
  for (const format of ['ndjson', 'sse', 'json', 'html']) {
    for (const milliseconds of [0, 1, 2, 5, 10, 20, 40, 80]) await postAndReset(format, milliseconds)
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(faults).toEqual([])
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})
