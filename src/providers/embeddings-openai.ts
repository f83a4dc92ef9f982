import { EMBEDDINGS, type Embedder } from './embeddings.ts'
import { refusal } from './embeddings-problem.ts'
import { readVectors } from './embeddings-vectors.ts'
import { exchangeJson, member } from './exchange-json.ts'
import { addressOf, headersOf, type OpenaiOptions } from './openai-chat.ts'
import { malformed, wrongCount } from './provider-problem.ts'

/** OpenAI takes 2,048 texts, many a server fewer; what is too much for one is halved, see `embedTexts`. */
const LIMITS = { texts: 100, bytes: 64 * 1024 }

/**
 * A model behind OpenAI's interface for embeddings, which Ollama, vLLM, llama.cpp, Text Embeddings Inference and others
 * have too. Vectors belong to texts by their `index`, wherever they stand.
 * https://platform.openai.com/docs/api-reference/embeddings
 */
export function openaiEmbedder(options: OpenaiOptions): Embedder {
  return {
    limits: LIMITS,
    async embed(texts, signal) {
      const answer = await exchangeJson(EMBEDDINGS, {
        url: `${addressOf(options)}/embeddings`,
        headers: headersOf(options),
        body: { model: options.model, input: texts },
        signal,
        fetch: options.fetch,
      })
      const data = member(answer.body, 'data')
      if (answer.status !== 200 || data === undefined) throw refusal(answer, texts.length)
      return readVectors(inOrder(data, texts.length), texts.length)
    },
  }
}

/** The vectors in the order of their `index`, each there once. */
function inOrder(data: unknown, sent: number): readonly unknown[] {
  if (!Array.isArray(data)) throw malformed(EMBEDDINGS, 'answered without vectors.')
  if (data.length !== sent) throw wrongCount(EMBEDDINGS, sent, data.length)
  const vectors = new Map(data.map((item) => [member(item, 'index'), member(item, 'embedding')]))
  return Array.from({ length: sent }, (_, index) => {
    if (!vectors.has(index)) throw malformed(EMBEDDINGS, 'left open which vector belongs to which text.')
    return vectors.get(index)
  })
}
