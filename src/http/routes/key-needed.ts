import type { Access } from '../context.ts'

/**
 * Whether callers must send a key: keys were set up or are kept in the store, or other machines reach the service. A
 * store that fails counts as one with keys: then a page shows less, never more.
 */
export const keyNeeded = async ({ keys, open, local, stored }: Access): Promise<boolean> =>
  keys.length > 0 ||
  (!open && !local) ||
  (await stored.list().then(
    (all) => all.length > 0,
    () => true,
  ))
