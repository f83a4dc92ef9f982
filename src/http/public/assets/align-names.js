// @ts-check
import { keyOf } from './align-beads.js'

/** @import { Document, NameForm, Pair } from '../../../domain/document.ts' */

/**
 * The names of a document whose pairs were changed: places in pairs of the same sentences are named by where these are
 * now, places in others are not known any more. A name that is left without a place in the source is left out.
 *
 * @param {Pick<Document, 'names' | 'pairs'>} document as the service answered it
 * @param {readonly Pair[]} pairs
 * @returns {Document['names']}
 */
export function namesOf({ names, pairs: answered }, pairs) {
  const now = new Map(pairs.map((pair) => [keyOfPair(pair), pair.id]))
  const moved = new Map(answered.map((pair) => [pair.id, now.get(keyOfPair(pair))]))
  /** @param {NameForm} form */
  const formNow = (form) => {
    const places = form.places.flatMap(({ pair, span }) => {
      const id = moved.get(pair)
      return id === undefined ? [] : [{ pair: id, span }]
    })
    return places.length > 0 ? [{ ...form, places }] : []
  }
  return names
    .map((name) => ({ ...name, source: name.source.flatMap(formNow), target: name.target.flatMap(formNow) }))
    .filter(({ source }) => source.length > 0)
    .map((name, id) => ({ ...name, id }))
}

/** @param {Pair} pair */
const keyOfPair = ({ source, target }) => keyOf({ source: source.segments, target: target?.segments ?? [] })
