import type { MemoryStore, MemoryUnit } from '../storage/memory-units.ts'

/** The translation memory as translations use it. */
export interface TranslationMemory {
  readonly store: MemoryStore
  /** Whether what is translated and corrected is put into it. */
  readonly writes: boolean
  /** An engine by its name and those of its settings that change what it says. */
  engine(name: string): string
  /** Puts units into it, and at times takes out what was of no use for long. Rejects with a `Problem`. */
  put(owner: string, units: readonly MemoryUnit[]): Promise<void>
}

/** How a memory is kept. */
export interface MemoryOptions {
  readonly writes: boolean
  /** Days a unit is kept without being of use; `null` = until it is removed. */
  readonly days: number | null
  readonly engine?: (name: string) => string
}

/** Milliseconds between two times that a writer sweeps. */
const SWEEP_MS = 3_600_000
const DAY_MS = 86_400_000

/** A translation memory over a store. */
export function createTranslationMemory(
  store: MemoryStore,
  { writes, days, engine = (name) => name }: MemoryOptions,
): TranslationMemory {
  let swept = 0
  return {
    store,
    writes,
    engine,
    async put(owner, units) {
      await store.put(owner, units)
      if (days === null || Date.now() - swept < SWEEP_MS) return
      swept = Date.now()
      await store.sweep(new Date(swept - days * DAY_MS).toISOString())
    },
  }
}
