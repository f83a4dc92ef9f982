import { EMBEDDINGS, type Embedder } from './embeddings.ts'
import { noSuchModel } from './embeddings-problem.ts'
import { readVectors } from './embeddings-vectors.ts'
import { member } from './exchange-json.ts'
import { statusProblem, usedUp } from './provider-problem.ts'

/** The binding of Workers AI, as far as it is used. */
interface WorkersAi {
  run(model: string, input: { readonly text: readonly string[] }): Promise<unknown>
}

/** A batch may have 100 texts, and the model reads 60,000 tokens at once. */
const LIMITS = { texts: 100, bytes: 64 * 1024 }

/** What the binding's errors begin with, and the status that the same has over HTTP. */
const STATUSES = new Map([
  ['3003', 400],
  ['3006', 413],
  ['3007', 408],
  ['3008', 408],
  ['3023', 403],
  ['3040', 429],
  ['3041', 403],
  ['5016', 403],
  ['5018', 403],
])
const USED_UP: readonly string[] = ['3036', '4006']
const NO_MODEL: readonly string[] = ['3042', '5007']

/**
 * A model of Workers AI that gives embeddings, `@cf/baai/bge-m3`.
 * https://developers.cloudflare.com/workers-ai/models/bge-m3
 */
export function workersAiEmbedder(ai: WorkersAi, model: string): Embedder {
  return {
    limits: LIMITS,
    async embed(texts, signal) {
      signal?.throwIfAborted()
      const answer = await ai.run(model, { text: texts }).catch((error: unknown) => {
        throw problemOf(error)
      })
      signal?.throwIfAborted()
      return readVectors(member(answer, 'data'), texts.length)
    },
  }
}

/** The problem for an error of the binding. Its message is read for the code and never passed on. */
function problemOf(error: unknown) {
  const code = /\b[345]\d{3}(?=:)/.exec(error instanceof Error ? error.message : '')?.[0] ?? ''
  if (USED_UP.includes(code)) return usedUp(EMBEDDINGS, 429)
  if (NO_MODEL.includes(code)) return noSuchModel()
  return statusProblem(EMBEDDINGS, STATUSES.get(code) ?? 500)
}
