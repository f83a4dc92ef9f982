import { exchangeJson, type JsonAnswer, member } from './exchange-json.ts'
import { readJson } from './openai-json.ts'
import { chatProblem, refusedOption } from './openai-problem.ts'
import { declined, malformed, unusable } from './provider-problem.ts'

/** Where the model is and what it is called. */
export interface OpenaiOptions {
  /** Address of the interface up to its version: `https://api.openai.com/v1`, `http://localhost:11434/v1`. */
  readonly url: string
  /** Left out where the server asks for none. */
  readonly apiKey?: string
  /** The model's name, as the server calls it. */
  readonly model: string
  /** Another `fetch` than the runtime's. */
  readonly fetch?: typeof globalThis.fetch
}

/** What a model is asked, and the form of its answer. */
export interface Question {
  /** What to do. Speaks of JSON: some servers want that where they are asked for it. */
  readonly instruction: string
  /** What to do it with, sent as JSON, so that no text can pass for an instruction of ours. */
  readonly material: unknown
  /** JSON schema of the answer, in which every member is required. */
  readonly schema: object
  /** How many texts the question holds. */
  readonly texts: number
  readonly signal?: AbortSignal | undefined
}

/** Asks a model one question and gives the JSON of its answer. Throws a `Problem` like a provider. */
export type Chat = (question: Question) => Promise<unknown>

/** The name of the provider, in its problems too. */
export const OPENAI = 'openai'

/** How an answer in JSON can be had, the surest first; at last by asking for it in words. */
const FORMS = ['json_schema', 'json_object', 'words'] as const

/**
 * A model behind OpenAI's chat interface, which Ollama, vLLM, llama.cpp, Mistral, OpenRouter and others have too. They
 * differ in what they take: an option that is refused is left out, in the same call and from then on.
 * https://platform.openai.com/docs/api-reference/chat
 */
export function createChat(options: OpenaiOptions): Chat {
  let form = 0
  let temperature = true
  return async (question) => {
    for (;;) {
      const tried = { form, temperature }
      const answer = await exchangeJson(OPENAI, {
        url: `${addressOf(options)}/chat/completions`,
        headers: headersOf(options),
        body: {
          model: options.model,
          messages: [
            { role: 'system', content: question.instruction },
            { role: 'user', content: JSON.stringify(question.material) },
          ],
          ...(temperature && { temperature: 0 }),
          ...formatOf(FORMS[form]!, question.schema),
        },
        signal: question.signal,
        fetch: options.fetch,
      })
      if (answer.status === 200 && member(answer.body, 'choices') !== undefined) return read(answer, question.texts)
      const refused = refusedOption(answer)
      if (refused === 'format' && tried.form < FORMS.length - 1) form = Math.max(form, tried.form + 1)
      else if (refused === 'temperature' && tried.temperature) temperature = false
      else throw chatProblem(OPENAI, answer, question.texts)
    }
  }
}

export const addressOf = ({ url }: OpenaiOptions): string => url.replace(/\/$/, '')

export const headersOf = ({ apiKey }: OpenaiOptions): Record<string, string> =>
  apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }

function formatOf(form: (typeof FORMS)[number], schema: object): object {
  if (form === 'words') return {}
  if (form === 'json_object') return { response_format: { type: form } }
  return { response_format: { type: form, json_schema: { name: 'answer', strict: true, schema } } }
}

/** The JSON of the first choice. */
function read({ body, status }: JsonAnswer, texts: number): unknown {
  const choices = member(body, 'choices')
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined
  const message = member(choice, 'message')
  const reason = member(choice, 'finish_reason')
  if (reason === 'content_filter' || member(message, 'refusal')) throw declined(OPENAI, texts)
  if (reason === 'length') throw unusable(OPENAI, texts, 'broke off its answer for want of room.')
  const content = member(message, 'content')
  if (typeof content !== 'string') throw malformed(OPENAI, 'answered without a message.', status)
  const json = readJson(content)
  if (json === undefined) throw unusable(OPENAI, texts, 'gave an answer that is not the JSON it was asked for.')
  return json
}
