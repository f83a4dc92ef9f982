import type { Document } from '../domain/document.ts'
import { Problem } from '../domain/problem.ts'
import type { Span } from '../domain/span.ts'
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts'
import { gapWarning } from './assemble-document.ts'
import { type Correction, correctPair } from './correction.ts'
import {
  changedPieces,
  documentOf,
  isContent,
  lastChange,
  POSTED,
  type Posted,
  piecesOf,
  postedOf,
  withChanges,
} from './document-pieces.ts'
import { documentTermbase } from './document-termbase.ts'
import type { ArticleEvent } from './events.ts'
import { pacer } from './in-pieces.ts'
import type { Keeper } from './keep-document.ts'
import { factsOf, newId } from './kept-facts.ts'
import type { Change } from './pair-boundaries.ts'
import { lettersOf } from './posted-text.ts'
import { namedLines, withLines } from './restored-lines.ts'
import { askedFor, retriedPairs } from './retried-pairs.ts'
import { retryPairs } from './retry-pairs.ts'
import { revisedDocument } from './revised-document.ts'
import type { Services } from './services.ts'
import type { ArticleLimits } from './translate-article.ts'
import { learn } from './units-of-corrections.ts'

/** Whether a version is one the caller has seen; left out = whatever is there. */
export type Seen = ((version: number) => boolean) | undefined

/** A pair that is asked for again: which, and of whom. */
export interface Retry {
  /** Left out = every pair without a target. */
  readonly pairs?: readonly number[] | undefined
  /** Left out = whom the translation was asked of. */
  readonly provider?: string | undefined
}

/** A document before and after a change; the same twice when nothing was to be changed. */
export interface Changed {
  readonly before: Document
  readonly document: Document
}

/**
 * The documents an owner keeps. Every method throws `not-found` for what the owner has not, `precondition-failed` when
 * the version there is not one the caller has seen, and `storage-unavailable`. `null` as owner stands for everybody.
 */
export interface KeptDocuments {
  /** Room for a document, asked for before it is made, under that id or a new one: throws where nothing can be kept. */
  keeper(owner: string, posted: Posted, id?: string): Promise<Keeper>
  /** Newest first. */
  list(
    owner: string | null,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<readonly StoredDocument[]>
  read(owner: string | null, id: string): Promise<Document>
  remove(owner: string | null, id: string, seen?: Seen): Promise<void>
  correct(owner: string, id: string, pair: number, correction: Correction, seen?: Seen): Promise<Changed>
  /** Takes the last change back. Throws `conflict` when there is none. */
  undo(owner: string, id: string, seen?: Seen): Promise<Changed>
  /** Asks again for pairs without a target, and keeps what comes. */
  retry(owner: string, id: string, retry: Retry, seen: Seen, limits: ArticleLimits): AsyncGenerator<ArticleEvent>
  /** Puts removed lines that spans of the posted text touch back in their place, and asks for their translation. */
  restore(
    owner: string,
    id: string,
    spans: readonly Span[],
    seen: Seen,
    limits: ArticleLimits,
  ): AsyncGenerator<ArticleEvent>
}

const UNLEARNED = 'The translation memory could not be written: it does not know of this change.'
/** Milliseconds between two times that a reader sweeps the store. */
const SWEEP_MS = 3_600_000
/** How often a change is tried anew when somebody else changes the document at the same time. */
const ATTEMPTS = 7
/** Milliseconds before the second attempt at most, and twice as many before each further one. */
const FIRST_WAIT_MS = 20

/** A wait of some length or other, so that those who were in each other's way are not so again. */
const standBack = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_WAIT_MS * 2 ** (attempt - 1)))

