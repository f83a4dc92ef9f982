import type { Tag } from '../domain/tag.ts'

/** A kept document as it is listed, without its texts. */
export interface StoredDocument {
  /** Sorts by the time it was kept. */
  readonly id: string
  /** Counted up with every change, from 1. */
  readonly version: number
  /** Changes that can be taken back. */
  readonly changes: number
  readonly title: string
  readonly source: Tag
  readonly target: Tag
  readonly pairs: number
  readonly translated: number
  readonly failed: number
  readonly flags: { readonly error: number; readonly warning: number; readonly info: number }
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  /** From then on nobody can read it; `null` = kept until it is deleted. */
  readonly expiresAt: string | null
}

/**
 * What a document is made of, each piece a text under a name: so that a change writes only what it changes. A piece
 * `change/<n>` is what takes back the n-th change.
 */
export type Pieces = ReadonlyMap<string, string>

/** Which pieces are read: all but changes and those named here; `change` adds the last change, which has the highest number. */
export interface PieceChoice {
  readonly without?: string
  readonly change?: boolean
}

/**
 * Documents that are kept. Each belongs to an owner, and there is none for anybody else; `null` as owner stands for
 * everybody. Those whose time is over are gone from every read. Reads see whole versions only.
 */
export interface DocumentStore {
  /** Newest first; `after`: the id of the last one seen. */
  list(
    owner: string | null,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<readonly StoredDocument[]>
  find(owner: string | null, id: string): Promise<StoredDocument | undefined>
  read(
    owner: string | null,
    id: string,
    choice?: PieceChoice,
  ): Promise<{ readonly facts: StoredDocument; readonly pieces: Pieces } | undefined>
  create(owner: string, facts: StoredDocument, pieces: Pieces): Promise<void>
  /**
   * Puts the facts in place of those of the version before (`facts.version - 1`), and each piece in place of the one of
   * its name; `null` takes one away. Whether that version was there; otherwise nothing is written.
   */
  write(owner: string | null, facts: StoredDocument, pieces: ReadonlyMap<string, string | null>): Promise<boolean>
  /** Whether there was one, of the version `seen` where that is given; any other is left. */
  remove(owner: string | null, id: string, seen?: number): Promise<boolean>
  /** Deletes those whose time is over. Rejects where nothing can be kept. */
  sweep(): Promise<void>
}

/** The piece that takes back a document's n-th change. */
export const changePiece = (change: number): string => `change/${change}`

/** The number of a change's piece; `undefined` for any other piece. */
export const changeNumber = (piece: string): number | undefined => {
  const found = /^change\/(\d+)$/.exec(piece)
  return found ? Number(found[1]) : undefined
}
