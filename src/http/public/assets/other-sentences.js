// @ts-check

/** @import { Pair } from '../../../domain/document.ts' */

/**
 * Ids of the pairs whose place a translated pair takes besides its own: each sentence begins as a pair of its own, and one
 * that holds several has the id of the first.
 *
 * @param {Pair} pair
 * @returns {readonly number[]}
 */
export const otherSentences = ({ id, source }) => source.segments.filter((segment) => segment !== id)
