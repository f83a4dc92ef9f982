// @ts-check

/**
 * A text as it is looked for: without case, accents and the difference between compatible letters. `places` says for each
 * code unit of it where in the text it came from.
 *
 * @param {string} text
 * @returns {{ readonly text: string, readonly places: readonly number[] }}
 */
export function foldWithPlaces(text) {
  /** @type {string[]} */
  const parts = []
  /** @type {number[]} */
  const places = []
  let place = 0
  for (const letter of text) {
    const folded = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit += 1) places.push(place)
    place += letter.length
  }
  return { text: parts.join(''), places }
}
