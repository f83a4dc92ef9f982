import type { ConceptEntry, TermCell } from '../domain/concept.ts'
import { digestOf } from '../domain/digest.ts'
import { hold } from '../domain/hold.ts'
import { Problem } from '../domain/problem.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { GlossaryStore, StoredGlossary } from '../storage/contract.ts'
import { combineTermbases } from '../terms/combine.ts'
import { createTermbase } from '../terms/termbase.ts'
import { keepAtHand } from './at-hand.ts'
import { parseConcepts, writeConcepts } from './kept-concepts.ts'

/** What an id looks like: it stands in addresses, file names and lists parted by commas. */
export const GLOSSARY_ID = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/

/** A termbase as it is listed. Those that come with the service cannot be changed and have no times. */
export interface ListedGlossary extends Omit<StoredGlossary, 'createdAt' | 'updatedAt'> {
  readonly readOnly: boolean
  readonly createdAt: string | null
  readonly updatedAt: string | null
}

/** A termbase that comes with the service. */
export interface BuiltinGlossary {
  readonly id: string
  readonly name: string
  /** Called when the glossary is first asked for, and again after it failed. */
  load(): Promise<LoadedGlossary>
}

/** A termbase and what it is made of. */
export type LoadedGlossary = Termbase & { concepts(): readonly ConceptEntry[] }

/** What is written: an id, the concepts, and the version that may be replaced (`null` = none may be there). */
export interface GlossaryDraft {
  readonly id: string
  /** For people. Left out = the one it has, else the id. */
  readonly name?: string | undefined
  readonly concepts: readonly ConceptEntry[]
  readonly seen?: string | null | undefined
}

/** The termbases of the service: those it came with, and those people made. */
export interface Glossaries {
  list(): Promise<readonly ListedGlossary[]>
  /** Throws `not-found`. */
  find(id: string): Promise<ListedGlossary>
  /** A termbase with its concepts. Throws `not-found`. */
  read(id: string): Promise<{ readonly glossary: ListedGlossary; readonly concepts: readonly ConceptEntry[] }>
  /** Throws `glossary-read-only`, `conflict`, `storage-unavailable`. */
  write(draft: GlossaryDraft): Promise<{ readonly glossary: ListedGlossary; readonly created: boolean }>
  /** `seen`: the version that may be removed; left out = whatever is there. Throws `glossary-read-only`, `not-found`, `conflict`. */
  remove(id: string, seen?: string): Promise<void>
  /** One termbase out of several, the first with precedence. Throws `unknown-glossary`. */
  open(ids: readonly [string, ...string[]]): Promise<Termbase>
}

/** A whole version: asked for again when it was replaced while it was read. Throws `conflict` when that goes on. */
async function whole<Result>(id: string, ask: () => Promise<Result | undefined>): Promise<Result> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const found = await ask()
    if (found !== undefined) return found
  }
  throw new Problem('conflict', `The glossary ${quoted(id)} is being replaced. Try again.`)
}

/**
 * The termbases over a store. Those that are used are kept compiled, the last few of them, as long as their version stands.
 * `shares`: whether requests may wait for what another of them makes.
 */
