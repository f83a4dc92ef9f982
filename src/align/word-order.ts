/** A place in a bead is told to one part in so many. */
export const PLACES = 64

/**
 * How much likelier than at any place a unit's counterpart stands at a place, both told in {@link PLACES} parts of their
 * sides: `weights[own * PLACES + other]`, whose mean over all other places is 1. Most counterparts keep the order, the
 * fewer the farther they are from the same place (as the diagonal prior of Dyer, Chahuneau & Smith 2013); the rest,
 * 1 − `share`, stand anywhere.
 */
export function orderWeights(decay: number, share: number): Float64Array {
  const thinning = Float64Array.from({ length: PLACES }, (_, distance) => Math.exp((-decay * distance) / PLACES))
  const weights = new Float64Array(PLACES * PLACES)
  for (let own = 0; own < PLACES; own++) {
    let sum = 0
    for (let other = 0; other < PLACES; other++) sum += thinning[Math.abs(own - other)]!
    for (let other = 0; other < PLACES; other++)
      weights[own * PLACES + other] = 1 - share + (share * PLACES * thinning[Math.abs(own - other)]!) / sum
  }
  return weights
}
