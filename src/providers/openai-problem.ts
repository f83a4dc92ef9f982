import type { Problem } from '../domain/problem.ts'
import { type JsonAnswer, member } from './exchange-json.ts'
import { declined, statusProblem, unknownModel, usedUp } from './provider-problem.ts'

/** What a refusal says, in the shapes servers have for it. It is read for its kind and never passed on. */
function readError({ body }: JsonAnswer): { code: string; param: string; message: string } {
  const error = member(body, 'error') ?? body
  const text = (key: string) => String(member(error, key) ?? '')
  return {
    code: `${text('code')} ${text('type')}`,
    param: text('param'),
    message: typeof error === 'string' ? error : text('message'),
  }
}

/** The option a server refused, where it can do without: not every model takes a temperature, not every server a schema. */
export function refusedOption(answer: JsonAnswer): 'format' | 'temperature' | undefined {
  if (answer.status !== 400 && answer.status !== 422) return undefined
  const { param, message } = readError(answer)
  const about = param || message
  if (/response_format|json_schema|json_object|structured output/i.test(about)) return 'format'
  return /temperature/i.test(about) ? 'temperature' : undefined
}

/** The problem for an answer of a chat interface about so many texts that is none. Some servers send it with status 200. */
export function chatProblem(provider: string, answer: JsonAnswer, texts: number): Problem {
  const { code, message } = readError(answer)
  const told = Number(member(member(answer.body, 'error'), 'code'))
  const status = answer.status === 200 ? (told >= 400 && told < 600 ? told : 502) : answer.status
  const bad = [400, 404, 413, 422].includes(status)
  if (status === 402 || /insufficient_quota|billing_hard_limit/.test(code)) return usedUp(provider, status)
  if (bad && /context_length|context_size|context (?:length|size|window)/.test(`${code} ${message}`)) {
    return statusProblem(provider, 413)
  }
  if (/content_filter|content_policy|moderation/.test(code) || (status === 403 && /moderation|flagged/.test(message))) {
    return declined(provider, texts)
  }
  if (bad && (/model_not_found/.test(code) || /\bmodel\b.*(?:not found|does not exist)/i.test(message))) {
    return unknownModel(provider, status)
  }
  return statusProblem(provider, status, answer.retryAfter)
}
