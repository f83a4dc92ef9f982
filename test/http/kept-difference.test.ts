import { describe, expect, it } from 'vitest'
import type { Document, Pair } from '../../src/domain/document.ts'
import { difference, withChange } from '../../src/http/public/assets/kept/difference.js'
import { appWith, read } from '../support/app.ts'
import { openRoom } from '../support/fake-control.ts'

const ARTICLE = 'Es kamen 450 Soldaten. Moskau schwieg. Das Abkommen gilt.\n\nBerlin begrüßt das. Paris auch.'

/** A kept document over HTTP, and the change each correction answers with. */
async function kept() {
  const deepl = openRoom('fakeDeepl')
  const app = appWith({ DEEPL_API_KEY: 'test-key', DEEPL_SERVER_URL: deepl.url })
  const document: Document = await read(
    app.json('/v1/translations', { text: ARTICLE, source: 'de', glossary: null, keep: true }),
  )
  const send = async (path: string, method: string, body: object) => {
    const answer = await app.send(`/v1/translations/${document.id}${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
    const given = await read(answer)
    if (answer.status !== 200) throw new Error(`${answer.status}: ${given.detail}`)
    return given
  }
  return {
    document,
    correct: (pair: number, body: object) => send(`/pairs/${pair}`, 'PATCH', body),
    undo: () => send('/undo', 'POST', {}),
    now: (): Promise<Document> => read(app.get(`/v1/translations/${document.id}`)),
  }
}

describe('a document as the page knows it after a change', () => {
  it('is the document that is kept, whatever was changed and taken back', { timeout: 30_000 }, async () => {
    const { document, correct, undo, now } = await kept()
    const steps: readonly (() => Promise<Parameters<typeof withChange>[1]>)[] = [
      () => correct(0, { target: 'There came 450 soldiers.' }),
      () => correct(1, { reviewed: true }),
      () => correct(1, { mergeWith: 'next' }),
      () => correct(1, { split: { source: 'Moskau schwieg.'.length, target: 4 } }),
      () => correct(0, { split: { source: 2, target: 5 } }),
      () => correct(0, { move: { side: 'target', offset: 3, to: 'next' } }),
      () => correct(2, { move: { side: 'target', offset: 0, to: 'next' } }).catch(() => undo()),
      () => correct(3, { mergeWith: 'next' }),
      undo,
      undo,
      undo,
      undo,
      undo,
    ]
    let shown = document
    for (const step of steps) {
      const before = shown
      shown = withChange(shown, await step())
      const there = await now()
      expect(shown).toEqual(there)
      const { replaced, pairs } = difference(before, there)
      expect(withChange(before, { ...there, replaced, pairs, kept: there.kept! })).toEqual(there)
    }
  })

  it('has nothing to show where nothing was changed', async () => {
    const { document, now } = await kept()
    expect(difference(document, await now())).toEqual({ replaced: [], pairs: [] as Pair[] })
  })
})
