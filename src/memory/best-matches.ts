import { comparable, type Likeness, likeness } from './likeness.ts'

/** A unit that is like a text. */
export interface Match<Unit> extends Likeness {
  readonly unit: Unit
}

/** The units most like a text, the likeliest first, those that come first among equals. */
export function bestMatches<Unit extends { readonly text: string }>(
  text: string,
  units: readonly Unit[],
  { least, limit }: { readonly least: number; readonly limit: number },
): readonly Match<Unit>[] {
  const wanted = comparable(text)
  return units
    .flatMap((unit): readonly Match<Unit>[] => {
      const found = likeness(wanted, comparable(unit.text), least)
      return found ? [{ ...found, unit }] : []
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
}
