/** The name of the service in its problems. */
export const EMBEDDINGS = 'embeddings'

/** A model that turns texts into vectors, texts of like meaning into like ones, whatever their language. */
export interface Embedder {
  /** The most texts, and bytes of them in UTF-8, of one request. */
  readonly limits: { readonly texts: number; readonly bytes: number }
  /**
   * The vectors of the texts, in their order: as many, each of as many finite numbers. One request, never asked again.
   * Throws a `Problem`, or the signal's reason.
   */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>
}

/** The vectors of any number of texts, in their order, `undefined` for a blank one. */
export type EmbedTexts = (
  texts: readonly string[],
  signal?: AbortSignal,
) => Promise<readonly (Float32Array | undefined)[]>
