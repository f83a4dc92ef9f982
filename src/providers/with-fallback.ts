import { Problem } from '../domain/problem.ts'
import type { LanguagePairs, Outcome, Translator } from './contract.ts'
import { offersPair } from './language-pairs.ts'
import { unsupportedPair } from './provider-problem.ts'

/**
 * Translators in order: texts that one of them failed on go to the next, text by text, and an outcome names who failed
 * `after` whom. A text that all failed on keeps the first answer that can be read, else the last problem that says more
 * than that a model is missing. A translator that does not offer the pair of languages is skipped without seeing a text;
 * one that cannot tell what it offers is asked.
 */
export function withFallback(translators: readonly Translator[]): Translator {
  const name = translators.map((translator) => translator.name).join(', ') || 'none'
  return {
    name,
    providers: [...new Set(translators.flatMap(({ providers }) => providers))],

    async *translate(job) {
      const open = new Map(job.texts.map((text, index) => [index, { text, after: [] as readonly string[] }]))
      const last = new Map<number, Outcome>()
      const readable = new Map<number, Outcome>()
      let skipped = 0
      for (const translator of translators) {
        if (open.size === 0) return
        if (!(await offers(translator, job.source, job.target, job.signal))) {
          skipped += 1
          continue
        }
        const places = [...open.keys()]
        const texts = [...open.values()].map(({ text }) => text)
        for await (const outcome of translator.translate({ ...job, texts })) {
          const index = places[outcome.index]!
          const { text, after } = open.get(index)!
          if (outcome.status === 'translated') {
            open.delete(index)
            yield { ...outcome, index, after: [...after, ...outcome.after] }
          } else {
            if (outcome.readable && !readable.has(index)) readable.set(index, { ...outcome.readable, index, after })
            if (!tellsMore(last.get(index), outcome)) last.set(index, { ...outcome, index })
            open.set(index, { text, after: [...after, outcome.provider ?? translator.name] })
          }
        }
      }
      for (const [index, { text }] of open) {
        if (text.trim() === '') yield blank(index, text, name)
        else
          yield readable.get(index) ??
            last.get(index) ?? { index, status: 'failed', problem: nobody(job, name, skipped), provider: null }
      }
    },

    async languages(signal) {
      const lists = await Promise.allSettled(translators.map((translator) => translator.languages?.(signal)))
      signal?.throwIfAborted()
      const known = lists.flatMap((list) => (list.status === 'fulfilled' && list.value ? [list.value] : []))
      const refused = lists.find((list) => list.status === 'rejected')
      if (known.length === 0 && refused) throw refused.reason
      return {
        sources: [...new Set(known.flatMap(({ sources }) => sources))],
        targets: [...new Set(known.flatMap(({ targets }) => targets))],
      }
    },
  }
}

/**
 * Whether the failure before says more of what is wrong than the next: that money was the reason, whatever comes after;
 * and any at all where the next has only no model for the languages.
 */
const tellsMore = (before: Outcome | undefined, next: Outcome): boolean =>
  before?.status === 'failed' &&
  (before.problem.code === 'budget-exhausted' || (next.status === 'failed' && next.problem.fields.missing === 'model'))

const blank = (index: number, text: string, provider: string): Outcome => ({
  index,
  status: 'translated',
  text,
  provider,
  origin: 'machine',
  billed: 0,
  after: [],
})

const nobody = ({ source, target }: { source: string; target: string }, name: string, skipped: number): Problem =>
  skipped > 0
    ? unsupportedPair(name, source, target)
    : new Problem('provider-unavailable', 'No provider is configured that could translate this.')

async function offers(translator: Translator, source: string, target: string, signal?: AbortSignal): Promise<boolean> {
  if (!translator.languages) return true
  let pairs: LanguagePairs
  try {
    pairs = await translator.languages(signal)
  } catch (error) {
    signal?.throwIfAborted()
    // Whoever cannot be asked for languages may still translate; if not, the request says why.
    if (error instanceof Problem) return true
    throw error
  }
  return offersPair(pairs, source, target)
}
