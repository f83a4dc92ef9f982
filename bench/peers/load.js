/**
 * Gives a package of the benchmarks' own node_modules, or of the service's. A plain file that is never bundled: a
 * package's name is looked up from where this file lies.
 *
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export const load = (name) => import(name)
