import { describe, expect, it } from 'vitest'
import type { AiBinding } from '../../src/providers/ai.ts'
import { embedTexts } from '../../src/providers/embeddings-of-texts.ts'
import { workersAiEmbedder } from '../../src/providers/embeddings-workers-ai.ts'
import { meaningVector } from '../support/meaning-vector.ts'

const MODEL = '@cf/baai/bge-m3'
const OPTIONS = { timeoutMs: 200, budgetMs: 2_000, baseMs: 1 }

/** The binding as it is documented: at most 100 texts, vectors in their order; or what the test has it do. */
function bound(change: (call: number, texts: readonly string[]) => unknown = () => undefined) {
  const calls: (readonly string[])[] = []
  const ai: AiBinding = {
    async run(model, inputs) {
      const text = inputs.text as readonly string[]
      calls.push(text)
      if (model !== MODEL) throw new Error(`5007: No such model ${model} or task`)
      if (text.length > 100) throw new Error('3006: Request is too large')
      const changed = change(calls.length, text)
      if (changed !== undefined) return changed
      return Response.json({
        shape: [text.length, 64],
        data: text.map((each) => [...meaningVector(each)]),
        pooling: 'cls',
      })
    },
  }
  return { ai, calls }
}

const throwing =
  (message: string, times = 99) =>
  (call: number) => {
    if (call <= times) throw new Error(message)
  }
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (error: { code: string }) => error.code,
  )

describe('a model of Workers AI', () => {
  it('gives the vectors of any number of texts, a hundred at a time', async () => {
    const texts = Array.from({ length: 250 }, (_, k) => `Satz ${k}`)
    const { ai, calls } = bound()
    const vectors = await embedTexts(workersAiEmbedder(ai, MODEL), OPTIONS)(texts)
    expect(vectors).toEqual(texts.map((text) => Float32Array.from(meaningVector(text))))
    expect(calls.map(({ length }) => length)).toEqual([100, 100, 50])
  })

  it('is asked again when it is out of capacity for a moment', async () => {
    const { ai, calls } = bound(throwing('3040: Capacity temporarily exceeded, please try again.', 2))
    await embedTexts(workersAiEmbedder(ai, MODEL), OPTIONS)(['eins'])
    expect(calls).toHaveLength(3)
  })

  it.each([
    { said: '3040: Capacity temporarily exceeded', problem: 'provider-rate-limited', calls: 3 },
    { said: '3007: Request timeout', problem: 'provider-timeout', calls: 3 },
    { said: '3036: You have used up your daily free allocation', problem: 'provider-quota-exceeded', calls: 1 },
    { said: '4006: you have used up your daily free allocation', problem: 'provider-quota-exceeded', calls: 1 },
    { said: 'AiError: 5007: No such model', problem: 'provider-refused', calls: 1 },
    { said: '5016: User has not agreed', problem: 'provider-unauthorized', calls: 1 },
    { said: 'something nobody knows', problem: 'provider-unavailable', calls: 3 },
  ])('fails with $problem when it says $said', async ({ said, problem, calls: expected }) => {
    const { ai, calls } = bound(throwing(said))
    expect(await code(embedTexts(workersAiEmbedder(ai, MODEL), OPTIONS)(['eins']))).toBe(problem)
    expect(calls).toHaveLength(expected)
  })

  it.each([
    { why: 'nothing', answer: null },
    { why: 'a queued request', answer: { request_id: 'x', status: 'queued' } },
    { why: 'the wrong number of vectors', answer: { data: [] } },
    { why: 'numbers that are none', answer: { data: [[1, Number.NaN]] } },
  ])('fails when it answers $why', async ({ answer }) => {
    const { ai } = bound(() => answer)
    expect(await code(embedTexts(workersAiEmbedder(ai, MODEL), OPTIONS)(['eins']))).toBe('provider-malformed')
  })

  it.each([
    { status: 429, json: { internalCode: 3040 }, problem: 'provider-rate-limited', calls: 3 },
    { status: 429, json: { errors: [{ code: 4006 }] }, problem: 'provider-quota-exceeded', calls: 1 },
    { status: 400, json: { internalCode: 5007 }, problem: 'provider-refused', calls: 1 },
    { status: 413, json: { internalCode: 3006 }, problem: 'provider-refused', calls: 1 },
    { status: 500, json: undefined, problem: 'provider-unavailable', calls: 3 },
  ])('fails with $problem by a response of status $status', async ({ status, json, problem, calls: expected }) => {
    const { ai, calls } = bound(() => new Response(json && JSON.stringify(json), { status }))
    expect(await code(embedTexts(workersAiEmbedder(ai, MODEL), OPTIONS)(['eins']))).toBe(problem)
    expect(calls).toHaveLength(expected)
  })

  it('gives its vectors also where the binding knows no raw responses', async () => {
    const { ai } = bound((_, texts) => ({ data: texts.map((each) => [...meaningVector(each)]) }))
    expect(await embedTexts(workersAiEmbedder(ai, MODEL), OPTIONS)(['eins'])).toEqual([
      Float32Array.from(meaningVector('eins')),
    ])
  })

  it('is not waited for longer than a request may take', async () => {
    const { ai } = bound(() => new Promise(() => undefined))
    const embed = embedTexts(workersAiEmbedder(ai, MODEL), { ...OPTIONS, timeoutMs: 20, attempts: 1 })
    expect(await code(embed(['eins']))).toBe('provider-timeout')
  })
})
