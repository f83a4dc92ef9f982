import type { Document, Pair } from '../domain/document.ts'
import type { Pieces, StoredDocument } from '../storage/document-store.ts'
import { changePiece } from '../storage/document-store.ts'
import type { Article } from './article.ts'
import { gapWarning } from './assemble-document.ts'
import { blocksWithPairs } from './blocks-with-pairs.ts'
import type { Change } from './pair-boundaries.ts'
import { withoutDocumentFlags } from './revised-document.ts'
import { summarise } from './summarise.ts'

/** What was posted, and what of the request is needed to work on. Written once, never changed. */
export interface Posted extends Pick<Article, 'content' | 'clean' | 'restore' | 'provider'> {
  /** An existing translation, as it was posted. */
  readonly translation?: string
}

/** The name of the piece that holds what was posted. */
export const POSTED = 'posted'
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

/** A document in pieces: its frame, its names, and its pairs by their ids, so that a piece does not depend on what comes before it. */
export function piecesOf(document: Document): Pieces {
  const { pairs, names, summary: _, kept: __, blocks, ...rest } = document
  const gaps = gapWarning(pairs)
  const frame: Frame = {
    ...rest,
    blocks: blocks.map((block) => ({ ...block, pairs: [] })),
    warnings: rest.warnings.filter((warning) => !gaps.includes(warning)),
    order: pairs.map(({ id }) => id),
  }
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const name = `pairs/${Math.floor(pair.id / IDS)}`
    const group = groups.get(name)
    if (group) group.push(pair)
    else groups.set(name, [pair])
  }
  return new Map([
    [FRAME, JSON.stringify(frame)],
    [NAMES, JSON.stringify(names)],
    ...[...groups].map(([name, group]): [string, string] => [name, JSON.stringify(group)]),
  ])
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
export const backPiece = (document: Document, changes: readonly Change[]): string =>
  JSON.stringify(
    changes.map(({ before, after }) => ({
      before: withoutDocumentFlags(before, document),
      after: after.map(({ id }) => id),
    })),
  )

/** What takes the last change back; `null` when nothing can be. */
export function lastChange(facts: StoredDocument, pieces: Pieces, document: Document): readonly Change[] | null {
  const piece = pieces.get(changePiece(facts.changes))
  if (piece === undefined) return null
  const byId = new Map(document.pairs.map((pair) => [pair.id, pair]))
  return (JSON.parse(piece) as { before: Pair[]; after: number[] }[]).map(({ before, after }) => ({
    before: after.map((id) => byId.get(id)!),
    after: before,
  }))
}
