import { languageKey } from '../domain/language-key.ts'
import { sameText } from '../domain/same-text.ts'
import type { Tag } from '../domain/tag.ts'
import { indexQuery } from '../memory/index-words.ts'
import { tokensOf } from '../memory/tokens.ts'
import {
  countsOf,
  EVERYBODY,
  type MemoryStore,
  type StoredUnit,
  type UnitCount,
  type UnitFilter,
} from './memory-units.ts'

interface Entry {
  readonly owner: string
  readonly unit: StoredUnit
}

/** Units of everybody together; of more, those written first are forgotten, for nothing else would end their number. */
const MOST_UNITS = 50_000

/** A memory that is forgotten when the process ends. It looks at every unit, and is for few of them. */
export function createMemoryInProcess(): MemoryStore {
  const entries = new Map<number, Entry>()
  const byKey = new Map<string, number>()
  let last = 0
  const seenBy = (owner: string | null, filter: UnitFilter = {}): readonly StoredUnit[] =>
    [...entries.values()]
      .filter(
        (entry) => (owner === null || entry.owner === owner || entry.owner === EVERYBODY) && fits(entry.unit, filter),
      )
      .map(({ unit }) => unit)
  const forget = (id: number, entry: Entry): void => {
    entries.delete(id)
    byKey.delete(keyOf(entry.owner, entry.unit))
  }
  const removeWhere = (condition: (entry: Entry) => boolean): number => {
    const gone = [...entries].filter(([, entry]) => condition(entry))
    for (const [id, entry] of gone) forget(id, entry)
    return gone.length
  }
  return {
    async find(owner, source, target, texts) {
      const units = seenBy(owner, { source, target })
      const found = new Map<string, StoredUnit[]>(texts.map((text) => [sameText(text), []]))
      for (const unit of units) found.get(sameText(unit.text))?.push(unit)
      return texts.map((text) => found.get(sameText(text))!)
    },
    async put(owner, units) {
      const now = new Date().toISOString()
      for (const unit of units) {
        const key = keyOf(owner, unit)
        const id = byKey.get(key) ?? ++last
        byKey.set(key, id)
        entries.set(id, { owner, unit: { ...unit, id, createdAt: now, usedAt: now } })
      }
      const oldest = [...entries.keys()].slice(0, Math.max(0, entries.size - MOST_UNITS))
      for (const id of oldest) forget(id, entries.get(id)!)
    },
    async candidates(owner, source, target, text, least) {
      const [fewest, most] = indexQuery(text, least).tokens
      return seenBy(owner, { source, target }).filter((unit) => {
        const tokens = tokensOf(unit.text).length
        return tokens >= fewest && tokens <= most
      })
    },
    async search(owner, words, filter, { limit, after = '0' }) {
      const wanted = words.toLowerCase()
      const stands = (text: string): boolean => text.toLowerCase().includes(wanted)
      const found = seenBy(owner, filter)
        .filter(({ id, text, translation }) => id > Number(after) && (stands(text) || stands(translation)))
        .toSorted((one, other) => one.id - other.id)
      const units = found.slice(0, limit)
      return { units, next: units.length < found.length ? String(units.at(-1)!.id) : null }
    },
    list: async (owner, filter, { limit, after = 0 }) =>
      seenBy(owner, filter)
        .filter(({ id }) => id > after)
        .toSorted((one, other) => one.id - other.id)
        .slice(0, limit),
    async counts(owner) {
      const counts = new Map<string, UnitCount>()
      for (const unit of seenBy(owner)) {
        const [source, target] = [languageKey(unit.source), languageKey(unit.target)]
        const key = [source, target, unit.origin].join(' ')
        counts.set(key, { source, target, origin: unit.origin, units: (counts.get(key)?.units ?? 0) + 1 })
      }
      return countsOf([...counts.values()])
    },
    remove: async (owner, filter) =>
      removeWhere((entry) => (owner === null || entry.owner === owner) && fits(entry.unit, filter)),
    async touch(ids) {
      const usedAt = new Date().toISOString()
      for (const id of ids) {
        const entry = entries.get(id)
        if (entry) entries.set(id, { ...entry, unit: { ...entry.unit, usedAt } })
      }
    },
    sweep: async (before) => removeWhere(({ unit }) => unit.usedAt < before),
  }
}

const keyOf = (
  owner: string,
  { source, target, text, scope }: Pick<StoredUnit, 'source' | 'target' | 'text' | 'scope'>,
) => JSON.stringify([owner, languageKey(source), languageKey(target), sameText(text), scope])

const isOf = (tag: Tag, wanted: Tag | undefined): boolean =>
  wanted === undefined || languageKey(tag) === languageKey(wanted)

const fits = (unit: StoredUnit, { id, source, target, origin, scope }: UnitFilter): boolean =>
  (id === undefined || unit.id === id) &&
  isOf(unit.source, source) &&
  isOf(unit.target, target) &&
  (origin === undefined || unit.origin === origin) &&
  (scope === undefined || unit.scope === scope)
