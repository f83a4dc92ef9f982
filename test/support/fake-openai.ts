import {
  bracketed,
  type Engine,
  type Fake,
  type FakeOptions,
  type Recorded,
  type Reply,
  type Room,
  type Said,
  startFake,
} from './fake-engine.ts'

export interface FakeOpenaiOptions extends FakeOptions {
  /** The model it has (`test-model`). */
  readonly model?: string
  /** Most characters of all messages, in place of tokens (100 000). */
  readonly context?: number
}

interface Message {
  readonly role: string
  readonly content: string
}

/** What our prompts send as the user's message. */
interface Material {
  readonly into?: string
  readonly texts?: readonly { readonly id: number; readonly text: string }[]
  readonly translation?: { readonly text: string }
  readonly terms?: readonly { readonly source: string; readonly target: string }[]
}

const FORMATS = ['text', 'json_object', 'json_schema']

/**
 * OpenAI's chat interface without streams: `/chat/completions` and `/models`, its errors by their documented codes. Its
 * model translates what our prompt holds, and puts terms to the end of a sentence it is to correct.
 * https://platform.openai.com/docs/api-reference/chat
 */
export function startFakeOpenai(options: FakeOpenaiOptions = {}): Promise<Fake> {
  const { key = 'test-key', translate = bracketed, quota = Number.POSITIVE_INFINITY } = options
  const { model = 'test-model', context = 100_000 } = options

  const engine: Engine = {
    translatePath: '/chat/completions',
    textsOf: (fields) => (materialOf(fields).texts ?? []).map(({ text }) => text),
    // Like many a real server it repeats what it was sent, so that tests see whether that leaks.
    failure: (status, { texts, headers }) =>
      error(status, `Failure ${status} on "${texts[0]}" for ${headers.authorization}`).json,
    reply(request, room) {
      if (key !== null && request.headers.authorization !== `Bearer ${key}`) {
        return error(401, 'Incorrect API key provided.', 'invalid_api_key')
      }
      switch (`${request.method} ${request.path}`) {
        case 'GET /models':
          return { status: 200, json: { object: 'list', data: [{ id: model, object: 'model', owned_by: 'test' }] } }
        case 'POST /chat/completions':
          return refuse(request, room) ?? complete(request, room)
        default:
          return error(404, `Invalid URL (${request.method} ${request.path})`)
      }
    },
  }

  /** What is wrong with a request, by the documented codes. */
  function refuse({ fields }: Recorded, { faults }: Room): Reply | undefined {
    const { messages, temperature, response_format: format } = fields
    const type = (format as { type?: string } | undefined)?.type
    if (fields.model === undefined) return error(400, 'you must provide a model parameter')
    if (fields.model !== model) return error(404, `The model \`${fields.model}\` does not exist.`, 'model_not_found')
    if (!Array.isArray(messages) || messages.length === 0)
      return error(400, "'messages' is required.", null, 'messages')
    if (temperature !== undefined && !(Number(temperature) >= 0 && Number(temperature) <= 2)) {
      return error(400, "Invalid 'temperature'.", null, 'temperature')
    }
    if (temperature !== undefined && faults.refuses?.includes('temperature')) {
      return error(400, "Unsupported value: 'temperature' does not support 0.", 'unsupported_value', 'temperature')
    }
    if (type !== undefined && (!FORMATS.includes(type) || faults.refuses?.includes(type))) {
      return error(400, `Invalid parameter: 'response_format' of type '${type}' is not supported with this model.`)
    }
    const words = (messages as Message[]).map(({ content }) => content).join('\n')
    if (type === 'json_object' && !/json/i.test(words)) return error(400, "'messages' must contain the word 'json'.")
    if (words.length > context) {
      const message = `This model's maximum context length is ${context} tokens.`
      return error(400, message, 'context_length_exceeded', 'messages')
    }
    return undefined
  }

  function complete(request: Recorded, room: Room): Reply {
    const said = room.says.shift()
    if (said) return 'status' in said ? said : { status: 200, json: completion(said) }
    const { texts, fields } = request
    const characters = texts.join('').length
    if (room.characters + characters > quota) return error(429, 'You exceeded your quota.', 'insufficient_quota')
    room.characters += characters
    const { into = '', translation, terms = [], texts: given = [] } = materialOf(fields)
    if (translation) {
      const corrected = [translation.text, ...terms.map(({ target }) => target)].join(' ')
      return { status: 200, json: completion({ content: JSON.stringify({ translation: corrected }) }) }
    }
    const tag = /\(([\w-]+)\)$/.exec(into)?.[1] ?? ''
    return {
      sources: texts,
      texts: texts.map((text) => translate(text, tag)),
      wrap: (translated) => {
        const translations = translated.map((text, index) => ({ id: given[index]?.id ?? index + 1, text }))
        return completion({ content: JSON.stringify({ translations }) })
      },
    }
  }

  const completion = ({ content = null, finishReason = 'stop', refusal }: Exclude<Said, { status: number }>) => ({
    id: `chatcmpl-${crypto.randomUUID()}`,
    object: 'chat.completion',
    created: Math.floor(Date.now() / 1_000),
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: refusal ?? null },
        logprobs: null,
        finish_reason: finishReason,
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  })

  return startFake(engine)
}

const error = (status: number, message: string, code: string | null = null, param: string | null = null) => ({
  status,
  json: { error: { message, type: status < 500 ? 'invalid_request_error' : 'server_error', param, code } },
})

/** The JSON of the user's message, where it is any. */
function materialOf(fields: Recorded['fields']): Material {
  const messages = Array.isArray(fields.messages) ? (fields.messages as Message[]) : []
  const content = messages.find(({ role }) => role === 'user')?.content
  try {
    const material: unknown = JSON.parse(content ?? '{}')
    return typeof material === 'object' && material !== null ? material : {}
  } catch (cause) {
    if (cause instanceof SyntaxError) return {}
    throw cause
  }
}
