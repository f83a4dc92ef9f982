import type { Translator } from './contract.ts'
import type { Memory } from './memory.ts'
import { withFallback } from './with-fallback.ts'

/** The name under which hits of the memory are reported. */
export const MEMORY = 'memory'

/**
 * The translator behind a memory: texts the memory knows come first and are not sent, only the others go on.
 * With no translator (`null`) the others fail with `provider-unavailable`.
 */
export function withMemory(translator: Translator | null, memory: Memory): Translator {
  const below = translator ?? withFallback([])
  return {
    ...below,
    name: translator ? `${MEMORY}, ${below.name}` : MEMORY,
    async *translate(job) {
      job.signal?.throwIfAborted()
      const hits = memory.lookup(job.texts, job.source, job.target)
      const misses: number[] = []
      for (const [index, text] of hits.entries()) {
        if (text === undefined) misses.push(index)
        else yield { index, status: 'translated', text, provider: MEMORY, origin: 'memory', billed: 0, after: [] }
      }
      if (misses.length === 0) return
      const texts = misses.map((index) => job.texts[index]!)
      for await (const outcome of below.translate({ ...job, texts })) {
        yield { ...outcome, index: misses[outcome.index]! }
      }
    },
  }
}
