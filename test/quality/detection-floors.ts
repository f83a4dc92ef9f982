/** Figures by name, and what each must reach; a figure is a share or a percentage, higher is better. */
export type Floors = { readonly [name: string]: number }

/** How far a figure may rise before its floor should be lifted. */
const SLACK = 1

/** Names of figures below their floor, missing, or so far above it that the floor is out of date. */
export function compare(
  figures: Floors,
  floors: Floors,
): { readonly below: readonly string[]; readonly liftable: readonly string[] } {
  const entries = Object.entries(floors)
  return {
    below: entries
      .filter(([name, floor]) => !((figures[name] ?? Number.NaN) >= floor))
      .map(([name, floor]) => `${name}: ${figures[name]?.toFixed(2) ?? 'missing'} < ${floor}`),
    liftable: entries
      .filter(([name, floor]) => (figures[name] ?? 0) > floor + SLACK)
      .map(([name, floor]) => `${name}: ${figures[name]!.toFixed(2)} > ${floor}`),
  }
}
