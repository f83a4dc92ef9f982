import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { example } from '../../src/builtin/example.ts'
import type { Document } from '../../src/domain/document.ts'

const worker = exports.default

describe('the Worker itself, with the bindings of wrangler.toml', () => {
  it('translates the seed article', { timeout: 30_000 }, async () => {
    const response = await worker.fetch('http://localhost/v1/translations?target=en', {
      method: 'POST',
      body: example.text,
      headers: { 'content-type': 'text/plain' },
    })
    const document = (await response.json()) as Document
    expect(document.summary.translated).toBe(document.pairs.length)
  })

  it('answers nobody but this machine while it has no keys', async () => {
    const response = await worker.fetch('https://dragoman.example.workers.dev/healthz')
    expect(response.status).toBe(403)
  })

  it('tells the language of a text by word tables it reads through the assets binding', async () => {
    const response = await worker.fetch('http://localhost/v1/detections', {
      method: 'POST',
      body: JSON.stringify({
        texts: ['Die Minister trafen sich am Dienstag.', 'Els ministres es van reunir dimarts.'],
      }),
      headers: { 'content-type': 'application/json' },
    })
    const { detections } = (await response.json()) as { detections: readonly { language: string }[] }
    expect(detections.map(({ language }) => language)).toEqual(['de', 'ca'])
  })

  it('gives a translation as a page in one file, whose parts it reads through the assets binding', async () => {
    const response = await worker.fetch('http://localhost/v1/translations?format=page', {
      method: 'POST',
      body: example.text,
      headers: { 'content-type': 'text/plain' },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain('.html')
    expect(await response.text()).toMatch(/^<!doctype html>[\s\S]*script-src &#39;sha256-/)
  })

  it('serves the page’s files through the assets binding, with the security headers', async () => {
    const response = await worker.fetch('http://localhost/assets/reader.css')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/css')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await worker.fetch('http://localhost/assets/nothing.css')).status).toBe(404)
  })
})
