import type { Tag } from '../domain/tag.ts'
import type { Termbase } from '../domain/termbase.ts'
import type { MemoryUnit, StoredUnit } from '../storage/memory-units.ts'

/** What a translation is asked for with: an engine's unit is of use only where all of it is the same. */
export interface AskedWith {
  /** The engines that may be asked, in order, by name and settings. */
  readonly engines: readonly string[]
  readonly target: Tag
  readonly termbase: Pick<Termbase, 'id' | 'version'> | null
}

/**
 * What an engine's unit holds for: the engines that were to be asked up to the one that answered, the very language, the
 * termbase. Whoever puts another engine first asks it anew.
 */
export const machineScope = (asked: AskedWith, engine: number): string =>
  ['engine', asked.engines.slice(0, engine + 1).join('+'), asked.target, asked.termbase?.id ?? ''].join(' ')

/** What a person's unit holds for: the document it was written in, so that whoever takes it back there takes back no other's. */
export const documentScope = (id: string): string => `document ${id}`

/** What imported units hold for: one of a text takes the place of the one before. */
export const IMPORT_SCOPE = 'import'

/**
 * The unit that stands for a translation, or `undefined`: a person's before an imported one before an engine's; among
 * those in the very language asked for, then the latest. An engine's must be made with what is asked for now; regions of
 * a language must not contradict each other.
 */
export function chosenUnit(units: readonly StoredUnit[], asked: AskedWith): StoredUnit | undefined {
  const scopes = asked.engines.map((_, engine) => machineScope(asked, engine))
  const terms = asked.termbase?.version ?? ''
  const rank = (unit: StoredUnit): number =>
    unit.origin === 'machine' ? 3 + scopes.indexOf(unit.scope) : unit.origin === 'imported' ? 1 : 0
  return units
    .filter((unit) =>
      unit.origin === 'machine'
        ? scopes.includes(unit.scope) && unit.terms === terms
        : isNoOther(unit.target, asked.target),
    )
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) ||
        Number(other.target === asked.target) - Number(one.target === asked.target) ||
        (one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : other.id - one.id),
    )[0]
}

/** Whether neither names a region the other contradicts: `en` serves `en-GB`, `en-US` does not. */
const isNoOther = (one: Tag, other: Tag): boolean =>
  one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`)

/** Whether a person wrote the unit, or stands for it: nothing in it is repaired. */
export const isByPerson = ({ origin }: Pick<MemoryUnit, 'origin'>): boolean => origin !== 'machine'
