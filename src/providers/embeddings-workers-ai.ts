import type { Problem } from '../domain/problem.ts'
import type { AiBinding } from './ai.ts'
import { EMBEDDINGS, type Embedder } from './embeddings.ts'
import { noSuchModel } from './embeddings-problem.ts'
import { readVectors } from './embeddings-vectors.ts'
import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { statusProblem, usedUp } from './provider-problem.ts'

/** A batch may have 100 texts, and the model reads 60,000 tokens at once. */
const LIMITS = { texts: 100, bytes: 64 * 1024 }

/** The status over HTTP of each internal code; https://developers.cloudflare.com/workers-ai/platform/errors */
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
 * A model of Workers AI that gives embeddings, `@cf/baai/bge-m3`, through a Worker's binding.
 * https://developers.cloudflare.com/workers-ai/models/bge-m3
 */
export function workersAiEmbedder(binding: AiBinding, model: string): Embedder {
  return {
    limits: LIMITS,
    async embed(texts, signal) {
      signal?.throwIfAborted()
      // the response as it came tells status and Retry-After; the errors the binding makes of it do not
      const options = { returnRawResponse: true, ...(signal && { signal }) }
      const fetch = async () => {
        const answer = await binding.run(model, { text: texts }, options).catch((error: unknown) => {
          signal?.throwIfAborted()
          throw thrown(error)
        })
        return answer instanceof Response ? answer : Response.json(answer)
      }
      const answer = await exchangeJson(EMBEDDINGS, { url: model, signal, fetch })
      if (answer.status !== 200) throw refusal(answer)
      return readVectors(member(answer.body, 'data'), texts.length)
    },
  }
}

/** The problem for an error of the binding. Its message is read for the code and never passed on. */
function thrown(error: unknown): Problem {
  const said = error instanceof Error ? error.message : ''
  // a Worker's request may make so many requests of its own; another would meet the same end
  if (/too many subrequests/i.test(said)) return usedUp(EMBEDDINGS, 429)
  const code = /\b[345]\d{3}(?=:)/.exec(said)?.[0] ?? ''
  return problemOf(code, STATUSES.get(code) ?? 500)
}

function refusal({ body, status, retryAfter }: JsonAnswer): Problem {
  const errors = member(body, 'errors')
  const code = member(body, 'internalCode') ?? member(Array.isArray(errors) ? errors[0] : undefined, 'code')
  return problemOf(String(code ?? ''), status, retryAfter)
}

function problemOf(code: string, status: number, retryAfter?: number): Problem {
  if (USED_UP.includes(code)) return usedUp(EMBEDDINGS, status)
  return NO_MODEL.includes(code) ? noSuchModel() : statusProblem(EMBEDDINGS, status, retryAfter)
}
