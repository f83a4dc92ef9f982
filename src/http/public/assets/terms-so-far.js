// @ts-check

/** @import { Pair, Summary } from '../../../domain/document.ts' */

/**
 * What became of the required terms of the pairs that are translated, counted as the service counts them at the end. Only
 * the service can tell renditions from inflected forms, so nothing is said of how alike they are.
 *
 * @param {readonly Pair[]} pairs
 * @returns {Summary['terms']}
 */
export function termsSoFar(pairs) {
  const required = pairs
    .filter(({ target }) => target !== null)
    .flatMap((pair) => pair.terms.filter(({ status }) => status !== 'suggested').map((term) => ({ pair, term })))
  const misses = required.flatMap(({ pair, term: { concept, source, preferred, status, enforce } }) =>
    status === 'missing' || status === 'forbidden'
      ? [{ pair: pair.id, concept, source: pair.source.text.slice(...source), expected: preferred, status, enforce }]
      : [],
  )
  const applied = required.length - misses.length
  return {
    required: required.length,
    applied,
    adherence: required.length === 0 ? 1 : applied / required.length,
    consistency: 1,
    repaired: required.filter(({ term }) => term.status === 'repaired').length,
    misses,
    concepts: [],
  }
}
