import { type SentenceVectors, sentenceVectors, sliceVectors } from '../align/embedding-vectors.ts'
import { Problem } from '../domain/problem.ts'
import type { EmbedTexts } from '../providers/embeddings.ts'
import type { Alignment } from './alignment.ts'
import type { ReadArticle } from './read-article.ts'
import type { Services } from './services.ts'

/** Sentence embeddings of both sides, `null` for none, and remarks on the document. */
export interface Embeddings {
  readonly vectors: { readonly source: SentenceVectors; readonly target: SentenceVectors } | null
  readonly warnings: readonly string[]
}

/** The service that makes embeddings, `null` where none is asked for. Throws a `Problem` that says how to set one up. */
export function embedderFor({ embeddings }: Alignment, { embed }: Services): EmbedTexts | null {
  if (!embeddings) return null
  if (embed) return embed
  const message =
    'needs a service that makes them: set EMBEDDINGS_BASE_URL or EMBEDDINGS_API_KEY, and EMBEDDINGS_MODEL; or on ' +
    'Cloudflare Workers bind Workers AI as AI and set EMBEDDINGS_MODEL to @cf/baai/bge-m3'
  throw new Problem('invalid-request', `embeddings ${message}.`, { errors: [{ field: 'embeddings', message }] })
}

/** Vectors to compare the sides by. What cannot be had is done without, and said. */
export async function embeddingsOf(
  embed: EmbedTexts | null,
  source: ReadArticle,
  target: ReadArticle,
  signal?: AbortSignal,
): Promise<Embeddings> {
  if (!embed) return { vectors: null, warnings: [] }
  const texts = [...source.sentences, ...target.sentences].map(({ text }) => text)
  try {
    const found = await embed(texts, signal)
    const all = sentenceVectors(found)
    const count = source.sentences.length
    return {
      vectors: { source: sliceVectors(all, 0, count), target: sliceVectors(all, count, all.count) },
      warnings: [],
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (!(error instanceof Problem)) throw error
    return { vectors: null, warnings: [`The alignment was made without embeddings: ${error.detail}`] }
  }
}
