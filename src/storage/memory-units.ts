import type { Tag } from '../domain/tag.ts'

/** Who wrote a unit's translation: an engine; a person who said it is right, or who corrected it; whoever made an imported file. */
export type UnitOrigin = 'machine' | 'human' | 'edited' | 'imported'

/** A text and its translation, as they are remembered. */
export interface MemoryUnit {
  readonly source: Tag
  readonly target: Tag
  readonly text: string
  readonly translation: string
  readonly origin: UnitOrigin
  /** The engine, where one wrote it. */
  readonly provider: string | null
  /** What it holds for. A unit takes the place of one of the same text and scope; units of other scopes stand beside it. */
  readonly scope: string
  /** The version of the termbase it was made with; empty where that does not matter. */
  readonly terms: string
}

/** A unit as the store has it. Times are ISO 8601, UTC. */
export interface StoredUnit extends MemoryUnit {
  readonly id: number
  /** When its translation was written. */
  readonly createdAt: string
  /** When it was last written or of use. */
  readonly usedAt: string
}

/** Which units; what is left out is any. */
export interface UnitFilter {
  readonly id?: number | undefined
  readonly source?: Tag | undefined
  readonly target?: Tag | undefined
  readonly origin?: UnitOrigin | undefined
  readonly scope?: string | undefined
}

/** How many units there are of a pair of languages, by who wrote them. */
export interface UnitCount {
  readonly source: Tag
  readonly target: Tag
  readonly origin: UnitOrigin
  readonly units: number
}

/** Units in which words were found, and from where on others may stand that were not looked at; `null` = none. */
export interface Found {
  readonly units: readonly StoredUnit[]
  readonly next: string | null
}

/** The owner whose units everybody sees: what the operator imported on the machine of the store. */
export const EVERYBODY = '*'

/**
 * Translations that are remembered, by owner. Languages are compared without regions; the units say which they have. A
 * reader sees the owner's units and those of {@link EVERYBODY}; `null` stands for whoever runs the service, who sees all.
 * Writing and removing concern the owner's alone.
 */
export interface MemoryStore {
  /** Units of each text, in order of the texts: the same text but for composition and white space. */
  find(owner: string, source: Tag, target: Tag, texts: readonly string[]): Promise<readonly (readonly StoredUnit[])[]>
  /** All of them are written or none. */
  put(owner: string, units: readonly MemoryUnit[]): Promise<void>
  /** Every unit whose text may be as like as `least`, and some others; the likeliest first, `most` at most. */
  candidates(owner: string, source: Tag, target: Tag, text: string, least: number): Promise<readonly StoredUnit[]>
  /**
   * Units in one of whose texts the words stand, letter by letter: `limit` at most, from where `after` (the `next` of an
   * answer) says. A part of a large memory is looked at, and then it is said where to go on.
   */
  search(
    owner: string | null,
    words: string,
    filter: UnitFilter,
    page: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<Found>
  /** By id, those behind `after`. */
  list(
    owner: string | null,
    filter: UnitFilter,
    page: { readonly limit: number; readonly after?: number },
  ): Promise<readonly StoredUnit[]>
  counts(owner: string | null): Promise<readonly UnitCount[]>
  /** How many there were. */
  remove(owner: string | null, filter: UnitFilter): Promise<number>
  /** Says that units were of use now. */
  touch(ids: readonly number[]): Promise<void>
  /** Forgets units that were of no use since a time (ISO 8601). How many. */
  sweep(before: string): Promise<number>
}

/** Counts in the order of their languages. */
export const countsOf = (counts: readonly UnitCount[]): readonly UnitCount[] =>
  counts.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))

const orderOf = ({ source, target, origin }: UnitCount): string => `${source} ${target} ${origin}`
