import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError, parseConfig } from '../../src/config.ts'
import { type RunningServer, startServer } from '../../src/node/server.ts'

const configOf = (environment: Record<string, string>) =>
  parseConfig({ PORT: '0', LOG_LEVEL: 'silent', MODELS_OFFLINE: '1', ...environment })

describe('the server on Node', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer(configOf({}))
  })
  afterAll(() => server.close())

  it('answers over a real connection', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' })
  })

  it.each([
    ['/assets/reader.css', 200, 'text/css'],
    ['/assets/reader.js', 200, 'text/javascript'],
    ['/assets/favicon.svg', 200, 'image/svg+xml'],
    ['/assets/nothing.js', 404, 'text/plain'],
    ['/assets/..%2f..%2f..%2fpackage.json', 404, 'text/plain'],
    ['/assets/%2e%2e/%2e%2e/%2e%2e/package.json', 404, 'text/plain'],
    ['/assets/%00.js', 404, 'text/plain'],
    ['/assets/%E0%A4%A.js', 404, 'text/plain'],
    ['/assets/', 404, 'text/plain'],
  ])('%s is %i', async (path, status, type) => {
    const response = await fetch(server.url + path)
    expect(response.status).toBe(status)
    if (response.headers.get('content-type')?.includes('problem') !== true)
      expect(response.headers.get('content-type')).toContain(type)
  })

  it('refuses a body that says it is larger than allowed without reading it', async () => {
    const response = await fetch(`${server.url}/v1/translations`, {
      method: 'POST',
      body: 'x'.repeat(3_000_000),
      headers: { 'content-type': 'text/plain' },
    })
    expect(response.status).toBe(413)
  })

  it('refuses a body without a length as soon as it is too large', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('Noch ein Satz. '.repeat(4000))),
    })
    const request: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: endless,
      headers: { 'content-type': 'text/plain' },
      duplex: 'half',
    }
    const response = await fetch(`${server.url}/v1/translations`, request)
    expect(response.status).toBe(413)
  })
})

describe('starting', () => {
  it('is refused on an address others can reach while there are no keys', async () => {
    await expect(startServer(configOf({ HOST: '0.0.0.0' }))).rejects.toThrow(/API_KEYS/)
  })

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await expect(startServer(configOf({ PORT: String(port) }))).rejects.toThrow(`Port ${port} is taken`)
    other.close()
  })

  it.each([
    { host: 'nonsense.invalid', why: 'a name nobody knows', says: /^HOST is a name no address is known for/ },
    { host: '192.0.2.1', why: 'an address of no machine', says: /^HOST is no address of this machine/ },
    { host: 'not a host', why: 'no name at all', says: /HOST/ },
  ])('says in plain words that it cannot listen on $host: $why', async ({ host, says }) => {
    const error = await startServer(configOf({ HOST: host, API_KEYS: 'a-key' })).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).message).toMatch(says)
    expect((error as ConfigError).message).not.toContain(host)
  })

  it('listens on this machine only when HOST is empty, keys or not', async () => {
    const server = await startServer(configOf({ HOST: '', API_KEYS: 'a-key' }))
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    await server.close()
  })
})
