import { type Engine, type Fake, type Recorded, type Reply, type Room, startFake } from './fake-engine.ts'
import { meaningVector } from './meaning-vector.ts'

/** The model it has. */
export const EMBEDDING_MODEL = 'test-embeddings'
/** The most texts it takes at once, where a room does not say otherwise: as many as OpenAI. */
const MOST_TEXTS = 2_048
/** In place of tokens. */
const MOST_CHARACTERS = 8_192

/**
 * OpenAI's interface for embeddings: `/embeddings`, its errors by their documented codes. Items come in the order of the
 * texts, or, under the fault `other-order`, in another one with the right `index`. `refuses` of `batch-32` makes it a server
 * that takes 32 texts at once, as Text Embeddings Inference does.
 * https://platform.openai.com/docs/api-reference/embeddings
 */
export function startFakeEmbeddings(): Promise<Fake> {
  const engine: Engine = {
    translatePath: '/embeddings',
    textsOf: ({ input }) => (Array.isArray(input) ? (input as string[]) : []),
    // like many a real server it repeats what it was sent, so that tests see whether that leaks
    failure: (status, { texts, headers }) =>
      error(status, `Failure ${status} on "${texts[0]}" for ${headers.authorization}`).json,
    reply(request, room) {
      if (request.headers.authorization !== 'Bearer test-key')
        return error(401, 'Incorrect API key provided.', 'invalid_api_key')
      if (`${request.method} ${request.path}` !== 'POST /embeddings')
        return error(404, `Invalid URL (${request.method} ${request.path})`)
      return refuse(request, room) ?? embedded(request, room)
    },
  }
  return startFake(engine)
}

/** What is wrong with a request, by the documented codes. */
function refuse({ fields, texts }: Recorded, { faults }: Room): Reply | undefined {
  if (fields.model !== EMBEDDING_MODEL)
    return error(404, `The model \`${fields.model}\` does not exist.`, 'model_not_found')
  if (texts.length === 0 || texts.some((text) => typeof text !== 'string' || text === ''))
    return error(400, "'$.input' is invalid.")
  const most = faults.refuses?.includes('batch-32') ? 32 : MOST_TEXTS
  if (texts.length > most)
    return error(faults.refuses?.includes('by-422') ? 422 : 413, `batch size ${texts.length} > maximum ${most}`)
  const longest = faults.refuses?.includes('long') ? 500 : MOST_CHARACTERS
  if (texts.some((text) => text.length > longest))
    return error(400, `This model's maximum context length is ${longest} tokens.`)
  return undefined
}

function embedded({ texts }: Recorded, room: Room): Reply {
  const said = room.says.shift()
  if (said && 'status' in said) return said
  const items = texts.map((text, index) => ({ object: 'embedding', index, embedding: [...meaningVector(text)] }))
  return {
    sources: [],
    texts: items.map((item) => JSON.stringify(item)),
    wrap: (distorted) => ({ object: 'list', data: distorted.map(itemOf), model: EMBEDDING_MODEL, usage: {} }),
  }
}

/** An item as the faults left it. */
function itemOf(text: unknown, index: number): unknown {
  if (typeof text !== 'string') return { object: 'embedding', index, embedding: null }
  if (text === '') return { object: 'embedding', index, embedding: [] }
  return text.startsWith('{') ? JSON.parse(text) : { object: 'embedding', index, embedding: [1] }
}

const error = (status: number, message: string, code: string | null = null) => ({
  status,
  json: { error: { message, type: status < 500 ? 'invalid_request_error' : 'server_error', param: null, code } },
})
