import { changeNumber, changePiece, type DocumentStore, type Pieces, type StoredDocument } from './document-store.ts'

interface Entry {
  readonly owner: string
  readonly facts: StoredDocument
  readonly pieces: Pieces
}

/** Kept documents that are forgotten when the process ends. */
export function createDocumentMemory(): DocumentStore {
  const entries = new Map<string, Entry>()
  const get = (owner: string | null, id: string): Entry | undefined => {
    const entry = entries.get(id)
    return entry && (owner === null || entry.owner === owner) && !isOver(entry.facts) ? entry : undefined
  }
  return {
    list: async (owner, { limit, after }) =>
      [...entries.values()]
        .filter((entry) => get(owner, entry.facts.id) && (after === undefined || entry.facts.id < after))
        .map(({ facts }) => facts)
        .sort((one, other) => (one.id < other.id ? 1 : -1))
        .slice(0, limit),
    find: async (owner, id) => get(owner, id)?.facts,
    async read(owner, id, { without, change = false } = {}) {
      const entry = get(owner, id)
      if (!entry) return undefined
      const numbers = [...entry.pieces.keys()].flatMap((name) => changeNumber(name) ?? [])
      const last = changePiece(Math.max(0, ...numbers))
      const isWanted = (name: string): boolean =>
        name !== without && (changeNumber(name) === undefined || (change && name === last))
      return { facts: entry.facts, pieces: new Map([...entry.pieces].filter(([name]) => isWanted(name))) }
    },
    async create(owner, facts, pieces) {
      entries.set(facts.id, { owner, facts, pieces: new Map(pieces) })
    },
    async write(owner, facts, pieces) {
      const entry = get(owner, facts.id)
      if (entry?.facts.version !== facts.version - 1) return false
      const changed = new Map<string, string | null>([...entry.pieces, ...pieces])
      const kept = [...changed].filter((piece): piece is [string, string] => piece[1] !== null)
      entries.set(facts.id, { ...entry, facts, pieces: new Map(kept) })
      return true
    },
    async remove(owner, id, seen) {
      const entry = get(owner, id)
      return entry !== undefined && (seen === undefined || entry.facts.version === seen) && entries.delete(id)
    },
    async sweep() {
      for (const [id, { facts }] of entries) if (isOver(facts)) entries.delete(id)
    },
  }
}

const isOver = ({ expiresAt }: StoredDocument): boolean => expiresAt !== null && expiresAt <= new Date().toISOString()
