import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChain } from '../../src/providers/chain.ts'
import { libretranslate } from '../../src/providers/libretranslate.ts'
import { withRememberedLanguages } from '../../src/providers/with-remembered-languages.ts'
import type { Fake } from '../support/fake-engine.ts'
import { startFakeLibreTranslate } from '../support/fake-libretranslate.ts'

describe('a LibreTranslate server that takes little at once', () => {
  let fake: Fake
  beforeAll(async () => {
    fake = await startFakeLibreTranslate({ charLimit: 100 })
  })
  afterAll(() => fake.close())

  it('is never sent more than it said, so that nothing has to be sent twice', async () => {
    const provider = withRememberedLanguages(libretranslate({ url: fake.url, apiKey: 'test-key' }))
    const texts = Array.from({ length: 12 }, (_, index) => `${'a'.repeat(40)} ${index}`)
    const statuses: string[] = []
    for await (const { status } of createChain([provider], null).translate({ texts, source: 'de', target: 'en' }))
      statuses.push(status)
    expect(statuses).toEqual(texts.map(() => 'translated'))
    const sent = fake.requests.filter(({ path }) => path.endsWith('/translate')).map((request) => request.texts)
    expect(sent.flat().sort()).toEqual([...texts].sort())
    expect(sent.every((batch) => batch.join('').length <= 100)).toBe(true)
  })
})
