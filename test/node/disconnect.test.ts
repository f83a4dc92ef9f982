import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, expect, it } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { createDependencies } from '../../src/dependencies.ts'
import { createApp } from '../../src/http/app.tsx'
import { deepl } from '../../src/providers/deepl.ts'
import { createMemoryStore } from '../../src/storage/memory.ts'
import { wordFile } from '../support/detection.ts'
import { expectNoMoreCalls } from '../support/expect-no-more-calls.ts'
import { openRoom } from '../support/fake-control.ts'
import { termbaseFile } from '../support/termbase.ts'

const levels: string[] = []
const room = openRoom('fakeDeepl')
const config = parseConfig({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: room.url })
const dependencies = {
  ...createDependencies(config, {
    deepl,
    assets: async () => new Response(),
    termbase: termbaseFile,
    words: wordFile,
    store: createMemoryStore(),
  }),
  log: (level: string) => levels.push(level),
}
const server = createAdaptorServer({ fetch: createApp(dependencies).fetch })
afterAll(() => {
  server.close()
})

it('a caller who leaves before the JSON answer stops the calls to the provider, and is no error in the log', {
  timeout: 30_000,
}, async () => {
  await room.fault({ always: { kind: 'hold' } })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const leave = new AbortController()
  const body = Array.from({ length: 900 }, (_, index) => `Das ist der Satz mit der Nummer ${index} des Berichts.`).join(
    ' ',
  )
  const answer = fetch(`http://127.0.0.1:${port}/v1/translations`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain' },
    signal: leave.signal,
  })
  await expect.poll(room.held, { timeout: 20_000 }).toBeGreaterThan(0)
  leave.abort()
  await expect(answer).rejects.toThrow()
  await expectNoMoreCalls(room)
  expect(levels).not.toContain('error')
})
