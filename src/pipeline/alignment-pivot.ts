import { anySignal } from '../domain/any-signal.ts'
import { Problem } from '../domain/problem.ts'
import type { Tag } from '../domain/tag.ts'
import { MEMORY } from '../providers/with-memory.ts'
import type { Alignment } from './alignment.ts'
import { pacer } from './in-pieces.ts'
import { unknownProvider } from './obstacles.ts'
import type { ReadArticle } from './read-article.ts'
import type { Services } from './services.ts'

/** A translation of each source sentence, `null` for none, and what it took. */
export interface Pivot {
  readonly texts: readonly string[] | null
  readonly remembered: number
  /** Remarks on the document. */
  readonly warnings: readonly string[]
}

/** A translation of the source to compare the target with. What cannot be had is done without, and said. */
export async function pivotOf(
  alignment: Alignment,
  source: ReadArticle,
  target: Tag,
  services: Services,
  signal?: AbortSignal,
): Promise<Pivot> {
  const none: Pivot = { texts: null, remembered: 0, warnings: [] }
  const given = alignment.source.translation
  if (given) {
    if (given.length !== source.sentences.length) {
      const message = `must have one text per source sentence: ${source.sentences.length}, not ${given.length}`
      throw new Problem('invalid-request', `source.translation ${message}.`, {
        errors: [{ field: 'source.translation', message }],
      })
    }
    return { ...none, texts: given }
  }
  const translator = alignment.pivot === 'none' ? undefined : services.translator(alignment)
  if (!translator && alignment.pivot !== 'none' && alignment.provider !== undefined)
    throw unknownProvider(alignment.provider, services)
  if (!translator || translator.providers.every((name) => name === MEMORY)) return none
  const texts = source.sentences.map(() => '')
  let [remembered, missing] = [0, texts.length]
  const limit = services.pivotMs === undefined ? undefined : AbortSignal.timeout(services.pivotMs)
  const either = anySignal(limit, signal)
  const pace = pacer(either)
  const job = {
    texts: source.sentences.map(({ text }) => text),
    source: source.language,
    target,
    ...(either && { signal: either }),
  }
  try {
    for await (const outcome of translator.translate(job)) {
      await pace()
      if (outcome.status === 'failed') continue
      missing -= 1
      texts[outcome.index] = outcome.text
      if (outcome.origin === 'memory') remembered += 1
    }
  } catch (error) {
    // Out of time for the pivot, not for the alignment.
    if (signal?.aborted || !limit?.aborted) throw error
  }
  const warnings =
    missing > 0
      ? [`The alignment was made without a translation of ${missing} of ${texts.length} source sentences to help it.`]
      : []
  return { texts: missing === texts.length ? null : texts, remembered, warnings }
}
