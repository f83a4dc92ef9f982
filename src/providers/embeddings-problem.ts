import { Problem } from '../domain/problem.ts'
import { EMBEDDINGS } from './embeddings.ts'
import { type JsonAnswer, member } from './exchange-json.ts'
import { chatProblem } from './openai-problem.ts'
import { statusProblem } from './provider-problem.ts'

/** The problem for a model that the service does not have. */
export const noSuchModel = (): Problem => refused('does not have the model; check EMBEDDINGS_MODEL.')

/** The problem for an answer about so many texts that holds no vectors. What it says is read for its kind and never passed on. */
export function refusal(answer: JsonAnswer, texts: number): Problem {
  const bad = [400, 404, 422].includes(answer.status)
  const said = saidIn(answer)
  if (bad && /model_not_found|\bmodel\b.*(?:not found|does not exist)/i.test(said)) return noSuchModel()
  if (answer.status === 404) return refused('has nothing at this address; check EMBEDDINGS_BASE_URL.')
  // servers differ in how many texts, and how long ones, they take
  if (bad && /batch|too (?:many|long|large)|maximum|exceed/i.test(said)) return statusProblem(EMBEDDINGS, 413)
  return chatProblem(EMBEDDINGS, answer, texts)
}

const refused = (detail: string): Problem =>
  new Problem('provider-refused', `${EMBEDDINGS} ${detail}`, { provider: EMBEDDINGS })

/** Code and words of a refusal, in the shapes servers have for it. */
function saidIn({ body }: JsonAnswer): string {
  const error = member(body, 'error') ?? body
  if (typeof error === 'string') return error
  return ['code', 'type', 'message'].map((key) => String(member(error, key) ?? '')).join(' ')
}
