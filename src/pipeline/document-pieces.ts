import type { Document, Pair } from '../domain/document.ts'
import type { Pieces, StoredDocument } from '../storage/document-store.ts'
import { changeNumber, changePiece } from '../storage/document-store.ts'
import type { Article } from './article.ts'
import { gapWarning } from './assemble-document.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import { withoutDocumentFlags } from './document-flags.ts'
import type { Change } from './pair-boundaries.ts'
import { summarise } from './summarise.ts'

/** What was posted, and what of the request is needed to work on. Written once, never changed. */
export interface Posted extends Pick<Article, 'content' | 'clean' | 'restore' | 'provider'> {
  /** An existing translation, as it was posted. */
  readonly translation?: string
}

/** The name of the piece that holds what was posted. */
export const POSTED = 'posted'
/** The name of the piece that says how many changes were forgotten. */
const FORGOTTEN = 'forgotten'
const FRAME = 'frame'
/** The name of the piece that holds the names. */
const NAMES = 'names'

/** Everything of a document but its pairs and what follows from them, and the order of the pairs. */
interface Frame extends Omit<Document, 'pairs' | 'names' | 'summary' | 'kept' | 'blocks'> {
  readonly blocks: Document['blocks'][number][]
  readonly order: readonly number[]
}

/** Ids whose pairs share a piece: a change of one pair writes as many anew. */
const IDS = 25

/**
 * A document in pieces: its frame, its names, and its pairs by their ids, so that a piece does not depend on what comes before it.
 * Pieces of which every pair is the same object as in the state that is `known` are taken from there.
 */
export function piecesOf(document: Document, known?: { readonly document: Document; readonly pieces: Pieces }): Pieces {
  const { pairs, names, summary: _, kept: __, blocks, ...rest } = document
  const gaps = gapWarning(pairs)
  const frame: Frame = {
    ...rest,
    blocks: blocks.map((block) => ({ ...block, pairs: [] })),
    warnings: rest.warnings.filter((warning) => !gaps.includes(warning)),
    order: pairs.map(({ id }) => id),
  }
  const before = groupsOf(known?.document.pairs ?? [])
  const isKnown = (name: string, group: readonly Pair[]): boolean => {
    const old = before.get(name)
    return old?.length === group.length && old.every((pair, place) => pair === group[place])
  }
  return new Map([
    [FRAME, JSON.stringify(frame)],
    [NAMES, JSON.stringify(names)],
    ...[...groupsOf(pairs)].map(([name, group]): [string, string] => [
      name,
      (isKnown(name, group) && known?.pieces.get(name)) || JSON.stringify(group),
    ]),
  ])
}

/** The pairs that share a piece, by its name. */
function groupsOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const name = `pairs/${Math.floor(pair.id / IDS)}`
    const group = groups.get(name)
    if (group) group.push(pair)
    else groups.set(name, [pair])
  }
  return groups
}

/** The document of {@link piecesOf}, with the store's facts. */
export function documentOf(facts: StoredDocument, pieces: Pieces): Document {
  const { order, blocks, warnings, ...frame } = JSON.parse(pieces.get(FRAME)!) as Frame
  const stored = new Map<number, Pair>()
  for (const [name, content] of pieces)
    if (name.startsWith('pairs/')) for (const pair of JSON.parse(content) as Pair[]) stored.set(pair.id, pair)
  const pairs = order.map((id) => stored.get(id)!)
  const { version, changes, createdAt, updatedAt, expiresAt } = facts
  return {
    ...frame,
    id: facts.id,
    blocks: blocksWithPairs(blocks, pairs),
    pairs,
    names: JSON.parse(pieces.get(NAMES) ?? '[]') as Document['names'],
    summary: summarise(pairs, frame.target.language),
    warnings: [...gapWarning(pairs), ...warnings],
    kept: { version, changes, createdAt, updatedAt, expiresAt },
  }
}

/** The pieces that differ, as they are to be written; `null` for those that are no more. */
export const changedPieces = (before: Pieces, after: Pieces): ReadonlyMap<string, string | null> =>
  new Map<string, string | null>([
    ...[...before.keys()].filter((name) => !after.has(name)).map((name): [string, null] => [name, null]),
    ...[...after].filter(([name, content]) => before.get(name) !== content),
  ])

/** What was posted, out of its piece. */
export const postedOf = (pieces: Pieces): Posted => JSON.parse(pieces.get(POSTED)!) as Posted

/** The piece that takes changes back: the pairs there were, and the ids of those in their place. */
const backPiece = (changes: readonly Change[]): string =>
  JSON.stringify(
    changes.map(({ before, after }) => ({
      before: before.map(withoutDocumentFlags),
      after: after.map(({ id }) => id),
    })),
  )

/** Changes that can be taken back; of more, the oldest are forgotten. */
const MOST_CHANGES = 200

const forgottenIn = (pieces: Pieces): number => Number(pieces.get(FORGOTTEN) ?? 0)

/** How many changes can be taken back once these are made, and what is written of them. */
export function withChanges(
  { changes: before }: StoredDocument,
  pieces: Pieces,
  changes: readonly Change[],
): { readonly changes: number; readonly own: readonly (readonly [string, string | null])[] } {
  const forgotten = forgottenIn(pieces)
  const last = forgotten + before + 1
  const gone = Math.max(forgotten, last - MOST_CHANGES)
  return {
    changes: last - gone,
    own: [
      [changePiece(last), backPiece(changes)],
      ...(gone > forgotten
        ? ([
            [changePiece(gone), null],
            [FORGOTTEN, String(gone)],
          ] as const)
        : []),
    ],
  }
}

/** Whether a piece is of the document as it is, not of how it came to be. */
export const isContent = (name: string): boolean =>
  name !== POSTED && name !== FORGOTTEN && changeNumber(name) === undefined

/** What takes the last change back, and the name of its piece; `null` when nothing can be. */
export function lastChange(
  pieces: Pieces,
  document: Document,
): { readonly piece: string; readonly changes: readonly Change[] } | null {
  const found = [...pieces].find(([name]) => changeNumber(name) !== undefined)
  if (!found) return null
  const [piece, content] = found
  const byId = new Map(document.pairs.map((pair) => [pair.id, pair]))
  const changes = (JSON.parse(content) as { before: Pair[]; after: number[] }[]).map(({ before, after }) => ({
    before: after.map((id) => byId.get(id)!),
    after: before,
  }))
  return { piece, changes }
}