/** Kept documents over a store. `days`: how long after the last change one is kept; `null` = until it is deleted. */
export function createKeptDocuments(
  store: DocumentStore,
  services: Services,
  days: number | null = null,
): KeptDocuments {
  let swept = 0
  /** What is over is gone from every read already; now and then it also leaves the store, whoever reads. */
  const sweepAtTimes = async (): Promise<void> => {
    if (days === null || Date.now() - swept < SWEEP_MS) return
    swept = Date.now()
    await store.sweep().catch(() => undefined)
  }
  const open = async (owner: string | null, id: string, seen?: Seen, choice = {}) => {
    const found = await store.read(owner, id, choice)
    if (!found) throw notFound()
    if (seen && !seen(found.facts.version)) throw notSeen(found.facts.version)
    return { ...found, document: documentOf(found.facts, found.pieces) }
  }
  type State = Awaited<ReturnType<typeof open>>

  /** Writes the document in place of the state; `undefined` when somebody else was faster. */
  async function write(
    owner: string,
    state: State,
    revised: Document,
    changes: number,
    own: readonly (readonly [string, string | null])[],
  ): Promise<Document | undefined> {
    const { id, version, createdAt } = state.facts
    const facts = factsOf(revised, { id, version: version + 1, changes, createdAt }, days)
    const before = new Map([...state.pieces].filter(([name]) => isContent(name)))
    const after = piecesOf(revised, state)
    const pieces = new Map([...changedPieces(before, after), ...own])
    if (!(await store.write(owner, facts, pieces))) return undefined
    const { createdAt: made, updatedAt, expiresAt } = facts
    return { ...revised, kept: { version: facts.version, changes, createdAt: made, updatedAt, expiresAt } }
  }

  /** Makes a change of whatever is there, again when that is another meanwhile. */
  async function change(
    read: () => Promise<State>,
    make: (state: State) => Promise<Document | undefined>,
  ): Promise<Changed> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await standBack(attempt)
      const state = await read()
      const document = await make(state)
      if (document) return { before: state.document, document }
    }
    throw new Problem('conflict', 'The document is being changed by somebody else. Try again.')
  }

  const writeChanges = (owner: string, state: State, changes: readonly Change[], revised: Document) => {
    const made = withChanges(state.facts, state.pieces, changes)
    return write(owner, state, revised, made.changes, made.own)
  }

  /** The document that was written, once the memory knows what a person changed in it. */
  async function learned(
    owner: string,
    { pieces }: State,
    changes: readonly Change[],
    document: Document | undefined,
  ): Promise<Document | undefined> {
    const { memory } = services
    if (!document || !memory?.writes) return document
    try {
      const { clean } = postedOf(pieces)
      await learn(memory, { owner, document, changes, clean })
      const now = await store.find(owner, document.id)
      if (!now || now.version === document.kept?.version) return document
      // whoever was faster may have been taught before: what stands now holds
      const { document: latest } = await open(owner, document.id, undefined, { without: POSTED })
      const again = changes.map(({ after }) => ({
        before: after,
        after: latest.pairs.filter(({ id }) => after.some((pair) => pair.id === id)),
      }))
      await learn(memory, { owner, document: latest, changes: again, clean })
      return document
    } catch (error) {
      if (error instanceof Problem) return withWarnings(document, [UNLEARNED])
      throw error
    }
  }

  async function* retry(...[owner, id, { pairs, provider }, seen, limits]: Parameters<KeptDocuments['retry']>) {
    const { document, pieces } = await open(owner, id, seen)
    const asked = askedFor(document, pairs)
    const { content, clean, provider: first } = postedOf(pieces)
    const { termbase, warnings } = await documentTermbase(document, services)
    const article = { content, clean, termbase, target: document.target.language, provider: provider ?? first }
    for await (const event of retryPairs(document, asked, article, services, { ...limits, owner })) {
      if (event.event !== 'end') {
        yield event
        continue
      }
      const fresh = new Map(event.document.pairs.map((pair) => [pair.id, pair]))
      const kept = await change(
        () => open(owner, id, undefined, { without: POSTED }),
        async (state) => {
          const changes = retriedPairs(state.document.pairs, asked, fresh)
          if (changes.length === 0) return state.document
          const revised = await revisedDocument(state.document, changes)
          const { usage } = event.document
          return writeChanges(owner, state, changes, withWarnings({ ...revised, usage }, warnings))
        },
      )
      // what only this attempt met with is told and not kept
      const remarks = event.document.warnings.filter((warning) => !gapWarning(event.document.pairs).includes(warning))
      yield { ...event, document: withWarnings(kept.document, remarks) }
    }
  }

  return {
    async keeper(owner, posted, id = newId()) {
      await store.sweep()
      return {
        id,
        async save(given) {
          // each of these takes a while for a long document
          const rest = pacer(undefined, 1)
          const document = { ...given, id }
          const facts = factsOf(document, { id, version: 1, changes: 0 }, days)
          await rest()
          const pieces = new Map([...piecesOf(document), [POSTED, JSON.stringify(posted)]])
          await rest()
          await store.create(owner, facts, pieces)
          await rest()
          return documentOf(facts, pieces)
        },
      }
    },
    async list(owner, page) {
      await sweepAtTimes()
      return store.list(owner, page)
    },
    async read(owner, id) {
      await sweepAtTimes()
      return (await open(owner, id, undefined, { without: POSTED })).document
    },
    async remove(owner, id, seen) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const found = await store.find(owner, id)
        if (!found) throw notFound()
        if (seen && !seen(found.version)) throw notSeen(found.version)
        if (await store.remove(owner, id, seen && found.version)) return
      }
      throw new Problem('conflict', 'The document is being changed by somebody else. Try again.')
    },
    correct: (owner, id, pair, correction, seen) =>
      change(
        () => open(owner, id, seen),
        async (state) => {
          const { document, pieces } = state
          const place = document.pairs.findIndex((one) => one.id === pair)
          if (place < 0) throw new Problem('not-found', `The document has no pair ${pair}.`)
          const { termbase, warnings } = await documentTermbase(document, services)
          const correcting = {
            source: document.source.language,
            target: document.target.language,
            termbase,
            letters: await lettersOf(postedOf(pieces).content),
          }
          const made = correctPair(document.pairs, place, correction, correcting)
          if (!made) return document
          const revised = withWarnings(await revisedDocument(document, [made]), warnings)
          const written = await writeChanges(owner, state, [made], revised)
          return 'target' in correction || 'reviewed' in correction ? learned(owner, state, [made], written) : written
        },
      ),
    undo: (owner, id, seen) =>
      change(
        () => open(owner, id, seen, { change: true }),
        async (state) => {
          const { facts, pieces, document } = state
          const last = lastChange(pieces, document)
          if (!last) throw new Problem('conflict', 'There is no change of this document that could be taken back.')
          const revised = await revisedDocument(document, last.changes)
          const written = await write(owner, state, revised, facts.changes - 1, [[last.piece, null]])
          return learned(owner, state, last.changes, written)
        },
      ),
    retry,
    async *restore(owner, id, spans, seen, limits) {
      let fresh: readonly number[] = []
      await change(
        () => open(owner, id, seen),
        async (state) => {
          const { document, pieces, facts } = state
          const { termbase } = await documentTermbase(document, services)
          const restored = await withLines(document, namedLines(document, spans), postedOf(pieces), termbase)
          fresh = restored.fresh.map((pair) => pair.id)
          // what was corrected before can still be taken back
          return write(owner, state, restored.document, facts.changes, [])
        },
      )
      yield* retry(owner, id, { pairs: fresh }, undefined, limits)
    },
  }
}

const withWarnings = (document: Document, warnings: readonly string[]): Document => ({
  ...document,
  warnings: [...new Set([...document.warnings, ...warnings])],
})

const notFound = (): Problem => new Problem('not-found', 'No document of yours is kept under that id.')

const notSeen = (version: number): Problem =>
  new Problem('precondition-failed', `The document is at version ${version}, which is not the one you have seen.`, {
    version,
  })
