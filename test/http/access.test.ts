import { describe, expect, it } from 'vitest'
import { createSqlStore } from '../../src/storage/sql-store.ts'
import { appWith, read } from '../support/app.ts'

describe('without keys', () => {
  const { app } = appWith()
  const call = (url: string, headers: Record<string, string> = {}) =>
    app.request(url, {
      method: 'POST',
      body: '{"texts":["Guten Tag"]}',
      headers: { 'content-type': 'application/json', ...headers },
    })

  it.each(['http://localhost:8787', 'http://127.0.0.1', 'http://127.0.0.53:80', 'http://[::1]:8787'])(
    'answers a caller at %s',
    async (origin) => {
      expect((await call(`${origin}/v1/detections`)).status).toBe(200)
    },
  )

  it.each([
    'http://dragoman.example',
    'http://localhost.evil.example',
    'http://192.168.1.4:8787',
    'http://127.0.0.1.nip.example',
  ])('refuses a caller at %s: a page that rebinds its name would be one', async (origin) => {
    const response = await call(`${origin}/v1/detections`)
    expect(response.status).toBe(403)
    expect(await read(response)).toMatchObject({ type: '/problems/forbidden' })
  })

  it('refuses a web page of another site, and takes its own', async () => {
    expect((await call('http://localhost:8787/v1/detections', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await call('http://localhost:8787/v1/detections', { origin: 'null' })).status).toBe(403)
    expect((await call('http://localhost:8787/v1/detections', { origin: 'http://localhost:8787' })).status).toBe(200)
  })

  it('takes its own page behind a proxy that ends TLS, when it is open', async () => {
    const open = appWith({ ALLOW_OPEN: '1' }).app
    const from = (origin: string) =>
      open.request('http://dragoman.example/v1/detections', {
        method: 'POST',
        body: '{"texts":["Guten Tag"]}',
        headers: { 'content-type': 'application/json', origin },
      })
    expect((await from('https://dragoman.example')).status).toBe(200)
    expect((await from('https://other.example')).status).toBe(403)
    expect((await from('null')).status).toBe(403)
  })

  it.each(['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'x-real-ip'])(
    'refuses what a proxy on this machine passes on (%s): its caller is somewhere else',
    async (name) => {
      expect((await call('http://127.0.0.1:8787/v1/detections', { [name]: '203.0.113.9' })).status).toBe(403)
    },
  )

  it('answers anyone when the operator says so', async () => {
    const open = appWith({ ALLOW_OPEN: '1' }).app
    const response = await open.request('https://dragoman.example/healthz')
    expect(response.status).toBe(200)
  })
})

describe('with keys', () => {
  const { app } = appWith({ API_KEYS: 'first-key, second-key' })
  const call = (headers: Record<string, string>) =>
    app.request('https://dragoman.example/v1/detections', {
      method: 'POST',
      body: '{"texts":["Guten Tag"]}',
      headers: { 'content-type': 'application/json', ...headers },
    })

  it.each([
    { why: 'a bearer token', headers: { authorization: 'Bearer second-key' } },
    { why: 'any case of the scheme', headers: { authorization: 'bearer first-key' } },
    { why: 'a header of its own', headers: { 'x-api-key': 'first-key' } },
  ])('takes $why', async ({ headers }) => {
    expect((await call(headers as Record<string, string>)).status).toBe(200)
  })

  it.each([
    { why: 'no key', headers: {} },
    { why: 'a wrong key', headers: { authorization: 'Bearer third-key' } },
    { why: 'part of a key', headers: { authorization: 'Bearer first' } },
    { why: 'an empty key', headers: { 'x-api-key': '' } },
  ])('refuses $why with 401 and how to send one', async ({ headers }) => {
    const response = await call(headers as Record<string, string>)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
    expect(await read(response)).toMatchObject({ type: '/problems/unauthorized' })
  })

  it('lets everyone read the page, the description and the state', async () => {
    for (const path of [
      '/',
      '/healthz',
      '/readyz',
      '/openapi.json',
      '/problems/unauthorized',
      '/examples/ratification',
    ]) {
      expect((await app.request(`https://dragoman.example${path}`)).status, path).toBe(200)
    }
    expect((await app.request('https://dragoman.example/v1/providers')).status).toBe(401)
  })
})

describe('every answer', () => {
  it('has security headers and a request id, and no inline script is allowed', async () => {
    const { get } = appWith()
    for (const path of ['/', '/healthz', '/v1/nothing']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/)
    }
  })

  it('keeps a well-formed request id of the caller, and only such', async () => {
    const { get } = appWith()
    expect((await get('/healthz', { 'x-request-id': 'trace-42' })).headers.get('x-request-id')).toBe('trace-42')
    expect((await get('/healthz', { 'x-request-id': 'a "bad" one' })).headers.get('x-request-id')).not.toContain('bad')
  })
})

describe('when the last key that was kept is removed', () => {
  it('a service that other machines reach answers nobody, whatever host they name', async () => {
    const { get, post } = appWith({ HOST: '0.0.0.0' })
    expect((await get('/v1/glossaries')).status).toBe(401)
    expect((await post('/v1/terms', '{}', 'application/json')).status).toBe(401)
    expect((await get('/healthz')).status).toBe(200)
    expect((await appWith({ HOST: '0.0.0.0', ALLOW_OPEN: '1' }).get('/v1/glossaries')).status).toBe(200)
  })
})

describe('with a store that cannot be used', () => {
  const broken = (environment: Record<string, string> = {}) =>
    appWith(
      environment,
      {},
      createSqlStore(async () => {
        throw new Error('SQLITE_NOTADB: file is not a database')
      }, []),
    )

  it('lets nobody in, since there may be keys', async () => {
    expect((await broken().get('/v1/glossaries/sanctions-diplomacy')).status).toBe(503)
    expect((await broken({ ALLOW_OPEN: '1' }).get('/v1/glossaries/sanctions-diplomacy')).status).toBe(503)
  })

  it('is alive, and says that it is not ready', async () => {
    const { get } = broken()
    expect((await get('/healthz')).status).toBe(200)
    const ready = await get('/readyz')
    expect(ready.status).toBe(503)
    expect(await read(ready)).toMatchObject({ checks: { termbase: 'ok', store: 'unavailable' } })
  })

  it('writes down why', async () => {
    const { get, entries } = broken()
    for (const path of ['/v1/glossaries', '/readyz']) {
      entries.length = 0
      await get(path)
      const faults = entries.filter(({ level }) => level === 'error').map(({ entry }) => entry)
      expect(faults).toMatchObject([
        { event: 'store-failed', requestId: expect.any(String), reason: 'SQLITE_NOTADB: file is not a database' },
      ])
    }
  })
})
