/** A number from 0 to 1 as people write it (`0.9`, `.9`, `1`); `undefined` for anything else, also for `1e-1` and `90%`. */
export function parseShare(given: string): number | undefined {
  const share = /^\d*\.?\d+$/.test(given) ? Number(given) : Number.NaN
  return share <= 1 ? share : undefined
}
