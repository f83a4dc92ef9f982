import type { Job } from './contract.ts'
import { within } from './surroundings.ts'

/** Most bytes of UTF-8: they share the request with the texts. */
const MOST_BYTES = 8_000

/**
 * What DeepL is given as context, unbilled: the text around the job and the job's own texts, since each text of a
 * request is translated on its own. `undefined` for a single text with nothing around it.
 */
export function deeplContext({ texts, context = '' }: Pick<Job, 'texts' | 'context'>): string | undefined {
  const own = texts.length > 1 ? texts.join(' ') : ''
  return within([context, own].filter((part) => part !== '').join(' '), MOST_BYTES) || undefined
}
