import type { GlossaryToStore, Store, StoredGlossary, StoredKey } from './contract.ts'
import { createDocumentMemory } from './document-memory.ts'
import { createJobMemory } from './job-memory.ts'
import { createMemoryInProcess } from './memory-in-process.ts'

/** A store that forgets everything when the process ends. */
export function createMemoryStore(): Store {
  const glossaries = new Map<string, StoredGlossary & { readonly content: string }>()
  const keys = new Map<string, StoredKey>()
  const spending = new Map<string, { readonly period: string; readonly characters: number }>()
  const spentBy = (id: string, period: string): number => {
    const last = spending.get(id)
    return last?.period === period ? last.characters : 0
  }
  const listed = ({ content: _, ...glossary }: StoredGlossary & { readonly content: string }): StoredGlossary =>
    glossary
  const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1)
  return {
    glossaries: {
      list: async () => [...glossaries.values()].map(listed).sort(byId),
      async find(id) {
        const found = glossaries.get(id)
        return found && listed(found)
      },
      async read(id, version) {
        const found = glossaries.get(id)
        return found?.version === version ? found.content : undefined
      },
      async write(glossary: GlossaryToStore, seen) {
        const there = glossaries.get(glossary.id)
        if (seen !== undefined && (there?.version ?? null) !== seen) return 'conflict'
        const now = new Date().toISOString()
        glossaries.set(glossary.id, { ...glossary, createdAt: there?.createdAt ?? now, updatedAt: now })
        return there ? 'replaced' : 'created'
      },
      remove: async (id, seen) => (seen === undefined || glossaries.get(id)?.version === seen) && glossaries.delete(id),
    },
    keys: {
      list: async () => [...keys.values()].sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1)),
      findByDigest: async (digest) => [...keys.values()].find((key) => key.digest === digest),
      async add(key) {
        keys.set(key.id, key)
      },
      async limit(id, budget) {
        const found = keys.get(id)
        if (!found) return false
        const { budget: _, ...key } = found
        keys.set(id, { ...key, ...(budget && { budget }) })
        return true
      },
      async remove(id) {
        spending.delete(id)
        return keys.delete(id)
      },
      async spend(id, period, characters, most) {
        const sum = spentBy(id, period) + characters
        if (sum > most) return false
        spending.set(id, { period, characters: sum })
        return true
      },
      async correct(id, period, difference) {
        if (spending.get(id)?.period === period)
          spending.set(id, { period, characters: Math.max(0, spentBy(id, period) + difference) })
      },
      spent: async (id, period) => spentBy(id, period),
    },
    documents: createDocumentMemory(),
    memory: createMemoryInProcess(),
    jobs: createJobMemory(),
    close: async () => undefined,
  }
}