export function createGlossaries(given: readonly BuiltinGlossary[], store: GlossaryStore, shares = false): Glossaries {
  const builtins = given.map((builtin) => ({ ...builtin, load: hold(builtin.load, shares) }))
  const builtinOf = (id: string): BuiltinGlossary | undefined => builtins.find((builtin) => builtin.id === id)
  const listed = new Map<LoadedGlossary, ListedGlossary>()
  const listBuiltin = async (builtin: BuiltinGlossary): Promise<ListedGlossary> => {
    const loadedGlossary = await builtin.load()
    const known = listed.get(loadedGlossary)
    if (known) return known
    const { id, name } = builtin
    const { version, concepts } = loadedGlossary
    // counting reads every cell of every language: once
    const facts = { id, name, version, ...factsOf(concepts()), readOnly: true, createdAt: null, updatedAt: null }
    listed.set(loadedGlossary, facts)
    return facts
  }
  const find = async (id: string): Promise<ListedGlossary> => {
    const builtin = builtinOf(id)
    if (builtin) return listBuiltin(builtin)
    const stored = await store.find(id)
    if (!stored) throw new Problem('not-found', `No glossary has the id ${quoted(id)}.`)
    return { ...stored, readOnly: false }
  }

  const read: Glossaries['read'] = async (id) => {
    const builtin = builtinOf(id)
    if (builtin) return { glossary: await listBuiltin(builtin), concepts: (await builtin.load()).concepts() }
    return whole(id, async () => {
      const glossary = await find(id)
      const content = await store.read(id, glossary.version)
      return content === undefined ? undefined : { glossary, concepts: parseConcepts(content) }
    })
  }

  const openOne = async (id: string): Promise<Termbase | null> => {
    const builtin = builtinOf(id)
    if (builtin) return builtin.load()
    return whole(id, async () => {
      const stored = await store.find(id)
      return stored ? atHand(stored) : null
    })
  }
  const atHand = keepAtHand(async ({ id, version }) => {
    const content = await store.read(id, version)
    return content === undefined ? undefined : createTermbase({ id, version, concepts: parseConcepts(content) })
  }, shares)

  return {
    list: async () => [
      ...(await Promise.all(builtins.map(listBuiltin))),
      ...(await store.list()).map((stored): ListedGlossary => ({ ...stored, readOnly: false })),
    ],
    find,
    read,
    async write({ id, name: given, concepts, seen }) {
      refuseBuiltin(id)
      const name = given ?? (await store.find(id))?.name ?? id
      const content = writeConcepts(concepts)
      const version = await digestOf(content, VERSION_BYTES)
      const facts = factsOf(concepts)
      const result = await store.write({ id, name, version, ...facts, content }, seen)
      if (result === 'conflict') throw seen === null ? taken(id) : notSeen(id)
      return { glossary: await find(id), created: result === 'created' }
    },
    async remove(id, seen) {
      refuseBuiltin(id)
      if (await store.remove(id, seen)) return
      await find(id)
      throw notSeen(id)
    },
    async open(ids) {
      const found = await Promise.all(ids.map(openOne))
      const unknown = ids.filter((_, index) => found[index] === null)
      if (unknown.length > 0) {
        const known = [...builtins.map(({ id }) => id), ...(await store.list()).map(({ id }) => id)]
        const detail = `No glossary has the id ${unknown.map(quoted).join(', ')}. Known: ${known.slice(0, 20).join(', ')}.`
        throw new Problem('unknown-glossary', detail, { glossaries: known })
      }
      const [first, ...others] = found as [Termbase, ...Termbase[]]
      return combineTermbases([first, ...others])
    },
  }

  function refuseBuiltin(id: string): void {
    if (builtinOf(id))
      throw new Problem('glossary-read-only', `${id} comes with the service. Give your own glossary another id.`)
  }
}

/** An id as messages show it: no longer than one can be. */
const quoted = (id: string): string => JSON.stringify(id.length > 64 ? `${id.slice(0, 63)}…` : id)

const notSeen = (id: string): Problem =>
  new Problem('conflict', `The glossary ${quoted(id)} is not the version you have seen. Read it again.`)

const taken = (id: string): Problem =>
  new Problem('conflict', `There is a glossary with the id ${quoted(id)}. Replace it with PUT, or name another id.`)

/** Bytes of a digest that tell a version: twelve digits. */
const VERSION_BYTES = 6

const termsIn = ({ preferred, admitted, deprecated }: TermCell): number =>
  (preferred === null ? 0 : 1) + admitted.length + deprecated.length

const factsOf = (concepts: readonly ConceptEntry[]) => ({
  concepts: concepts.length,
  terms: concepts.reduce(
    (sum, { terms }) => sum + [...terms.values()].reduce((count, cell) => count + termsIn(cell), 0),
    0,
  ),
  languages: [...new Set(concepts.flatMap(({ terms }) => [...terms.keys()]))].sort(),
})
