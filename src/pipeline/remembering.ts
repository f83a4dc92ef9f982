import { Problem } from '../domain/problem.ts'
import type { Translator } from '../providers/contract.ts'
import { MEMORY } from '../providers/with-memory.ts'
import type { MemoryUnit, StoredUnit } from '../storage/memory-units.ts'
import type { Article } from './article.ts'
import { type AskedWith, chosenUnit, isByPerson } from './memory-choice.ts'
import type { Services } from './services.ts'
import type { TranslationMemory } from './translation-memory.ts'

/** The owner's memory in one translation. Nothing that fails in it fails the translation; the remarks say so. */
export interface Remembering {
  readonly asked: AskedWith
  /** The translator behind the memory: what that knows is not sent. */
  readonly translator: Translator
  keep(units: readonly MemoryUnit[]): Promise<void>
  remarks(): readonly string[]
}

/**
 * The memory of an owner in front of a translator, where there is one and the article is not private; else the translator
 * alone.
 */
export function remembering(
  translator: Translator,
  article: Article,
  { memory }: Pick<Services, 'memory'>,
  owner: string | undefined,
): Remembering {
  const asked = {
    engines: translator.providers.map((name) => memory?.engine(name) ?? name),
    target: article.target,
    termbase: article.termbase,
  }
  if (!memory || owner === undefined || article.private)
    return { asked, translator, keep: async () => undefined, remarks: () => [] }
  const remarks = new Set<string>()
  return {
    asked,
    translator: inFront(translator, asked, memory, owner, () => remarks.add(UNREAD)),
    async keep(units) {
      if (!memory.writes || units.length === 0) return
      await memory.put(owner, units).catch(unlessProblem(() => remarks.add(UNWRITTEN)))
    },
    remarks: () => [...remarks],
  }
}

/** How exactly it is known when a unit was of use: a translation out of the memory seldom has to write. */
const DAY_MS = 86_400_000
const UNREAD = 'The translation memory could not be read: sentences it may know were sent to a provider.'
const UNWRITTEN =
  'Nothing of this was put into the translation memory, which could not be written. MEMORY=read keeps it as it is.'

function inFront(
  translator: Translator,
  asked: AskedWith,
  { store }: TranslationMemory,
  owner: string,
  unread: () => void,
): Translator {
  return {
    ...translator,
    async *translate(job) {
      job.signal?.throwIfAborted()
      const found = await store.find(owner, job.source, job.target, job.texts).catch(unlessProblem(unread))
      const chosen = job.texts.map((_, index) => chosenUnit(found?.[index] ?? [], asked))
      const used: StoredUnit[] = []
      const misses: number[] = []
      for (const [index, unit] of chosen.entries()) {
        if (!unit) {
          misses.push(index)
          continue
        }
        used.push(unit)
        const asItStands = isByPerson(unit) && { asItStands: true as const }
        yield {
          ...{ index, status: 'translated', text: unit.translation, provider: MEMORY, origin: 'memory' },
          ...{ billed: 0, after: [], ...asItStands },
        }
      }
      const stale = used.filter(({ usedAt }) => Date.parse(usedAt) < Date.now() - DAY_MS).map(({ id }) => id)
      if (stale.length > 0) await store.touch(stale).catch(unlessProblem(() => undefined))
      if (misses.length === 0) return
      const texts = misses.map((index) => job.texts[index]!)
      for await (const outcome of translator.translate({ ...job, texts }))
        yield { ...outcome, index: misses[outcome.index]! }
    },
  }
}

/** Takes a store that cannot be used for what it is, and lets a bug rise. */
const unlessProblem =
  (otherwise: () => void) =>
  (error: unknown): undefined => {
    if (!(error instanceof Problem)) throw error
    otherwise()
    return undefined
  }
