import { env } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/domain/document.ts'
import worker from '../../src/worker.ts'
import { aiBinding } from '../support/fake-ai.ts'
import { openRoom } from '../support/fake-control.ts'

describe('a Worker with the binding AI and no key', () => {
  it('translates an article through Workers AI', async () => {
    const room = openRoom('fakeAi')
    const request = new Request('http://localhost/v1/translations?target=en&source=de', {
      method: 'POST',
      body: 'Die Botschaft schwieg gestern. Der Gesandte reiste am 3. Mai ab.',
      headers: { 'content-type': 'text/plain' },
    })
    const bindings = { ...env, AI: aiBinding(room.url) } as unknown as Parameters<typeof worker.fetch>[1]
    const response = await worker.fetch(request, bindings, {
      waitUntil: () => undefined,
      passThroughOnException: () => undefined,
      props: undefined,
    })
    const document = (await response.json()) as Document
    expect(document.pairs.map(({ provider }) => provider)).toEqual(['ai', 'ai'])
    expect(document.pairs[0]?.target?.text).toBe('[en] Die Botschaft schwieg gestern.')
    expect(await room.translations()).toHaveLength(2)
  })
})
