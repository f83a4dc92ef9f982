import type { KeyBudget } from '../domain/budget.ts'
import type { Tag } from '../domain/tag.ts'
import type { DocumentStore } from './document-store.ts'
import type { JobStore } from './job-store.ts'
import type { MemoryStore } from './memory-units.ts'

/** A termbase of the operator's or a caller's own, as it is listed. */
export interface StoredGlossary {
  readonly id: string
  readonly name: string
  /** A digest of the content. */
  readonly version: string
  readonly concepts: number
  readonly terms: number
  readonly languages: readonly Tag[]
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
}

/** What is written: everything but the times, which the store knows. `content` is the termbase as compact text. */
export interface GlossaryToStore extends Omit<StoredGlossary, 'createdAt' | 'updatedAt'> {
  readonly content: string
}

/** What became of a write: `conflict` when the version stored is not the one the writer had seen; then nothing was written. */
export type WriteResult = 'created' | 'replaced' | 'conflict'

/** Termbases that are kept. Reads see whole versions only, whatever is written meanwhile. */
export interface GlossaryStore {
  /** By id. */
  list(): Promise<readonly StoredGlossary[]>
  find(id: string): Promise<StoredGlossary | undefined>
  /** The content of that very version; `undefined` when it has been replaced or deleted meanwhile. */
  read(id: string, version: string): Promise<string | undefined>
  /** `seen`: the version that may be replaced, `null` for none; left out = whatever is there. */
  write(glossary: GlossaryToStore, seen?: string | null): Promise<WriteResult>
  /** Whether there was one, of the version `seen` where that is given; any other is left. */
  remove(id: string, seen?: string): Promise<boolean>
}

/** A key that may call. The key itself is never kept, only its SHA-256 in hexadecimal. */
export interface StoredKey {
  readonly id: string
  readonly label: string
  readonly digest: string
  /** The termbases used when a request with this key names none, first come first; empty = the service's default. */
  readonly glossaries: readonly string[]
  /** Characters it may have billed; left out = as many as it takes. */
  readonly budget?: KeyBudget
  readonly createdAt: string
}

/** Keys that may call beside those of the environment. */
export interface KeyStore {
  list(): Promise<readonly StoredKey[]>
  findByDigest(digest: string): Promise<StoredKey | undefined>
  add(key: StoredKey): Promise<void>
  /** Gives the key another budget, or none; what it has spent stays. Whether there is such a key. */
  limit(id: string, budget: KeyBudget | undefined): Promise<boolean>
  /** What was spent goes with the key. */
  remove(id: string): Promise<boolean>
  /**
   * Adds characters to what the key has spent in the period, unless that would be more than `most`; whether it was done.
   * Atomic, whoever else spends at the same time. What was spent in earlier periods is forgotten.
   */
  spend(id: string, period: string, characters: number, most: number): Promise<boolean>
  /** Corrects what was spent in the period by a difference; never below 0. */
  correct(id: string, period: string, difference: number): Promise<void>
  /** Characters spent in the period. */
  spent(id: string, period: string): Promise<number>
}

/** Everything that is kept. Rejects with a `Problem` `storage-unavailable` when the database cannot be used. */
export interface Store {
  readonly glossaries: GlossaryStore
  readonly keys: KeyStore
  readonly documents: DocumentStore
  /** `null` where nothing can be kept. */
  readonly memory: MemoryStore | null
  readonly jobs: JobStore
  close(): Promise<void>
}
